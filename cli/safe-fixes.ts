import { safeFix } from '../core/assist/safe-fix.ts';
import { readBlueprint } from '../core/blueprint-file.ts';
import { applyChanges } from '../core/edit/apply-changes.ts';
import { lint } from '../core/lint.ts';
import type { Fix, TextChange } from '../core/problem.ts';

/** More rounds than this mean that two fixes undo each other. */
const mostRounds = 10;

/** The text with every safe fix applied, also those that only others make possible. */
export function applySafeFixes(text: string): string {
  let fixed = text;
  for (let round = 0; round < mostRounds; round++) {
    const file = readBlueprint(fixed);
    const changes = compatible(lint(file).flatMap((problem) => safeFix(file, problem) ?? []));
    if (changes.length === 0) return fixed;
    fixed = applyChanges(fixed, changes);
  }
  return fixed;
}

/** The changes of as many fixes as do not touch each other; the rest waits for the next round. */
function compatible(fixes: readonly Fix[]): readonly TextChange[] {
  const taken: TextChange[] = [];
  for (const { changes } of fixes) {
    const free = changes.every(({ span }) =>
      taken.every((other) => span.end < other.span.start || other.span.end < span.start),
    );
    if (free) taken.push(...changes);
  }
  return taken;
}
