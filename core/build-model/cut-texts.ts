import { isMap, isScalar, type Node, type Scalar } from 'yaml';
import { meantKey } from '../schema/other-names.ts';
import { isText } from '../schema/takes-text.ts';
import { type ElementName, keysOf, type ValueSchema } from '../schema.ts';
import { quoted } from '../source/quoted.ts';
import { parseDuration } from '../values/duration.ts';
import { nameBehind, scalarAt, withSeparators } from './close-keys.ts';
import { Entry, type Reader } from './reader.ts';

/**
 * Returns the entries of a map, but for those in braces that are only what stands behind a comma in a text, or in a
 * list without its brackets: in `{ name: Orders coffee, tea or cake }` YAML has a key `tea or cake` without a value.
 * That is reported at the text.
 */
export function entriesOf(reader: Reader, node: Node | null, name: ElementName): readonly Entry[] {
  const entries = withSeparators(reader, node, reader.entries(node), name);
  if (!isMap(node) || !node.flow) return entries;
  const kept: Entry[] = [];
  for (let at = 0; at < entries.length; ) {
    const entry = entries[at++];
    if (entry === undefined) break;
    kept.push(entry);
    const rest: Entry[] = [];
    for (let next = entries[at]; next?.node === null && next.place === undefined; next = entries[++at])
      rest.push(next);
    const named = rest.length === 0 ? undefined : nameOf(reader, entries, entry, rest, name);
    if (named !== undefined) {
      kept.push(named);
      continue;
    }
    const whole = rest.length === 0 ? entry : reportCut(reader, entry, rest, name);
    if (whole !== undefined) kept[kept.length - 1] = whole;
    else for (const one of rest) kept.push(one);
  }
  return kept;
}

/** @returns the name that an element lacks, where it stands behind a value that cannot be a part of it */
function nameOf(
  reader: Reader,
  entries: readonly Entry[],
  { key, node, place }: Entry,
  rest: readonly Entry[],
  name: ElementName,
): Entry | undefined {
  if (place !== undefined || key.startsWith('x-') || !isScalar(node)) return undefined;
  const value = keysOf(name).get(key)?.value;
  if (value === undefined || isText(value) || value.type === 'url') return undefined;
  // What looks like an id goes on with a list of them.
  if (takesSeveral(value) && rest.some((one) => /^[a-z\d-]+$/.test(one.key))) return undefined;
  return nameBehind(reader, entries, rest, name);
}

/** @returns the entry as it is read; `undefined` where nothing behind the comma belongs to the value before it */
function reportCut(
  reader: Reader,
  entry: Entry,
  rest: readonly Entry[],
  name: ElementName,
): Entry | undefined {
  const { key, node, place } = entry;
  if (!isScalar(node) || place !== undefined || key.startsWith('x-')) return undefined;
  const keys = keysOf(name);
  const value = (keys.get(key) ?? keys.get(meantKey(name, key) ?? ''))?.value;
  const isList = value !== undefined && !isText(value) && takesSeveral(value);
  if (!isList && value !== undefined && !isText(value) && value.type !== 'url' && value.type !== 'image')
    return reportLeftOver(reader, entry, node, rest, keys);
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
  return entry;
}

/** Of a value that is no text, such as an id or a duration, what stands behind the comma is no part. */
function reportLeftOver(
  reader: Reader,
  entry: Entry,
  node: Scalar,
  rest: readonly Entry[],
  keys: ReadonlyMap<string, unknown>,
): Entry | undefined {
  if (rest.some((one) => keys.has(one.key))) return undefined;
  const { key, keySpan } = entry;
  const { start, end } = reader.spanOf(node);
  const span = { start, end: rest.at(-1)?.keySpan.end ?? end };
  const written = reader.source.text.slice(start, span.end);
  if (written.includes('\n')) return undefined;
  const point = written.replace(',', '.');
  const isDecimal = /^\d+,\d/.test(written) && parseDuration(point) !== undefined;
  const [message, replacement] = isDecimal
    ? [`In braces a comma ends the value of "${key}". Write the number with a point.`, point]
    : [
        `In braces a comma ends the value of "${key}", and what stands behind it has no key. Take it away, or write its key and a colon before it.`,
        reader.source.text.slice(start, end),
      ];
  reader.report('cut-text', span, message, { replacement });
  if (!isDecimal) return entry;
  return new Entry(
    { value: key, span: keySpan },
    scalarAt(point, start),
    undefined,
    undefined,
    reader.source.text,
  );
}

function takesSeveral({ type }: ValueSchema): boolean {
  return type === 'list' || type === 'one-or-list';
}
