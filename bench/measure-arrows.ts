import { drawnExamples, exampleText, geometryOf } from '../tooling/drawn-examples.ts';
import { countArrows } from './arrow-counts.ts';
import type { BenchResult } from './bars.ts';

/** Counts how hard the arrows of the examples are to follow. */
export function arrowsOfExamples(): BenchResult {
  const counts = drawnExamples.map((name) => countArrows(geometryOf(exampleText(name))));
  const rows = [
    { what: 'arrows', figures: counts.map(({ arrows }) => arrows) },
    { what: 'crossings', figures: counts.map(({ crossings }) => crossings) },
    { what: 'bends', figures: counts.map(({ bends }) => bends) },
    { what: 'length in px', figures: counts.map(({ length }) => length) },
  ];
  return {
    tables: [{ title: 'Arrows of the examples', unit: 'count', columns: [...drawnExamples], rows }],
    bars: [],
  };
}
