import { isMap, isScalar, type Node, Scalar } from 'yaml';
import { type ElementName, keysOf } from '../schema.ts';
import { missingColon, missingSpace } from '../source/missing-sign.ts';
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

/** What an element's key and value are in a word that YAML takes for a key alone; absent where it is none. */
function closeKeyIn(word: string, element: ElementName): CloseKey | undefined {
  const [found = '', key = '', sign] = closeKey.exec(word) ?? [];
  const isKnown = keysOf(element).has(key) || (element === 'step' && roleOf(key) === key);
  return isKnown ? { key, lacks: sign === ':' ? 'space' : 'colon', at: found.length } : undefined;
}

/** Returns whether a word in braces begins with a key that the element can have, without its colon or space. */
export function isCloseKey(word: string, element: ElementName): boolean {
  return closeKeyIn(word, element) !== undefined;
}

/**
 * The entries of a map in braces, with each word such as `name:Orders` or `name Orders`, which YAML takes for a key
 * alone, read as the key and value that it was meant as, and reported. Behind a text, words without a colon may go on
 * with it: only what can be nothing else is read so.
 */
export function withSigns(
  reader: Reader,
  node: Node | null,
  entries: readonly Entry[],
  name: ElementName,
): readonly Entry[] {
  if (!isMap(node) || !node.flow) return entries;
  const known = new Set(entries.map(({ key }) => key));
  return entries.map((entry, index) => {
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

function isOnItsOwn(before: Entry | undefined, key: string, value: string, name: ElementName): boolean {
  if (before === undefined || !isScalar(before.node) || before.node.type !== 'PLAIN') return true;
  const type = keysOf(name).get(key)?.value.type;
  if (type === 'duration') return parseDuration(value) !== undefined;
  return type === 'integer' && /^[+-]?\d+$/.test(value);
}

/** A plain text as its author meant it, at the offset where it begins. */
export function scalarAt(written: string, start: number): Scalar {
  const node = new Scalar(written.replace(/^(["'])(.*)\1$/, '$2'));
  const end = start + written.length;
  node.range = [start, end, end];
  node.type = 'PLAIN';
  return node;
}
