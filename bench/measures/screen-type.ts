import type { Geometry } from '../../core/diagram/geometry.ts';

/** Returns the smallest type of what happens, in px, when the whole picture stands in a window of a size in px, no larger than it is; NaN without cards. */
export function screenType(
  { width, height, cells }: Pick<Geometry, 'width' | 'height' | 'cells'>,
  window: { readonly width: number; readonly height: number },
): number {
  const sizes = cells.flatMap(({ texts }) =>
    texts.filter(({ tone }) => tone !== 'quiet').map(({ size }) => size),
  );
  const scale = Math.min(1, window.width / width, window.height / height);
  return sizes.length === 0 ? Number.NaN : Math.min(...sizes) * scale;
}
