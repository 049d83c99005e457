import type { Connection } from 'vscode-languageserver';
import type { Images } from '../core/images/image.ts';
import { imagePaths } from '../core/images/image-references.ts';
import type { BlueprintDocument } from './documents.ts';
import type { ImageFiles } from './image-files.ts';
import { ImageReader, type NamesImages, type WholeImage } from './images.ts';
import { imagesOfClient } from './images-of-client.ts';

/** The facts about the client and its folders that images depend on. */
export interface Surroundings {
  /** URIs of the folders of the workspace. */
  readonly folders: readonly string[];
  /** True when the client gives out its files. */
  readonly givesFiles: boolean;
}

/**
 * The images that open blueprints name. Those of a file on this machine are read here, all others through the client. One
 * that is not saved yet has its images in the first folder of the workspace; without one nobody looks for them.
 */
export class DocumentImages {
  readonly #around: () => Surroundings;
  readonly #onDisk: ImageReader | undefined;
  readonly #ofClient: ImageReader;

  constructor(
    connection: Pick<Connection, 'sendRequest'>,
    onDisk: ImageFiles | undefined,
    around: () => Surroundings,
  ) {
    this.#around = around;
    this.#onDisk = onDisk && new ImageReader(onDisk);
    this.#ofClient = new ImageReader(imagesOfClient(connection));
  }

  /** Returns what was known when they were looked at last; `undefined` when nobody has looked. */
  known({ uri }: Pick<BlueprintDocument, 'uri'>): Images | undefined {
    const place = this.#placeOf(uri);
    return place && this.#readerOf(place.uri)?.known(place.uri);
  }

  /** Returns what is known, after those that are named for the first time were looked at. */
  async of(document: BlueprintDocument): Promise<Images | undefined> {
    const known = this.known(document);
    const isKnown = imagePaths(document.file.model).every(
      (path) => known !== undefined && Object.hasOwn(known, path),
    );
    return isKnown ? known : this.look(document);
  }

  /** Looks at all of them anew. What has not changed since is the very same object. */
  async look({ uri, file }: BlueprintDocument): Promise<Images | undefined> {
    const place = this.#placeOf(uri);
    return place && (await this.#readerOf(place.uri)?.look({ ...place, model: file.model }));
  }

  /** Reads one whole; `undefined` when it cannot be shown. */
  async read({ uri }: Pick<BlueprintDocument, 'uri'>, path: string): Promise<WholeImage | undefined> {
    const place = this.#placeOf(uri);
    return place && (await this.#readerOf(place.uri)?.read(path, place));
  }

  /** Returns the paths of those that a document could name, the nearest first. */
  async offered({ uri }: Pick<BlueprintDocument, 'uri'>): Promise<readonly string[]> {
    const place = this.#placeOf(uri);
    return (place && (await this.#readerOf(place.uri)?.offered(place))) ?? [];
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    const place = this.#placeOf(uri);
    if (place !== undefined) this.#readerOf(place.uri)?.forget(place.uri);
  }

  #placeOf(uri: string): Omit<NamesImages, 'model'> | undefined {
    return placeOf(uri, this.#around().folders);
  }

  #readerOf(uri: string): ImageReader | undefined {
    if (uri.startsWith('file:') && this.#onDisk !== undefined) return this.#onDisk;
    return this.#around().givesFiles ? this.#ofClient : undefined;
  }
}

/**
 * Returns where a document and the folders of its images and its brand are; `undefined` for one that is not saved where
 * no folder is open.
 */
export function placeOf(uri: string, roots: readonly string[]): Omit<NamesImages, 'model'> | undefined {
  if (!uri.startsWith('untitled:')) return { uri, roots };
  const [first] = roots;
  return first === undefined ? undefined : { uri: `${first.replace(/\/$/, '')}/untitled`, roots };
}
