import { imageOf, type PictureImage } from '../images/image.ts';
import { type Brand, logoKey } from './brand.ts';
import type { Picture } from './picture.ts';

/** A brand for a picture, with its logo once somebody has looked at that. */
export interface PictureBrand {
  readonly brand: Brand;
  readonly logo?: PictureImage;
}

/** Returns the logo of a picture; `undefined` when it has none that can be shown. */
export function logoOf({ brand, images }: Picture): PictureImage | undefined {
  return brand?.logo === undefined ? undefined : imageOf(images, brand.logo);
}

/** Returns a picture that knows its brand; itself without one. A logo that cannot be shown is left out. */
export function withBrand(picture: Picture, given: PictureBrand | undefined): Picture {
  if (given === undefined) return picture;
  const { brand, logo } = given;
  if (logo === undefined || 'fault' in logo) return { ...picture, brand };
  return { ...picture, brand: { ...brand, logo: logoKey }, images: { ...picture.images, [logoKey]: logo } };
}
