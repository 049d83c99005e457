import type { Severity } from '../model.ts';
import { visible } from '../words/visible.ts';
import { type CheckedFile, countBySeverity, type Finding } from './checked-file.ts';

/** Where something stands in a text. Lines and columns count from 1, columns in UTF-16 units; the end is behind the last character. */
export interface ReportedPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One finding in one file. */
export interface ReportedFinding extends ReportedPlace {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Whether it can be mended without being asked. */
  readonly fixable: boolean;
  /** Other places that explain it. */
  readonly related: readonly (ReportedPlace & {
    readonly message: string;
    /** The name of the file that it is in, when that is another one. */
    readonly file?: string;
  })[];
}

/** What was found in blueprints, for programs: plain data that goes through JSON. */
export interface CheckReport {
  readonly files: readonly { readonly file: string; readonly findings: readonly ReportedFinding[] }[];
  /** Over all files. */
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Every file with its findings in their order, and the sums. In messages, what acts on a terminal is visible. */
export function checkReport(files: readonly CheckedFile[]): CheckReport {
  return {
    files: files.map(({ name, findings }) => ({ file: name, findings: findings.map(toReported) })),
    counts: countBySeverity(files),
  };
}

function toReported({ code, severity, message, fixable, related, ...place }: Finding): ReportedFinding {
  return {
    code,
    severity,
    message: visible(message),
    fixable,
    ...toPlace(place),
    related: related.map(({ message, file, ...other }) => ({
      message: visible(message),
      ...(file !== undefined && { file }),
      ...toPlace(other),
    })),
  };
}

function toPlace({ start, end }: Pick<Finding, 'start' | 'end'>): ReportedPlace {
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
