import { type Dimension, dimensions, type Filter } from './look.ts';
import type { Key, Picture, PictureCell } from './picture.ts';

/** Returns the names that occur in a picture: lanes in its order, the others in the order of the alphabet. */
export function filterChoices(picture: Picture): Filter {
  const found = (of: (cell: PictureCell) => readonly string[]) =>
    [...new Set(picture.cells.flatMap(of))].sort((a, b) => a.localeCompare(b));
  return {
    actors: found((cell) => namesOf(picture, cell, 'actors')),
    departments: found((cell) => namesOf(picture, cell, 'departments')),
    channels: found((cell) => namesOf(picture, cell, 'channels')),
    systems: found((cell) => namesOf(picture, cell, 'systems')),
    lanes: picture.lanes.map(({ name }) => name),
  };
}

/**
 * Returns the keys of the cells that a filter lets through: those that have one of the names of every dimension with
 * names. Names that no longer occur are as if they were not asked for. `undefined` when nothing is asked for.
 */
export function matchingCells(picture: Picture, filter: Filter): ReadonlySet<Key> | undefined {
  const known = filterChoices(picture);
  const asked = dimensions
    .map((dimension) => ({
      dimension,
      names: filter[dimension].filter((name) => known[dimension].includes(name)),
    }))
    .filter(({ names }) => names.length > 0);
  if (asked.length === 0) return undefined;
  const fits = (cell: PictureCell) =>
    asked.every(({ dimension, names }) => {
      const own = namesOf(picture, cell, dimension);
      return names.some((name) => own.includes(name));
    });
  return new Set(picture.cells.filter(fits).map(({ key }) => key));
}

function namesOf({ lanes, steps }: Picture, cell: PictureCell, dimension: Dimension): readonly string[] {
  switch (dimension) {
    case 'actors':
      return cell.by;
    case 'departments':
      return cell.departments ?? [];
    case 'systems':
      return cell.isSystem ? [...cell.systems, cell.name] : cell.systems;
    case 'lanes':
      return [lanes[cell.lane]?.name ?? ''];
    case 'channels':
      return steps.slice(cell.column, cell.column + cell.columns).flatMap(({ channels }) => channels);
  }
}
