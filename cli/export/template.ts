import { resolve } from 'node:path';
import type { ExportFormat } from '../../core/export-formats.ts';
import { readRegularFile } from '../../disk/read-regular-file.ts';
import { Failure, refused } from '../failure.ts';

/**
 * Reads the deck that slides go into; `undefined` when none is asked for. Rejects with a {@link Failure} when it cannot be
 * read, is one of the files that would be written, or the format has no use for it.
 */
export async function templateOf(
  name: string | undefined,
  format: ExportFormat,
  folder: string,
  written: Iterable<string | undefined>,
): Promise<Uint8Array | undefined> {
  if (name === undefined) return undefined;
  if (format !== 'pptx')
    throw new Failure('--template is for slides. Add "--format pptx", or end the name after -o in .pptx.');
  const path = resolve(folder, name);
  for (const one of written) {
    if (one !== undefined && resolve(folder, one) === path)
      throw new Failure(`The file "${name}" is the template. Give the slides another name after -o.`);
  }
  try {
    return await readRegularFile(path);
  } catch (error) {
    throw refused(`The template "${name}" cannot be read`, error);
  }
}
