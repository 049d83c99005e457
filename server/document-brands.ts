import type { Connection } from 'vscode-languageserver';
import type { BrandFile } from '../core/brand/read-brand.ts';
import { BrandReader, type FoundBrand } from './brand-reader.ts';
import { placeOf, type Surroundings } from './document-images.ts';
import type { BlueprintDocument } from './documents.ts';
import type { ImageFiles } from './image-files.ts';
import type { WholeImage } from './images.ts';
import { imagesOfClient } from './images-of-client.ts';

/** The brands of open blueprints. Files of this machine are read here, all others through the client. */
export class DocumentBrands {
  readonly #around: () => Surroundings;
  readonly #brandFileOf: (uri: string) => Promise<string | undefined>;
  readonly #onDisk: BrandReader | undefined;
  readonly #ofClient: BrandReader;
  readonly #known = new Map<string, { readonly found: FoundBrand | undefined }>();

  /**
   * @param brandFileOf gives the URI of the brand file that the settings say for a document
   * @param openText gives the text of a brand file that is open
   */
  constructor(
    connection: Pick<Connection, 'sendRequest'>,
    onDisk: ImageFiles | undefined,
    around: () => Surroundings,
    brandFileOf: (uri: string) => Promise<string | undefined>,
    openText: (uri: string) => string | undefined,
  ) {
    this.#around = around;
    this.#brandFileOf = brandFileOf;
    this.#onDisk = onDisk && new BrandReader(onDisk, openText);
    this.#ofClient = new BrandReader(imagesOfClient(connection), openText);
  }

  /** Returns the brand of a document, found and read when that is asked for the first time. */
  async of(document: Pick<BlueprintDocument, 'uri'>): Promise<FoundBrand | undefined> {
    const known = this.#known.get(document.uri);
    return known === undefined ? (await this.look(document)).found : known.found;
  }

  /** Looks for it anew. `changed` says whether it is another one than before. */
  async look({ uri }: Pick<BlueprintDocument, 'uri'>): Promise<{
    readonly found: FoundBrand | undefined;
    readonly changed: boolean;
  }> {
    const place = placeOf(uri, this.#around().folders);
    const reader = place && this.#readerOf(place.uri);
    const brandFile = place && (await this.#brandFileOf(uri));
    const found = place && (await reader?.find({ ...place, ...(brandFile !== undefined && { brandFile }) }));
    const before = this.#known.get(uri)?.found;
    this.#known.set(uri, { found });
    const lookOf = (one: FoundBrand | undefined) => JSON.stringify([one?.uri, one?.given]);
    return { found, changed: lookOf(before) !== lookOf(found) };
  }

  /** Returns a brand file that is open with its logo, for what is wrong with it. */
  async lookAtFile(uri: string, file: BrandFile): Promise<FoundBrand | undefined> {
    return this.#readerOf(uri)?.look(uri, file, this.#around().folders);
  }

  /** Reads the logo of a document whole; `undefined` when it has none that can be shown. */
  async readLogo(document: Pick<BlueprintDocument, 'uri'>): Promise<WholeImage | undefined> {
    const found = await this.of(document);
    return found && this.#readerOf(found.uri)?.readLogo(found, this.#around().folders);
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.#known.delete(uri);
  }

  #readerOf(uri: string): BrandReader | undefined {
    if (uri.startsWith('file:') && this.#onDisk !== undefined) return this.#onDisk;
    return this.#around().givesFiles ? this.#ofClient : undefined;
  }
}
