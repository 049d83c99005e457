import { isMap, isScalar, type Node } from 'yaml';
import { meantKey } from '../schema/other-names.ts';
import { isText } from '../schema/takes-text.ts';
import { type ElementName, keysOf, type ValueSchema } from '../schema.ts';
import { quoted } from '../source/quoted.ts';
import type { Entry, Reader } from './reader.ts';

/**
 * Returns the entries of a map, but for those in braces that are only what stands behind a comma in a text, or in a
 * list without its brackets: in `{ name: Orders coffee, tea or cake }` YAML has a key `tea or cake` without a value.
 * That is reported at the text.
 */
export function entriesOf(reader: Reader, node: Node | null, name: ElementName): readonly Entry[] {
  const entries = reader.entries(node);
  if (!isMap(node) || !node.flow) return entries;
  const kept: Entry[] = [];
  for (let at = 0; at < entries.length; ) {
    const entry = entries[at++];
    if (entry === undefined) break;
    kept.push(entry);
    const rest: Entry[] = [];
    for (let next = entries[at]; next?.node === null && next.place === undefined; next = entries[++at])
      rest.push(next);
    if (rest.length === 0 || reportCut(reader, entry, rest, name)) continue;
    for (const one of rest) kept.push(one);
  }
  return kept;
}

/** @returns no where what stands behind the comma does not belong to the value before it */
function reportCut(reader: Reader, { key, node, place }: Entry, rest: readonly Entry[], name: ElementName) {
  if (!isScalar(node) || place !== undefined || key.startsWith('x-')) return false;
  const keys = keysOf(name);
  const value = (keys.get(key) ?? keys.get(meantKey(name, key) ?? ''))?.value;
  const isList = value !== undefined && !isText(value) && takesSeveral(value);
  if (!isList && value !== undefined && !isText(value) && value.type !== 'url') return false;
  const span = { start: reader.spanOf(node).start, end: rest.at(-1)?.keySpan.end ?? 0 };
  const written = reader.source.text.slice(span.start, span.end);
  // Of a comment between the lines it is not known what it belongs to.
  const isOpen = !(written.includes('\n') && written.includes('#'));
  const text = written.replace(/\s*\n\s*/g, ' ');
  const replacement = !isOpen ? undefined : isList ? `[${text}]` : quoted(text);
  const [only] = rest.length === 1 ? rest : [];
  const orKey =
    only !== undefined && keys.has(only.key) ? `, or a colon and a value behind "${only.key}"` : '';
  const message = isList
    ? `In braces a comma ends the value of "${key}". Put the list in brackets${orKey}.`
    : `The text ends at the comma, because it stands in braces. Put the whole text in quotes${orKey}.`;
  reader.report('cut-text', span, message, { replacement });
  return true;
}

function takesSeveral({ type }: ValueSchema): boolean {
  return type === 'list' || type === 'one-or-list';
}
