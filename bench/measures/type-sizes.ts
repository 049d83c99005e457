import type { CellBox } from '../../core/diagram/geometry.ts';
import type { PageWindow } from '../../core/diagram/pages.ts';

/** A point in px, of which there are 96 to the inch. */
const pxPerPoint = 96 / 72;

/** The smallest type on the cards of some sheets, in points; NaN where there is none. */
export interface TypeSizes {
  /** Of what happens. */
  readonly card: number;
  /** Of who does it and in which system. */
  readonly detail: number;
}

/** A sheet as far as its type needs it. */
interface Sheet {
  readonly geometry: { readonly cells: readonly Pick<CellBox, 'texts'>[] };
  readonly windows: readonly Pick<PageWindow, 'groups' | 'scale'>[];
}

/** Returns the smallest type on the cards of all sheets. */
export function typeSizes(pages: readonly Sheet[]): TypeSizes {
  const texts = pages.flatMap(({ geometry, windows }) => {
    const scales = windows.filter(({ groups }) => groups.includes('cell')).map(({ scale }) => scale);
    const scale = Math.min(...scales) / pxPerPoint;
    return scales.length === 0
      ? []
      : geometry.cells.flatMap((cell) =>
          cell.texts.map(({ size, tone }) => ({ points: size * scale, tone })),
        );
  });
  const least = (found: typeof texts) =>
    found.length === 0 ? Number.NaN : Math.min(...found.map(({ points }) => points));
  return {
    card: least(texts.filter(({ tone }) => tone !== 'quiet')),
    detail: least(texts.filter(({ tone }) => tone === 'quiet')),
  };
}
