/** One kind of file that a blueprint can be made of. */
interface ImportFormatRow {
  /** Its name, the same in every language. */
  readonly name: string;
  /** The endings of its files, without the dot. */
  readonly endings: readonly [string, ...string[]];
  /** True when it has sheets, of which somebody can choose what is what. */
  readonly sheets: boolean;
}

/** The import formats, in the order in which they are offered. Everything else that lists them follows from this. */
export const importFormats = {
  xlsx: { name: 'Excel', endings: ['xlsx', 'xlsm'], sheets: true },
  csv: { name: 'CSV', endings: ['csv', 'txt'], sheets: true },
  tsv: { name: 'TSV', endings: ['tsv', 'tab'], sheets: true },
  mermaid: { name: 'Mermaid', endings: ['mmd', 'mermaid', 'md', 'markdown'], sheets: false },
  drawio: { name: 'draw.io', endings: ['drawio'], sheets: false },
  json: { name: 'JSON', endings: ['json'], sheets: false },
} as const satisfies Readonly<Record<string, ImportFormatRow>>;

/** A format by its name in commands and options. */
export type ImportFormat = keyof typeof importFormats;

/** All import formats, in the order in which they are offered. */
export const importFormatNames = Object.keys(importFormats) as readonly ImportFormat[];

/** Returns the format of a file by the ending of its name; `undefined` when it has none of them. */
export function importFormatOf(name: string): ImportFormat | undefined {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return importFormatNames.find((format) =>
    importFormats[format].endings.some((one: string) => one === ending),
  );
}

/** Returns what to do with a file of sheets that cannot be read, by its ending; `undefined` for any other file. */
export function adviceOnSheets(name: string): string | undefined {
  if (!/\.(?:xls|xlsb|xlt|xltx|ods|fods|ots|numbers)$/i.test(name)) return undefined;
  return 'Save it as an Excel workbook (.xlsx) or as CSV, then try again.';
}
