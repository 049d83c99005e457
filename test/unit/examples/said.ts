import { type ElementName, keysOf, type ValueSchema } from '../../../core/schema.ts';

/**
 * Returns what a blueprint says: `cell.by` for every key that occurs in an element, and `cell.status: assumed` for
 * every word of a choice. `value` is the parsed YAML.
 */
export function said(value: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  visitElement('document', value, found);
  return found;
}

function visitElement(element: ElementName, value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  const keys = keysOf(element);
  for (const [key, held] of Object.entries(value)) {
    found.add(`${element}.${key}`);
    const known = keys.get(key);
    if (known !== undefined) visit(known.value, held, `${element}.${key}`, found);
    else if (element === 'step')
      visit({ type: 'one-or-list', of: { type: 'element', element: 'cell' } }, held, key, found);
  }
}

function visit(schema: ValueSchema, value: unknown, place: string, found: Set<string>): void {
  switch (schema.type) {
    case 'element':
      visitElement(schema.element, value, found);
      return;
    case 'list':
    case 'one-or-list':
      for (const one of Array.isArray(value) ? value : [value]) visit(schema.of, one, place, found);
      return;
    case 'map':
      for (const one of Object.values(value ?? {})) visit(schema.of, one, place, found);
      return;
    case 'enum':
      found.add(`${place}: ${value}`);
      return;
    default:
  }
}
