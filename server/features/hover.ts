import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Hover, MarkupKind, Position } from 'vscode-languageserver-types';
import { describe } from '../../core/describe.ts';
import { type Images, imageOf, type PictureImage } from '../../core/images/image.ts';
import { pathFault, resolveImage } from '../../core/images/image-path.ts';
import { imageReferences } from '../../core/images/image-references.ts';
import type { Element } from '../../core/model.ts';
import { keysOf, schema } from '../../core/schema.ts';
import type { Span } from '../../core/span.ts';
import { elementOf, expectedAt } from '../cursor/expected.ts';
import { type Place, placeAt } from '../cursor/place.ts';
import type { BlueprintDocument } from '../documents.ts';
import { elementAt } from '../element-at.ts';
import { type Explanation, toMarkup } from '../explanation.ts';
import { toOffset, toRange } from '../position.ts';

/**
 * Returns what is shown at a place: on a key what it means; on the name, the id or a mention of an element everything
 * known about it.
 */
export function hover(
  document: BlueprintDocument,
  position: Position,
  kind: MarkupKind,
  images?: Images,
): Hover | null {
  const { text } = document;
  const shown = hoveredAt(document, toOffset(text, position), images);
  if (shown === undefined) return null;
  const contents = toMarkup(shown.explanation, kind, {
    addressOf: (offset) => addressOf(text, offset),
    imageAddress: (path) => imageAddress(path, document, images),
  });
  return { contents, range: toRange(text, shown.span) };
}

interface Hovered {
  readonly explanation: Explanation;
  readonly span: Span;
}

function hoveredAt(
  document: BlueprintDocument,
  offset: number,
  images: Images | undefined,
): Hovered | undefined {
  const place = placeAt(document.text.getText(), offset);
  const key = place?.hasColon === true ? aboutKey(place, document) : undefined;
  if (place !== undefined && key !== undefined) return { explanation: key, span: place.span };

  const named = imageReferences(document.file.model).find(
    ({ span }) => span.start <= offset && offset <= span.end,
  );
  if (named !== undefined)
    return { explanation: aboutImage(named.value, imageOf(images, named.value)), span: named.span };

  const found = elementAt(document.file, offset);
  if (found !== undefined) return { explanation: aboutElement(found.element, document), span: found.span };

  const value = place?.kind === 'value' ? aboutValue(place) : undefined;
  return place && value && { explanation: value, span: place.span };
}

/** Explains the key at the place; behind the key of a lane, the lane. */
function aboutKey(place: Place, document: BlueprintDocument): Explanation | undefined {
  const expected = expectedAt(place.path);
  const element = expected && elementOf(expected.value);
  if (element === undefined) return undefined;
  const word = document.text.getText().slice(place.span.start, place.span.end);
  const key = keysOf(element).get(word);
  if (key !== undefined) return { key };
  const lane =
    schema[element].lanes === true ? document.file.model.lanes.find(({ id }) => id === word) : undefined;
  return lane && aboutElement(lane, document);
}

function aboutElement(element: Element, { file }: BlueprintDocument): Explanation {
  return { card: describe(element, file) };
}

/** Explains an image with what is known of it, and shows it. */
function aboutImage(path: string, image: PictureImage | undefined): Explanation {
  const written = pathFault(path)?.fault;
  if (written !== undefined) return { image: path, words: written };
  if (image === undefined) return { image: path, words: 'An image.' };
  return {
    image: path,
    words:
      'fault' in image ? image.fault : `${Math.round(image.width)} × ${Math.round(image.height)} pixels.`,
  };
}

/** The address of an image on this machine that can be shown; editors load no others into a hover. */
function imageAddress(
  path: string,
  { uri }: BlueprintDocument,
  images: Images | undefined,
): string | undefined {
  const image = imageOf(images, path);
  if (image === undefined || 'fault' in image || !uri.startsWith('file:')) return undefined;
  // Where it may lie was looked at before anything was known of it.
  return resolveImage(path, uri, ['file:///']);
}

/** A place as an address that editors open: line and column from 1. */
function addressOf(text: TextDocument, offset: number): string {
  const { line, character } = text.positionAt(offset);
  return `${text.uri}#L${line + 1},${character + 1}`;
}

/** A number or a word says more with its key's meaning beside it. */
function aboutValue(place: Place): Explanation | undefined {
  const expected = expectedAt(place.path);
  if (expected?.key === undefined || expected.of === undefined || place.typed === '') return undefined;
  const key = keysOf(expected.of).get(expected.key);
  if (key === undefined || key.value.type === 'text' || key.value.type === 'markdown') return undefined;
  return { key };
}
