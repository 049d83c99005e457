import type { Scalar } from 'yaml';
import { largest } from '../../diagram/extremes.ts';
import { insertAt, replace } from '../../edit.ts';
import type { TextChange } from '../../problem.ts';
import type { ValueSchema } from '../../schema.ts';
import { asValue } from '../../source/as-value.ts';
import { columnOf, lineEnd, lineStart } from '../../source/lines.ts';
import { nodeSpan } from '../../source/nodes.ts';
import { quoted } from '../../source/quoted.ts';
import type { Source } from '../../source.ts';

/** One plain value. */
export type ScalarValue = string | number | boolean;

/** Returns a text as it is kept: without space around it, and on one line where its key takes no paragraphs. */
export function tidied(value: ScalarValue, { type }: ValueSchema): string {
  const text = String(value).normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
  return type === 'text' || type === 'markdown'
    ? text.replaceAll(/[ \t]+$/gm, '')
    : text.replaceAll(/\s+/g, ' ');
}

/** Writes a value on one line. */
export function onOneLine(text: string, { type }: ValueSchema, inFlow: boolean): string {
  if (type === 'integer' || type === 'boolean') return /^[+-]?\w+$/.test(text) ? text : quoted(text);
  const isAddress = type === 'url' || type === 'image';
  if (isAddress && /^[\p{L}\p{N}][^\s,[\]{}"']*$/u.test(text) && !text.endsWith(':')) return text;
  return asValue(text, inFlow);
}

/**
 * Writes a value behind a new key: on one line, or in paragraphs below it where these are allowed.
 *
 * @param indent The column of the lines of a text in paragraphs.
 */
export function newScalar(text: string, schema: ValueSchema, inFlow: boolean, indent: number): string {
  if (inFlow || !canBeBlock(text)) return onOneLine(text, schema, inFlow);
  return `|-\n${indented(text, indent)}`;
}

/** Returns whether a text has several lines that can stand as they are. */
export function canBeBlock(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  return text.includes('\n') && !/^\s|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/.test(text);
}

function indented(text: string, column: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(column));
}

/** Writes another value over one, in its quotes, as a block or in plain words as it was. */
export function rewritten(
  { text }: Source,
  node: Scalar,
  value: string,
  schema: ValueSchema,
  inFlow: boolean,
  indent: number,
): readonly TextChange[] {
  const span = nodeSpan(node, text);
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
    return blockRewritten(text, span, value, schema, node.type === 'BLOCK_FOLDED', indent);
  }
  if (!inFlow && canBeBlock(value)) {
    return [replace(span, '|-'), insertAt(lineEnd(text, span.end), `\n${indented(value, indent)}`)];
  }
  const quote = text[span.start];
  if (quote === '"' && !/["\\\n]/.test(value) && quoted(value).startsWith('"'))
    return [replace(span, `"${value}"`)];
  if (quote === "'" && !value.includes('\n')) return [replace(span, `'${value.replaceAll("'", "''")}'`)];
  return [replace(span, onOneLine(value, schema, inFlow))];
}

function blockRewritten(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  value: string,
  schema: ValueSchema,
  isFolded: boolean,
  indent: number,
): readonly TextChange[] {
  const header = lineEnd(text, start);
  const sign = /^[|>]\S*/.exec(text.slice(start, header))?.[0] ?? '';
  const body = text.indexOf('\n', start) + 1;
  const first = text.slice(body, end).search(/[^ \r\n]/);
  const column = first === -1 ? indent : columnOf(text, body + first);
  const isSimple = /^[|>]-?$/.test(sign);
  if (isSimple && isFolded && !/^\s/m.test(value) && (canBeBlock(value) || !value.includes('\n'))) {
    const lines = text
      .slice(body, end)
      .split('\n')
      .map(({ length }) => length);
    const width = largest(lines, 60) - column;
    return [replace({ start: lineStart(text, body), end }, indented(folded(value, width), column))];
  }
  if (canBeBlock(value)) {
    const sameHeader = isSimple && !isFolded ? [] : [replace({ start, end: start + sign.length }, '|-')];
    return [...sameHeader, replace({ start: body, end }, indented(value, column))];
  }
  return [
    replace({ start, end: start + sign.length }, onOneLine(value, schema, false)),
    replace({ start: header, end }, ''),
  ];
}

/** Breaks each line of a text between words; a line that ends is followed by an empty one. */
function folded(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      const lines: string[] = [];
      for (const word of line.split(' ')) {
        const last = lines[lines.length - 1];
        if (last === undefined || word === '' || last.length + 1 + word.length > width) lines.push(word);
        else lines[lines.length - 1] = `${last} ${word}`;
      }
      return lines.some((one) => one === '') ? line : lines.join('\n');
    })
    .join('\n\n');
}
