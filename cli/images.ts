import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { type Images, imageLimits, type PictureImage } from '../core/images/image.ts';
import { resolveImage } from '../core/images/image-path.ts';
import { brokenFault } from '../core/images/inspect-image.ts';
import type { Blueprint } from '../core/model.ts';
import { ImageReader, type NamesImages, type WholeImage } from '../server/images.ts';
import { imagesOnDisk } from '../server/images-on-disk.ts';
import { ownFontPaths } from './own-font.ts';

/** The places that images are looked for in: beside a file, if there is one, and in the folder that the command was called in. */
export interface ImagePlace {
  readonly path: string | undefined;
  readonly folder: string;
}

/** Images with their bitmaps, and the files that these were read from. */
export interface DrawnImages {
  readonly images: Images;
  readonly files: readonly string[];
  /** Sentences on the images that only drawing them showed to be broken. */
  readonly broken: readonly string[];
}

/** Returns what is known of the images of a blueprint after all of them were looked at. */
export function lookAtImages(model: Blueprint, place: ImagePlace): Promise<Images> {
  return new ImageReader(imagesOnDisk).look({ model, ...placeOf(place) });
}

/** Returns the images of a blueprint, scaled down and without what else is in their files: one at a time in memory. */
export async function drawImages(
  model: Blueprint,
  place: ImagePlace,
  packageFolder: string,
): Promise<DrawnImages> {
  const reader = new ImageReader(imagesOnDisk);
  const { uri, roots } = placeOf(place);
  const drawn: [string, PictureImage][] = [];
  const files: string[] = [];
  const broken: string[] = [];
  for (const [path, image] of Object.entries(await reader.look({ model, uri, roots }))) {
    const found = resolveImage(path, uri, roots);
    if (found !== undefined) files.push(fileURLToPath(found));
    const isKnown = 'fault' in image;
    const read = isKnown ? undefined : await reader.read(path, { uri, roots });
    const one = isKnown ? image : await drawImage(path, read, packageFolder);
    if (!isKnown && 'fault' in one) broken.push(one.fault);
    drawn.push([path, one]);
  }
  return { images: Object.fromEntries(drawn), files, broken };
}

/** Returns an image scaled down; a fault for one that could not be read. */
export async function drawImage(
  path: string,
  whole: WholeImage | undefined,
  packageFolder: string,
): Promise<PictureImage> {
  const data = whole && (await bitmapOf(whole, packageFolder).catch(() => undefined));
  if (whole === undefined || data === undefined) return { fault: brokenFault(path) };
  const { width, height } = whole.facts;
  return { width, height, data };
}

/** Draws an image as a PNG, or as a JPEG when nothing shows through it. Rejects when it cannot be read. */
async function bitmapOf({ bytes, facts }: WholeImage, packageFolder: string): Promise<string> {
  if (facts.type === 'svg') return dataOf('png', drawingOf(bytes, facts, packageFolder));
  sharp.cache(false);
  sharp.concurrency(1);
  const image = sharp(bytes, { limitInputPixels: imageLimits.pixels, failOn: 'error' })
    .rotate()
    .resize({ width: imageLimits.side, height: imageLimits.side, fit: 'inside', withoutEnlargement: true });
  const small = await image.png({ compressionLevel: 1 }).toBuffer();
  const { isOpaque } = await sharp(small).stats();
  if (!isOpaque) return dataOf('png', await sharp(small).png().toBuffer());
  // Screens have sharp edges of colour.
  const chromaSubsampling = facts.type === 'jpeg' ? '4:2:0' : '4:4:4';
  return dataOf('jpeg', await sharp(small).jpeg({ quality: 84, chromaSubsampling }).toBuffer());
}

function drawingOf(
  bytes: Uint8Array,
  { width, height }: WholeImage['facts'],
  packageFolder: string,
): Uint8Array {
  return new Resvg(Buffer.from(bytes), {
    fitTo: { mode: width >= height ? 'width' : 'height', value: imageLimits.side },
    font: {
      fontFiles: [...ownFontPaths(join(packageFolder, 'dist', 'fonts'))],
      loadSystemFonts: false,
      defaultFontFamily: 'Arimo',
      sansSerifFamily: 'Arimo',
    },
  })
    .render()
    .asPng();
}

function dataOf(type: 'png' | 'jpeg', bytes: Uint8Array): string {
  return `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
}

function placeOf({ path, folder }: ImagePlace): Omit<NamesImages, 'model'> {
  const uri = (place: string) => pathToFileURL(place).href;
  return { uri: uri(path ?? join(folder, 'standard input')), roots: [uri(folder)] };
}
