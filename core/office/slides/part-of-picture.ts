import type { Interval } from '../../diagram/pages/cut-geometry.ts';
import type { Key, Picture, PictureCell, PictureLink, Stub } from '../../diagram/picture.ts';
import { gatheredStubs, numberOfStep } from '../../diagram/stubs.ts';

/** The part of a picture that a slide shows: ranges of indexes, the end not part of them. */
export interface PictureRange {
  readonly columns: Interval;
  readonly lanes: Interval;
  /** Of the cards that one lane of one step has, those from a place on. */
  readonly stack: Interval;
}

/** Returns the range of all of a picture. */
export function wholeRange({ steps, lanes }: Picture): PictureRange {
  return {
    columns: { from: 0, to: steps.length },
    lanes: { from: 0, to: lanes.length },
    stack: { from: 0, to: Number.POSITIVE_INFINITY },
  };
}

/**
 * Returns a part of a picture as a picture of its own. Of an arrow that leaves it, a stub stays on the card in it, with the
 * number of the step at the other end; the path to the step beside it has none, since the order of the slides says it.
 */
export function partOfPicture(picture: Picture, { columns, lanes, stack }: PictureRange): Picture {
  const cells = new Map<Key, PictureCell>();
  const places = new Map<string, number>();
  for (const cell of picture.cells) {
    const from = Math.max(cell.column, columns.from);
    const to = Math.min(cell.column + cell.columns, columns.to);
    if (from >= to || cell.lane < lanes.from || cell.lane >= lanes.to) continue;
    const at = `${cell.lane} ${cell.column}`;
    const place = places.get(at) ?? 0;
    places.set(at, place + 1);
    if (place < stack.from || place >= stack.to) continue;
    const own = { column: from - columns.from, columns: to - from, lane: cell.lane - lanes.from };
    cells.set(cell.key, { ...cell, ...own });
  }
  const stubs = stubsOf(picture, cells);
  return {
    header: picture.header,
    stages: picture.stages.flatMap((stage) => {
      const from = Math.max(stage.column, columns.from);
      const to = Math.min(stage.column + stage.columns, columns.to);
      return from < to ? [{ ...stage, column: from - columns.from, columns: to - from }] : [];
    }),
    steps: picture.steps.slice(columns.from, columns.to),
    lanes: picture.lanes.slice(lanes.from, lanes.to),
    cells: [...cells.values()].map((cell) => {
      const own = gatheredStubs([...(cell.stubs ?? []), ...(stubs.get(cell.key) ?? [])]);
      return own.length === 0 ? cell : { ...cell, stubs: own };
    }),
    links: picture.links.filter(({ from, to }) => cells.has(from) && cells.has(to)),
    ...(picture.curves && { curves: picture.curves }),
    ...(picture.chosenRows && { chosenRows: picture.chosenRows }),
    ...(picture.faded && { faded: picture.faded }),
    ...(picture.syllables && { syllables: picture.syllables }),
    rows: [],
    remarks: [],
  };
}

function stubsOf(picture: Picture, shown: ReadonlyMap<Key, PictureCell>): ReadonlyMap<Key, Stub[]> {
  const all = new Map(picture.cells.map((cell) => [cell.key, cell]));
  const found = new Map<Key, Stub[]>();
  for (const link of picture.links) {
    const [from, to] = [all.get(link.from), all.get(link.to)];
    const leaves = shown.has(link.from);
    if (from === undefined || to === undefined || leaves === shown.has(link.to)) continue;
    if (isNextStep(link, from, to)) continue;
    const [own, other] = leaves ? [from, to] : [to, from];
    const place =
      other.column === own.column && other.lane !== own.lane
        ? (picture.lanes[other.lane]?.name ?? '')
        : numberOfStep(picture, other);
    const text = [place, ...(leaves && link.label ? [link.label] : [])].join(', ');
    const stub: Stub = { kind: link.kind, way: leaves ? 'to' : 'from', text };
    found.set(own.key, [...(found.get(own.key) ?? []), stub]);
  }
  return found;
}

function isNextStep({ kind, label }: PictureLink, from: PictureCell, to: PictureCell): boolean {
  return kind === 'path' && label === undefined && to.column === from.column + from.columns;
}
