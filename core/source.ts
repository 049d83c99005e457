import { Composer, type CST, Document, Parser, parseDocument, YAMLParseError } from 'yaml';
import { limits } from './limits.ts';
import type { ReadProblem } from './problem.ts';
import { brokenFlows, textsToQuote } from './source/broken-flows.ts';
import { brokenValueAt, closingOf, restoreValue, without } from './source/broken-values.ts';
import { conflictMessage, conflictsIn, firstVersion } from './source/conflicts.ts';
import { extentOf } from './source/extent.ts';
import { inOneLine } from './source/flow-texts.ts';
import { isRecoverable } from './source/is-recoverable.ts';
import { lineEnd } from './source/lines.ts';
import { quoted } from './source/quoted.ts';
import { reparse } from './source/reparse.ts';
import { firstErrors, syntaxProblem, syntaxProblems } from './source/syntax-problems.ts';
import { brokenMessage, flowMessage } from './source/typed-value.ts';
import { withoutStacks } from './source/without-stacks.ts';
import { contains, type Span } from './span.ts';
import { grouped } from './values/grouped.ts';

/** A text and what the YAML parser made of it. */
export interface Source {
  readonly text: string;
  /** A measure of the work to read it: line breaks, and characters that can begin or part values. At least 1. */
  readonly pieces: number;
  /** False when the parser could not go through the text; the one problem then says why. */
  readonly readable: boolean;
  /**
   * Every plain value is a string, whatever it looks like: what it means is decided where it is read.
   * Empty when the text is too long to be read.
   */
  readonly document: Document;
  /** Every token of the text, in the tree that the parser made of them, where they were to be kept. */
  readonly tokens?: readonly CST.Token[];
  /** The problem where reading ends because the text is too large; absent when all of it was read. */
  readonly leftOut?: ReadProblem;
  /** Problems with the code `yaml-syntax`, in the order of the text, at most 10 besides the unresolved merges. */
  readonly problems: readonly ReadProblem[];
  /** Unresolved merges: the document has the first version of them, and nothing is said of what is in them. */
  readonly conflicts: readonly Span[];
  /** The offset of the first character of each line. The first is 0. */
  readonly lineStarts: readonly number[];
}

/**
 * Reads a text as YAML. Never throws: what cannot be read is a problem at its place, and the document
 * holds what could be read.
 *
 * @param before what was read of a text that differs little, to be faster; the result is the same
 * @param keepsTokens whether {@link tokensOf} finds the tokens of the text without reading it again
 */
export function parseSource(text: string, before?: Source, keepsTokens = false): Source {
  if (text.length > limits.characters) {
    const megabytes = (text.length / 1_000_000).toFixed(1);
    const message = `This file is too long for a blueprint: ${megabytes} million characters, at most ${limits.characters / 1_000_000} million are read. Split it into several blueprints.`;
    return unreadable(text, { start: 0, end: 0 }, message);
  }
  const message = 'This is nested too deeply to be read. Take away some of the brackets and levels.';
  const { end, pieces, tooDeep } = extentOf(text);
  if (tooDeep !== undefined) return unreadable(text, tooDeep, message);
  const lineStarts = findLineStarts(text);
  const isWhole = end === text.length;
  const read = isWhole ? text : text.slice(0, end);
  const common = {
    text,
    pieces: Math.max(1, pieces),
    readable: true,
    lineStarts,
    ...(!isWhole && { leftOut: leftOut(text, end) }),
  };
  try {
    const conflicts = conflictsIn(read);
    if (conflicts.length > 0) return { ...common, ...readConflicting(read, conflicts) };
    if (keepsTokens && isWhole) {
      const tokens = [...new Parser().parse(text)];
      const document = composed(tokens, text);
      return { ...common, ...readAround(text, document), tokens, conflicts };
    }
    const isSound = before?.readable === true && before.problems.length === 0;
    const canReparse = isSound && isWhole && before.leftOut === undefined;
    const document = (canReparse ? reparse(before, text, parseYaml) : undefined) ?? parseYaml(read);
    return { ...common, ...readAround(read, document, isWhole), conflicts };
  } catch {
    // Only a stack that ran over is known to make the parser throw.
    return unreadable(text, { start: 0, end: 0 }, message);
  }
}

/** After so many values that cannot be read, the text is something else; of a long text fewer are looked for. */
const maxBrokenValues = 5;
const charactersToLookAt = 200_000;

/**
 * Reads a text with values that cannot be read, such as one with a bracket that is not closed: that is said of each,
 * and what stands around it is read as if there were a plain text.
 */
