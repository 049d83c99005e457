import { isCollection, isMap, isScalar, type Node, type YAMLMap } from 'yaml';
import { nearest } from '../names/nearest.ts';
import { meantKey } from '../schema/other-names.ts';
import { type ElementName, elements, keysOf } from '../schema.ts';
import { lineStart } from '../source/lines.ts';
import { quoted } from '../source/quoted.ts';
import type { Located, Span } from '../span.ts';
import { roleOf } from '../vocabulary.ts';
import { isCloseKey } from './close-keys.ts';
import type { Reader } from './reader.ts';

/**
 * Returns the text that an element is written as; also one that YAML reads as keys, as in `- C:\desk: a form` or
 * `{Orders}`, which is reported. `undefined` where keys stand that an element can have.
 */
export function shortText(
  reader: Reader,
  node: Node | null,
  element: ElementName,
): Located<string> | undefined {
  const short = reader.scalar(node);
  if (short !== undefined || !isMap(node)) return short;
  const { text, problems } = reader.source;
  const span = withSigns(text, withColon(text, reader.spanOf(node)));
  const { start, end } = span;
  const written = text.slice(start, end);
  if (/[\n]|^\*/.test(written) || !isSentence(node, written, element)) return undefined;
  // What the parser finds fault with in it, it has said.
  if (problems.some((one) => start <= one.span.start && one.span.start < end))
    return { value: written, span };
  const reason = written.startsWith('{')
    ? 'A text in braces is read as keys that have no values.'
    : written.startsWith('?')
      ? 'A text that begins with ? is read as a key that has no value.'
      : 'A text with a colon in it is read as a key and its value.';
  reader.report('wrong-type', span, `${reason} Put the whole text in quotes.`, {
    replacement: quoted(written),
  });
  return { value: written, span };
}

/** Returns a span with the colon that stands behind it, which is the end of the text that was meant. */
export function withColon(text: string, { start, end }: Span): Span {
  return { start, end: end + (/^[ \t]*:(?=\s|$)/.exec(text.slice(end, end + 80))?.[0].length ?? 0) };
}

/**
 * Returns a span with the words before it on its line that YAML takes for a name, a tag or the mark of a key, such as
 * `&a`, `!` and `?`: they are the beginning of the text that was meant, unless something repeats what has the name.
 */
export function withSigns(text: string, { start, end }: Span): Span {
  const line = text.slice(lineStart(text, start), start);
  const signs =
    /(?<=^|[\s,[{])(?:(?:\?|[&!][^\s,[\]{}]*)[ \t]+)*(?:\?[ \t]*|[&!][^\s,[\]{}]*[ \t]+)$/.exec(line)?.[0] ??
    '';
  const isRepeated = [...signs.matchAll(/&(\S+)/g)].some(([, name]) => text.includes(`*${name}`));
  return { start: isRepeated ? start : start - signs.length, end };
}

/**
 * Returns whether a map has no key that is known or nearly so, and as many values as a sentence that was taken for it.
 */
function isSentence({ items, anchor, tag }: YAMLMap, written: string, element: ElementName): boolean {
  if (items.length === 0 || anchor !== undefined || tag !== undefined) return false;
  const isOne = written.startsWith('{') ? items.every(({ value }) => value === null) : items.length === 1;
  if (!isOne) return false;
  return items.every(({ key, value }) => {
    // Braces and brackets behind a question mark are a key to YAML, which no element has.
    if (isCollection(key)) return value === null && written.startsWith('?');
    if (!isScalar(key) || !(value === null || isScalar(value))) return false;
    const word = String(key.value);
    return word !== '<<' && !word.startsWith('x-') && !isKey(word, element) && !isCloseKey(word, element);
  });
}

function isKey(word: string, element: ElementName): boolean {
  if (roleOf(word) !== undefined || nearest(word, keysOf(element).keys()) !== undefined) return true;
  return elements.some(({ name }) => keysOf(name).has(word) || meantKey(name, word) !== undefined);
}
