import { asValue } from '../../core/source/as-value.ts';
import type { Place } from '../cursor/place.ts';

/** Writes a text at the place so that YAML reads it back as the same text. */
export function scalarText(text: string, place: Pick<Place, 'quote' | 'flow'>): string {
  if (place.quote === "'") return text.replaceAll("'", "''");
  if (place.quote === '"') return JSON.stringify(text).slice(1, -1);
  return asValue(text, place.flow);
}
