import { metricsOf, missesTarget } from '../analysis/metrics.ts';
import type { BlueprintFile } from '../blueprint-file.ts';
import { parseBound, parseMeasure } from '../values/measure.ts';
import { type Where, whereOf } from './where.ts';

/** The cells by whether somebody saw what happens, or it is only believed. */
export interface EvidenceCounts {
  readonly observed: readonly Where[];
  readonly assumed: readonly Where[];
  /** Cells that do not say; evidence that the customer sees is not asked. */
  readonly unsaid: readonly Where[];
}

/** Returns the cells by what they are known from. */
export function evidenceCounts({ analysis }: BlueprintFile): EvidenceCounts {
  const actions = analysis.cells.filter((cell) => analysis.laneOf(cell).role !== 'evidence');
  const of = (status: 'observed' | 'assumed' | undefined) =>
    whereOf(actions.filter((cell) => cell.status?.value === status));
  return { observed: of('observed'), assumed: of('assumed'), unsaid: of(undefined) };
}

/** A metric beside its target. */
export interface MetricVerdict {
  readonly value: string;
  readonly target: string;
  /** `unclear` where nobody can tell which side of the target is good. */
  readonly verdict: 'met' | 'missed' | 'unclear';
  readonly at: readonly [Where];
}

/** Returns the metrics that have a value and a target, those that miss it first. */
export function metricVerdicts({ model, analysis }: BlueprintFile): readonly MetricVerdict[] {
  const order = { missed: 0, unclear: 1, met: 2 };
  return metricsOf(model, analysis)
    .flatMap((metric): MetricVerdict[] => {
      const { name, value, target } = metric;
      if (value === undefined || target === undefined) return [];
      const actual = parseMeasure(value.value);
      const bound = parseBound(target.value);
      const isClear =
        actual !== undefined &&
        bound !== undefined &&
        actual.unit === bound.unit &&
        (bound.side !== undefined || actual.unit === 'seconds' || actual.amount === bound.amount);
      const verdict = missesTarget(metric) ? 'missed' : isClear ? 'met' : 'unclear';
      const at = { name: name.value, span: name.span };
      return [{ value: value.value, target: target.value, verdict, at: [at] }];
    })
    .sort((a, b) => order[a.verdict] - order[b.verdict]);
}
