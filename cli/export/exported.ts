/** A blueprint in another format. */
export interface Exported {
  readonly data: string | Uint8Array;
  /** Characters that no font has, so that a person who reads the picture will miss them. */
  readonly missing: readonly string[];
  /** What else its reader has to know: sentences on one line. */
  readonly notice?: string;
  /** What could be done otherwise, in sentences on one line. */
  readonly offer?: string;
  /** The files of the images in it, which it changes with. */
  readonly imageFiles?: readonly string[];
}
