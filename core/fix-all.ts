import type { BlueprintFile } from './blueprint-file.ts';
import { fixerOf } from './lint.ts';
import type { Fix, Problem, TextChange } from './problem.ts';
import { rules } from './rules/index.ts';

const mendedSafely: ReadonlySet<string> = new Set(
  rules.filter(({ safelyMended }) => safelyMended).map(({ code }) => code),
);

/** Gives the fix of a problem that `lint` found in the file that may be applied without being asked, if there is one. */
export function safeFixerOf(file: BlueprintFile): (problem: Problem) => Fix | undefined {
  const fixesOf = fixerOf(file);
  return (problem) =>
    mendedSafely.has(problem.code) ? fixesOf(problem).find(({ safe }) => safe === true) : undefined;
}

/**
 * The changes that mend, without being asked, whatever can be mended without changing what the author means. Where
 * two of them meet, the later one is left for the next time.
 *
 * @param problems what `lint` found in this very file
 */
export function fixAll(file: BlueprintFile, problems: readonly Problem[]): readonly TextChange[] {
  const chosen: TextChange[] = [];
  const safeFix = safeFixerOf(file);
  for (const problem of problems) {
    const fix = safeFix(problem);
    const meets = fix?.changes.some((change) => chosen.some((other) => touches(change, other)));
    if (fix !== undefined && meets === false) chosen.push(...fix.changes);
  }
  return chosen.toSorted((a, b) => a.span.start - b.span.start);
}

function touches({ span: a }: TextChange, { span: b }: TextChange): boolean {
  return a.start <= b.end && b.start <= a.end;
}
