import type { Account } from '../../core/import/account.ts';
import type { ImportChoices } from '../../core/import/choices.ts';
import type { Workbook } from '../../core/import/table.ts';
import type { Understanding } from '../../core/import/understand.ts';
import type { ImportFormat } from '../../core/import-formats.ts';

/** A file that a blueprint is made of. */
export interface ImportInput {
  readonly bytes: Uint8Array;
  readonly format: ImportFormat;
  /** The title of the blueprint when the file does not say it; the name of a sheet without one as well. */
  readonly title: string;
  /** The text of the file that says where in JSON things are, in YAML or JSON. */
  readonly mapping?: string;
  /** The choices for a file with sheets, instead of what would be understood. */
  readonly choices?: ImportChoices;
}

/** A blueprint that was made of a file. */
export interface Imported {
  /** The text of the blueprint. */
  readonly text: string;
  readonly account: Account;
  /** Present for a file with sheets. */
  readonly understanding?: Understanding;
}

/** Makes a blueprint of one format. Rejects with `NotReadable` when that cannot be. Runs and fetches nothing. */
export type Importer = (input: ImportInput) => Promise<Imported>;

/** The result of an import: a sentence or two on why there is none. */
export type ImportResult = Imported | { readonly refused: string };

/** The bundle of the importers, loaded when it is first needed, in Node and in a worker of a browser. */
export interface ImportModule {
  /** Makes a blueprint of a file. Never rejects. */
  importFile(input: ImportInput): Promise<ImportResult>;
  /** Reads the sheets of a file, which `understand` is then asked of as often as somebody chooses. */
  readSheets(input: ImportInput): Promise<Workbook | { readonly refused: string }>;
  /** Makes a blueprint of sheets that were read. */
  importSheets(workbook: Workbook, input: Pick<ImportInput, 'title' | 'choices'>): ImportResult;
}
