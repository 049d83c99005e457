import type { Page } from '../../core/diagram/pages.ts';

/**
 * Returns how many times the widest pitch of neighbouring columns on a sheet is the narrowest of the same sheet, on the
 * sheet where that is most; NaN when none has two columns.
 */
export function columnPitch(
  pages: readonly { readonly geometry: Pick<Page['geometry'], 'steps'> }[],
): number {
  const ratios = pages.flatMap(({ geometry: { steps } }) => {
    const pitches = steps
      .slice(1)
      .map(({ marker }, index) => marker.x - (steps[index]?.marker.x ?? Number.NaN));
    return pitches.length === 0 ? [] : [Math.max(...pitches) / Math.min(...pitches)];
  });
  return ratios.length === 0 ? Number.NaN : Math.max(...ratios);
}
