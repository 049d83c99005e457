import type { OfficeFormat } from '../core/export-formats.ts';
import type { ExporterModule } from '../office/exporter.ts';

/**
 * Loads the exporter of a format, a bundle of its own. Rejects when it is not there.
 *
 * @param bundles where the client says that the bundles are, for a server that does not know its own place
 */
export type LoadExporter = (format: OfficeFormat, bundles: string | undefined) => Promise<ExporterModule>;
