import type { ReadersModule } from '../office/import/reader.ts';

/**
 * Loads the readers of files of other programs, a bundle of its own. Rejects when it is not there.
 *
 * @param bundles where the client says that the bundles are, for a server that does not know its own place
 */
export type LoadReaders = (bundles: string | undefined) => Promise<ReadersModule>;
