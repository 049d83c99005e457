import { applyChanges } from './apply-changes.ts';
import type { Blueprint } from './model.ts';
import { kebabCase } from './names/kebab-case.ts';
import { type Fix, type Problem, type ReadProblem, shapeSeverity, type TextChange } from './problem.ts';
import { isRecoverable } from './source/is-recoverable.ts';
import type { Source } from './source.ts';
import type { Span } from './span.ts';
import { type DoneRepair, findRepairs } from './structure/find-repairs.ts';
import { indentationOf } from './structure/indentation.ts';
import { type Line, linesOf } from './structure/lines.ts';
import { OffsetMap } from './structure/offset-map.ts';
import { nameOfBlank, type TextWithSpaces, withPlainSpaces } from './structure/plain-spaces.ts';
import { changesOf } from './structure/repair-changes.ts';
import { messageOf, titleOf } from './structure/repair-message.ts';
import { slippedTexts } from './structure/slipped-texts.ts';
import { roleOf } from './vocabulary.ts';

/** The parts of a file that are looked at. */
interface ReadFile {
  readonly source: Source;
  readonly model: Blueprint;
  readonly problems: readonly ReadProblem[];
  readonly isWhole: boolean;
}

/** A text as it would be if its lines stood where they belong. */
export interface Straightened<File = unknown> {
  /** The lines that do not stand where they belong, or lack a character, each with its fix, in the order of the text. */
  readonly misplaced: readonly Problem[];
  /** The text with all of them put right, read. */
  readonly file: File;
  /** From the places of the one text to those of the other. */
  readonly moves: OffsetMap;
}

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
  if (spaced !== undefined || tabbed.test(text)) return spaced;
  const lanes = new Set(model.lanes.flatMap(({ id, name }) => [id, kebabCase(name)]));
  const lines = linesOf(text);
  const indented = withIndentedTexts(file, lines, read);
  if (indented !== undefined) return indented;
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

/** A tab is one level. Of the widths that help, the one is meant that leaves the fewest problems. */
function withSpaces<File extends ReadFile>(
  before: ReadFile,
  read: (text: string) => File,
): Straightened<File> | undefined {
  let best: TextWithSpaces<File> | undefined;
  for (const one of withPlainSpaces(before.source.text, read)) {
    if (isBetter(best?.file ?? before, one.file, false)) best = one;
  }
  const [first] = best?.changes ?? [];
  if (best === undefined || first === undefined) return undefined;
  const { changes, file } = best;
  const title = tabbed.test(before.source.text) ? 'Indent with spaces' : 'Write spaces';
  const fix: Fix = { title, changes, preferred: true, safe: true };
  const misplaced = { ...problemOfBlank(before, first.span), fix: () => [fix] };
  return { misplaced: [misplaced], file, moves: new OffsetMap(changes) };
}

/** The problem of the parser where it has one for tabs; it has none for other blanks, which it takes for text. */
function problemOfBlank({ source: { text, problems } }: ReadFile, first: Span): Problem {
  const tab = problems.find(({ span }) => /^[ \t]*\t[ \t]*$/.test(text.slice(span.start, span.end)));
  const blank = text.slice(first.start, first.end);
  if (tab !== undefined && blank.includes('\t')) return tab;
  const message = `Here stands ${nameOfBlank(blank)}, which YAML takes for a part of a text. Write the space of the space bar.`;
  return { code: 'yaml-syntax', severity: shapeSeverity['yaml-syntax'], message, span: first };
}

/** With the lines of long texts that slipped to where their keys stand behind these again. */
function withIndentedTexts<File extends ReadFile>(
  before: ReadFile,
  lines: readonly Line[],
  read: (text: string) => File,
): Straightened<File> | undefined {
  const { text } = before.source;
  const slipped = slippedTexts(text, lines);
  const moves = new OffsetMap(slipped.flatMap(({ changes }) => changes));
  if (slipped.length === 0) return undefined;
  const file = read(applyChanges(text, moves.changes));
  if (!isBetter(before, file, false)) return undefined;
  const misplaced = slipped.map(({ key, first, changes }): Problem => {
    const start = first.start + first.column;
    return {
      code: 'yaml-syntax',
      severity: shapeSeverity['yaml-syntax'],
      message: `The lines of the long text behind "${key.key}" stand too far left. Indent them further than their key.`,
      span: { start, end: start + first.content.length },
      fix: () => [{ title: `Indent the text of "${key.key}"`, changes, preferred: true }],
    };
  });
  return { misplaced, file, moves };
}

const tabbed = /^ *\t/m;
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

/** Of a text that could not be read not all is known that is wrong with it. */
function isBetter(before: ReadFile, after: ReadFile, swallowed: boolean): boolean {
  const syntax = before.source.problems.length - after.source.problems.length;
  if (syntax !== 0) return syntax > 0;
  const shape = before.problems.length - after.problems.length;
  return shape > 0 || (shape === 0 && (swallowed || guesses(after) > guesses(before)));
}

/** Counts misspelt keys whose meant one can be told, since they stand among others of their kind. */
function guesses({ problems }: ReadFile): number {
  return problems.filter(({ replacement }) => replacement !== undefined).length;
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
