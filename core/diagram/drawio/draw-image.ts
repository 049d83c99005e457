import type { PlacedImage } from '../geometry.ts';
import type { Palette } from '../palette.ts';
import { type DrawioPage, layers } from './page.ts';

/** Draws an image that somebody has read; others have an empty frame. */
export function addImage(page: DrawioPage, { image, label, ...box }: PlacedImage, palette: Palette): void {
  const data = image !== undefined && 'data' in image ? image.data : undefined;
  // A style has no semicolons: draw.io leaves this one out, too.
  const address = data?.replace(';base64', '');
  page.add({
    parent: layers.blueprint,
    label: [],
    tip: label,
    style:
      address === undefined
        ? ['', { fillColor: 'none', strokeColor: palette.quiet, dashed: 1 }]
        : ['shape=image', { imageAspect: 1, aspect: 'fixed', image: address }],
    box,
  });
}
