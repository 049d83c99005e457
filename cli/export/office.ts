import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Picture } from '../../core/diagram/picture.ts';
import type { OfficeFormat } from '../../core/export-formats.ts';
import type { BlueprintFile } from '../../core/index.ts';
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
  const load = createRequire(join(packageFolder, 'package.json'));
  const { exporters } = load('./dist/office/exporters.js') as ExportersModule;
  return exporters[format]({ file, picture, ...(template && { template }) });
}
