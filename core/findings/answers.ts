import type { Analysis, PlacedFinding } from '../analysis.ts';
import type { Element } from '../model.ts';

/** Returns the findings that one names under `answers`, in that order; what names nothing is left out. */
export function answeredBy({ finding, cell, column }: PlacedFinding, analysis: Analysis): readonly Element[] {
  return finding.answers.flatMap((one) => analysis.resolve(one, 'finding', cell ?? column.step) ?? []);
}

/** Returns what answers each finding that is answered, in the order of the journey. */
export function answersIn(analysis: Analysis): ReadonlyMap<Element, readonly PlacedFinding[]> {
  const found = new Map<Element, PlacedFinding[]>();
  for (const placed of analysis.findings) {
    if (placed.finding.answers.length === 0) continue;
    for (const element of answeredBy(placed, analysis)) {
      const known = found.get(element);
      if (known === undefined) found.set(element, [placed]);
      else known.push(placed);
    }
  }
  return found;
}
