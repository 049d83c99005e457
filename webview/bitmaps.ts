import type { Picture } from '../core/diagram/picture.ts';
import type { PictureImage } from '../core/images/image.ts';
import { scaledImage } from './scaled-image.ts';

/** An image of a document, as its file is now. */
export interface WantedImage {
  readonly uri: string;
  readonly path: string;
  readonly stamp: string;
}

/** The bitmaps of the images of pictures: each is asked for and scaled down once, one at a time. */
export class Bitmaps {
  readonly #ask: (image: WantedImage) => void;
  readonly #changed: () => void;
  readonly #known = new Map<string, PictureImage>();
  readonly #asked = new Map<string, { readonly promise: Promise<void>; readonly resolve: () => void }>();
  #last: Promise<void> = Promise.resolve();

  /**
   * @param ask asks for an image, which comes by `take`
   * @param changed called when no more is waited for
   */
  constructor(ask: (image: WantedImage) => void, changed: () => void) {
    this.#ask = ask;
    this.#changed = changed;
  }

  /** Returns a picture with the bitmaps that are there, and asks for the others. */
  fill(uri: string, picture: Picture): Picture {
    const { images } = picture;
    if (images === undefined) return picture;
    const filled = Object.entries(images).map(([path, image]): [string, PictureImage] => {
      if ('fault' in image || image.data !== undefined || image.stamp === undefined) return [path, image];
      const wanted = { uri, path, stamp: image.stamp };
      const key = keyOf(wanted);
      const known = this.#known.get(key);
      if (known !== undefined) return [path, known];
      if (!this.#asked.has(key)) {
        let resolve = () => {};
        const promise = new Promise<void>((done) => {
          resolve = done;
        });
        this.#asked.set(key, { promise, resolve });
        this.#ask(wanted);
      }
      return [path, image];
    });
    return { ...picture, images: Object.fromEntries(filled) };
  }

  /** Takes an image that was asked for. Without data it cannot be shown. */
  async take({ data, ...image }: WantedImage & { readonly data?: string }): Promise<void> {
    const key = keyOf(image);
    const asked = this.#asked.get(key);
    if (asked === undefined) return;
    this.#last = this.#last.then(async () => {
      const bitmap = data === undefined ? undefined : await scaledImage(data).catch(() => undefined);
      this.#known.set(key, bitmap ?? { fault: `"${image.path}" cannot be shown.` });
      this.#asked.delete(key);
      asked.resolve();
      if (this.#asked.size === 0) this.#changed();
    });
    await this.#last;
  }

  /** Resolves when every image that was asked for is there. */
  async whole(): Promise<void> {
    await Promise.all(Array.from(this.#asked.values(), ({ promise }) => promise));
  }
}

function keyOf({ uri, path, stamp }: WantedImage): string {
  return JSON.stringify([uri, path, stamp]);
}
