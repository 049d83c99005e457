import type { Swimlanes } from './swimlanes.ts';
import type { Workbook } from './table.ts';

/** The content of a file of another program, read as plain data. */
export type ReadFile =
  | { readonly kind: 'sheets'; readonly workbook: Workbook }
  | { readonly kind: 'drawing'; readonly drawing: Swimlanes; readonly notes: readonly string[] }
  | { readonly kind: 'text'; readonly text: string; readonly notes: readonly string[] };
