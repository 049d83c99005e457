/** What a picture can be exported as: its name, the ending of the file, and whether the file is text. */
export const exportFormats = {
  svg: { name: 'SVG', extension: 'svg', text: true },
  png: { name: 'PNG', extension: 'png', text: false },
  html: { name: 'HTML', extension: 'html', text: true },
  pdf: { name: 'PDF', extension: 'pdf', text: false },
  mermaid: { name: 'Mermaid', extension: 'mmd', text: true },
} as const;

export type ExportFormat = keyof typeof exportFormats;

export function isExportFormat(value: unknown): value is ExportFormat {
  return typeof value === 'string' && Object.hasOwn(exportFormats, value);
}
