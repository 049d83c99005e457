import { type PaperName, paperNames } from './diagram/paper.ts';

/** One thing that a blueprint can be exported as. */
interface ExportFormatRow {
  /** Its name, the same in every language. */
  readonly name: string;
  /** The endings by which a name asks for it, without the dot; the first is the one that is written. */
  readonly endings: readonly [string, ...string[]];
  readonly mediaType: string;
  /** True when the file is text, in UTF-8. */
  readonly text: boolean;
  /** True when the editor exports it, too; the command line exports all. */
  readonly preview: boolean;
  /** True when the exporter of `office/` that has its name writes it: for that the language must be there, which no page has. */
  readonly office: boolean;
  /** True when it can be put on the clipboard. */
  readonly copied: boolean;
  /** Its icon in VS Code. */
  readonly icon: string;
  /** The program in which VS Code opens it: as a picture, with the program of the system, or as text, unless an extension knows its ending. */
  readonly opens: 'picture' | 'outside' | 'text';
  /** A pattern that only our own exports have in their first 2000 bytes (a PDF and files of `office/`: anywhere), read as Latin-1. */
  readonly mark: RegExp;
}

/** The comment at the end of a ZIP that we write. A program that changes the file leaves it out, and so the changes are kept. */
export const officeComment = 'Service Blueprint';
const officeMark = /^PK[\s\S]*Service Blueprint$/;

