import { parseDocument } from 'yaml';
import { isText } from '../../core/schema/takes-text.ts';
import { type ElementName, keysOf, schema, type ValueSchema } from '../../core/schema.ts';
import { parseDuration } from '../../core/values/duration.ts';
import { durationText } from '../../core/values/duration-text.ts';
import { laneRoles } from '../../core/vocabulary.ts';

/**
 * Returns what a file says in words, a text for each value: names, remarks, notes, figures with their units, dates,
 * lengths of time as they are drawn. Not views, ids and references, addresses, words that the format gives, marks from 1 to 5,
 * and keys that are not of the format. A text that is no map gives none.
 */
export function fileTexts(text: string): string[] {
  return textsOf(parseDocument(text).toJS({ maxAliasCount: -1 }), { type: 'element', element: 'document' });
}

function textsOf(value: unknown, type: ValueSchema): string[] {
  switch (type.type) {
    case 'text':
    case 'markdown':
    case 'date':
      return isPlain(value) ? [String(value)] : [];
    case 'duration':
      return isPlain(value) ? [drawnDuration(String(value))] : [];
    case 'list':
    case 'one-or-list':
      return (Array.isArray(value) ? value : [value]).flatMap((one) => textsOf(one, type.of));
    case 'map':
      return isMap(value) ? Object.values(value).flatMap((one) => textsOf(one, type.of)) : [];
    case 'element':
      // What is said about the picture when it is presented is not drawn in it.
      if (type.element === 'view') return [];
      if (isMap(value)) return textsOfElement(value, type.element);
      return isText(type) && isPlain(value) && !isLaneId(value, type.element) ? [String(value)] : [];
    default:
      return [];
  }
}

const cells: ValueSchema = { type: 'one-or-list', of: { type: 'element', element: 'cell' } };

function textsOfElement(map: Readonly<Record<string, unknown>>, element: ElementName): string[] {
  const keys = keysOf(element);
  return Object.entries(map).flatMap(([key, value]) => {
    const known = keys.get(key)?.value ?? (schema[element].lanes ? cells : undefined);
    return known && !key.startsWith('x-') ? textsOf(value, known) : [];
  });
}

function drawnDuration(text: string): string {
  return parseDuration(text) ? durationText(text) : text;
}

/** Returns whether a lane is written as one of the canonical ids, whose name is the picture's own. */
function isLaneId(value: unknown, element: ElementName): boolean {
  return element === 'lane' && laneRoles.some(({ role }) => role === value);
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
