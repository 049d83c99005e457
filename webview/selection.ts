import type { Picture, PictureCell } from '../core/diagram/picture.ts';
import { rowCellOf, subjectKeys } from './row-cells.ts';

/**
 * Returns the keys of what hangs together with one element: itself, the arrows at it and the cells at their other ends.
 */
export function relatedKeys(picture: Picture, key: string): ReadonlySet<string> {
  const keys = new Set([key]);
  const inside = new Set(cellsOf(picture, key));
  for (const cell of inside) keys.add(cell);
  for (const link of picture.links) {
    if (!inside.has(link.from) && !inside.has(link.to)) continue;
    keys.add(link.key);
    keys.add(link.from);
    keys.add(link.to);
  }
  return keys;
}

/** A cell is its own; a lane, a step and a stage stand for the cells in them. */
function cellsOf(picture: Picture, key: string): readonly string[] {
  const { cells, lanes, rows, steps, stages } = picture;
  const facts = rows.flatMap((row) => row.cells);
  if (cells.some((cell) => cell.key === key)) {
    return [
      key,
      ...facts.filter(({ entries }) => entries.some(({ of }) => of === key)).map((one) => one.key),
    ];
  }
  const fact = rowCellOf(picture, key);
  if (fact !== undefined) {
    const told = subjectKeys(picture, fact);
    const own = cells.filter(
      ({ column, columns }) => column <= fact.cell.column && fact.cell.column < column + columns,
    );
    return cells.some((cell) => told.includes(cell.key)) ? told : own.map((cell) => cell.key);
  }
  const lane = lanes.findIndex((candidate) => candidate.key === key);
  if (lane >= 0) return cells.filter((cell) => cell.lane === lane).map((cell) => cell.key);
  const step = steps.findIndex((candidate) => candidate.key === key);
  const stage = stages.find((candidate) => candidate.key === key);
  const [from, count] = step >= 0 ? [step, 1] : [stage?.column ?? 0, stage?.columns ?? 0];
  const meets = (column: number, columns: number) => column < from + count && from < column + columns;
  return [
    ...cells.filter((cell) => meets(cell.column, cell.columns)),
    ...facts.filter((one) => meets(one.column, 1)),
  ].map((one) => one.key);
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * Returns the cell to go to with an arrow key: the next one in the lane, or the next one in the column. `undefined` at
 * the edge, and when there is no such cell.
 */
export function neighbour(picture: Picture, key: string, direction: Direction): string | undefined {
  const here = picture.cells.find((cell) => cell.key === key);
  if (here === undefined) return undefined;
  const across = direction === 'left' || direction === 'right';
  const covers = (cell: PictureCell) =>
    cell.column <= here.column && here.column < cell.column + cell.columns;
  // The cells of a picture are in reading order: by column, then lane, then place in the stack.
  const line = picture.cells.filter((cell) =>
    across ? cell.lane === here.lane : cell === here || covers(cell),
  );
  const step = direction === 'left' || direction === 'up' ? -1 : 1;
  return line[line.indexOf(here) + step]?.key;
}
