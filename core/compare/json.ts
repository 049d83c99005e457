import type { Comparison } from '../compare.ts';
import { placeAt } from '../source/place.ts';
import type { Span } from '../span.ts';
import type { SideNames } from './markdown.ts';
import { realityCheck } from './reality.ts';
import { leftOutOf } from './sides.ts';

/** Returns a comparison for programs, as JSON: differences with their places, lines and columns from 1, and the reality check. */
export function comparisonJson(comparison: Comparison, names: SideNames): string {
  const { differences } = comparison;
  const place = (side: 'before' | 'after', span: Span | undefined) =>
    span && { [side]: placeAt(comparison[side].source, span.start) };
  const content = {
    ...names,
    notes: leftOutOf(comparison, names),
    differences: differences.map(({ parts: _, before, after, ...said }) => ({
      ...said,
      ...place('before', before),
      ...place('after', after),
    })),
    reality: realityCheck(comparison),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
