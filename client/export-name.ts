import { type ExportFormat, exportFormats } from '../core/export-formats.ts';

/**
 * Returns the name of the export of a file: `hotel.blueprint.yaml` becomes `hotel.blueprint.svg`: beside the source,
 * and never in the way of a `hotel.svg`.
 */
export function exportName(source: string, extension: string): string {
  return `${exportStem(source)}.${extension}`;
}

/** Returns the name of an export without its ending: `hotel.blueprint`. */
export function exportStem(source: string): string {
  return source.replace(/\.ya?ml$/i, '');
}

/**
 * Returns whether an existing file is an earlier export, which may be replaced without asking. Takes its bytes as
 * Latin-1.
 */
export function isOwnExport(content: string, format: ExportFormat = 'svg'): boolean {
  const { mark, office } = exportFormats[format];
  return mark.test(format === 'pdf' || office ? content : content.slice(0, 2000));
}
