import type { ReadFile } from '../../core/import/read-file.ts';
import type { ImportFormat } from '../../core/import-formats.ts';

/** A file of another program. */
export interface ReaderInput {
  readonly bytes: Uint8Array;
  readonly format: ImportFormat;
  /** The name of a sheet without one. */
  readonly title: string;
}

/** Reads one format as plain data. Rejects with `NotReadable` when that cannot be. Runs and fetches nothing. */
export type Reader = (input: ReaderInput) => Promise<ReadFile>;

/** The bundle of the readers, loaded when it is first needed, in Node and in a worker of a browser. */
export interface ReadersModule {
  /** Reads a file, or says in a sentence or two why that cannot be. Never rejects. */
  readFile(input: ReaderInput): Promise<ReadFile | { readonly refused: string }>;
}
