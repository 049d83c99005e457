import type { Cell, Metric, Step } from '../../model.ts';
import { parseBound } from '../../values/measure.ts';
import type { Key, RowEntry } from '../picture.ts';
import type { RowMark } from '../row-marks.ts';
import { paragraphs } from './paragraphs.ts';
import type { ReadEntry, RowType } from './row.ts';

const barWidth = 36;

/** The row of what is measured: its value, the value to reach, and a bar of the distance between them. */
export const metrics: RowType = {
  kind: 'metrics',
  zone: 'lanes',
  place: 5,
  name: 'Metrics',
  shows: 'value and target, and a bar of both with a stroke at the target; cost, volume and drop-off',
  read: (step, { cells }) => [
    ...step.metrics.flatMap((metric) => entriesOf(metric)),
    ...caseEntries(step),
    ...cells.flatMap(({ element, key }) => [
      ...element.metrics.flatMap((metric) => entriesOf(metric, key)),
      ...(element.kind === 'cell' ? caseEntries(element, key) : []),
    ]),
  ],
  fit: () => paragraphs({ figure: { width: barWidth, draw: drawBar } }),
  legend: (entries) =>
    entries.some(({ figures }) => figures !== undefined)
      ? [
          {
            text: 'value, and a stroke at its target',
            width: barWidth,
            marks: drawBar({ text: '', figures: { today: 3, wanted: 5 } }, -barWidth / 2, 0),
          },
        ]
      : [],
};

function entriesOf({ name, value, target, span }: Metric, of?: Key): ReadEntry[] {
  if (name.value.trim() === '') return [];
  const figures = [value?.value ?? '', target && `target ${target.value}`].filter(Boolean).join(', ');
  const today = value && parseBound(value.value);
  const wanted = target && parseBound(target.value);
  const isComparable = today !== undefined && wanted !== undefined && today.unit === wanted.unit;
  return [
    {
      text: name.value,
      span,
      ...(of !== undefined && { of }),
      ...(figures !== '' && { after: figures }),
      ...(isComparable && { figures: { today: today.amount, wanted: wanted.amount } }),
    },
  ];
}

/** Returns the entries of cost, volume and drop-off. */
function caseEntries({ cost, volume, dropOff }: Step | Cell, of?: Key): ReadEntry[] {
  return Object.entries({ Cost: cost, Volume: volume, 'Drop-off': dropOff }).flatMap(([text, written]) =>
    written === undefined || written.value.trim() === ''
      ? []
      : [{ text, span: written.span, ...(of !== undefined && { of }), after: written.value }],
  );
}

/** Both from 0, the larger of them as long as the bar. */
function drawBar({ figures }: RowEntry, x: number, y: number): RowMark[] {
  const { today = 0, wanted = 0 } = figures ?? {};
  const most = Math.max(today, wanted);
  if (figures === undefined || most <= 0) return [];
  const bar = { type: 'bar', x, y: y - 3, height: 6, colour: 'quiet' } as const;
  const at = x + (Math.max(0, wanted) / most) * barWidth;
  return [
    { ...bar, width: barWidth, look: 'outlined' },
    { ...bar, width: (Math.max(0, today) / most) * barWidth, look: 'solid' },
    { type: 'bar', x: at - 1, y: y - 6, width: 2, height: 12, colour: 'ink', look: 'solid' },
  ];
}
