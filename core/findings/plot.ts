import type { RegisteredFinding } from './register.ts';

/** A point of the plot of impact against effort, with the findings that are there. */
export interface PlotPoint<T> {
  /** 1..5, to the right. */
  readonly effort: number;
  /** The severity, 1..5, upwards. */
  readonly impact: number;
  readonly findings: readonly T[];
}

/**
 * Returns impact against effort: a point for each place where there are findings, what pays most first (much impact, little
 * effort). Findings without both figures have no place in it.
 */
export function impactPlot<T extends RegisteredFinding>(all: readonly T[]): readonly PlotPoint<T>[] {
  const points = new Map<string, PlotPoint<T> & { findings: T[] }>();
  for (const one of all) {
    const { effort, severity: impact } = one;
    if (effort === undefined || impact === undefined) continue;
    const key = `${effort} ${impact}`;
    const known = points.get(key);
    if (known === undefined) points.set(key, { effort, impact, findings: [one] });
    else known.findings.push(one);
  }
  return [...points.values()].sort(
    (a, b) => b.impact - b.effort - (a.impact - a.effort) || b.impact - a.impact,
  );
}
