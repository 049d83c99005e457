import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import { describe } from '../../core/describe.ts';
import type { Element } from '../../core/model.ts';
import { keysOf, schema } from '../../core/schema.ts';
import type { Span } from '../../core/span.ts';
import { cardMarkdown } from '../card-markdown.ts';
import { elementOf, expectedAt } from '../cursor/expected.ts';
import { type Place, placeAt } from '../cursor/place.ts';
import { describeKey } from '../describe-key.ts';
import type { BlueprintDocument } from '../documents.ts';
import { elementAt } from '../element-at.ts';
import { toOffset, toRange } from '../position.ts';

/** On a key what it means; on the name, the id or a mention of an element everything known about it. */
export function hover(document: BlueprintDocument, position: Position): Hover | null {
  const text = document.text.getText();
  const offset = toOffset(document.text, position);
  const place = placeAt(text, offset);
  const key = place?.hasColon === true ? keyText(place, document) : undefined;
  if (place !== undefined && key !== undefined) return show(document, key, place.span);

  const found = elementAt(document.file, offset);
  if (found !== undefined) return show(document, cardOf(found.element, document), found.span);

  const value = place?.kind === 'value' ? valueText(place) : undefined;
  return place === undefined || value === undefined ? null : show(document, value, place.span);
}

function show(document: BlueprintDocument, markdown: string, span: Span): Hover {
  return { contents: { kind: MarkupKind.Markdown, value: markdown }, range: toRange(document.text, span) };
}

/** What the key at the place means; behind the key of a lane, the lane. */
function keyText(place: Place, document: BlueprintDocument): string | undefined {
  const expected = expectedAt(place.path);
  const element = expected && elementOf(expected.value);
  if (element === undefined) return undefined;
  const word = document.text.getText().slice(place.span.start, place.span.end);
  const key = keysOf(element).get(word);
  if (key !== undefined) return describeKey(key);
  const lane =
    schema[element].lanes === true ? document.file.model.lanes.find(({ id }) => id === word) : undefined;
  return lane && cardOf(lane, document);
}

/** The card of an element, whose links jump to the line and column (both from 1) of what they name. */
function cardOf(element: Element, { file, text }: BlueprintDocument): string {
  return cardMarkdown(describe(element, file), (offset) => {
    const { line, character } = text.positionAt(offset);
    return `${text.uri}#L${line + 1},${character + 1}`;
  });
}

/** A number or a word says more with its key's meaning beside it. */
function valueText(place: Place): string | undefined {
  const expected = expectedAt(place.path);
  if (expected?.key === undefined || expected.of === undefined || place.typed === '') return undefined;
  const key = keysOf(expected.of).get(expected.key);
  if (key === undefined || key.value.type === 'text' || key.value.type === 'markdown') return undefined;
  return describeKey(key);
}
