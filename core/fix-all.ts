import { applyChanges } from './apply-changes.ts';
import { type BlueprintFile, readBlueprint } from './blueprint-file.ts';
import { composedChanges } from './edit/composed-changes.ts';
import { effectIn, readingsOf } from './fix-check.ts';
import { lint } from './lint.ts';
import type { RuleLevel } from './model.ts';
import { type Fix, fixesOf, type Problem, type TextChange } from './problem.ts';
import { rules } from './rules/index.ts';

const autoFixable: ReadonlySet<string> = new Set(
  rules.filter((rule) => rule.autoFixable).map(({ code }) => code),
);

/** More rounds than this mean that two fixes undo each other. */
const maxRounds = 10;

/**
 * Returns the fixes that may be applied without asking the author, by their problem. Together they leave a file that
 * can be read, with fewer problems and none that is new, which says the same but for what they say. Where two of them
 * meet, the later one is left for the next time. None of a file that was not read whole.
 *
 * @param problems what `lint` found in this very file
 */
export function safeFixes(file: BlueprintFile, problems: readonly Problem[]): ReadonlyMap<Problem, Fix> {
  if (!file.isWhole) return new Map();
  const candidates: (readonly [Problem, Fix])[] = [];
  const changed: TextChange[] = [];
  for (const problem of problems) {
    if (!autoFixable.has(problem.code)) continue;
    const fix = fixesOf(problem).find(({ safe }) => safe === true);
    if (fix === undefined || fix.changes.some((one) => changed.some((other) => touches(one, other))))
      continue;
    candidates.push([problem, fix]);
    for (const one of fix.changes) changed.push(one);
  }
  return new Map(thoseThatHold(file, candidates));
}

type Candidate = readonly [Problem, Fix];

/** All of them where they improve the file together; else as many as do, found by halves. None where it stays broken. */
function thoseThatHold(file: BlueprintFile, candidates: readonly Candidate[]): readonly Candidate[] {
  const effectOf = effectIn(file);
  let readings = readingsOf(file);
  let chosen: readonly Candidate[] = [];
  let isHarmless = false;
  const open: (readonly Candidate[])[] = [candidates];
  for (let some = open.pop(); some !== undefined && readings > 0; some = open.pop()) {
    if (some.length === 0) continue;
    readings--;
    const effect = effectOf(changesOf([...chosen, ...some]));
    if (effect !== 'neither') {
      chosen = [...chosen, ...some];
      isHarmless = effect === 'harmless';
    } else if (some.length > 1) {
      const half = Math.ceil(some.length / 2);
      open.push(some.slice(half), some.slice(0, half));
    }
  }
  return isHarmless ? chosen : [];
}

function changesOf(chosen: readonly Candidate[]): readonly TextChange[] {
  return chosen.flatMap(([, { changes }]) => changes).toSorted((a, b) => a.span.start - b.span.start);
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
  levels: ReadonlyMap<string, RuleLevel> = new Map(),
): readonly TextChange[] {
  const rounds: (readonly TextChange[])[] = [];
  let [now, found] = [file, problems];
  while (rounds.length < maxRounds) {
    const changes = changesOf([...safeFixes(now, found)]);
    if (changes.length === 0) break;
    rounds.push(changes);
    now = readBlueprint(applyChanges(now.source.text, changes), now);
    found = lint(now, levels);
  }
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
