import { dirname } from 'node:path';
import type { BrandOfInput } from './brand.ts';
import type { ImagePlace } from './images.ts';

type ReadBrand = (place: ImagePlace) => Promise<BrandOfInput | undefined>;

/** The brands of the blueprints that one run looks at: that of a folder is read once, however many lie in it. */
export class BrandsOfRun {
  readonly #read: ReadBrand;
  readonly #known = new Map<string, ReturnType<ReadBrand>>();

  constructor(read: ReadBrand) {
    this.#read = read;
  }

  /** Returns the brand of a blueprint; `undefined` without one. Rejects when the file that was asked for is not there. */
  of(place: ImagePlace): ReturnType<ReadBrand> {
    const folder = place.path === undefined ? place.folder : dirname(place.path);
    const known = this.#known.get(folder) ?? this.#read(place);
    this.#known.set(folder, known);
    return known;
  }
}
