import { isMap, isScalar, type Node, Scalar } from 'yaml';
import { meantKey } from '../schema/other-names.ts';
import { type ElementName, keysOf, schema } from '../schema.ts';
import { asValue } from '../source/as-value.ts';
import { missingColon, missingSpace } from '../source/missing-character.ts';
import type { Located } from '../span.ts';
import { parseDuration } from '../values/duration.ts';
import { roleOf } from '../vocabulary.ts';
import { Entry, type Reader } from './reader.ts';

/** A key in braces that lacks its colon or the space behind it, with what was meant as its value. */
interface CloseKey {
  readonly key: string;
  readonly lacks: 'colon' | 'space';
  /** Offset of the value in the word. */
  readonly at: number;
}

const closeKey = /^(\p{L}[\p{L}\p{N}_-]*)(:|[ \t]+)(?=[^\s:/])/u;

/** Returns an element's key and value in a word that YAML takes for a key alone; `undefined` where it is none. */
function closeKeyIn(word: string, element: ElementName): CloseKey | undefined {
  const [found = '', key = '', colon] = closeKey.exec(word) ?? [];
  const isKnown = keysOf(element).has(key) || (element === 'step' && roleOf(key) === key);
  return isKnown ? { key, lacks: colon === ':' ? 'space' : 'colon', at: found.length } : undefined;
}

/** Returns whether a word in braces begins with a key that the element can have, without its colon or space. */
export function isCloseKey(word: string, element: ElementName): boolean {
  return closeKeyIn(word, element) !== undefined;
}

/**
 * Returns the entries of a map in braces, with each word such as `name:Orders` or `name Orders`, which YAML takes for a key
 * alone, read as the key and value that it was meant as, and reported. Behind a text, words without a colon may go on
 * with it: only what can be nothing else is read so.
 */
export function withSeparators(
  reader: Reader,
  node: Node | null,
  entries: readonly Entry[],
  name: ElementName,
): readonly Entry[] {
  if (!isMap(node) || !node.flow) return entries;
  const known = new Set(entries.map(({ key }) => key));
  return withNameKey(reader, entries, name).map((entry, index) => {
    const { key: word, keySpan, place } = entry;
    const close = entry.node === null && place === undefined ? closeKeyIn(word, name) : undefined;
    const written = reader.source.text.slice(keySpan.start, keySpan.end);
    if (close === undefined || known.has(close.key) || written !== word || word.includes('\n')) return entry;
    const value = word.slice(close.at);
    if (close.lacks === 'colon' && !isOnItsOwn(entries[index - 1], close.key, value, name)) return entry;
    known.add(close.key);
    const start = keySpan.start + close.at;
    const { message } = close.lacks === 'colon' ? missingColon(close.key) : missingSpace(close.key);
    reader.report('yaml-syntax', keySpan, message, { replacement: `${close.key}: ${value}` });
    const key: Located<string> = {
      value: close.key,
      span: { start: keySpan.start, end: keySpan.start + close.key.length },
    };
    return new Entry(key, scalarAt(value, start), undefined, undefined, reader.source.text);
  });
}

/**
 * In `{ Orders, by: clerk }` the words that begin it are the name, though their key is not there. They are read as that,
 * and reported, unless the name stands elsewhere.
 */
function withNameKey(reader: Reader, entries: readonly Entry[], element: ElementName): readonly Entry[] {
  const nameKey = nameKeyOf(element);
  const valued = entries.findIndex(({ node }) => node !== null);
  const words = entries.slice(0, Math.max(valued, 0));
  if (nameKey === undefined || words.length === 0) return entries;
  if (entries.some(({ key }) => key === nameKey || meantKey(element, key) === nameKey)) return entries;
  const keys = new Set(entries.slice(words.length).map(({ key }) => key));
  if (words.some((word) => !isName(reader, word, element, keys))) return entries;
  const named = namedBy(reader, words, nameKey, true);
  return named === undefined ? entries : [named, ...entries.slice(words.length)];
}

/**
 * Returns words in braces behind a value that is no text, such as `Orders` in `{ by: clerk, Orders }`, as the name that
 * the element lacks, and reports it; `undefined` where it has one, or they are something else.
 */
export function nameBehind(
  reader: Reader,
  entries: readonly Entry[],
  words: readonly Entry[],
  element: ElementName,
): Entry | undefined {
  const nameKey = nameKeyOf(element);
  if (
    nameKey === undefined ||
    entries.some(({ key }) => key === nameKey || meantKey(element, key) === nameKey)
  )
    return undefined;
  const keys = new Set(entries.filter((one) => !words.includes(one)).map(({ key }) => key));
  // In a decimal with a comma, no space stands before the rest.
  if (!/\s/.test(reader.source.text[(words[0]?.keySpan.start ?? 0) - 1] ?? '')) return undefined;
  if (words.some((word) => !isName(reader, word, element, keys))) return undefined;
  return namedBy(reader, words, nameKey, false);
}

function nameKeyOf(element: ElementName): string | undefined {
  return schema[element].short ?? (keysOf(element).has(element) ? element : undefined);
}

/** @param understood whether the words can be nothing else */
function namedBy(
  reader: Reader,
  words: readonly Entry[],
  nameKey: string,
  understood: boolean,
): Entry | undefined {
  const [first, last] = [words[0], words[words.length - 1]];
  if (first === undefined || last === undefined) return undefined;
  const span = { start: first.keySpan.start, end: last.keySpan.end };
  const { text } = reader.source;
  const written = text.slice(span.start, span.end);
  if (written.includes('\n')) return undefined;
  const value = /^["']/.test(written) && words.length === 1 ? written : asValue(written, true);
  const message = `"${short(words.length === 1 ? first.key : written)}" stands in braces without its key. Write "${nameKey}:" and a space before it.`;
  reader.report('unknown-key', span, message, { replacement: `${nameKey}: ${value}`, understood });
  const key: Located<string> = { value: nameKey, span: { start: span.start, end: span.start } };
  return new Entry(key, scalarAt(written, span.start), undefined, undefined, text);
}

/** Returns whether a key without a value is none of the element beside its others, and no other punctuation stands with it. */
function isName(
  { source: { text } }: Reader,
  { key, keySpan, place }: Entry,
  element: ElementName,
  others: ReadonlySet<string>,
): boolean {
  if (place !== undefined || key.startsWith('x-') || key === '<<' || isCloseKey(key, element)) return false;
  const meant = keysOf(element).has(key) ? key : meantKey(element, key);
  if (meant !== undefined && !(others.has(meant) && meant !== key)) return false;
  if (element === 'step' && roleOf(key) !== undefined) return false;
  const behind = text.slice(keySpan.end, keySpan.end + 80);
  return /^[\p{L}\p{N}"']/u.test(text[keySpan.start] ?? '') && !/^\s*:/.test(behind);
}

function short(written: string): string {
  return written.length > 40 ? `${written.slice(0, 39)}…` : written;
}

function isOnItsOwn(before: Entry | undefined, key: string, value: string, name: ElementName): boolean {
  if (before === undefined || !isScalar(before.node) || before.node.type !== 'PLAIN') return true;
  const type = keysOf(name).get(key)?.value.type;
  if (type === 'duration') return parseDuration(value) !== undefined;
  return type === 'integer' && /^[+-]?\d+$/.test(value);
}

/** Returns a plain text as its author meant it, at the offset where it begins. */
export function scalarAt(written: string, start: number): Scalar {
  const node = new Scalar(written.replace(/^(["'])(.*)\1$/, '$2'));
  const end = start + written.length;
  node.range = [start, end, end];
  node.type = 'PLAIN';
  return node;
}
