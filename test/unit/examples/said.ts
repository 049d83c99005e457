import { type ElementName, keysOf, type ValueSchema } from '../../../core/schema.ts';

/** The keys and indices that lead to a value. */
export type Path = readonly (string | number)[];

/**
 * Returns what a blueprint says, with the places where it does: `cell.by` for every key that occurs in an element,
 * and `cell.status: assumed` for every word of a choice. `value` is the parsed YAML.
 */
export function said(value: unknown): ReadonlyMap<string, readonly Path[]> {
  const found = new Map<string, Path[]>();
  visitElement('document', value, [], found);
  return found;
}

function visitElement(element: ElementName, value: unknown, path: Path, found: Map<string, Path[]>): void {
  if (typeof value !== 'object' || value === null) return;
  const keys = keysOf(element);
  for (const [key, held] of Object.entries(value)) {
    const own = [...path, key];
    const name = `${element}.${key}`;
    add(found, name, own);
    const known = keys.get(key);
    if (known !== undefined) visit(known.value, held, name, own, found);
    else if (element === 'step')
      visit({ type: 'one-or-list', of: { type: 'element', element: 'cell' } }, held, key, own, found);
  }
}

function visit(
  schema: ValueSchema,
  value: unknown,
  name: string,
  path: Path,
  found: Map<string, Path[]>,
): void {
  switch (schema.type) {
    case 'element':
      visitElement(schema.element, value, path, found);
      return;
    case 'list':
    case 'one-or-list':
      if (!Array.isArray(value)) visit(schema.of, value, name, path, found);
      else for (const [at, one] of value.entries()) visit(schema.of, one, name, [...path, at], found);
      return;
    case 'map':
      for (const [key, one] of Object.entries(value ?? {}))
        visit(schema.of, one, name, [...path, key], found);
      return;
    case 'enum':
      add(found, `${name}: ${value}`, path);
      return;
    default:
  }
}

function add(found: Map<string, Path[]>, name: string, path: Path): void {
  const paths = found.get(name) ?? [];
  found.set(name, paths);
  paths.push(path);
}
