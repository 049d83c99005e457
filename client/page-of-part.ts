import type { PageModel, PreviewModel } from '../server/protocol.ts';
import type { VisiblePart } from '../webview/protocol.ts';

type DetailsCard = PreviewModel['cards'][string];

/**
 * Returns the page of only the part that is to be seen: what is hidden is not in its file, nor in the cards of what
 * stays.
 */
export function pageOfPart(
  page: PageModel,
  { picture, mermaid, mermaidNotice }: Omit<VisiblePart, 'look'>,
): PageModel {
  const { mermaidNotice: _, ...preview } = page.preview;
  const seen = new Set(
    [picture.stages, picture.steps, picture.lanes, picture.cells].flat().map(({ key }) => key),
  );
  const places = placesAmong(page, seen);
  const cards = Object.entries(preview.cards).flatMap(([key, card]) =>
    seen.has(key) ? [[key, withoutHidden(card, page.places, places)] as const] : [],
  );
  return {
    preview: {
      ...preview,
      picture,
      mermaid,
      ...(mermaidNotice === undefined ? {} : { mermaidNotice }),
      cards: Object.fromEntries(cards),
    },
    places,
  };
}

/** Returns in words what of a picture is not in a part of it; `undefined` for nothing. */
export function leftOut(whole: VisiblePart['picture'], part: VisiblePart['picture']): string | undefined {
  const called = (names: readonly string[], one: string, several: string) =>
    names.length === 0 ? [] : [`${names.length === 1 ? one : several} ${names.join(', ')}`];
  const cellsOf = ({ cells, lanes }: VisiblePart['picture'], key: string) =>
    cells.filter(({ lane }) => lanes[lane]?.key === key).length;
  const isShown = ({ key }: { readonly key: string }) => part.lanes.some((lane) => lane.key === key);
  const nameOf = ({ id, name }: { readonly id: string; readonly name: string }) => (name === '' ? id : name);
  const steps = new Set(part.steps.map(({ key }) => key));
  const closed = whole.stages.filter(({ column, columns }) =>
    whole.steps.slice(column, column + columns).some(({ key }) => !steps.has(key)),
  );
  const isClosed = ({ key }: { readonly key: string }) => cellsOf(part, key) === 0 && cellsOf(whole, key) > 0;
  const parts = [
    ...called(whole.lanes.filter((lane) => !isShown(lane)).map(nameOf), 'the lane', 'the lanes'),
    ...called(
      whole.lanes.filter((lane) => isShown(lane) && isClosed(lane)).map(nameOf),
      'what is in the lane',
      'what is in the lanes',
    ),
    ...called(
      closed.map(({ name }) => name),
      'the steps of the stage',
      'the steps of the stages',
    ),
  ];
  return parts.length === 0 ? undefined : `Left out: ${parts.join('; ')}.`;
}

/**
 * Returns the places in a page that are seen: a part that is drawn more than once may be hidden where it is drawn
 * first.
 */
function placesAmong({ preview, places }: PageModel, seen: ReadonlySet<string>): Record<number, string> {
  const place = (key: string) => JSON.stringify(preview.names[key]);
  const seenAt = new Map([...seen].toReversed().map((key) => [place(key), key]));
  return Object.fromEntries(
    Object.entries(places).flatMap(([offset, key]) => {
      const found = seen.has(key) ? key : seenAt.get(place(key));
      return found === undefined ? [] : [[offset, found] as const];
    }),
  );
}

/** A card without the names of what is hidden. */
function withoutHidden(card: DetailsCard, all: PageModel['places'], seen: PageModel['places']): DetailsCard {
  const facts = card.facts.flatMap((fact) => {
    const values = fact.values.filter(
      ({ target }) => target === undefined || all[target] === undefined || seen[target] !== undefined,
    );
    return values.length === 0 ? [] : [{ ...fact, values }];
  });
  return { ...card, facts };
}
