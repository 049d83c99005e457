import type { Box, Geometry, LinkRoute, Point, TextLine } from '../geometry.ts';
import { forEachSegment } from '../layout/line-segments.ts';
import type { Key } from '../picture.ts';
import { measure } from '../text/text-metrics.ts';
import { wrapText } from '../text/wrap-text.ts';
import { room } from './arrange.ts';
import { type Interval, ownRows } from './cut-geometry.ts';

/** A tab beside a cut that says where arrows go on, in px of the page. */
export interface CutTab extends Box {
  readonly texts: readonly TextLine[];
  /** The first of its arrows, the card at the other end of that, and its sheet, from 1. */
  readonly link: Key;
  readonly to: { readonly key: Key; readonly sheet: number };
}

/** A part of a picture, with the number of its sheet, from 1, and its own among all parts, from 0. */
export interface PartPlace {
  readonly column: Interval;
  readonly row: Interval;
  readonly sheet: number;
  readonly index: number;
}

const type = { size: 8.7, line: 10.5, baseline: 8, inset: 3 } as const;

/** Between a tab beside a part and that, and from its border to its texts: what it takes, cards do not have. */
const beside = { gap: 1, inset: 1.5 } as const;

/** An arrow at the edge of a part: where it crosses that, and what it goes to. */
interface Crossing {
  /** Its height at the left or the right edge, its x at the upper or the lower one, in px of the page. */
  readonly at: number;
  readonly link: Key;
  readonly card: Key;
  readonly step: string;
  readonly word: 'to' | 'from';
  readonly part: PartPlace;
}

/** An edge of a part beyond which the picture goes on. */
interface Side {
  readonly axis: 'x' | 'y';
  /** In px of the picture. */
  readonly at: number;
  /** True when what lies beyond has smaller x or y. */
  readonly isBefore: boolean;
}

/**
 * Returns the tabs of the arrows that leave or enter a part of a picture at its edges: to which step they go, or from which
 * they come, and on which sheet that is. `body` is where the rows of the part are on the page.
 */
export function cutTabs(
  geometry: Geometry,
  own: PartPlace,
  parts: readonly PartPlace[],
  body: Point & { readonly scale: number },
): CutTab[] {
  const { column, row } = own;
  const { frame } = geometry;
  const ends = new Map(
    geometry.cells.map(({ key, column: at, x, y, width, height }) => [
      key,
      { key, at, x: x + width / 2, y: y + height / 2 },
    ]),
  );
  const rows = ownRows(geometry, row).all;
  const sides: readonly Side[] = [
    { axis: 'x', at: column.from, isBefore: true },
    { axis: 'x', at: column.to, isBefore: false },
    { axis: 'y', at: rows.from, isBefore: true },
    { axis: 'y', at: rows.to, isBefore: false },
  ];
  const isInner = ({ axis, at }: Side) =>
    axis === 'x' ? at > frame.headRight && at < frame.right : at > frame.rowsTop && at < frame.rowsBottom;
  return sides.filter(isInner).flatMap((side) => {
    const { axis, at, isBefore } = side;
    const crossings = geometry.links.flatMap((link) => {
      const [source, target] = [ends.get(link.from), ends.get(link.to)];
      const place = crossingAt(link, side, axis === 'x' ? rows : column);
      if (place === undefined || source === undefined || target === undefined) return [];
      const goesOn = isBefore ? target[axis] < at : target[axis] > at;
      const other = goesOn ? target : source;
      // The part beside this one or beneath it in which the other end is.
      const part = parts.find((one) =>
        axis === 'x'
          ? one.row === row && isIn(other.x, one.column)
          : one.column === column && isIn(other.y, ownRows(geometry, one.row).all),
      );
      const step = geometry.steps[other.at]?.number.text ?? `${other.at + 1}`;
      const onPage =
        axis === 'x' ? body.y + (place - row.from) * body.scale : body.x + (place - column.from) * body.scale;
      return part === undefined || part === own
        ? []
        : [
            {
              ...{ at: onPage, link: link.key, card: other.key, step, part },
              word: goesOn ? 'to' : 'from',
            } as const,
          ];
    });
    if (axis === 'x') {
      const left = isBefore ? body.x - room.tabs : body.x + (column.to - column.from) * body.scale;
      return grouped(crossings, (group) => tabBeside(group, own, left + beside.gap), 'y');
    }
    const top = isBefore ? body.y - room.levelTabs : body.y + (row.to - row.from) * body.scale;
    return grouped(crossings, (group) => tabBeneath(group, own, top + 1), 'x');
  });
}

