import type { Severity } from '../model.ts';

/** How serious each problem of the file's shape is, by the code of its rule, unless the author sets it. */
export const shapeSeverity = {
  'yaml-syntax': 'error',
  'wrong-type': 'error',
  'unknown-key': 'warning',
  'out-of-range': 'error',
  'bad-duration': 'error',
  'bad-date': 'error',
  'duplicate-id': 'error',
} as const satisfies Record<string, Severity>;

/** The codes of the problems that reading the file can find. */
export type ShapeCode = keyof typeof shapeSeverity;
