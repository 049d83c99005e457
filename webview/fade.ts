import type { Picture } from '../core/diagram/picture.ts';
import { type Filter, matchingCells } from './filter.ts';
import type { LivePicture } from './live-picture.ts';

/** Fades the cells that a filter does not let through, what rows say of those alone, and the arrows that do not lead between two that it does. */
export function fadeOthers(live: LivePicture, picture: Picture, filter: Filter): void {
  const keys = matchingCells(picture, filter);
  for (const { key } of picture.cells) {
    live.element(key)?.classList.toggle('faded', keys !== undefined && !keys.has(key));
  }
  for (const { column, entries, key } of picture.rows.flatMap((row) => row.cells)) {
    const told = entries.flatMap(({ of }) => of ?? []);
    const inColumn = picture.cells.filter(
      (cell) => cell.column <= column && column < cell.column + cell.columns,
    );
    const about = told.length === entries.length ? told : inColumn.map((cell) => cell.key);
    live.element(key)?.classList.toggle('faded', keys !== undefined && !about.some((one) => keys.has(one)));
  }
  for (const { key, from, to } of picture.links) {
    const faded = keys !== undefined && !(keys.has(from) && keys.has(to));
    live.element(key)?.classList.toggle('faded', faded);
  }
}