/** The export formats, in the order in which they are offered. Everything else that lists formats follows from this. */
export const exportFormats = {
  svg: {
    name: 'SVG',
    endings: ['svg'],
    mediaType: 'image/svg+xml',
    text: true,
    preview: true,
    office: false,
    copied: true,
    icon: 'export',
    opens: 'picture',
    mark: /<svg\b[^>]*\bclass="service-blueprint"/,
  },
  html: {
    name: 'HTML',
    endings: ['html', 'htm'],
    mediaType: 'text/html',
    text: true,
    preview: true,
    office: false,
    copied: false,
    icon: 'globe',
    opens: 'outside',
    mark: /^<!DOCTYPE html>[\s\S]*<meta name="generator" content="Service Blueprint">/,
  },
  png: {
    name: 'PNG',
    endings: ['png'],
    mediaType: 'image/png',
    text: false,
    preview: true,
    office: false,
    copied: true,
    icon: 'file-media',
    opens: 'picture',
    mark: /^.PNG[\s\S]*Software\0Service Blueprint/,
  },
  pdf: {
    name: 'PDF',
    endings: ['pdf'],
    mediaType: 'application/pdf',
    text: false,
    preview: true,
    office: false,
    copied: false,
    icon: 'file-pdf',
    opens: 'outside',
    mark: /^%PDF-[\s\S]*\(Service Blueprint\)/,
  },
  mermaid: {
    name: 'Mermaid',
    endings: ['mmd', 'mermaid'],
    mediaType: 'text/plain',
    text: true,
    preview: true,
    office: false,
    copied: true,
    icon: 'file-code',
    opens: 'text',
    mark: /^%% Service Blueprint\b/,
  },
  drawio: {
    name: 'draw.io',
    endings: ['drawio'],
    mediaType: 'application/vnd.jgraph.mxfile',
    text: true,
    preview: true,
    office: false,
    copied: false,
    icon: 'type-hierarchy',
    opens: 'text',
    mark: /<mxfile host="Service Blueprint">/,
  },
  pptx: {
    name: 'PowerPoint',
    endings: ['pptx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    text: false,
    preview: true,
    office: true,
    copied: false,
    icon: 'versions',
    opens: 'outside',
    mark: officeMark,
  },
  markdown: {
    name: 'Markdown',
    endings: ['md', 'markdown'],
    mediaType: 'text/markdown',
    text: true,
    preview: true,
    office: true,
    copied: false,
    icon: 'markdown',
    opens: 'text',
    mark: /^<!-- Service Blueprint -->\n/,
  },
  docx: {
    name: 'Word',
    endings: ['docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    text: false,
    preview: true,
    office: true,
    copied: false,
    icon: 'file-text',
    opens: 'outside',
    mark: officeMark,
  },
  xlsx: {
    name: 'Excel',
    endings: ['xlsx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    text: false,
    preview: true,
    office: true,
    copied: false,
    icon: 'table',
    opens: 'outside',
    mark: officeMark,
  },
  csv: {
    name: 'CSV',
    endings: ['csv'],
    mediaType: 'text/csv',
    text: true,
    preview: true,
    office: true,
    copied: false,
    icon: 'list-flat',
    opens: 'outside',
    mark: /^\xEF\xBB\xBFStage,Step,Lane,[^\n]*,Service Blueprint key\r\n/,
  },
  tsv: {
    name: 'TSV',
    endings: ['tsv'],
    mediaType: 'text/tab-separated-values',
    text: true,
    preview: false,
    office: true,
    copied: false,
    icon: 'list-flat',
    opens: 'outside',
    mark: /^\xEF\xBB\xBFStage\tStep\tLane\t[^\n]*\tService Blueprint key\r\n/,
  },
  json: {
    name: 'JSON',
    endings: ['json'],
    mediaType: 'application/json',
    text: true,
    preview: false,
    office: false,
    copied: false,
    icon: 'json',
    opens: 'text',
    mark: /(?!)/,
  },
} as const satisfies Readonly<Record<string, ExportFormatRow>>;

type Formats = typeof exportFormats;
type FormatWith<Property extends 'preview' | 'office' | 'copied'> = {
  [Format in keyof Formats]: Formats[Format][Property] extends true ? Format : never;
}[keyof Formats];

/** A format by its name in commands, settings and options. */
export type ExportFormat = keyof Formats;
/** A format that the editor exports, too. */
export type PreviewFormat = FormatWith<'preview'>;
/** A format that an exporter of `office/` writes. */
export type OfficeFormat = FormatWith<'office'>;
/** A format that can be put on the clipboard. */
export type CopiedFormat = FormatWith<'copied'>;

export { paperNamed, paperNames as papers } from './diagram/paper.ts';
/** The pages of a PDF: one as large as the picture, or as many sheets of paper as it takes. */
export type PdfPage = 'fit' | PaperName;

/** All formats, in the order in which they are offered. */
export const exportFormatNames = Object.keys(exportFormats) as readonly ExportFormat[];
/** Those that the editor exports. */
export const previewFormats = exportFormatNames.filter(isPreviewFormat);

/** Returns whether a value names a format that the editor exports. */
export function isPreviewFormat(value: unknown): value is PreviewFormat {
  return (
    typeof value === 'string' &&
    Object.hasOwn(exportFormats, value) &&
    exportFormats[value as ExportFormat].preview
  );
}

/** Returns whether an exporter of `office/` writes a format. */
export function isOfficeFormat(format: ExportFormat): format is OfficeFormat {
  return exportFormats[format].office;
}

/** A command that exports or copies a picture, as the preview names it; {@link commandId} makes VS Code's id of it. */
export type PictureCommandName =
  | `export-${PreviewFormat}`
  | `export-pdf-${Lowercase<(typeof paperNames)[number]>}`
  | `copy-${CopiedFormat}`;

/** A command that exports or copies the picture. */
export type PictureCommand = { readonly name: PictureCommandName; readonly label: string } & (
  | { readonly does: 'export'; readonly format: PreviewFormat; readonly page?: PdfPage }
  | { readonly does: 'copy'; readonly format: CopiedFormat }
);

/** The commands of every format, in the order in which they are offered: exports, then copies. */
export const pictureCommands: readonly PictureCommand[] = [
  ...previewFormats.flatMap((format): readonly PictureCommand[] => {
    const label = `Export as ${exportFormats[format].name}`;
    const whole: PictureCommand = { name: `export-${format}`, label, does: 'export', format };
    return format === 'pdf' ? [whole, ...paperNames.map((page) => onPaper(page, label))] : [whole];
  }),
  ...exportFormatNames.filter(isCopied).map((format): PictureCommand => {
    return { name: `copy-${format}`, label: `Copy as ${exportFormats[format].name}`, does: 'copy', format };
  }),
];

/** Returns how people call paper: a slide by its shape. */
export function paperLabel(page: PdfPage): string {
  return page === 'slide' ? '16:9' : page;
}

function onPaper(page: (typeof paperNames)[number], label: string): PictureCommand {
  const name = `export-pdf-${page.toLowerCase() as Lowercase<typeof page>}` as const;
  return { name, label: `${label} on ${paperLabel(page)}`, does: 'export', format: 'pdf', page };
}

function isCopied(format: ExportFormat): format is CopiedFormat {
  return exportFormats[format].copied;
}

/** Returns the id in VS Code of a command that the preview names: `export-pdf-a4` is `serviceBlueprint.exportPdfA4`. */
export function commandId(name: string): string {
  return `serviceBlueprint.${name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}`;
}
