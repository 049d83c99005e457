/** A blueprint in another format. */
export interface Exported {
  readonly data: string | Uint8Array;
  /** Characters that no font has, so that a person who reads the picture will miss them. */
  readonly missing: readonly string[];
  /** Sentences, on one line, that the reader of the export has to know as well. */
  readonly notice?: string;
  /** Sentences, on one line, on what could be done otherwise. */
  readonly offer?: string;
  /** The files of the images in it, which it changes with. */
  readonly imageFiles?: readonly string[];
}
