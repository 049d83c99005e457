import type { Geometry } from '../../core/diagram/geometry.ts';

/** Returns the smallest type of the names of stages and steps, in px, when the whole picture stands in a window of a size in px, no larger than it is; NaN without any. */
export function screenType(
  { width, height, stages, steps }: Pick<Geometry, 'width' | 'height' | 'stages' | 'steps'>,
  window: { readonly width: number; readonly height: number },
): number {
  const sizes = [...stages, ...steps].flatMap(({ texts }) =>
    texts.filter(({ tone }) => tone !== 'quiet').map(({ size }) => size),
  );
  const scale = Math.min(1, window.width / width, window.height / height);
  return sizes.length === 0 ? Number.NaN : Math.min(...sizes) * scale;
}
