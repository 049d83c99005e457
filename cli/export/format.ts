import { extname } from 'node:path';
import { type ExportFormat, exportFormatNames, exportFormats } from '../../core/export-formats.ts';
import { Failure } from '../failure.ts';

/** Returns the ending that is written for a format: `.svg`. */
export function endingOf(format: ExportFormat): string {
  return `.${exportFormats[format].endings[0]}`;
}

/**
 * Returns the format that a name asks for by its ending; `undefined` without an ending. An ending that is not known
 * fails.
 */
export function formatOf(name: string): ExportFormat | undefined {
  const ending = extname(name).toLowerCase();
  if (ending === '') return undefined;
  const found = exportFormatNames.find((format) => {
    const endings: readonly string[] = exportFormats[format].endings;
    return endings.includes(ending.slice(1));
  });
  if (found !== undefined) return found;
  const known = exportFormatNames.map(endingOf).join(', ');
  throw new Failure(
    `"${name}" cannot be written: ${ending} is not among the endings that are known (${known}).`,
  );
}
