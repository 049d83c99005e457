import { applyChanges } from '../../../core/apply-changes.ts';
import type { Fix } from '../../../core/problem.ts';

/** Returns the text after a fix. */
export function applyFix(text: string, { changes }: Fix): string {
  return applyChanges(text, changes);
}
