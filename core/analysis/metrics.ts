import type { Analysis } from '../analysis.ts';
import type { Blueprint, Metric } from '../model.ts';

/** Returns everything that is measured: in shared processes, in steps, in cells. */
export function metricsOf(model: Blueprint, { columns }: Analysis): readonly Metric[] {
  const found: Metric[] = model.processes.flatMap(({ metrics }) => metrics);
  for (const { step } of columns) {
    for (const metric of step.metrics) found.push(metric);
    for (const { metrics } of step.cells) for (const metric of metrics) found.push(metric);
  }
  return found;
}