function isIn(place: number, { from, to }: Interval): boolean {
  return place >= from && place <= to;
}

/** Returns the point at which an arrow crosses an edge within a range along that edge. */
function crossingAt({ points }: LinkRoute, { axis, at }: Side, range: Interval): number | undefined {
  const along = axis === 'x' ? 'y' : 'x';
  let found: number | undefined;
  forEachSegment(points, (a, b) => {
    const crosses =
      a[along] === b[along] && Math.min(a[axis], b[axis]) < at && Math.max(a[axis], b[axis]) > at;
    if (crosses && a[along] > range.from && a[along] < range.to) found ??= a[along];
  });
  return found;
}

/** Tabs along an edge, in which arrows stand together that come too near. */
function grouped(
  crossings: readonly Crossing[],
  tabOf: (group: readonly Crossing[]) => CutTab,
  along: 'x' | 'y',
): CutTab[] {
  const groups: Crossing[][] = [];
  const size = along === 'x' ? 'width' : 'height';
  for (const one of [...crossings].sort((a, b) => a.at - b.at)) {
    const group = groups.at(-1);
    const last = group && tabOf(group);
    if (group && last && last[along] + last[size] + 2 > tabOf([one])[along]) group.push(one);
    else groups.push([one]);
  }
  return groups.map(tabOf);
}

/** A tab at the left or the right of a part, with a line for where its arrows go and one for the sheet. */
function tabBeside(group: readonly Crossing[], own: PartPlace, x: number): CutTab {
  const width = room.tabs - 2 * beside.gap;
  const lines = textsOf(group, own)
    .flat()
    .flatMap((text) => wrapText(text, width - 2 * beside.inset, type.size).lines);
  const height = lines.length * type.line + 2;
  const top = middleOf(group) - height / 2;
  return {
    ...{ x, y: top, width, height, ...leadOf(group) },
    texts: lines.map((text, index) => ({
      ...{ x: x + width / 2, y: top + 1 + type.baseline + index * type.line },
      ...{ text, size: type.size, anchor: 'middle' as const },
    })),
  };
}

/** A tab above or beneath a part, in one line. */
function tabBeneath(group: readonly Crossing[], own: PartPlace, y: number): CutTab {
  const text = textsOf(group, own)
    .map((pair) => pair.join(', '))
    .join(' · ');
  const width = measure(text, type.size) + 2 * type.inset;
  const middle = middleOf(group);
  return {
    ...{ x: middle - width / 2, y, width, height: type.line + 2, ...leadOf(group) },
    texts: [{ x: middle, y: y + 1 + type.baseline, text, size: type.size, anchor: 'middle' }],
  };
}

function leadOf([first]: readonly Crossing[]): Pick<CutTab, 'link' | 'to'> {
  return { link: first?.link ?? '', to: { key: first?.card ?? '', sheet: first?.part.sheet ?? 1 } };
}

function middleOf(group: readonly Crossing[]): number {
  return group.reduce((sum, { at }) => sum + at, 0) / Math.max(1, group.length);
}

/**
 * Returns the texts of a tab: for each sheet the steps that arrows go to, then those that they come from, and the
 * sheet.
 */
function textsOf(group: readonly Crossing[], own: PartPlace): (readonly [string, string])[] {
  const said = new Map<
    string,
    { readonly where: string; readonly steps: Set<string>; readonly word: string }
  >();
  for (const { word, step, part } of group) {
    const where =
      part.sheet !== own.sheet ? `sheet ${part.sheet}` : part.index > own.index ? 'below' : 'above';
    const key = `${word} ${where}`;
    const known = said.get(key);
    if (known) known.steps.add(step);
    else said.set(key, { where, steps: new Set([step]), word });
  }
  return [...said.values()].map(
    ({ where, steps, word }) =>
      [`${word} ${[...steps].sort((a, b) => Number(a) - Number(b)).join(', ')}`, where] as const,
  );
}
