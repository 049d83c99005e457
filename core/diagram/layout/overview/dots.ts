import type { BadgeKind } from '../../badges.ts';
import { measureCards } from '../../cards/measure-cards.ts';
import { largest } from '../../extremes.ts';
import type { CellBox, LaneBox, LinkRoute, Point } from '../../geometry.ts';
import type { Picture } from '../../picture.ts';
import { overviewSizes as sizes } from '../../sizes.ts';
import { labelOf } from '../cell-boxes.ts';
import type { Grid } from '../grid.ts';

/** Badges that give a dot their colour, first the one that wins: what goes wrong comes before what hurts. */
const tinting: readonly BadgeKind[] = ['fail', 'pain'];

/** Places a dot for each cell, in the columns it spans. */
export function dots(picture: Picture, lanes: readonly LaneBox[], grid: Grid): CellBox[] {
  const cards = measureCards(picture, true);
  const sizesOf = new Map<string, number>();
  for (const { cell } of cards) {
    for (let at = cell.column; at < cell.column + cell.columns; at++) {
      sizesOf.set(`${cell.lane} ${at}`, (sizesOf.get(`${cell.lane} ${at}`) ?? 0) + 1);
    }
  }
  const taken = new Map<string, number>();
  return cards.flatMap((card) => {
    const { cell } = card;
    const lane = lanes[cell.lane];
    if (lane === undefined) return [];
    const columns = Array.from({ length: cell.columns }, (_, at) => `${cell.lane} ${cell.column + at}`);
    const place = largest(
      columns.map((column) => taken.get(column) ?? 0),
      0,
    );
    const stack = largest(
      columns.map((column) => sizesOf.get(column) ?? 1),
      1,
    );
    for (const column of columns) taken.set(column, place + 1);
    const radius = cell.moment ? sizes.moment : sizes.dot;
    const from = grid.middle(cell.column) - radius;
    const to = grid.middle(cell.column + cell.columns - 1) + radius;
    const y = lane.y + lane.height / 2 + (place - (stack - 1) / 2) * sizes.stack - radius;
    const tint = tinting.find((kind) => cell.badges.some((badge) => badge.kind === kind));
    return [
      {
        key: cell.key,
        name: cell.name,
        x: from,
        y,
        width: to - from,
        height: 2 * radius,
        lane: cell.lane,
        column: cell.column,
        columns: cell.columns,
        role: card.role,
        hue: lane.hue,
        shape: 'dot' as const,
        texts: [],
        badges: [],
        ...(tint && { tint }),
        moment: cell.moment,
        assumed: cell.assumed,
        label: labelOf(card, lane.name),
      },
    ];
  });
}

/** The customer's path from dot to dot: level, and up or down half-way between two columns. */
export function pathLines({ links }: Picture, cells: readonly CellBox[]): LinkRoute[] {
  const middles = new Map<string, Point>(
    cells.map(({ key, x, y, width, height }) => [key, { x: x + width / 2, y: y + height / 2 }]),
  );
  return links.flatMap(({ key, from, to, kind }) => {
    const [start, end] = [middles.get(from), middles.get(to)];
    if (kind !== 'path' || start === undefined || end === undefined) return [];
    const middle = (start.x + end.x) / 2;
    const isStraight = start.x === end.x || start.y === end.y;
    const points = isStraight
      ? [start, end]
      : [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end];
    return [{ key, from, to, kind, points, jumps: [], isLine: true as const }];
  });
}
