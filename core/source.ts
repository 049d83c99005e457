import { Composer, type CST, Document, Parser, parseDocument, type YAMLError, YAMLParseError } from 'yaml';
import { limits } from './limits.ts';
import { type ReadProblem, shapeSeverity } from './problem.ts';
import { typedText } from './source/block-texts.ts';
import { brokenFlows, textsToQuote } from './source/broken-flows.ts';
import { brokenValueAt, closingOf, restoreValue, without } from './source/broken-values.ts';
import { conflictMessage, conflictsIn, firstVersion } from './source/conflicts.ts';
import { extentOf } from './source/extent.ts';
import { inOneLine } from './source/flow-texts.ts';
import { lineEnd, lineStart, restOfLine } from './source/lines.ts';
import { hasBlockBelow, restOfText } from './source/prose.ts';
import { quoted } from './source/quoted.ts';
import { reparse } from './source/reparse.ts';
import { indentedTooFar, syntaxMessage } from './source/syntax-message.ts';
import {
  brokenMessage,
  characterMessage,
  dashMessage,
  flowMessage,
  overLinesMessage,
  typedValue,
} from './source/typed-value.ts';
import { contains, type Span } from './span.ts';

/** A text and what the YAML parser made of it. */
export interface Source {
  readonly text: string;
  /** How much work it is to read: line breaks, and signs that can begin or part values. At least 1. */
  readonly pieces: number;
  /** Whether the parser went through the text; if not, the one problem says why. */
  readonly readable: boolean;
  /**
   * Every plain value is a string, whatever it looks like: what it means is decided where it is read.
   * Empty when the text is too long to be read.
   */
  readonly document: Document;
  /** Every sign of the text, in the tree that the parser made of them, where they were to be kept. */
  readonly tokens?: readonly CST.Token[];
  /** What is said where reading ends because the text is too large; absent when all of it was read. */
  readonly leftOut?: ReadProblem;
  /** Problems with the code `yaml-syntax`, in the order of the text, at most 10 besides the unresolved merges. */
  readonly problems: readonly ReadProblem[];
  /** Unresolved merges: the document has the first version of them, and nothing is said of what is in them. */
  readonly conflicts: readonly Span[];
  /** The offset of the first character of each line. The first is 0. */
  readonly lineStarts: readonly number[];
}

/** After this many problems of syntax the rest is left out: the first ones cause the others. */
const maxSyntaxProblems = 10;

/**
 * Reads a text as YAML. Never throws: what cannot be read is a problem at its place, and the document
 * holds what could be read.
 *
 * @param before what was read of a text that differs little, to be faster; the result is the same
 * @param keepsTokens whether {@link tokensOf} finds the signs of the text without reading it again
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
 * What is read of a text with values that cannot be read, such as one with a bracket that is not closed: that is said of
 * each, and what stands around it is read as if there were a plain text.
 */
