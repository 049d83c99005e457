import type { Images } from '../images/image.ts';
import type { Picture } from './picture.ts';

/** Returns a picture that knows its images; itself when nobody has looked at them. */
export function withImages(picture: Picture, images: Images | undefined): Picture {
  return images === undefined || Object.keys(images).length === 0 ? picture : { ...picture, images };
}

/** Returns the images that are to be seen in a part of a picture. */
export function shownImages({ images = {}, header, rows, brand }: Picture): Images {
  const paths = new Set([
    ...(brand?.logo === undefined ? [] : [brand.logo]),
    ...header.personas.flatMap(({ image }) => image ?? []),
    ...rows.flatMap(({ cells }) =>
      cells.flatMap(({ entries }) => entries.flatMap(({ image }) => image ?? [])),
    ),
  ]);
  return Object.fromEntries(Object.entries(images).filter(([path]) => paths.has(path)));
}
