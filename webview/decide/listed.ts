import { type FindingFilter, filterFindings } from '../../core/findings/filter.ts';
import type { FindingsOfFile, RegisteredFinding } from '../../server/protocol.ts';
import { findingKinds, statuses } from './finding-words.ts';

/** A finding in the list, with its file. */
export interface ListedFinding extends RegisteredFinding {
  readonly uri: string;
  readonly file: string;
}

/** The columns that the list can be sorted by. */
export const sortKeys = [
  'kind',
  'name',
  'place',
  'severity',
  'effort',
  'status',
  'owner',
  'due',
  'departments',
  'systems',
  'file',
] as const;

/** A column of the list. */
export type SortKey = (typeof sortKeys)[number];

/** The choice of findings that is listed, and its order. */
export interface Listing extends FindingFilter {
  /** Only those of this file. */
  readonly uri?: string;
  /** Only those with all these words in what is shown of them. */
  readonly text?: string;
  /** Only those at one place of the plot. */
  readonly point?: { readonly effort: number; readonly impact: number };
  /** In the order of the journey when absent. */
  readonly sort?: { readonly by: SortKey; readonly isDescending: boolean };
}

/** Returns the findings of files as one list, by file and then in the order of the journey. */
export function allOf(
  files: Iterable<FindingsOfFile>,
  nameOf: (uri: string) => string,
): readonly ListedFinding[] {
  return [...files]
    .map(({ uri, findings }) => ({ uri, file: nameOf(uri), findings }))
    .sort((a, b) => a.file.localeCompare(b.file, undefined, { numeric: true }))
    .flatMap(({ uri, file, findings }) => findings.map((one) => ({ ...one, uri, file })));
}

/** Returns what is listed of all findings. What says nothing in the column that it is sorted by comes last. */
export function listed(all: readonly ListedFinding[], listing: Listing): readonly ListedFinding[] {
  const { uri, text = '', point, sort, ...filter } = listing;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = filterFindings(all, filter).filter(
    (one) =>
      (uri === undefined || one.uri === uri) &&
      (point === undefined || (one.effort === point.effort && one.severity === point.impact)) &&
      (words.length === 0 || hasWords(one, words)),
  );
  if (sort === undefined) return found;
  const sign = sort.isDescending ? -1 : 1;
  const keyed = found.map((one) => ({ one, value: sortedBy(one, sort.by) }));
  return keyed
    .sort((a, b) => {
      if (a.value === '' || b.value === '') return Number(a.value === '') - Number(b.value === '');
      return sign * compare(a.value, b.value);
    })
    .map(({ one }) => one);
}

function hasWords(one: ListedFinding, words: readonly string[]): boolean {
  const text = [one.name, one.stage, one.step, one.cell, one.owner, one.file, one.evidence]
    .filter(Boolean)
    .join(' ')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

function sortedBy(one: ListedFinding, by: SortKey): string | number {
  switch (by) {
    case 'kind':
      return findingKinds.indexOf(one.kind);
    case 'status':
      return statuses.indexOf(one.status);
    case 'place':
      return one.column;
    case 'departments':
    case 'systems':
      return one[by].join(', ');
    default:
      return one[by] ?? '';
  }
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), undefined, { numeric: true });
}
