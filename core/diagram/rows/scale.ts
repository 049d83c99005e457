import type { RowMark } from '../row-marks.ts';
import { rowSizes } from '../sizes.ts';
import type { RowType } from './row.ts';

const pitch = 16;
const height = 16;
const figureNames = ['importance', 'rating', 'target'] as const;

/** The row of what the step weighs for the customer, how they rate it, and the rating that is aimed at, from 1 to 5. */
export const scale: RowType = {
  kind: 'scale',
  zone: 'heads',
  place: 2,
  name: 'Rating',
  hint: 'ring: target',
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
      marks: marksOf(entry?.figures ?? {}, (width - 4 * pitch) / 2),
      notes: [],
    }),
  }),
};

function marksOf({ importance, rating, target }: Readonly<Record<string, number>>, left: number): RowMark[] {
  const y = rowSizes.line / 2 + 1;
  const weight = 0.5 + (importance ?? 1) * 0.35;
  const at = (mark: number) => left + (mark - 1) * pitch;
  const marks: RowMark[] = [];
  if (rating !== undefined && target !== undefined && rating < target) {
    const [from, to] = [at(rating), at(target)];
    marks.push({
      type: 'bar',
      x: from,
      y: y - 1,
      width: to - from,
      height: 2,
      colour: 'low',
      look: 'solid',
    });
  }
  for (let mark = 1; mark <= 5; mark++) {
    const look = rating !== undefined && mark <= rating ? 'solid' : 'outlined';
    const gap = rating !== undefined && target !== undefined && rating < mark && mark <= target;
    marks.push({ type: 'dot', x: at(mark), y, radius: 4, colour: gap ? 'low' : 'ink', look, weight });
  }
  if (target !== undefined) {
    marks.push({ type: 'dot', x: at(target), y, radius: 7, colour: 'ink', look: 'outlined', weight: 1.25 });
  }
  return marks;
}
