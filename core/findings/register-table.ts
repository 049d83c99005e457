import type { Table } from '../tables/table.ts';
import { tableMarkdown } from '../tables/table-text.ts';
import type { RegisteredFinding } from './register.ts';
import { findingWords } from './words.ts';

/** The findings of one file. */
export interface FileFindings {
  /** The name of the file, for reports. */
  readonly name: string;
  readonly findings: readonly RegisteredFinding[];
}

/** Returns the register with what is read at a glance, for people. The file stands there when there are several. */
export function shortRegister(files: readonly FileFindings[]): Table {
  return {
    columns: ['Place', 'Kind', 'Finding', 'Step', 'Severity', 'Effort', 'Status', 'Owner', 'Due'],
    rows: files.flatMap(({ name, findings }) =>
      findings.map((one) => [
        `${name}:${one.start.line}`,
        findingWords[one.kind].title,
        one.name,
        one.cell === undefined ? one.step : `${one.step} · ${one.cell}`,
        figure(one.severity),
        figure(one.effort),
        one.status,
        one.owner ?? '',
        one.isOverdue ? `${one.due}, overdue` : (one.due ?? ''),
      ]),
    ),
  };
}

/** Returns the register as a page in Markdown. */
export function registerMarkdown(files: readonly FileFindings[]): string {
  const isAny = files.some(({ findings }) => findings.length > 0);
  return `# Findings\n\n${isAny ? tableMarkdown(shortRegister(files)) : 'Nothing was found.\n'}`;
}

/** Returns the register with everything, for spreadsheets. */
export function wholeRegister(files: readonly FileFindings[]): Table {
  const columns: readonly (readonly [string, (one: RegisteredFinding) => string])[] = [
    ['Line', ({ start }) => String(start.line)],
    ['Kind', ({ kind }) => findingWords[kind].title],
    ['Id', ({ id }) => id],
    ['Finding', ({ name }) => name],
    ['Stage', ({ stage }) => stage],
    ['Step', ({ step }) => step],
    ['Lane', ({ lane }) => lane ?? ''],
    ['Cell', ({ cell }) => cell ?? ''],
    ['Severity', ({ severity }) => figure(severity)],
    ['Effort', ({ effort }) => figure(effort)],
    ['Risk', ({ risk }) => figure(risk)],
    ['Status', ({ status }) => status],
    ['Owner', ({ owner }) => owner ?? ''],
    ['Due', ({ due }) => due ?? ''],
    ['Overdue', ({ isOverdue }) => (isOverdue ? 'yes' : '')],
    ['Evidence', ({ evidence }) => evidence ?? ''],
    ['Recovery', ({ recovery }) => recovery ?? ''],
    ['Link', ({ url }) => url ?? ''],
    ['Answers', ({ answers }) => answers.join('; ')],
    ['Answered by', (one) => one.answeredBy.join('; ')],
    ['Departments', ({ departments }) => departments.join('; ')],
    ['Systems', ({ systems }) => systems.join('; ')],
  ];
  return {
    title: 'Findings',
    columns: ['File', ...columns.map(([name]) => name)],
    rows: files.flatMap(({ name, findings }) =>
      findings.map((one) => [name, ...columns.map(([, read]) => read(one))]),
    ),
  };
}

function figure(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}
