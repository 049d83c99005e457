import type { BlueprintFile } from './blueprint-file.ts';
import { fixesFor } from './lint.ts';
import type { Problem, TextChange } from './problem.ts';
import { rules } from './rules/index.ts';

const mendedSafely: ReadonlySet<string> = new Set(
  rules.filter(({ safelyMended }) => safelyMended).map(({ code }) => code),
);

/**
 * The changes that mend, without being asked, whatever can be mended without changing what the author means. Where
 * two of them meet, the later one is left for the next time.
 *
 * @param problems what `lint` found in this very file
 */
export function fixAll(file: BlueprintFile, problems: readonly Problem[]): readonly TextChange[] {
  const chosen: TextChange[] = [];
  for (const problem of problems) {
    if (!mendedSafely.has(problem.code)) continue;
    const fix = fixesFor(file, problem).find(({ safe }) => safe);
    const meets = fix?.changes.some((change) => chosen.some((other) => touches(change, other)));
    if (fix !== undefined && meets === false) chosen.push(...fix.changes);
  }
  return chosen.toSorted((a, b) => a.span.start - b.span.start);
}

function touches({ span: a }: TextChange, { span: b }: TextChange): boolean {
  return a.start <= b.end && b.start <= a.end;
}
