import type { ExportersModule } from '../office/exporter.ts';

/**
 * Loads the exporters for other programs, a bundle of their own. Rejects when it is not there.
 *
 * @param bundles where the client says that the bundles are, for a server that does not know its own place
 */
export type LoadExporters = (bundles: string | undefined) => Promise<ExportersModule>;
