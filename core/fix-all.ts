import { applyChanges } from './apply-changes.ts';
import { type BlueprintFile, readBlueprint } from './blueprint-file.ts';
import { composedChanges } from './edit/composed-changes.ts';
import { effectIn, readingsOf } from './fix-check.ts';
import { lint } from './lint.ts';
import type { RuleLevel } from './model.ts';
import { type Fix, fixesOf, type Problem, type TextChange } from './problem.ts';
import { rules } from './rules/index.ts';
import { isRecoverable } from './source/is-recoverable.ts';

const autoFixable: ReadonlySet<string> = new Set(
  rules.filter((rule) => rule.autoFixable).map(({ code }) => code),
);

/** More rounds than this mean that two fixes undo each other. */
const maxRounds = 10;

/**
 * Returns the fixes that may be applied without asking the author, by their problem. Together they leave a file that
 * can be read, with fewer problems and none that is new, which says the same but for what they say. Where two of them
 * meet, the later one is left for the next time. None of a file that was not read whole, or of which nearly nothing can be.
 *
 * @param problems what `lint` found in this very file
 */
export function safeFixes(file: BlueprintFile, problems: readonly Problem[]): ReadonlyMap<Problem, Fix> {
  return chosenFixes(file, problems)?.fixes ?? new Map();
}

/** Safe fixes of a file, applied. */
export interface FixRound {
  /** The fixes by their problem; at least one. */
  readonly fixes: ReadonlyMap<Problem, Fix>;
  /** Their changes, in the order of the text. */
  readonly changes: readonly TextChange[];
  /** The file with them. */
  readonly file: BlueprintFile;
}

/** A round, and what is known of the file with it. */
interface ChosenFixes extends FixRound {
  /** The problems that `lint` finds in it without settings. */
  readonly left: readonly Problem[] | undefined;
}

/** The fixes that go together; `undefined` when there are none. */
function chosenFixes(
  file: BlueprintFile,
  problems: readonly Problem[],
  known?: readonly Problem[],
): ChosenFixes | undefined {
  if (!file.isWhole || !isRecoverable(file.source.document)) return undefined;
  const candidates: Candidate[] = [];
  const changed: TextChange[] = [];
  for (const problem of problems) {
    if (!autoFixable.has(problem.code)) continue;
    const fix = fixesOf(problem).find(({ safe }) => safe === true);
    if (fix === undefined || fix.changes.some((one) => changed.some((other) => touches(one, other))))
      continue;
    candidates.push([problem, fix]);
    for (const one of fix.changes) changed.push(one);
  }
  return thoseThatHold(file, candidates, known);
}

type Candidate = readonly [Problem, Fix];

/** All of them where they improve the file together; else as many as do, found by halves. None where it stays broken. */
function thoseThatHold(
  file: BlueprintFile,
  candidates: readonly Candidate[],
  known: readonly Problem[] | undefined,
): ChosenFixes | undefined {
  const effectOf = effectIn(file, known);
  let readings = readingsOf(file);
  let chosen: readonly Candidate[] = [];
  let harmless: ChosenFixes | undefined;
  const open: (readonly Candidate[])[] = [candidates];
  for (let some = open.pop(); some !== undefined && readings > 0; some = open.pop()) {
    if (some.length === 0) continue;
    readings--;
    const tried = [...chosen, ...some];
    const changes = changesOf(tried);
    const { effect, after, problems } = effectOf(changes);
    if (effect !== 'neither') {
      chosen = tried;
      harmless =
        effect === 'harmless' ? { fixes: new Map(tried), changes, file: after, left: problems } : undefined;
    } else if (some.length > 1) {
      const half = Math.ceil(some.length / 2);
      open.push(some.slice(half), some.slice(0, half));
    }
  }
  return harmless;
}

function changesOf(chosen: readonly Candidate[]): readonly TextChange[] {
  return chosen.flatMap(([, { changes }]) => changes).toSorted((a, b) => a.span.start - b.span.start);
}

/**
 * Yields the fixes that may be applied without asking, and then those that only these make possible, until there are
 * none, each with the file that they leave.
 *
 * @param problems what `lint` found in this very file
 * @param levels the author's settings that it found them with
 */
export function* fixRounds(
  file: BlueprintFile,
  problems: readonly Problem[],
  levels: ReadonlyMap<string, RuleLevel> = new Map(),
): Generator<FixRound> {
  let round = chosenFixes(file, problems);
  for (let count = 1; round !== undefined; count++) {
    yield round;
    if (count === maxRounds) return;
    const { file: now, left } = round;
    const found = levels.size === 0 && left !== undefined ? left : lint(now, levels);
    round = chosenFixes(now, found, left);
  }
}

/**
 * Returns the changes of all the fixes that may be applied without asking, also those that only others make possible: a
 * second time changes nothing.
 *
 * @param problems what `lint` found in this very file
 * @param levels the author's settings that it found them with
 */
export function fixAll(
  file: BlueprintFile,
  problems: readonly Problem[],
  levels?: ReadonlyMap<string, RuleLevel>,
): readonly TextChange[] {
  const rounds = [...fixRounds(file, problems, levels)].map(({ changes }) => changes);
  return composedChanges(file.source.text, rounds);
}

/** Returns a text with all of the safe fixes. */
export function fixedText(text: string, levels: ReadonlyMap<string, RuleLevel>): string {
  const file = readBlueprint(text);
  return applyChanges(text, fixAll(file, lint(file, levels), levels));
}

function touches({ span: a }: TextChange, { span: b }: TextChange): boolean {
  return a.start <= b.end && b.start <= a.end;
}
