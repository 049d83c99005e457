import type { CheckedFile } from '../../core/report/checked-file.ts';

export interface ReportOptions {
  readonly colour: boolean;
  /** Of this program. */
  readonly version: string;
  /** Absolute: what relative names start from. */
  readonly folder: string;
}

/** Writes what `check` found, as one text that ends with a line break, or as nothing. */
export type Report = (files: readonly CheckedFile[], options: ReportOptions) => string;
