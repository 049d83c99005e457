import type { Picture } from '../core/diagram/picture.ts';
import type { OfficeFormat } from '../core/export-formats.ts';
import type { BlueprintFile } from '../core/index.ts';
import type { Table } from '../core/tables/table.ts';

/** The content of an export: one blueprint, read whole, that has something to show. */
export interface ExporterInput {
  readonly file: BlueprintFile;
  /** Its picture with everything that it looks like: syllables, images and brand. */
  readonly picture: Picture;
  /** The bytes of a file whose looks it takes over; only slides do. */
  readonly template?: Uint8Array;
}

/** Writes a blueprint as a file for other programs; text is UTF-8. Pure but for what its library needs. */
export type Exporter = (input: ExporterInput) => Promise<Uint8Array | string>;

/** The exporter of each format that `core/export-formats.ts` says is written here. */
export type Exporters = Readonly<Record<OfficeFormat, Exporter>>;

/** The bundle of all exporters, loaded when the first is needed, for Node and for a worker of a browser. */
export interface ExportersModule {
  readonly exporters: Exporters;
  /** Writes a table of a report as a workbook. */
  tableWorkbook(table: Table): Promise<Uint8Array>;
}