function readAround(text: string, document: Document, isWhole = true): Pick<Source, 'document' | 'problems'> {
  const rounds = Math.min(maxBrokenValues, 1 + Math.floor(charactersToLookAt / text.length));
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

/** @param isWhole no when the text was cut off: what is open at its end is no mistake then */
function firstErrors({ errors, warnings }: Document, text: string, isWhole: boolean): readonly YAMLError[] {
  return [...errors, ...warnings]
    .filter(({ pos: [start] }) => isWhole || start < text.length - 1)
    .sort((a, b) => a.pos[0] - b.pos[0])
    .slice(0, maxSyntaxProblems);
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

/** What is said at the place from which on nothing is read. */
function leftOut(text: string, start: number): ReadProblem {
  const message = `This file is too large for a blueprint: more than ${limits.pieces.toLocaleString('en')} lines, keys and items. What stands from here on is neither read nor drawn. Split it into several blueprints.`;
  return syntaxProblem({ start, end: Math.min(lineEnd(text, start), start + 80) }, message);
}

const options = { schema: 'failsafe', prettyErrors: false, uniqueKeys: false, logLevel: 'error' } as const;

/** Reads a text as YAML, every plain value of it as a string. */
export function parseYaml(text: string): Document {
  return parseDocument(text, options);
}

/** Makes of tokens what {@link parseYaml} makes of their text. */
function composed(tokens: Iterable<CST.Token>, text: string): Document {
  const [first, second] = new Composer(options).compose(tokens, true, text.length);
  if (second !== undefined) {
    const [start, end] = second.range;
    first?.errors.push(new YAMLParseError([start, end], 'MULTIPLE_DOCS', 'More than one document'));
  }
  return first ?? new Document(null);
}

/**
 * Returns every sign of the text in its order, white space and comments too, in the tree that the parser makes of them.
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

function syntaxProblems(text: string, document: Document, isWhole = true): ReadProblem[] {
  if (document.errors.length === 0 && document.warnings.length === 0) return [];
  const all = firstErrors(document, text, isWhole);
  const overLines = problemsOverLines(text, all);
  const left = all.filter(({ pos: [at] }) => !overLines.some(({ span }) => contains(span, at)));
  return [...overLines, ...problemsOf(text, left)]
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }, index, problems) => !problems.slice(0, index).some((one) => takesIn(one, span)));
}

const codesOverLines: readonly string[] = [
  'BAD_INDENT',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'BLOCK_AS_IMPLICIT_KEY',
];

/** The texts over several lines that a sign in them breaks. */
function problemsOverLines(text: string, errors: readonly YAMLError[]): readonly ReadProblem[] {
  const found = new Map<number, ReadProblem>();
  for (const { code, pos } of errors) {
    const typed = codesOverLines.includes(code) ? typedText(text, pos[0]) : undefined;
    if (typed === undefined) continue;
    const { span, sign, value } = typed;
    found.set(span.start, syntaxProblem(span, overLinesMessage(sign), quoted(value)));
  }
  return [...found.values()];
}

function problemsOf(text: string, all: readonly YAMLError[]): readonly ReadProblem[] {
  const runsOn = new Set(all.filter((one) => one.code === 'MULTILINE_IMPLICIT_KEY').map((one) => one.pos[0]));
  const swallows = new Set(
    all.filter((one) => one.code === 'BLOCK_AS_IMPLICIT_KEY').map((one) => one.pos[0]),
  );
  return all
    .filter(({ code, pos: [start] }) => code !== 'BLOCK_AS_IMPLICIT_KEY' || !runsOn.has(start))
    .map((error) =>
      error.code === 'MULTILINE_IMPLICIT_KEY' && swallows.has(error.pos[0])
        ? syntaxProblem(lastLine(text, error), indentedTooFar)
        : toProblem(text, error),
    );
}

/** Whether a text that should be in quotes holds a place: what is wrong there is right in quotes. */
function takesIn({ span, replacement = '' }: ReadProblem, { start }: Span): boolean {
  return /^["']/.test(replacement) && span.start <= start && start < span.end;
}

function toProblem(text: string, error: YAMLError): ReadProblem {
  const message = syntaxMessage(error.code, error.message);
  if (error.code !== 'BLOCK_AS_IMPLICIT_KEY' && error.code !== 'BAD_SCALAR_START') {
    return trapped(text, error) ?? syntaxProblem(errorSpan(text, error), message);
  }
  const at = Math.min(error.pos[0], text.length);
  const start = error.code === 'BLOCK_AS_IMPLICIT_KEY' ? startOfProse(text, at) : at;
  const written = restOfText(text, start);
  const span = { start, end: start + written.length };
  if (error.code === 'BAD_SCALAR_START') {
    const typed = typedValue(text, start);
    const isTyped = typed?.start === start;
    const part = isTyped ? text.slice(start, typed.end) : written;
    return { ...syntaxProblem(isTyped ? typed : span, message, quoted(part)), understood: true };
  }
  const quotable = /:\s|^\?\s/.test(written) || (written.endsWith(':') && !hasBlockBelow(text, start));
  return quotable
    ? { ...syntaxProblem(span, message, quoted(written)), understood: true }
    : syntaxProblem(span, message);
}

/** Where the text begins that a colon was found in: behind the dash, where what is before it is no single word. */
function startOfProse(text: string, at: number): number {
  const before = text.slice(lineStart(text, at), at);
  const prose = /^\s*(?:-\s+)+(?=\S+\s\S.*:\s+$)/.exec(before)?.[0];
  return prose === undefined ? at : at - before.length + prose.length;
}

/** A text that begins with a sign of YAML, which is why the parser finds fault with what follows. */
function trapped(text: string, { code, pos: [at], message: original }: YAMLError): ReadProblem | undefined {
  if (original.includes('block-seq-ind on same line')) {
    const start = typedValue(text, at)?.start ?? at;
    const written = restOfText(text, start);
    const span = { start, end: start + written.length };
    return syntaxProblem(span, dashMessage, hasBlockBelow(text, at) ? undefined : quoted(written));
  }
  const isBehind = /node end|Not a YAML token|Missing , or :|Block scalar header/.test(original);
  if (!isBehind && code !== 'TAG_RESOLVE_FAILED' && code !== 'BAD_ALIAS') return undefined;
  const span = typedValue(text, at);
  const written = span === undefined ? '' : text.slice(span.start, span.end);
  const message = characterMessage(written);
  return span === undefined || message === undefined
    ? undefined
    : syntaxProblem(span, message, quoted(written));
}

function syntaxProblem(span: Span, message: string, replacement?: string): ReadProblem {
  const severity = shapeSeverity['yaml-syntax'];
  return { code: 'yaml-syntax', severity, message, span, ...(replacement !== undefined && { replacement }) };
}

/** The parser's place, kept inside the text, on one line, and on something that can be seen. */
function errorSpan(text: string, error: YAMLError): Span {
  let start = Math.min(Math.max(error.pos[0], 0), text.length);
  const quote = error.code === 'MISSING_CHAR' ? /closing (["'])/.exec(error.message)?.[1] : undefined;
  const opening = quote === undefined || start === 0 ? -1 : text.lastIndexOf(quote, start - 1);
  if (opening !== -1) return { start: opening, end: opening + restOfLine(text, opening).length };
  let end = Math.min(Math.max(error.pos[1], start), text.length);
  const lineEnd = text.indexOf('\n', start);
  if (lineEnd > start && lineEnd < end) end = lineEnd;
  if (error.code === 'MULTIPLE_DOCS') {
    start = text.length - text.slice(start).trimStart().length;
    return { start, end: start + restOfLine(text, start).length };
  }
  if (error.code === 'TAB_AS_INDENT' && end > start) return { start, end };
  if (text.slice(start, end).trim() !== '') return { start, end };
  start = text.slice(0, start).trimEnd().length;
  return { start: Math.max(start - 1, 0), end: start };
}

/** The last line of what the parser found fault with. */
function lastLine(text: string, { pos }: YAMLError): Span {
  const end = Math.min(pos[1], text.length);
  const start = Math.max(text.lastIndexOf('\n', end - 1) + 1, pos[0]);
  return { start: start + (text.slice(start, end).length - text.slice(start, end).trimStart().length), end };
}
