import { isScalar } from 'yaml';
import { kebabCase } from '../names/kebab-case.ts';
import { type ElementName, schema } from '../schema.ts';
import { firstLine } from '../source/lines.ts';
import { isEmpty } from '../source/nodes.ts';
import type { Located, Span } from '../span.ts';
import type { Fields } from './fields.ts';
import type { Reader } from './reader.ts';

/** Name and id of an element, with their places. */
export interface Identity {
  readonly id: string;
  readonly idSpan: Span | undefined;
  readonly name: string;
  readonly nameSpan: Span;
}

/**
 * Reads the name and the id of an element. Without an id the name gives it, without a name `fallback` does. A missing
 * name is reported when the format asks for one.
 */
export function identify(
  reader: Reader,
  fields: Fields,
  element: ElementName,
  nameKey: string,
  span: Span,
  fallback: string,
): Identity {
  const id = fields.text('id');
  const name = fields.text(nameKey) ?? missingName(reader, fields, element, nameKey, span);
  return {
    id: id?.value ?? (kebabCase(name.value) || fallback),
    idSpan: id?.span,
    name: name.value,
    nameSpan: name.span,
  };
}

/** Reports a missing name, and returns an empty one at the place where it could be written. */
export function missingName(
  reader: Reader,
  fields: Fields,
  element: ElementName,
  key: string,
  span: Span,
): Located<string> {
  const entry = fields.entry(key);
  if (isScalar(entry?.node) && entry.node.source === 'null') {
    const message = `"null" alone is read as nothing. Put it in quotes if it is a text, or write another name.`;
    const written = reader.spanOf(entry.node);
    reader.report('wrong-type', written, message, { replacement: '"null"' });
    return { value: '', span: written };
  }
  // Something is written that is not a text, and that has been reported.
  if (entry !== undefined && !isEmpty(entry.node)) return { value: '', span: entry.keySpan };
  const { title, keys } = schema[element];
  const example = keys.find((one) => one.key === key)?.example;
  const place = entry?.keySpan ?? firstLine(reader.source.text, span);
  const what = element === 'link' ? 'goes nowhere' : 'has no name';
  const message = `${title.replace(/^an? /, 'This ')} ${what}. Write one behind "${key}:", for example ${key}: ${example}`;
  reader.report('wrong-type', place, message);
  const at = entry?.span.end ?? span.start;
  return { value: '', span: { start: at, end: at } };
}