function readAround(text: string, document: Document, isWhole = true): Pick<Source, 'document' | 'problems'> {
  const rounds = isRecoverable(document)
    ? Math.min(maxBrokenValues, 1 + Math.floor(charactersToLookAt / text.length))
    : 0;
  const said: ReadProblem[] = [];
  let [rest, now] = [text, document];
  for (let round = 0; round < rounds && now.errors.length > 0; round++) {
    const found = brokenIn(text, rest, now, isWhole);
    if (found.length === 0) break;
    const next = found.reduce((before, { span }) => without(before, span), rest);
    const after = parseYaml(next);
    if (firstError(after) <= firstError(now) && after.errors.length >= now.errors.length) break;
    for (const one of found) said.push(one);
    [rest, now] = [next, after];
  }
  if (said.length === 0) return { document, problems: syntaxProblems(text, document, isWhole) };
  for (const { span } of said) restoreValue(now, span, inOneLine(text, span), parseYaml);
  const problems = [...syntaxProblems(rest, now, isWhole), ...said];
  return { document: now, problems: problems.sort((a, b) => a.span.start - b.span.start) };
}

function firstError({ errors }: Document): number {
  return errors.reduce((first, { pos: [at] }) => Math.min(first, at), Number.POSITIVE_INFINITY);
}

/** The texts in brackets that have to be in quotes, else the first value on one line that cannot be read. */
function brokenIn(text: string, rest: string, document: Document, isWhole: boolean): readonly ReadProblem[] {
  const inFlow = (spans: readonly Span[]): readonly ReadProblem[] =>
    spans.map((span) => {
      const written = text.slice(span.start, span.end);
      return syntaxProblem(span, flowMessage(written), quoted(inOneLine(text, span)));
    });
  const texts = brokenFlows(rest, firstErrors(document, rest, isWhole), parseYaml);
  if (texts.length > 0) return inFlow(texts);
  const unsaid = syntaxProblems(rest, document, isWhole).filter(
    ({ replacement }) => replacement === undefined,
  );
  for (const { span: place } of unsaid.slice(0, 2)) {
    const span = brokenValueAt(rest, place.start, parseYaml);
    if (span === undefined) continue;
    const written = text.slice(span.start, span.end);
    const within = /^[[{]/.test(written) ? textsToQuote(rest, span.start, parseYaml) : [];
    if (within.length > 0) return inFlow(within);
    return [syntaxProblem(span, brokenMessage(written, closingOf(written, parseYaml)), quoted(written))];
  }
  return [];
}

function readConflicting(
  text: string,
  conflicts: readonly Span[],
): Pick<Source, 'document' | 'problems' | 'conflicts'> {
  const version = firstVersion(text, conflicts);
  const document = parseYaml(version);
  const around = syntaxProblems(version, document).filter(
    ({ span }) => !conflicts.some((conflict) => contains(conflict, span.start)),
  );
  const merges = conflicts.map(({ start }) =>
    syntaxProblem({ start, end: lineEnd(text, start) }, conflictMessage),
  );
  return {
    document,
    conflicts,
    problems: [...around, ...merges].sort((a, b) => a.span.start - b.span.start),
  };
}

/** Returns the problem at the place from which on nothing is read. */
function leftOut(text: string, start: number): ReadProblem {
  const message = `This file is too large for a blueprint: more than ${grouped(limits.pieces)} lines, keys and items. What stands from here on is neither read nor drawn. Split it into several blueprints.`;
  return syntaxProblem({ start, end: Math.min(lineEnd(text, start), start + 80) }, message);
}

const options = { schema: 'failsafe', prettyErrors: false, uniqueKeys: false, logLevel: 'error' } as const;

/** Reads a text as YAML, every plain value of it as a string. */
export function parseYaml(text: string): Document {
  return withoutStacks(() => parseDocument(text, options));
}

/** Makes of tokens what {@link parseYaml} makes of their text. */
function composed(tokens: Iterable<CST.Token>, text: string): Document {
  const [first, second] = withoutStacks(() => {
    const [one, another] = new Composer(options).compose(tokens, true, text.length);
    return [one, another];
  });
  if (second !== undefined) {
    const [start, end] = second.range;
    first?.errors.push(new YAMLParseError([start, end], 'MULTIPLE_DOCS', 'More than one document'));
  }
  return first ?? new Document(null);
}

/**
 * Returns every token of the text in its order, white space and comments too, in the tree that the parser makes of them.
 */
export function tokensOf({ text, tokens }: Source): readonly CST.Token[] {
  return tokens ?? [...new Parser().parse(text)];
}

function unreadable(text: string, span: Span, message: string): Source {
  const problems = [syntaxProblem(span, message)];
  return {
    text,
    pieces: 1,
    readable: false,
    document: new Document(null),
    problems,
    conflicts: [],
    lineStarts: findLineStarts(text),
  };
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
