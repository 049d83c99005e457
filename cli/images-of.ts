import { imageReferences } from '../core/images/image-references.ts';
import { type Images, readBlueprint } from '../core/index.ts';
import type { Blueprint } from '../core/model.ts';
import type { DrawnImages, ImagePlace } from './images.ts';

/** Returns what is known of the images of a blueprint after all of them were looked at; `undefined` when it has none. */
export async function imagesOf(place: ImagePlace, text: string): Promise<Images | undefined> {
  // Most have none, and would be read twice for that.
  if (!text.includes('image')) return undefined;
  const { model } = readBlueprint(text);
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
