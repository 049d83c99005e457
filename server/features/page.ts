import type { Card } from '../../core/describe/card.ts';
import type { Key } from '../../core/diagram/picture.ts';
import type { ReadDocument } from '../documents.ts';
import type { PageModel } from '../protocol.ts';
import { preview } from './preview.ts';

/**
 * Returns the content of a page that stands alone: the preview, with links from its cards only to what is in the
 * picture.
 */
export function page(document: ReadDocument): PageModel {
  const places = placesOf(document);
  const model = preview(document);
  const cards = Object.fromEntries(
    Object.entries(model.cards).map(([key, card]) => [key, withLinksTo(places, card)]),
  );
  return { preview: { ...model, cards }, places: Object.fromEntries(places) };
}

/** Where what is drawn has its name in the source, with its key in the picture; where it is drawn first, if often. */
function placesOf({ file }: ReadDocument): ReadonlyMap<number, Key> {
  const drawn = [...file.drawn.elements].toReversed();
  return new Map(drawn.map(([key, { nameSpan }]) => [nameSpan.start, key]));
}

function withLinksTo(places: ReadonlyMap<number, Key>, card: Card): Card {
  const facts = card.facts.map((fact) => ({
    ...fact,
    values: fact.values.map(({ text, target }) =>
      target !== undefined && places.has(target) ? { text, target } : { text },
    ),
  }));
  return { ...card, facts };
}
