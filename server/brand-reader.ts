import { brandPlaces } from '../core/brand/brand-name.ts';
import { type BrandFile, logoProblem, readBrand, unreadBrand } from '../core/brand/read-brand.ts';
import type { PictureBrand } from '../core/diagram/with-brand.ts';
import type { PictureImage } from '../core/images/image.ts';
import { isWithin } from '../core/images/image-path.ts';
import type { Problem } from '../core/problem.ts';
import type { ImageFiles } from './image-files.ts';
import { ImageReader, type WholeImage } from './images.ts';

/** A file that has a brand: its URI, and the folders that its brand file and the logo may lie in. */
export interface Branded {
  readonly uri: string;
  readonly roots: readonly string[];
  /** URI of the brand file, where somebody has said it; else it is looked for. */
  readonly brandFile?: string;
}

/** A brand file that was found, and everything that is wrong with it. */
export interface FoundBrand {
  readonly uri: string;
  readonly file: BrandFile;
  readonly given: PictureBrand;
  readonly problems: readonly Problem[];
}

/** A larger brand file is not read, in bytes. */
const maxBytes = 400_000;

/** Finds and reads the brand files of blueprints, with their logos. */
export class BrandReader {
  readonly #files: ImageFiles;
  readonly #images: ImageReader;
  readonly #openText: (uri: string) => string | undefined;

  /** @param openText gives the text of a brand file that is open in an editor */
  constructor(files: ImageFiles, openText: (uri: string) => string | undefined = () => undefined) {
    this.#files = files;
    this.#images = new ImageReader(files);
    this.#openText = openText;
  }

  /** Returns the nearest brand file, or the one that somebody has said; `undefined` when there is none. */
  async find(file: Branded): Promise<FoundBrand | undefined> {
    const places = file.brandFile === undefined ? brandPlaces(file.uri, file.roots) : [file.brandFile];
    for (const uri of places) {
      const text = this.#openText(uri);
      const brand = text === undefined ? await this.#read(uri, file) : readBrand(text);
      if (brand !== undefined) return this.look(uri, brand, file.roots);
    }
    return undefined;
  }

  /** Returns a brand file with its logo. */
  async look(uri: string, file: BrandFile, roots: readonly string[]): Promise<FoundBrand> {
    const logo = await this.#logoOf(uri, file, roots);
    const problem = logoProblem(file, logo);
    const problems = problem === undefined ? file.problems : [...file.problems, problem];
    return {
      ...{ uri, file },
      given: { brand: file.brand, ...(logo && { logo }) },
      problems: problems.toSorted((a, b) => a.span.start - b.span.start),
    };
  }

  /** Reads the logo of a brand whole; `undefined` when it has none that can be shown. */
  async readLogo({ uri, file }: FoundBrand, roots: readonly string[]): Promise<WholeImage | undefined> {
    return file.logo && this.#images.read(file.logo.value, { uri, roots });
  }

  async #logoOf(
    uri: string,
    { logo }: BrandFile,
    roots: readonly string[],
  ): Promise<PictureImage | undefined> {
    return logo && this.#images.lookAt(logo.value, { uri, roots });
  }

  async #read(uri: string, { brandFile, ...file }: Branded): Promise<BrandFile | undefined> {
    const folder = uri.slice(0, uri.lastIndexOf('/'));
    // What somebody has said may lie anywhere; what is found is of the folders of the blueprint, wherever links lead.
    const roots = file.roots.filter((root) => isWithin(uri, root));
    const read = await this.#files.read(
      uri,
      brandFile === undefined ? [folder, ...roots] : [folder],
      maxBytes,
    );
    if (read === 'missing' || read === 'known') return undefined;
    if (read === 'outside')
      return unreadBrand('This brand file leads out of the folders of the blueprint. Copy it here.');
    if (read === 'unreadable')
      return unreadBrand(
        'This brand file cannot be read. Look whether it is a file, and whether you may open it.',
      );
    if (typeof read === 'number')
      return unreadBrand(`This brand file is too large: ${read} bytes. A brand file has a dozen lines.`);
    return readBrand(new TextDecoder().decode(read.bytes));
  }
}
