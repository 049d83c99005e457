import { imageReferences } from '../core/images/image-references.ts';
import type { Images } from '../core/index.ts';
import type { Blueprint } from '../core/model.ts';
import type { DrawnImages, ImagePlace } from './images.ts';

/** Returns what is known of the images of a blueprint after all of them were looked at; `undefined` when it has none. */
export async function imagesOf(place: ImagePlace, model: Blueprint): Promise<Images | undefined> {
  if (imageReferences(model).length === 0) return undefined;
  const { lookAtImages } = await import('./images.ts');
  return lookAtImages(model, place);
}

/** Returns the images of a blueprint with their bitmaps; `undefined` when it has none. */
export async function drawnImages(
  model: Blueprint,
  place: ImagePlace,
  packageFolder: string,
): Promise<DrawnImages | undefined> {
  if (imageReferences(model).length === 0) return undefined;
  const { drawImages } = await import('./images.ts');
  return drawImages(model, place, packageFolder);
}
