import { applyChanges } from './apply-changes.ts';
import { type BlueprintFile, readBlueprint } from './blueprint-file.ts';
import { sameBut } from './fix-check/same-but.ts';
import { lint } from './lint.ts';
import { type Problem, shapeSeverity, type TextChange } from './problem.ts';

/**
 * What changes would do to a file. `harmless` ones may be made without asking the author: afterwards the file can be
 * read, has no problem that it did not have, has fewer, and says the same but for what was changed; a file that could
 * not be read keeps every word. A `step` leads towards that: the same, but the file may still be one that cannot be
 * read. `neither` is all else.
 */
export function effectOf(
  file: BlueprintFile,
  changes: readonly TextChange[],
): 'harmless' | 'step' | 'neither' {
  const after = readBlueprint(applyChanges(file.source.text, changes), file);
  if (!improves(file, after, changes)) return 'neither';
  return after.source.problems.length === 0 ? 'harmless' : 'step';
}

/** So much of a text is read anew to judge changes of it, in pieces as they are counted for its limit. */
const mostRead = 60_000;

/** Whether changes that an author may choose leave more errors, or as many errors and more warnings. */
export function makesWorse(file: BlueprintFile, changes: readonly TextChange[]): boolean {
  return worsening(file)(changes);
}

/**
 * The same for many changes of one file, whose own problems are found once. Each is a reading of the file, so that only
 * the first ones are judged, fewer the longer it is; all others count as worse.
 */
export function worsening(file: BlueprintFile): (changes: readonly TextChange[]) => boolean {
  let readings = Math.max(1, Math.floor(mostRead / file.source.pieces));
  let before: Counts | undefined;
  return (changes) => {
    if (readings === 0) return true;
    readings--;
    before ??= counts(lint(file));
    const after = readBlueprint(applyChanges(file.source.text, changes), file);
    const [errors, warnings] = before;
    const [errorsAfter, warningsAfter] = counts(lint(after));
    // Of a text that could not be read, not all was said.
    if (file.source.problems.length > 0 && after.source.problems.length === 0) return errorsAfter > errors;
    return errorsAfter > errors || (errorsAfter === errors && warningsAfter > warnings);
  };
}

function improves(file: BlueprintFile, after: BlueprintFile, changes: readonly TextChange[]): boolean {
  const isRead = file.source.problems.length === 0;
  if (isRead ? !sameBut(file.source, after.source, changes) : words(file) !== words(after)) return false;
  const judged = (problems: readonly Problem[]) => (isRead ? problems : problems.filter(isOfShape));
  const before = judged(lint(file));
  const left = judged(lint(after));
  if (left.length >= before.length) return false;
  const known = new Map<string, number>();
  for (const problem of before) known.set(keyOf(problem), (known.get(keyOf(problem)) ?? 0) + 1);
  return left.every((problem) => {
    const count = known.get(keyOf(problem)) ?? 0;
    known.set(keyOf(problem), count - 1);
    return count > 0;
  });
}

/** What can be said of a file that cannot be read whole; the rules say more once it can. */
function isOfShape({ code, severity }: Problem): boolean {
  return severity === 'error' || Object.hasOwn(shapeSeverity, code);
}

function keyOf({ code, message }: Problem): string {
  return `${code} ${message}`;
}

/** Everything but white space and what quotes need. */
function words({ source }: BlueprintFile): string {
  return source.text.replace(/[\s"'\\]/g, '');
}

type Counts = readonly [errors: number, warnings: number];

function counts(problems: readonly Problem[]): Counts {
  const count = (severity: string) => problems.filter((one) => one.severity === severity).length;
  return [count('error'), count('warning')];
}
