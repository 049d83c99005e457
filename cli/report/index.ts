import { gitHub } from './github.ts';
import { json } from './json.ts';
import type { Report } from './report.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

/** The forms in which `check` says what it found, by the name of each. */
export const reports: Readonly<Record<'text' | 'json' | 'sarif' | 'github', Report>> = {
  text,
  json,
  sarif,
  github: gitHub,
};

export type ReportName = keyof typeof reports;
