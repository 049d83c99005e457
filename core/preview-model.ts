import { withoutQuotes } from './analysis/mentions.ts';
import type { BlueprintFile } from './blueprint-file.ts';
import type { DetailsCard } from './describe/details-card.ts';
import { describe } from './describe.ts';
import { mermaidNotice } from './diagram/mermaid-file.ts';
import { toMermaid } from './diagram/mermaid-text.ts';
import type { Key, Picture } from './diagram/picture.ts';
import type { Hyphenate } from './diagram/text/syllables.ts';
import type { PictureBrand } from './diagram/with-brand.ts';
import type { Images } from './images/image.ts';
import type { Span } from './span.ts';
import { firstFault } from './structure.ts';
import { wholePicture } from './whole-picture.ts';

/** The content of a preview of one file. Plain data, the same after a round trip through JSON. */
export interface FilePreview {
  readonly picture: Picture;
  /** Standard Mermaid flowchart text of the same picture. */
  readonly mermaid: string;
  /** The reason why stock Mermaid refuses that text, on one line; absent when it draws it. */
  readonly mermaidNotice?: string;
  /** The card of details of each stage, step, cell and lane, by its key in the picture. */
  readonly cards: Readonly<Record<Key, DetailsCard>>;
  /** Spans of stages, steps, cells, lanes and the texts of rows, by their keys in the picture. */
  readonly spans: Readonly<Record<Key, Span>>;
  /** The range of the name of each of them, without quotes. */
  readonly nameSpans: Readonly<Record<Key, Span>>;
  /** The first place that cannot be read as YAML; the picture then shows only what could be understood. */
  readonly broken?: { readonly message: string; readonly span: Span };
}

/** The content of a page that stands alone. */
export interface FilePage {
  readonly preview: FilePreview;
  /** The keys in the picture that names in the cards lead to, by offsets in the source. */
  readonly places: Readonly<Record<number, Key>>;
}

/**
 * Returns the content of the preview of a file, however broken its text is.
 *
 * @param hyphenate How words of its language are broken, where that is known.
 * @param images What is known of its images.
 * @param brand The look that its organisation gives it.
 */
export function previewOf(
  file: BlueprintFile,
  hyphenate?: Hyphenate,
  images?: Images,
  brand?: PictureBrand,
): FilePreview {
  const { elements } = file.drawn;
  const picture = wholePicture(file, hyphenate, images, brand);
  const cards: Record<Key, DetailsCard> = {};
  const spans: Record<Key, Span> = {};
  const nameSpans: Record<Key, Span> = {};
  for (const [key, element] of elements) {
    cards[key] = describe(element, file);
    spans[key] = element.span;
    nameSpans[key] = withoutQuotes(file.source.text, element.nameSpan);
  }
  for (const [key, span] of file.drawn.rowSpans) {
    spans[key] = span;
    nameSpans[key] = span;
  }
  const mermaid = toMermaid(picture);
  const notice = mermaidNotice(mermaid);
  const broken = firstFault(file);
  return {
    picture,
    mermaid,
    ...(notice === undefined ? {} : { mermaidNotice: notice }),
    cards,
    spans,
    nameSpans,
    ...(broken === undefined ? {} : { broken: { message: broken.message, span: broken.span } }),
  };
}

/** Returns the content of a page that stands alone: the preview, with links from its cards only to what is drawn. */
export function pageOf(
  file: BlueprintFile,
  hyphenate?: Hyphenate,
  images?: Images,
  brand?: PictureBrand,
): FilePage {
  // An element that is drawn several times is linked to where it is drawn first.
  const places = new Map(
    [...file.drawn.elements].toReversed().map(([key, { nameSpan }]) => [nameSpan.start, key] as const),
  );
  const preview = previewOf(file, hyphenate, images, brand);
  const cards = Object.fromEntries(
    Object.entries(preview.cards).map(([key, card]) => [key, withLinksTo(places, card)]),
  );
  return { preview: { ...preview, cards }, places: Object.fromEntries(places) };
}

function withLinksTo(places: ReadonlyMap<number, Key>, card: DetailsCard): DetailsCard {
  const facts = card.facts.map((fact) => ({
    ...fact,
    values: fact.values.map(({ text, target }) =>
      target !== undefined && places.has(target) ? { text, target } : { text },
    ),
  }));
  return { ...card, facts };
}
