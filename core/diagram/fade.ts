import { mixed } from '../values/colour.ts';
import { matchingCells } from './filter.ts';
import type { Filter } from './look.ts';
import type { Palette } from './palette.ts';
import type { Key, Picture } from './picture.ts';

/** The part of itself that a colour keeps where it fades. */
export const fadedShare = 0.25;

/**
 * Returns the keys of what fades: the cells that a filter does not let through, what rows say of those alone, and the
 * arrows that do not lead between two that it does. None when the filter asks for nothing.
 */
export function fadedKeys(picture: Picture, filter: Filter): ReadonlySet<Key> {
  const clear = matchingCells(picture, filter);
  if (clear === undefined) return new Set();
  const faded = new Set<Key>();
  for (const { key } of picture.cells) if (!clear.has(key)) faded.add(key);
  for (const { column, entries, key } of picture.rows.flatMap((row) => row.cells)) {
    const told = entries.flatMap(({ of }) => of ?? []);
    const inColumn = picture.cells.filter(
      (cell) => cell.column <= column && column < cell.column + cell.columns,
    );
    const about = told.length === entries.length ? told : inColumn.map((cell) => cell.key);
    if (!about.some((one) => clear.has(one))) faded.add(key);
  }
  for (const { key, from, to } of picture.links) if (!(clear.has(from) && clear.has(to))) faded.add(key);
  return faded;
}

/** Returns a picture in which what a filter does not let through fades; itself when nothing does. */
export function withFaded(picture: Picture, filter: Filter): Picture {
  const faded = fadedKeys(picture, filter);
  return faded.size === 0 ? picture : { ...picture, faded: [...faded] };
}

/**
 * Returns a palette whose colours have nearly gone into the page: colours and not transparency, so that what is written
 * for print fades, too.
 */
export function fadedPalette(palette: Palette): Palette {
  const fade = (value: unknown): unknown => {
    if (typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value))
      return mixed(value, palette.page, fadedShare);
    if (Array.isArray(value)) return value.map(fade);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fade(inner)]));
  };
  return fade(palette) as Palette;
}
