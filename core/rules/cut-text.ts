import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type Scalar } from 'yaml';
import type { BlueprintFile } from '../blueprint-file.ts';
import { replace } from '../edit.ts';
import { type Fix, shapeSeverity } from '../problem.ts';
import type { Finding, ReadRule } from '../rule.ts';
import { takesText } from '../schema/takes-text.ts';
import { lineEnd, lineStart, restOfLine } from '../source/lines.ts';
import { continuesText } from '../source/prose.ts';
import { quoted } from '../source/quoted.ts';
import { brokenMessage } from '../source/typed-value.ts';
import type { Source } from '../source.ts';
import type { Span } from '../span.ts';

/** A text that is cut off without a word, because a character in it means something else to YAML. */
export const cutText: ReadRule = {
  code: 'cut-text',
  severity: shapeSeverity['cut-text'],
  summary: 'A text is read to its end: no character in it begins a comment or a name.',
  rationale: `Some characters mean something else to YAML than to whoever types a sentence, and what stands behind them is not in the picture. In quotes every character stands for itself.

- **\`#\` with a space before it** begins a comment. Most are meant so, and nothing is said of them. It is taken for a part of the text where one space is before it and a number behind it (\`ticket # 5\`, \`room #12\`), or a letter directly behind it (\`posts #hotel\`), where a parenthesis is opened before and closed behind it, and where the text would end in a word such as "the" or "press". Two spaces before it, or a comment in the same column on a line beside it, make it a comment in any case.
- **A comma in braces** ends a text: \`{ name: Coffee, tea or cake }\` has the name "Coffee". Where a list is meant, as behind \`by\`, it lacks its brackets.
- **\`&\` or \`!\` at the beginning** takes the word behind it away. Nothing is said of a name that an \`*\` repeats.
- **A quote behind another one or a backslash** does not close a text: \`'Orders a coffee''\` is read with one of its three quotes, \`"Orders a coffee\\"\` without its last one.

Words such as \`yes\`, \`no\` and \`5\` are read as the texts they are: there is nothing to put in quotes. \`null\` alone stands for nothing, which is information where a text belongs; \`~\` alone is never meant as a text.`,
  bad: `- step: Order
  customer: Takes ticket # 5 of the queue
`,
  good: `- step: Order
  customer: "Takes ticket # 5 of the queue"
`,
  source: '[YAML 1.2](https://yaml.org/spec/1.2.2/)',
  fixable: true,
  check({ file }) {
    const { source } = file;
    if (!mayCut.test(source.text)) return [];
    const repeated = repeatedNames(source.document);
    return [...textsIn(source.document)].flatMap((one) => {
      const found = takesText(one.key) ? findingAt(source, one.node, repeated) : undefined;
      return found === undefined || isSaid(file, found) ? [] : found;
    });
  },
  fixRead({ file: { source } }, { span, replacement }) {
    if (replacement === undefined) return [];
    if (/^["'[]/.test(replacement)) return fixFor(span, replacement);
    const rest = source.text.slice(span.start + replacement.length, span.end);
    const isRest = source.text.startsWith(replacement, span.start);
    const title = isRest ? `Remove "${rest}"` : `Change to "${replacement}"`;
    return [{ title, changes: [replace(span, replacement)], preferred: true }];
  },
};

/** The signs one of which is in every text that has something to be found. */
const mayCut = /[ \t]#|[:[{,-][ \t]*(?:[&!]|null\b)|[:-][ \t]+[|>]|(?:''|\\")[ \t]*(?:[,\]}\r\n]|$)/;

function fixFor(span: Span, replacement: string): readonly Fix[] {
  const title = replacement.startsWith('[') ? 'Put the list in brackets' : 'Put the text in quotes';
  return [{ title, changes: [replace(span, replacement)], preferred: true }];
}

/** Returns whether reading the file has found fault with the text already, or with one that it is a part of. */
function isSaid({ source, problems }: BlueprintFile, { span: { start } }: Finding): boolean {
  if (source.problems.some(({ span }) => span.start === start)) return true;
  return problems.some(
    ({ span, replacement }) => replacement !== undefined && span.start <= start && start < span.end,
  );
}

function findingAt({ text }: Source, node: Scalar, repeated: ReadonlySet<string>): Finding | undefined {
  const [start = 0, end = 0] = node.range ?? [];
  const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  if (isBlock && node.value === '') return emptyBlock(text, start - marksBefore(text, start).length, start);
  const isLong = text.slice(start, end).includes('\n');
  if (isLong && node.type !== 'PLAIN') return undefined;
  const mark = marksBefore(text, start, start === end) || undefined;
  if (mark !== undefined && !isLong && (node.anchor === undefined || !repeated.has(node.anchor))) {
    const begin = start - mark.length;
    const word = mark.trim();
    const message = `"${word}" is not read as a part of this text, because of its first character. Put the whole text in quotes.`;
    return finding(text, begin, start === end ? begin + word.length : end, message);
  }
  if (node.type !== 'PLAIN') return isClosed(text.slice(start, end)) ? undefined : unclosed(text, start, end);
  if (text.slice(start, end) === 'null') {
    const message = '"null" alone is read as nothing. Put it in quotes if it is a text, or take it away.';
    return { ...finding(text, start, end, message), severity: 'information' };
  }
  const at = start === end ? start : end + 1;
  if (text[at] !== '#' || text[at - 1] !== ' ' || /\s/.test(text[at - 2] ?? '')) return undefined;
  const written = String(node.value);
  const behind = text.slice(at + 1, lineEnd(text, at)).trimEnd();
  if (!continuesText(written, behind) || isAligned(text, at)) return undefined;
  const message = `The text ends here: "#" with a space before it begins a comment. Put the whole text in quotes, or a second space before a comment.`;
  const span = { start: written === '' ? at : start, end: at + 1 + behind.length };
  return { message, span, fix: () => fixFor(span, quoted(`${written}${written && ' '}#${behind}`)) };
}

/** The names and tags on the line before a text, with the spaces behind them; empty where there are none. */
function marksBefore(text: string, start: number, isAlone = false): string {
  const line = text.slice(lineStart(text, start), start);
  const marks = isAlone
    ? /(?:^|[\s[{,])((?:[&!]\S*[ \t]*)+)$/
    : /(?:^|[\s[{,])((?:(?:&|!(?!!))\S*[ \t]+)*(?:&|!(?!!))\S*[ \t]*)$/;
  return marks.exec(line)?.[1] ?? '';
}

/** Returns whether the quote that ends a text is not one that stands in it: in `'Can''` the last two are one. */
function isClosed(written: string): boolean {
  return !/^["']/.test(written) || /^(?:"[^"\\]*(?:\\.[^"\\]*)*"|'[^']*(?:''[^']*)*')$/s.test(written);
}

/** The parser takes the end of a quote that is not closed for one that is. */
function unclosed(text: string, start: number, end: number): Finding {
  const [quote] = text.slice(start, end);
  return finding(text, start, end, brokenMessage(text.slice(start, end), quote));
}

/** A text of the punctuation and digits with which one on the lines below begins, where nothing stands below. */
function emptyBlock(text: string, start: number, header: number): Finding {
  const written = text.slice(start, header) + restOfLine(text, header);
  const message = `"${written}" begins a long text on the lines below, and none is there. Write it there, or put this in quotes if it is the text itself.`;
  const found = finding(text, start, start + written.length, message);
  return /[^|>+-]/.test(written) ? found : { ...found, severity: 'information' };
}

function finding(text: string, start: number, end: number, message: string): Finding {
  const span = { start, end };
  return { message, span, fix: () => fixFor(span, quoted(text.slice(start, end))) };
}

/** Returns whether the line above or below has a comment in the same column. */
function isAligned(text: string, at: number): boolean {
  const start = lineStart(text, at);
  const column = at - start;
  const above = start === 0 ? '' : text.slice(lineStart(text, start - 1), start - 1);
  const next = text.indexOf('\n', at);
  const below = next === -1 ? '' : text.slice(next + 1, lineEnd(text, next + 1));
  return [above, below].some((line) => line[column] === '#' && /\s/.test(line[column - 1] ?? ''));
}

function repeatedNames(document: Document): ReadonlySet<string> {
  const names = new Set<string>();
  const open: unknown[] = [document.contents];
  while (open.length > 0) {
    const node = open.pop();
    if (isAlias(node)) names.add(node.source);
    else if (isPair(node)) open.push(node.key, node.value);
    else if (isMap(node) || isSeq(node)) for (const item of node.items) open.push(item);
  }
  return names;
}

/** The values of the file in their order, without the keys, each with the key that it stands behind. */
function* textsIn(document: Document): Generator<{ readonly node: Scalar; readonly key: string }> {
  const open: (readonly [node: unknown, key: string])[] = [[document.contents, '']];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, key] = next;
    if (isScalar(node)) yield { node, key };
    else if (isPair(node)) open.push([node.value, isScalar(node.key) ? String(node.key.value) : '']);
    else if (isMap(node) || isSeq(node))
      for (let at = node.items.length - 1; at >= 0; at--) open.push([node.items[at], key]);
  }
}
