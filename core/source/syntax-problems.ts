import type { Document, YAMLError } from 'yaml';
import { type ReadProblem, shapeSeverity } from '../problem.ts';
import { contains, type Span } from '../span.ts';
import { typedText } from './block-texts.ts';
import { lineStart, restOfLine } from './lines.ts';
import { hasBlockBelow, restOfText } from './prose.ts';
import { quoted } from './quoted.ts';
import { indentedTooFar, syntaxMessage } from './syntax-message.ts';
import { characterMessage, dashMessage, overLinesMessage, typedValue } from './typed-value.ts';

/** After this many problems of syntax the rest is left out: the first ones cause the others. */
const maxSyntaxProblems = 10;

/**
 * Returns the problems of syntax in a text, in its order, at most 10: none within a text that has to be in quotes.
 *
 * @param isWhole no when the text was cut off
 */
export function syntaxProblems(text: string, document: Document, isWhole = true): ReadProblem[] {
  if (document.errors.length === 0 && document.warnings.length === 0) return [];
  const all = firstErrors(document, text, isWhole);
  const overLines = problemsOverLines(text, all);
  const left = all.filter(({ pos: [at] }) => !overLines.some(({ span }) => contains(span, at)));
  return [...overLines, ...problemsOf(text, left)]
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }, index, problems) => !problems.slice(0, index).some((one) => takesIn(one, span)));
}

/**
 * Returns the first errors and warnings of the parser, in the order of the text, at most 10.
 *
 * @param isWhole no when the text was cut off: what is open at its end is no mistake then
 */
export function firstErrors(
  { errors, warnings }: Document,
  text: string,
  isWhole: boolean,
): readonly YAMLError[] {
  return [...errors, ...warnings]
    .filter(({ pos: [start] }) => isWhole || start < text.length - 1)
    .sort((a, b) => a.pos[0] - b.pos[0])
    .slice(0, maxSyntaxProblems);
}

const codesOverLines: readonly string[] = [
  'BAD_INDENT',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'BLOCK_AS_IMPLICIT_KEY',
];

/** The texts over several lines that a character in them breaks. */
function problemsOverLines(text: string, errors: readonly YAMLError[]): readonly ReadProblem[] {
  const found = new Map<number, ReadProblem>();
  for (const { code, pos } of errors) {
    const typed = codesOverLines.includes(code) ? typedText(text, pos[0]) : undefined;
    if (typed === undefined) continue;
    const { span, character, value } = typed;
    found.set(span.start, syntaxProblem(span, overLinesMessage(character), quoted(value)));
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

/** Returns whether a text that should be in quotes holds a place: what is wrong there is right in quotes. */
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
    // An empty key, which nobody writes, belongs to the text.
    const isTyped = typed !== undefined && /^(?:[?:][ \t]+)*$/.test(text.slice(typed.start, start));
    const part = isTyped ? text.slice(typed.start, typed.end) : written;
    return { ...syntaxProblem(isTyped ? typed : span, message, quoted(part)), understood: true };
  }
  const quotable = /:\s|^\?\s/.test(written) || (written.endsWith(':') && !hasBlockBelow(text, start));
  return quotable
    ? { ...syntaxProblem(span, message, quoted(written)), understood: true }
    : syntaxProblem(span, message);
}

/**
 * Returns the offset at which the text begins that a colon was found in: behind the dash, where what is before it is no
 * single word.
 */
function startOfProse(text: string, at: number): number {
  const before = text.slice(lineStart(text, at), at);
  const prose = /^\s*(?:-\s+)+(?=\S+\s\S.*:\s+$)/.exec(before)?.[0];
  return prose === undefined ? at : at - before.length + prose.length;
}

/** A text that begins with a character of YAML, which is why the parser finds fault with what follows. */
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

/** Returns a problem of syntax at a place; `replacement` is the text that would be right there. */
export function syntaxProblem(span: Span, message: string, replacement?: string): ReadProblem {
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
