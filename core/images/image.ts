/** An image as it is drawn: its size in pixels, and once somebody has read and scaled it its bitmap; or why there is none. */
export type PictureImage =
  | {
      readonly width: number;
      readonly height: number;
      /** A PNG or JPEG as a `data:` address. */
      readonly data?: string;
      /** Another one whenever the file has changed, where the bitmap is made elsewhere. */
      readonly stamp?: string;
    }
  | {
      /** The fault and what to do, in a sentence or two for the author. */
      readonly fault: string;
    };

/** Images by their paths as the file writes them. A path that nobody has looked at is absent. */
export type Images = Readonly<Record<string, PictureImage>>;

/** Returns what is known of an image; `undefined` when nobody has looked at it. */
export function imageOf(images: Images | undefined, path: string): PictureImage | undefined {
  return images !== undefined && Object.hasOwn(images, path) ? images[path] : undefined;
}

/** Limits of an image. */
export const imageLimits = {
  /** Of its file. */
  bytes: 16_000_000,
  /** A bitmap of so many takes 50 MB, four bytes each. */
  pixels: 12_500_000,
  /** Elements of an SVG, each counted as often as it is drawn. */
  elements: 100_000,
  /** The longer side of its bitmap in exports, in pixels: as wide as a column of an A3 at 300 dots an inch. */
  side: 720,
} as const;

/** The types of images that can be shown. */
export type ImageType = 'png' | 'jpeg' | 'webp' | 'svg';

/** The name of each type, the endings of its files, and its name on the web. */
export const imageTypes = {
  png: { name: 'PNG', endings: ['png'], mediaType: 'image/png' },
  jpeg: { name: 'JPEG', endings: ['jpg', 'jpeg'], mediaType: 'image/jpeg' },
  webp: { name: 'WebP', endings: ['webp'], mediaType: 'image/webp' },
  svg: { name: 'SVG', endings: ['svg'], mediaType: 'image/svg+xml' },
} as const satisfies Record<
  ImageType,
  { readonly name: string; readonly endings: readonly string[]; readonly mediaType: string }
>;

/** Every ending of an image, without its dot. */
export const imageEndings: readonly string[] = Object.values(imageTypes).flatMap(({ endings }) => endings);

/** The files that may be images of a blueprint. */
export const imageGlob = `**/*.{${imageEndings.join(',')}}`;

/** Returns the type that the name of a file says; `undefined` when it is none that can be shown. */
export function typeOfName(name: string): ImageType | undefined {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return (Object.keys(imageTypes) as ImageType[]).find((type) =>
    imageTypes[type].endings.some((one) => one === ending),
  );
}
