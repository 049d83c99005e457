import type { Analysis } from '../analysis.ts';
import type { Blueprint, Metric } from '../model.ts';
import { parseBound, parseMeasure } from '../values/measure.ts';

/** Returns everything that is measured: in shared processes, in steps, in cells. */
export function metricsOf(model: Blueprint, { columns }: Analysis): readonly Metric[] {
  const found: Metric[] = model.processes.flatMap(({ metrics }) => metrics);
  for (const { step } of columns) {
    for (const metric of step.metrics) found.push(metric);
    for (const { metrics } of step.cells) for (const metric of metrics) found.push(metric);
  }
  return found;
}

/** Lengths of time of which more may be better. */
const longIsFine =
  /between failures|uptime|lifetime|shelf life|battery|opening|open hours|notice|dwell|stay|spent|retention|warranty|guarantee|availab|in advance|before|remaining|left/i;

/** Returns whether a value keeps to its target; `undefined` where there is doubt which side of that is good. */
export function meetsTarget({ name, value, target }: Metric): boolean | undefined {
  const actual = value && parseMeasure(value.value);
  const bound = target && parseBound(target.value);
  if (actual === undefined || bound === undefined || actual.unit !== bound.unit) return undefined;
  if (bound.side === 'at-least') return actual.amount >= bound.amount;
  const isAtMost = bound.side === 'at-most' || (actual.unit === 'seconds' && !longIsFine.test(name.value));
  return isAtMost ? actual.amount <= bound.amount : undefined;
}

/** Returns whether a value misses its target, where there is no doubt which side of it is good. */
export function missesTarget(metric: Metric): boolean {
  return meetsTarget(metric) === false;
}
