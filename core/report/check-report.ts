import type { ReportedProblem } from '../check.ts';
import type { Severity } from '../model.ts';
import { visibleText } from '../visible-text.ts';
import { type CheckedFile, countBySeverity } from './checked-file.ts';

/** A range in a text. Lines and columns count from 1, columns in UTF-16 units; the end is behind the last character. */
export interface ReportedPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One problem of one file. */
export interface ReportEntry extends ReportedPlace {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** True when "fix all" fixes it. */
  readonly fixable: boolean;
  /** Other places that explain it. */
  readonly related: readonly (ReportedPlace & {
    readonly message: string;
    /** The name of the file that it is in, when that is another one. */
    readonly file?: string;
  })[];
}

/** The problems of blueprints, for programs: plain data that goes through JSON. */
export interface CheckReport {
  readonly files: readonly { readonly file: string; readonly findings: readonly ReportEntry[] }[];
  /** Over all files. */
  readonly counts: Readonly<Record<Severity, number>>;
}

/**
 * Reports every file with its problems in their order, and the sums. In messages, what acts on a terminal is visible.
 */
export function checkReport(files: readonly CheckedFile[]): CheckReport {
  return {
    files: files.map(({ name, problems }) => ({ file: name, findings: problems.map(toReported) })),
    counts: countBySeverity(files),
  };
}

function toReported({ code, severity, message, fixable, related, ...place }: ReportedProblem): ReportEntry {
  return {
    code,
    severity,
    message: visibleText(message),
    fixable,
    ...toPlace(place),
    related: related.map(({ message, file, ...other }) => ({
      message: visibleText(message),
      ...(file !== undefined && { file }),
      ...toPlace(other),
    })),
  };
}

function toPlace({ start, end }: Pick<ReportedProblem, 'start' | 'end'>): ReportedPlace {
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
