import { elements, schema, type ValueSchema } from '../schema.ts';

const takers = new Map<string, boolean>();
for (const { keys } of elements)
  for (const { key, value } of keys) takers.set(key, takers.get(key) === true || isText(value));

/**
 * Returns whether a sentence can stand behind a key, in whatever element; the key of a lane and any id take one, too.
 */
export function takesText(key: string): boolean {
  return takers.get(key) ?? true;
}

/** Returns whether a sentence can be such a value, or an item of it. */
export function isText(value: ValueSchema): boolean {
  switch (value.type) {
    case 'text':
    case 'markdown':
      return true;
    case 'list':
    case 'one-or-list':
      return isText(value.of);
    case 'element':
      return value.refers === undefined && schema[value.element].short !== undefined;
    default:
      return false;
  }
}
