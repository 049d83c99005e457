import type { Table } from '../tables/table.ts';
import { formatDuration } from '../values/duration.ts';
import { durationText } from '../values/duration-text.ts';
import type { Insights } from './insights.ts';
import type { Where } from './where.ts';

/** A table of which each row leads to the elements that it comes from. */
export interface InsightTable extends Table {
  readonly title: string;
  /** As many as rows. */
  readonly at: readonly (readonly Where[])[];
}

type Row = readonly [cells: readonly string[], at: readonly Where[]];

/** Returns insights as tables, without those that say nothing. */
export function insightTables(all: Insights): readonly InsightTable[] {
  const { evidence, cases } = all;
  const asked = evidence.observed.length + evidence.assumed.length > 0;
  return [
    table(
      'Waiting and work of the customer',
      ['Stage', 'Waits', 'Work', 'Goes on without them', 'Waiting'],
      all.times.flatMap(({ stage, waits, work, elapsed, share, at }): Row[] =>
        at.length === 0
          ? []
          : [[[stage || 'All stages', time(waits), time(work), time(elapsed), percent(share)], at]],
      ),
    ),
    table(
      'Importance against gap to target',
      ['Step', 'Importance', 'Rating', 'Target', 'Gap'],
      all.gaps.map(
        ({ importance, rating, target, gap, at }): Row => [
          [at[0].name, String(importance), String(rating), String(target), String(gap)],
          at,
        ],
      ),
    ),
    table(
      'Lowest points of the curve',
      ['Step', 'Stage', 'Emotion', 'Pain points'],
      all.lowPoints.map(
        ({ emotion, stage, pains, at }): Row => [[at[0].name, stage, String(emotion), pains.join('; ')], at],
      ),
    ),
    table(
      'Departments by stage',
      ['Department', ...all.stages],
      all.departments.map(
        ({ department, cells, at }): Row => [
          [department, ...cells.map((count) => (count === 0 ? '' : String(count)))],
          at,
        ],
      ),
    ),
    table(
      'Hand-offs between departments',
      ['From', 'To', 'Times'],
      all.handoffs.map(({ from, to, count, at }): Row => [[from, to, String(count)], at]),
    ),
    table(
      'Actors in most steps',
      ['Actor', 'Steps'],
      all.actors.map(({ actor, steps, at }): Row => [[actor, String(steps)], at]),
    ),
    table(
      'Breaks between channels',
      ['Step', 'From', 'To', 'Next step'],
      all.channelBreaks.map(
        ({ from, to, at }): Row => [
          [at[0]?.name ?? '', from.join(', '), to.join(', '), at[1]?.name ?? ''],
          at,
        ],
      ),
    ),
    table(
      'Systems by the touchpoints that hang on them',
      ['System', 'Touchpoints', 'Moments of truth'],
      all.systems.map(
        ({ system, touchpoints, moments, at }): Row => [[system, String(touchpoints), String(moments)], at],
      ),
    ),
    table(
      'Observed and assumed',
      ['Known from', 'Cells'],
      asked
        ? [
            [['observed', String(evidence.observed.length)], evidence.observed],
            [['assumed', String(evidence.assumed.length)], evidence.assumed],
            [['not said', String(evidence.unsaid.length)], evidence.unsaid],
          ]
        : [],
    ),
    table(
      'Metrics against their targets',
      ['Metric', 'Value', 'Target', 'Target is'],
      all.metrics.map(({ value, target, verdict, at }): Row => [[at[0].name, value, target, verdict], at]),
    ),
    table(
      'Cost of a case',
      ['Amount', 'In', 'From'],
      cases.costs.map(
        ({ unit, amount, at }): Row => [[String(amount), unit, at.map(({ name }) => name).join('; ')], at],
      ),
    ),
    table(
      'Volume',
      ['Where', 'Volume'],
      cases.volumes.map(({ volume, at }): Row => [[at[0].name, volume], at]),
    ),
    table(
      'Drop-off',
      ['Where', 'Share'],
      cases.dropOffs.map(({ percent, at }): Row => [[at[0].name, `${percent} %`], at]),
    ),
  ].filter(({ rows }) => rows.length > 0);
}

function table(title: string, columns: readonly string[], rows: readonly Row[]): InsightTable {
  return { title, columns, rows: rows.map(([cells]) => cells), at: rows.map(([, at]) => at) };
}

function time(seconds: number): string {
  return seconds === 0 ? '' : durationText(formatDuration(seconds));
}

function percent(share: number | undefined): string {
  return share === undefined ? '' : `${Math.round(share * 100)} %`;
}
