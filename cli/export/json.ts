import type { Blueprint } from '../../core/model.ts';
import { visibleJson } from '../../core/visible-text.ts';

/**
 * Returns the model as JSON for other programs: what the author wrote under the names of the model, without the places
 * in the file. Maps become objects.
 */
export function toJson(model: Blueprint): string {
  return `${visibleJson(JSON.stringify(plain(model), null, 2))}\n`;
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, inner]) => [key, plain(inner)]));
  }
  if (typeof value !== 'object' || value === null) return value;
  const { value: located, ...rest } = value as Record<string, unknown>;
  if (located !== undefined && Object.keys(rest).join() === 'span') return plain(located);
  const entries = Object.entries(value).filter(([key]) => !/^span$|Spans?$/.test(key) && key !== 'short');
  return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)]));
}
