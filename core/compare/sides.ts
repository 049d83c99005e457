import type { BlueprintFile } from '../blueprint-file.ts';
import type { Comparison } from '../compare.ts';
import { placeAt } from '../source/place.ts';
import type { Place, Span } from '../span.ts';
import { firstFault } from '../structure.ts';
import type { Difference } from './difference.ts';

/** A place in one of the two texts. */
export interface SidedPlace extends Place {
  readonly side: 'before' | 'after';
}

/** Returns where a difference is best looked at: in the text after the change, or before it where it is not there any more. */
export function placeOfDifference(difference: Difference, comparison: Comparison): SidedPlace {
  const side = difference.after === undefined ? 'before' : 'after';
  const span: Span = difference[side] ?? { start: 0, end: 0 };
  return { side, ...placeAt(comparison[side].source, span.start) };
}

/** Returns what could not be compared, in a sentence a side. */
export function leftOutOf(
  comparison: Comparison,
  names: { readonly before: string; readonly after: string },
): readonly string[] {
  return (['before', 'after'] as const).flatMap((side) => whyInPart(comparison[side], names[side]) ?? []);
}

function whyInPart(file: BlueprintFile, name: string): string | undefined {
  const fault = firstFault(file);
  if (fault !== undefined) {
    const { line, column } = placeAt(file.source, fault.span.start);
    return `${name} cannot be read at line ${line}, column ${column}, and is compared as far as it could be: ${fault.message}`;
  }
  if (!file.isWhole) return `${name} is too large: its end is neither read nor compared.`;
  if (file.model.stages.length === 0) return `${name} has no stage.`;
  return undefined;
}
