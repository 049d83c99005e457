import type { Line } from './lines.ts';

/** Returns how far an author indents: what stands under a key, and the dashes under a key, in columns. */
export function indentationOf(lines: readonly Line[]): { readonly step: number; readonly dashStep: number } {
  const steps = new Map<number, number>();
  const dashes = new Map<number, number>();
  lines.forEach(({ key, value, contentColumn }, index) => {
    const next = lines[index + 1];
    if (key === undefined || value !== '' || next === undefined) return;
    const by = next.column - contentColumn;
    const counted = next.isItem ? dashes : steps;
    if (by > 0 || (next.isItem && by === 0)) counted.set(by, (counted.get(by) ?? 0) + 1);
  });
  return { step: mostFrequent(steps), dashStep: mostFrequent(dashes) };
}

function mostFrequent(counted: ReadonlyMap<number, number>): number {
  // One that stands otherwise is no habit.
  let best = 2;
  for (const [by, count] of counted) if (count > Math.max(1, counted.get(best) ?? 0)) best = by;
  return best;
}
