import type { Key } from '../diagram/picture.ts';
import { fixAt } from '../form.ts';
import { lint } from '../lint.ts';
import type { Perform } from './gesture.ts';

/** Makes a quick fix of what the linter finds at a field. */
export interface ApplyFix {
  readonly kind: 'fix';
  /** The element, as `set` names it. */
  readonly key: Key;
  /** The key that the problem is about; empty when it is about the element. */
  readonly field: string;
  /** The code of the problem. */
  readonly code: string;
  /** The title of the quick fix. */
  readonly title: string;
}

/** Makes a quick fix, when the problem is still there. */
export const applyFix: Perform<ApplyFix> = (file, gesture) => {
  const fix = fixAt(file, gesture.key, gesture, lint(file));
  if (fix === undefined) return { refused: 'This is not found in the text any more.' };
  return { changes: fix.changes };
};
