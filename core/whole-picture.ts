import type { BlueprintFile } from './blueprint-file.ts';
import type { Picture } from './diagram/picture.ts';
import { type Hyphenate, withSyllables } from './diagram/text/syllables.ts';
import { type PictureBrand, withBrand } from './diagram/with-brand.ts';
import { withImages } from './diagram/with-images.ts';
import type { Images } from './images/image.ts';

/** Returns the picture of a file with all that it looks like: the syllables of its words, its images and its brand. */
export function wholePicture(
  { drawn }: Pick<BlueprintFile, 'drawn'>,
  hyphenate?: Hyphenate,
  images?: Images,
  brand?: PictureBrand,
): Picture {
  return withBrand(withImages(withSyllables(drawn.picture, hyphenate), images), brand);
}
