import type { Box, Geometry, LinkRoute, Point, TextLine } from '../geometry.ts';
import { forEachSegment } from '../layout/line-segments.ts';
import { wrapText } from '../text/wrap-text.ts';
import { room } from './arrange.ts';
import type { Interval } from './cut-geometry.ts';

/** A tab beside a cut that says where arrows go on, in px of the page. */
export interface CutTab extends Box {
  readonly texts: readonly TextLine[];
}

/** A part of a picture, with the number of its sheet, from 1, and its own among all parts, from 0. */
export interface PartPlace {
  readonly column: Interval;
  readonly row: Interval;
  readonly sheet: number;
  readonly index: number;
}

const type = { size: 8.7, line: 10.5, baseline: 8, inset: 3 } as const;

/** An arrow at the edge of a part: its height, and what it goes to. */
interface Crossing {
  readonly y: number;
  readonly step: string;
  readonly word: 'to' | 'from';
  readonly part: PartPlace;
}

/**
 * Returns the tabs of the arrows that leave or enter a part of a picture at its left and right edge: to which step they go,
 * or from which they come, and on which sheet that is. `body` is where the rows of the part are on the page.
 */
export function cutTabs(
  geometry: Geometry,
  own: PartPlace,
  parts: readonly PartPlace[],
  body: Point & { readonly scale: number },
): CutTab[] {
  const { column, row } = own;
  const columnOf = new Map(
    geometry.cells.map(({ key, column: at, x, width }) => [key, { at, x: x + width / 2 }]),
  );
  const sides = [
    { x: column.from, isLeft: true },
    { x: column.to, isLeft: false },
  ].filter(({ x }) => x > geometry.frame.headRight && x < geometry.frame.right);
  return sides.flatMap(({ x, isLeft }) => {
    const crossings = geometry.links.flatMap((link) => {
      const [source, target] = [columnOf.get(link.from), columnOf.get(link.to)];
      const y = crossingAt(link, x, row);
      if (y === undefined || source === undefined || target === undefined) return [];
      const goesOn = isLeft ? target.x < x : target.x > x;
      const other = goesOn ? target : source;
      const part = parts.find(
        (one) => one.row === row && other.x >= one.column.from && other.x <= one.column.to,
      );
      const step = geometry.steps[other.at]?.number.text ?? `${other.at + 1}`;
      return part === undefined || part === own
        ? []
        : [{ y: body.y + (y - row.from) * body.scale, step, word: goesOn ? 'to' : 'from', part } as const];
    });
    const at = isLeft ? body.x - room.tabs : body.x + (column.to - column.from) * body.scale;
    return tabsOf(crossings, own, at + 2);
  });
}

/** The height at which an arrow crosses a vertical line within a part. */
function crossingAt({ points }: LinkRoute, x: number, row: Interval): number | undefined {
  let found: number | undefined;
  forEachSegment(points, (a, b) => {
    if (a.y === b.y && Math.min(a.x, b.x) < x && Math.max(a.x, b.x) > x && a.y > row.from && a.y < row.to)
      found ??= a.y;
  });
  return found;
}

/** Tabs beneath each other, in which arrows stand together that come too near. */
function tabsOf(crossings: readonly Crossing[], own: PartPlace, x: number): CutTab[] {
  const groups: Crossing[][] = [];
  for (const one of [...crossings].sort((a, b) => a.y - b.y)) {
    const group = groups.at(-1);
    const tab = group && tabOf(group, own, x);
    if (group && tab && tab.y + tab.height + 2 > one.y - type.line) group.push(one);
    else groups.push([one]);
  }
  return groups.map((group) => tabOf(group, own, x));
}

function tabOf(group: readonly Crossing[], own: PartPlace, x: number): CutTab {
  const width = room.tabs - 4;
  const lines = textsOf(group, own).flatMap(
    (text) => wrapText(text, width - 2 * type.inset, type.size).lines,
  );
  const height = lines.length * type.line + 2;
  const middle = group.reduce((sum, { y }) => sum + y, 0) / Math.max(1, group.length);
  const top = middle - height / 2;
  return {
    ...{ x, y: top, width, height },
    texts: lines.map((text, index) => ({
      ...{ x: x + width / 2, y: top + 1 + type.baseline + index * type.line },
      ...{ text, size: type.size, anchor: 'middle' as const },
    })),
  };
}

/** What a tab says: for each sheet the steps that arrows go to, then those that they come from. */
function textsOf(group: readonly Crossing[], own: PartPlace): string[] {
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
  return [...said.values()].flatMap(({ where, steps, word }) => [
    `${word} ${[...steps].sort((a, b) => Number(a) - Number(b)).join(', ')}`,
    where,
  ]);
}
