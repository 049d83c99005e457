/**
 * The amount that a picture says of its blueprint, from the fewest words to all of them. `overview`: stages, steps, the curve and a
 * dot for each cell, to be read at a small size. `standard`: the cells, with symbols for what is known about them. `full`: all
 * words of the file, what is known about steps and cells in rows.
 */
export type Density = 'overview' | 'standard' | 'full';

/** Every density, from the fewest words to all of them. */
export const densities = ['overview', 'standard', 'full'] as const satisfies readonly Density[];

/** Returns whether a value names a density. */
export function isDensity(value: unknown): value is Density {
  return densities.some((density) => density === value);
}
