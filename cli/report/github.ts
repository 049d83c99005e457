import type { Severity } from '../../core/model.ts';
import { visibleText } from '../../core/visible-text.ts';
import type { Report } from './report.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands that GitHub shows as annotations beside the lines of a pull request. */
export const gitHub: Report = (files) =>
  files
    .flatMap(({ name, problems }) =>
      problems.map(({ severity, code, message, start, end }) => {
        const properties = {
          file: name.replaceAll('\\', '/'),
          line: String(start.line),
          endLine: String(end.line),
          // GitHub knows columns only within one line.
          ...(start.line === end.line && { col: String(start.column), endColumn: String(end.column) }),
          title: code,
        };
        const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
        return `::${commands[severity]} ${written.join(',')}::${escapeData(message)}\n`;
      }),
    )
    .join('');

function escapeData(text: string): string {
  return visibleText(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
