import type { CheckedFile } from '../../core/assist/checked-file.ts';
import { gitHub } from './github.ts';
import { json } from './json.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

export interface ReportOptions {
  readonly colour: boolean;
  /** Of this program. */
  readonly version: string;
  /** Absolute: what relative names start from. */
  readonly folder: string;
}

/** What `check` found, as one text that ends with a line break, or as nothing. */
export type Report = (files: readonly CheckedFile[], options: ReportOptions) => string;

export const reports: Readonly<Record<'text' | 'json' | 'sarif' | 'github', Report>> = {
  text,
  json,
  sarif,
  github: gitHub,
};

export type ReportName = keyof typeof reports;
