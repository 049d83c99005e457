import { visibleText } from '../visible-text.ts';
import type { Table } from './table.ts';

/** The most characters that a column of a table for terminals takes. */
const widest = 60;

/** Returns a table for terminals: columns side by side under their names. What acts on a terminal is made visible. */
export function tableText({ title, columns, rows }: Table): string {
  const lines = [columns, ...rows].map((row) => row.map((text) => cut(visibleText(text))));
  const widths = columns.map((_, at) =>
    lines.reduce((most, line) => Math.max(most, length(line[at] ?? '')), 0),
  );
  const written = lines.map((line) =>
    line
      .map((text, at) => text + ' '.repeat(Math.max(0, (widths[at] ?? 0) - length(text))))
      .join('  ')
      .trimEnd(),
  );
  return `${title === undefined ? '' : `${visibleText(title)}\n`}${written.join('\n')}\n`;
}

/** Returns a table in Markdown, with its title as a heading of the second level. */
export function tableMarkdown({ title, columns, rows }: Table): string {
  const line = (texts: readonly string[]) => `| ${texts.map(inMarkdown).join(' | ')} |`;
  const heading = title === undefined ? '' : `## ${inMarkdown(title)}\n\n`;
  return `${heading}${[line(columns), `|${columns.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n')}\n`;
}

/**
 * Returns a table as CSV (RFC 4180), which spreadsheets open. A text that a spreadsheet would take for a formula has an
 * apostrophe before it.
 */
export function tableCsv({ columns, rows }: Table): string {
  return [columns, ...rows].map((row) => `${row.map(inCsv).join(',')}\r\n`).join('');
}

function length(text: string): number {
  return [...text].length;
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length <= widest ? text : `${characters.slice(0, widest - 1).join('')}…`;
}

/** On one line, so that nothing of it is read as Markdown or as HTML. */
function inMarkdown(text: string): string {
  return visibleText(text.replaceAll(/\s+/g, ' ').trim())
    .replaceAll(/[\\`*_[\]|~]/g, (sign) => `\\${sign}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
}

function inCsv(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?[\d.,]+ ?%?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
