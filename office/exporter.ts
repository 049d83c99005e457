import type { Picture } from '../core/diagram/picture.ts';
import type { BlueprintFile } from '../core/index.ts';

/** The content of an export: one blueprint, read whole, that has something to show. */
export interface ExporterInput {
  readonly file: BlueprintFile;
  /** Its picture with everything that it looks like: syllables, images and brand. */
  readonly picture: Picture;
  /** The bytes of a file whose looks it takes over; only slides do. */
  readonly template?: Uint8Array;
}

/**
 * Writes a blueprint as a file for other programs; text is UTF-8. Pure but for what its library needs. Each exporter is
 * the file of this folder that has the name of its format in `core/export-formats.ts`, and exports it as `exporter`; it
 * becomes a bundle of its own, loaded when it is first needed, for Node and for a worker of a browser.
 */
export type Exporter = (input: ExporterInput) => Promise<Uint8Array | string>;

/** The bundle of an exporter. */
export interface ExporterModule {
  readonly exporter: Exporter;
}
