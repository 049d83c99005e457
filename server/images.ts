import { type Images, imageLimits, type PictureImage } from '../core/images/image.ts';
import {
  decoded,
  isWithin,
  missingFault,
  outsideFault,
  pathFault,
  resolveImage,
  unreadableFault,
} from '../core/images/image-path.ts';
import { imagePaths } from '../core/images/image-references.ts';
import { type ImageFacts, inspectImage, tooManyBytes } from '../core/images/inspect-image.ts';
import type { Blueprint } from '../core/model.ts';
import type { ImageFile, ImageFiles } from './image-files.ts';

/** A file that names images: its URI, what it says, and the folders that they may lie in besides its own. */
export interface NamesImages {
  readonly uri: string;
  readonly model: Blueprint;
  readonly roots: readonly string[];
}

/** An image that can be shown, with its bytes. */
export interface WholeImage extends ImageFile {
  readonly facts: ImageFacts;
}

/** More places are not kept in mind. */
const maxKnown = 2000;
/** The most images that are offered. */
const maxOffered = 500;

/** The images that files name: reads one at a time, and each only again when it has changed. */
export class ImageReader {
  readonly #files: ImageFiles;
  readonly #known = new Map<string, { readonly stamp: string; readonly image: PictureImage }>();
  readonly #images = new Map<string, Images>();

  constructor(files: ImageFiles) {
    this.#files = files;
  }

  /** Returns what was known of the images of a file when it was looked at last; `undefined` when it never was. */
  known(uri: string): Images | undefined {
    return this.#images.get(uri);
  }

  /** Forgets a file that was closed. */
  forget(uri: string): void {
    this.#images.delete(uri);
  }

  /** Looks at all images of a file anew. What has not changed is the very same object as before. */
  async look(file: NamesImages): Promise<Images> {
    const found: [string, PictureImage][] = [];
    for (const path of imagePaths(file.model)) found.push([path, await this.lookAt(path, file)]);
    const images: Images = Object.fromEntries(found);
    const before = this.#images.get(file.uri);
    if (before !== undefined && JSON.stringify(before) === JSON.stringify(images)) return before;
    this.#images.set(file.uri, images);
    return images;
  }

  /** Reads an image whole; `undefined` when it cannot be shown. */
  async read(path: string, file: Omit<NamesImages, 'model'>): Promise<WholeImage | undefined> {
    if (pathFault(path) !== undefined) return undefined;
    const place = resolveImage(path, file.uri, file.roots);
    if (place === undefined) return undefined;
    const read = await this.#files.read(place, foldersOf(file), imageLimits.bytes);
    if (typeof read !== 'object') return undefined;
    const facts = inspectImage(path, read.bytes);
    return 'fault' in facts ? undefined : { ...read, facts };
  }

  /** Returns the paths of images that a file could name, those nearest to it first. */
  async offered({ uri, roots }: Omit<NamesImages, 'model'>): Promise<readonly string[]> {
    const own = folderOf(uri);
    const around = roots.find((root) => isWithin(uri, root));
    const found = await this.#files.find([around ?? own], maxOffered);
    const paths = found.flatMap((place) => relativePath(own, place) ?? []);
    const steps = (path: string) => path.split('/').length + (path.startsWith('..') ? 100 : 0);
    return paths.sort((a, b) => steps(a) - steps(b) || (a < b ? -1 : 1));
  }

  /** Looks at one image, and again only when it has changed. */
  async lookAt(path: string, file: Omit<NamesImages, 'model'>): Promise<PictureImage> {
    const written = pathFault(path);
    if (written !== undefined) return { fault: written.fault };
    const place = resolveImage(path, file.uri, file.roots);
    if (place === undefined) return { fault: outsideFault };
    const key = `${place}\n${path}`;
    const known = this.#known.get(key);
    const read = await this.#files.read(place, foldersOf(file), imageLimits.bytes, known?.stamp);
    if (read === 'known' && known !== undefined) return known.image;
    this.#known.delete(key);
    if (typeof read === 'number') return { fault: tooManyBytes(path, read) ?? unreadableFault(path) };
    if (read === 'missing') return { fault: missingFault(path) };
    if (read === 'outside') return { fault: outsideFault };
    if (typeof read !== 'object') return { fault: unreadableFault(path) };
    const { stamp, bytes } = read;
    const facts = inspectImage(path, bytes);
    const image = 'fault' in facts ? facts : { width: facts.width, height: facts.height, stamp };
    if (this.#known.size >= maxKnown) this.#known.clear();
    this.#known.set(key, { stamp, image });
    return image;
  }
}

function foldersOf({ uri, roots }: Omit<NamesImages, 'model'>): readonly string[] {
  return [folderOf(uri), ...roots.filter((root) => isWithin(uri, root))];
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** The relative path from a folder to a file, as it is written in a blueprint; `undefined` where there is none. */
function relativePath(folder: string, place: string): string | undefined {
  const parts = (uri: string) => uri.split('/').map(decoded);
  const [from, to] = [parts(folder), parts(place)];
  let same = 0;
  while (same < from.length && from[same] === to[same]) same++;
  // Another disk or host.
  if (same < 3) return undefined;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
