import type { Key, Picture, PictureCell } from '../core/diagram/picture.ts';
import { rowCellOf, rowCellsIn } from './row-cells.ts';
import { type Direction, neighbour } from './selection.ts';

/**
 * Returns the element to which an arrow key leads from a cell, also of a row, a step, a stage or a lane: along the cells, up
 * from the topmost to its step and its stage, left from the first of a lane to the lane's head. `undefined` at the edge of
 * the picture.
 */
export function walk(picture: Picture, key: Key, direction: Direction): Key | undefined {
  const { cells, steps, stages, lanes } = picture;
  const back = direction === 'left' || direction === 'up';
  const cell = cells.find((one) => one.key === key);
  if (cell !== undefined) {
    const next = neighbour(picture, key, direction);
    if (next !== undefined) return next;
    if (direction === 'left') return lanes[cell.lane]?.key;
    if (direction === 'down') return rowCellsIn(picture, cell.column, 'beneath')[0];
    return direction === 'up'
      ? (rowCellsIn(picture, cell.column, 'above').at(-1) ?? steps[cell.column]?.key)
      : undefined;
  }
  const rowCell = rowCellOf(picture, key);
  if (rowCell !== undefined) {
    const { column } = rowCell.cell;
    const along = rowCell.row.cells.map((one) => one.key);
    const down = [
      steps[column]?.key,
      ...rowCellsIn(picture, column, 'above'),
      ...cells.filter((one) => covers(one, column)).map((one) => one.key),
      ...rowCellsIn(picture, column, 'beneath'),
    ];
    const line = direction === 'left' || direction === 'right' ? along : down;
    return line[line.indexOf(key) + (back ? -1 : 1)];
  }
  const step = steps.findIndex((one) => one.key === key);
  if (step >= 0) {
    if (direction === 'up') {
      return stages.find(({ column, columns }) => column <= step && step < column + columns)?.key;
    }
    if (direction === 'down')
      return rowCellsIn(picture, step, 'above')[0] ?? cells.find((one) => covers(one, step))?.key;
    return steps[step + (back ? -1 : 1)]?.key;
  }
  const drawn = stages.filter(({ columns }) => columns > 0);
  const stage = drawn.findIndex((one) => one.key === key);
  if (stage >= 0) {
    if (direction === 'up') return undefined;
    return direction === 'down' ? steps[drawn[stage]?.column ?? 0]?.key : drawn[stage + (back ? -1 : 1)]?.key;
  }
  const lane = lanes.findIndex((one) => one.key === key);
  if (lane < 0 || direction === 'left') return undefined;
  if (direction === 'right') return cells.find((one) => one.lane === lane)?.key;
  return lanes[lane + (back ? -1 : 1)]?.key ?? (back ? drawn[0]?.key : undefined);
}

function covers({ column, columns }: PictureCell, at: number): boolean {
  return column <= at && at < column + columns;
}
