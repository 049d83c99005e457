import type { ImageFiles } from '../../../server/image-files.ts';

/** Files that are nothing but their bytes, by their URIs; a stamp is how often the file was written. */
export class ImageFolder implements ImageFiles {
  readonly #files = new Map<string, { bytes: Uint8Array; times: number }>();
  /** The URIs that were read whole, in order. */
  readonly whole: string[] = [];

  write(uri: string, bytes: Uint8Array): this {
    this.#files.set(uri, { bytes, times: (this.#files.get(uri)?.times ?? 0) + 1 });
    return this;
  }

  async read(uri: string, _folders: readonly string[], limit: number, known?: string) {
    const file = this.#files.get(uri);
    if (file === undefined) return 'missing';
    if (file.bytes.length > limit) return file.bytes.length;
    const stamp = `${file.times}`;
    if (stamp === known) return 'known';
    this.whole.push(uri);
    return { bytes: file.bytes, stamp };
  }

  async find(folders: readonly string[], limit: number) {
    const inside = [...this.#files.keys()].filter((uri) =>
      folders.some((folder) => uri.startsWith(`${folder}/`)),
    );
    return inside.slice(0, limit);
  }
}
