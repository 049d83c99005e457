import { readBlueprint } from '../core/blueprint-file.ts';
import { applyChanges } from '../core/edit/apply-changes.ts';
import { fixAll } from '../core/fix-all.ts';
import { lint } from '../core/lint.ts';
import type { RuleLevel } from '../core/model.ts';

/** More rounds than this mean that two fixes undo each other. */
const mostRounds = 10;

/** The text with every safe fix of what `lint` finds at these levels, also those that only others make possible. */
export function applySafeFixes(text: string, levels: ReadonlyMap<string, RuleLevel>): string {
  let fixed = text;
  for (let round = 0; round < mostRounds; round++) {
    const file = readBlueprint(fixed);
    const changes = fixAll(file, lint(file, levels));
    if (changes.length === 0) break;
    fixed = applyChanges(fixed, changes);
  }
  return fixed;
}
