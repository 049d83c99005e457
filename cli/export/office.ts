import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Picture } from '../../core/diagram/picture.ts';
import type { OfficeFormat } from '../../core/export-formats.ts';
import type { BlueprintFile } from '../../core/index.ts';
import type { Table } from '../../core/tables/table.ts';
import type { ExportersModule } from '../../office/exporter.ts';

/** The blueprint that is written, as the command line knows it. */
interface Source {
  readonly file: BlueprintFile;
  readonly picture: Picture;
  readonly template: Uint8Array | undefined;
}

/** Writes a blueprint by the exporter of a format; the exporters are a bundle of their own. */
export async function toOffice(
  format: OfficeFormat,
  { file, picture, template }: Source,
  packageFolder: string,
): Promise<string | Uint8Array> {
  return loaded(packageFolder).exporters[format]({ file, picture, ...(template && { template }) });
}

/** Writes a table of a report as a workbook. */
export function toWorkbook(table: Table, packageFolder: string): Promise<Uint8Array> {
  return loaded(packageFolder).tableWorkbook(table);
}

function loaded(packageFolder: string): ExportersModule {
  const load = createRequire(join(packageFolder, 'package.json'));
  return load('./dist/office/exporters.js') as ExportersModule;
}
