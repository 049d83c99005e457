import type { Located, Span } from '../span.ts';

/** One entry of a list: a text, or a map with keys. */
export interface Item {
  readonly id?: string;
  readonly name: Located<string>;
  readonly span: Span;
  readonly values: ReadonlyMap<string, Value>;
}

/** A value as it is said, and as it is told apart from others. */
export interface Value {
  readonly text: string;
  readonly meaning: string;
  readonly span: Span;
}

/** The content of an element: single values and lists, by their keys in the format. */
export interface Written {
  readonly values: ReadonlyMap<string, Value>;
  readonly lists: ReadonlyMap<string, readonly Item[]>;
}

/** Properties of the model that are read elsewhere: names, places, what stands in an element, arrows and references. */
const elsewhere: ReadonlySet<string> = new Set([
  ...['kind', 'id', 'name', 'lane', 'short', 'role', 'title', 'lint', 'personas', 'actors', 'processes'],
  ...['lanes', 'stages', 'steps', 'cells', 'to', 'next', 'by', 'channels', 'systems', 'needs', 'emotions'],
]);

/** The same of an entry of a list, such as a view: what it names is a value of its own. */
const elsewhereInItem: ReadonlySet<string> = new Set(['kind', 'id', 'name', 'short']);

/** Keys of the format that the model calls otherwise. */
const formatKeys: Readonly<Record<string, string>> = {
  basedOn: 'based-on',
  reach: 'kind',
  linkKind: 'kind',
};

/**
 * Reads what is written on an element of the model. Whatever the model holds with its place is found, so that a key that
 * is new in the format is compared too.
 */
export function readWritten(element: object, without = elsewhere): Written {
  const values = new Map<string, Value>();
  const lists = new Map<string, readonly Item[]>();
  for (const [property, content] of Object.entries(element) as [string, unknown][]) {
    if (without.has(property)) continue;
    const key = formatKeys[property] ?? property;
    if (Array.isArray(content)) {
      const items = content.map(itemOf).filter((item) => item !== undefined);
      if (items.length > 0) lists.set(key, items);
      continue;
    }
    const value = readValue(content);
    if (value !== undefined) values.set(key, value);
  }
  return { values, lists };
}

/** Returns a value with its place; `undefined` for anything else. */
export function readValue(content: unknown): Value | undefined {
  if (!isLocated(content)) return undefined;
  const { value, span } = content;
  if (typeof value === 'object' && value !== null && 'text' in value && 'seconds' in value) {
    return { text: String(value.text), meaning: `${value.seconds} s`, span };
  }
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  return { text: `${value}`, meaning: sameText(`${value}`), span };
}

/** Returns a text as it is told apart from others: white space is formatting. */
export function sameText(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function itemOf(content: unknown): Item | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const { name, nameSpan, span, id, idSpan } = content as Readonly<Record<string, unknown>>;
  if (!isSpan(span)) return undefined;
  const named =
    typeof name === 'string' && isSpan(nameSpan) ? { text: name, span: nameSpan } : readValue(name);
  if (named === undefined) {
    const value = readValue(content);
    return value && { name: { value: value.text, span }, span, values: new Map() };
  }
  const { values, lists } = readWritten(content, elsewhereInItem);
  const { filter } = content as Readonly<Record<string, unknown>>;
  const filters = typeof filter === 'object' && filter !== null ? readWritten(filter, new Set()).lists : [];
  const inFilter = [...filters].map(([key, items]) => [`filter: ${key.replace(/s$/, '')}`, items] as const);
  const texts = [...lists, ...inFilter].map(
    ([key, items]) =>
      [key, { ...joined(items.map((item) => item.name.value)), span: items[0]?.span ?? span }] as const,
  );
  return {
    ...(typeof id === 'string' && isSpan(idSpan) && { id }),
    name: { value: named.text, span: named.span },
    span,
    values: new Map([...values, ...texts]),
  };
}

function joined(texts: readonly string[]): Omit<Value, 'span'> {
  const text = texts.join(', ');
  return { text, meaning: sameText(text) };
}

function isLocated(content: unknown): content is Located<unknown> {
  return typeof content === 'object' && content !== null && 'value' in content && 'span' in content
    ? isSpan(content.span)
    : false;
}

function isSpan(span: unknown): span is Span {
  return typeof span === 'object' && span !== null && 'start' in span && 'end' in span;
}
