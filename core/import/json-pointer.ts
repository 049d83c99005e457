/** Anything that JSON holds. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** Returns the value at a pointer (RFC 6901), as in `/phases/0/name`; an empty one is the value itself. */
export function valueAt(json: JsonValue, pointer: string): JsonValue | undefined {
  if (pointer === '' || pointer === '/') return json;
  let value: JsonValue | undefined = json;
  for (const part of pointer.replace(/^\//, '').split('/')) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, JsonValue>>)[key];
  }
  return value;
}

/** Returns the items of the list at a pointer; what is no list is the only item, and nothing is none. */
export function listAt(json: JsonValue, pointer: string): readonly JsonValue[] {
  const value = valueAt(json, pointer);
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value as JsonValue];
}

/** Returns a value as a text: items on a line each, and what is a map as JSON. */
export function textOfJson(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((one) => textOfJson(one)).join('\n');
  return typeof value === 'object' ? JSON.stringify(value) : String(value).trim();
}
