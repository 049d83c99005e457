import type { RowMark } from '../row-marks.ts';
import { rowSizes } from '../sizes.ts';
import type { RowSymbol, RowType } from './row.ts';

const pitch = 16;
const height = 16;
const radius = 4;
const ring = 7;
const figureNames = ['importance', 'rating', 'target'] as const;

/** The row of what the step weighs for the customer, how they rate it, and the rating that is aimed at, from 1 to 5. */
export const scale: RowType = {
  kind: 'scale',
  zone: 'heads',
  place: 2,
  name: 'Rating',
  shows:
    'a scale of five, filled up to `rating`, with a ring at `target` and the gap between them in red; the thicker its lines, the higher the `importance`',
  read(step) {
    const given = figureNames.flatMap((name) => {
      const found = step[name];
      return found === undefined ? [] : [[name, found] as const];
    });
    const first = given[0]?.[1];
    if (first === undefined) return [];
    const figures = Object.fromEntries(given.map(([name, { value }]) => [name, value]));
    const text = given.map(([name, { value }]) => `${name} ${value}`).join(', ');
    return [{ text, figures, span: first.span }];
  },
  fit: () => ({
    cell: ({ entries: [entry] }, width) => ({
      height,
      texts: [],
      marks: marksOf(entry?.figures ?? {}, width / 2, rowSizes.line / 2 + 1),
      notes: [],
    }),
  }),
  legend(entries) {
    const figures = entries.map((entry) => entry.figures ?? {});
    const occurs = (name: (typeof figureNames)[number]) => figures.some((one) => one[name] !== undefined);
    const isMissed = figures.some(({ rating = 5, target = 1 }) => rating < target);
    const width = 4 * pitch + 2 * radius;
    const symbol = (text: string, shown: Figures): RowSymbol => ({
      text,
      width,
      marks: marksOf(shown, 0, 0),
    });
    return [
      ...(occurs('rating') ? [symbol('rating, from 1 to 5', { rating: 3 })] : []),
      ...(occurs('target')
        ? [
            isMissed
              ? symbol('ring: target, red: what is missing', { rating: 2, target: 4 })
              : symbol('ring: target', { rating: 3, target: 3 }),
          ]
        : []),
      ...(occurs('importance')
        ? [
            {
              text: 'thicker lines: more important',
              width: pitch + 2 * radius,
              marks: [dotAt(-pitch / 2, 0, weightOf(1)), dotAt(pitch / 2, 0, weightOf(5))],
            },
          ]
        : []),
    ];
  },
};

type Figures = Readonly<Record<string, number>>;

function weightOf(importance: number): number {
  return 0.5 + importance * 0.35;
}

function dotAt(
  x: number,
  y: number,
  weight: number,
  look: 'solid' | 'outlined' = 'outlined',
): Extract<RowMark, { type: 'dot' }> {
  return { type: 'dot', x, y, radius, colour: 'ink', look, weight };
}

/** The scale around a point. */
function marksOf({ importance, rating, target }: Figures, middle: number, y: number): RowMark[] {
  const weight = weightOf(importance ?? 1);
  const at = (mark: number) => middle + (mark - 3) * pitch;
  const marks: RowMark[] = [];
  if (rating !== undefined && target !== undefined && rating < target) {
    const [from, to] = [at(rating), at(target)];
    const bar = { x: from, y: y - 1, width: to - from, height: 2 };
    marks.push({ type: 'bar', ...bar, colour: 'low', look: 'solid' });
  }
  for (let mark = 1; mark <= 5; mark++) {
    const look = rating !== undefined && mark <= rating ? 'solid' : 'outlined';
    const gap = rating !== undefined && target !== undefined && rating < mark && mark <= target;
    marks.push({ ...dotAt(at(mark), y, weight, look), ...(gap && { colour: 'low' }) });
  }
  if (target !== undefined) marks.push({ ...dotAt(at(target), y, 1.25), radius: ring });
  return marks;
}
