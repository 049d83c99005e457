import { applyChanges } from './apply-changes.ts';
import { kebabCase } from './names/kebab-case.ts';
import { type Fix, type Problem, shapeSeverity, type TextChange } from './problem.ts';
import { isRecoverable } from './source/is-recoverable.ts';
import type { Span } from './span.ts';
import { type DoneRepair, findRepairs } from './structure/find-repairs.ts';
import { indentationOf } from './structure/indentation.ts';
import { type Line, linesOf } from './structure/lines.ts';
import { OffsetMap } from './structure/offset-map.ts';
import { changesOf } from './structure/repair-changes.ts';
import { messageOf, titleOf } from './structure/repair-message.ts';
import { hasTabs, withIndentedTexts, withKeysLinedUp, withSpaces } from './structure/same-everywhere.ts';
import { isBetter, type ReadFile, type Straightened } from './structure/straightened.ts';
import { roleOf } from './vocabulary.ts';

/**
 * Finds the lines that do not stand where the format has a place for them, when a file has problems that come from
 * that: with these lines put right it has fewer. `undefined` for any other file. Never throws.
 *
 * @param read reads a text as a blueprint
 */
export function straighten<File extends ReadFile>(
  file: ReadFile,
  read: (text: string) => File,
): Straightened<File> | undefined {
  const { source, model } = file;
  const { text, readable, leftOut, conflicts } = source;
  const swallowed = runsOn.test(text);
  if ((file.problems.length === 0 && !swallowed) || !readable || leftOut !== undefined) return undefined;
  if (conflicts.length > 0 || !isRecoverable(source.document)) return undefined;
  const spaced = file.isWhole ? withSpaces(file, read) : undefined;
  if (spaced !== undefined || hasTabs(text)) return spaced;
  const lanes = new Set(model.lanes.flatMap(({ id, name }) => [id, kebabCase(name)]));
  const lines = linesOf(text);
  const whole = withIndentedTexts(file, lines, read) ?? withKeysLinedUp(file, lines, read);
  if (whole !== undefined) return whole;
  const isLane = (key: string): boolean => lanes.has(key) || roleOf(key) === key;
  let repairs = findRepairs({ lines, isLane, ...indentationOf(lines) });
  for (let attempt = 0; attempt < maxAttempts && repairs.length > 0; attempt++) {
    const changed = repairs.map((repair) => ({ ...repair, changes: changesOf(text, lines, repair) }));
    const moves = new OffsetMap(changed.flatMap(({ changes }) => changes));
    const after = read(applyChanges(text, moves.changes));
    const left = repairs.filter((repair) => !isFaulty(after, moves, lines[repair.index]));
    if (left.length === repairs.length) {
      if (!isBetter(file, after, swallowed)) return undefined;
      const misplaced = runsOf(changed).flatMap((run) =>
        run.map((one) => toMisplaced(text, lines, one, run)),
      );
      return { misplaced, file: after, moves };
    }
    repairs = left;
  }
  return undefined;
}

/** An item that stands deeper than the one above it, which takes it for a part of its text. */
const runsOn = /^( *)- [^\n]*\n\1 +- /m;

/** The number of times that those which did not help are left out. */
const maxAttempts = 3;

/** Returns whether the line is still one that cannot be read. */
function isFaulty({ source }: Pick<ReadFile, 'source'>, moves: OffsetMap, line: Line | undefined): boolean {
  if (line === undefined || source.problems.length === 0) return false;
  const start = moves.after(line.start);
  const end = moves.after(line.start + line.contentColumn + line.content.length);
  return source.problems.some(({ span }) => start <= span.start && span.start < end);
}

/** A repair with the changes of the text that it makes. */
interface ChangingRepair extends DoneRepair {
  readonly changes: readonly TextChange[];
}

/** The repairs in their order, with those together that move one line after the other by the same. */
function runsOf(repairs: readonly ChangingRepair[]): readonly (readonly ChangingRepair[])[] {
  const runs: ChangingRepair[][] = [];
  for (const repair of repairs) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const goesOn = last?.end === repair.index && last.by === repair.by && repair.by !== 0;
    if (goesOn) run?.push(repair);
    else runs.push([repair]);
  }
  return runs;
}

/** The problem of one line; its fix moves the whole run, since such lines were indented by one hand. */
function toMisplaced(
  text: string,
  lines: readonly Line[],
  repair: ChangingRepair,
  run: readonly ChangingRepair[],
): Problem {
  const line = lines[repair.index];
  const { message } = messageOf(line, repair);
  const title = titleOf(
    run.flatMap(({ index }) => lines[index] ?? []),
    repair,
  );
  const start = line === undefined ? 0 : line.start + line.column;
  const length = line === undefined ? 0 : line.contentColumn - line.column + line.content.length;
  const end = Math.min(text.length, start + length);
  return {
    code: 'yaml-syntax',
    severity: shapeSeverity['yaml-syntax'],
    message,
    span: { start, end },
    fix: () => [{ title, changes: run.flatMap(({ changes }) => changes), preferred: true }],
  };
}

/** Returns the first reason why a file cannot be read whole; `undefined` for one that can. */
export function firstFault(
  file: Pick<ReadFile, 'source'> & { readonly straightened: Straightened | undefined },
): Problem | undefined {
  const first = file.source.problems.find(({ severity }) => severity === 'error');
  return first && (file.straightened?.misplaced[0] ?? first);
}

/** Returns a problem of the straightened text, and its fixes, in the places of the text as it is. */
export function problemBefore(problem: Problem, moves: OffsetMap): Problem {
  const spanOf = ({ start, end }: Span): Span => ({ start: moves.before(start), end: moves.before(end) });
  const placed = <T extends { readonly span: Span }>(one: T): T => ({ ...one, span: spanOf(one.span) });
  const { related, fix } = problem;
  const fixBefore = (one: Fix): Fix => ({ ...one, changes: one.changes.map(placed) });
  return {
    ...placed(problem),
    ...(related && { related: related.map(placed) }),
    ...(fix && { fix: () => fix().map(fixBefore) }),
  };
}
