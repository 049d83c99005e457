import { applyChanges } from './apply-changes.ts';
import { type BlueprintFile, readBlueprint } from './blueprint-file.ts';
import { sameExceptChanges } from './fix-check/same-except-changes.ts';
import { lint } from './lint.ts';
import { firstNew } from './new-problem.ts';
import { type Problem, shapeSeverity, type TextChange } from './problem.ts';

/**
 * The effect of changes on a file. `harmless` ones may be made without asking the author: afterwards the file can be
 * read, has no problem that it did not have, has fewer, and says the same but for what was changed; a file that could
 * not be read keeps every word. A `step` leads towards that: the same, but the file may still be one that cannot be
 * read. `neither` is all else.
 */
export type FixEffect = 'harmless' | 'step' | 'neither';

/** Changes of a file that were judged. */
export interface JudgedChanges {
  readonly effect: FixEffect;
  /** The file with the changes. */
  readonly after: BlueprintFile;
  /** The problems that `lint` finds in that without settings; absent where they were not looked for. */
  readonly problems?: readonly Problem[];
}

/**
 * Judges changes of one file, each by a reading of the file with them; its own problems are found once.
 *
 * @param known what `lint` found in the file without settings, where that is known
 */
export function effectIn(
  file: BlueprintFile,
  known?: readonly Problem[],
): (changes: readonly TextChange[]) => JudgedChanges {
  let before: readonly Problem[] | undefined;
  return (changes) => {
    const after = readBlueprint(applyChanges(file.source.text, changes), file);
    if (!keepsItsWords(file, after, changes)) return { effect: 'neither', after };
    before ??= judged(file, known ?? lint(file));
    const problems = lint(after);
    const isBetter = isLessAndNothingNew(judged(file, problems), before);
    const effect = !isBetter ? 'neither' : after.source.problems.length === 0 ? 'harmless' : 'step';
    return { effect, after, problems };
  };
}

/** The most of a text that is read again to judge changes of it, in pieces as they are counted for its limit. */
const maxRead = 60_000;

/**
 * Returns how often a file may be read anew to judge changes of it: fewer times the longer it is, and once in any case.
 */
export function readingsOf({ source }: BlueprintFile): number {
  return Math.max(1, Math.floor(maxRead / source.pieces));
}

/**
 * Judges whether changes of one file that an author may choose leave more errors, or as many errors and more warnings.
 * Each is a reading of the file, whose own problems are found once, so that only the first ones are judged, fewer the
 * longer it is: `undefined` for all others.
 */
export function worseningCheck(file: BlueprintFile): (changes: readonly TextChange[]) => boolean | undefined {
  let readings = readingsOf(file);
  let before: Counts | undefined;
  return (changes) => {
    if (readings === 0) return undefined;
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

function keepsItsWords(file: BlueprintFile, after: BlueprintFile, changes: readonly TextChange[]): boolean {
  if (isRead(file)) return sameExceptChanges(file.source, after.source, changes);
  return words(file) === words(after);
}

function isRead({ source }: BlueprintFile): boolean {
  return source.problems.length === 0;
}

/** The problems by which changes of a file are judged, of those in it or in what it becomes. */
function judged(file: BlueprintFile, problems: readonly Problem[]): readonly Problem[] {
  return isRead(file) ? problems : problems.filter(isOfShape);
}

function isLessAndNothingNew(left: readonly Problem[], before: readonly Problem[]): boolean {
  return left.length < before.length && firstNew(before, left, keyOf) === undefined;
}

/** Returns whether a problem can be said of a file that cannot be read whole; the rules say more once it can. */
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
