/** The files that images may be: those of the machine, or those that only the client can reach. Places are URIs. */
export interface ImageFiles {
  /**
   * Reads a file that lies in one of the folders, wherever links lead.
   *
   * @param known the stamp of what is known of it already
   */
  read(
    uri: string,
    folders: readonly string[],
    limit: number,
    known?: string,
  ): Promise<ImageFile | UnreadImage>;
  /** Returns the URIs of the images in folders, so many at most. */
  find(folders: readonly string[], limit: number): Promise<readonly string[]>;
}

/** The bytes of an image; `stamp` is another one whenever its file has changed. */
export interface ImageFile {
  readonly bytes: Uint8Array;
  readonly stamp: string;
}

/** The reason for which an image was not read: `known` is one that has not changed, a number how many bytes it has when these are too many. */
export type UnreadImage = 'missing' | 'outside' | 'unreadable' | 'known' | number;
