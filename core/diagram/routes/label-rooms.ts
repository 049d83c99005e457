import { LABEL } from '../sizes.ts';
import type { Plan, PlannedLeg } from './plan-routes.ts';
import type { Streets } from './streets.ts';

/** The room that labels ask for, in px. */
export interface LabelRooms {
  /** Across a leg in a street of its own. */
  readonly legs: ReadonlyMap<PlannedLeg, number>;
  /** Along a straight arrow between neighbours, by gutter; 0 for most. */
  readonly gutters: readonly number[];
  /** By gutter: whether arrows of the gutter cross that straight arrow, so that both need room beside another. */
  readonly crossed: readonly boolean[];
  /** Between the cards and the first arrow of a level, by level; 0 for most. */
  readonly levels: readonly number[];
}

/** Sums by two numbers. */
export class Sums {
  readonly #sums = new Map<string, number>();

  /** Adds to a sum and gives it. */
  add(one: number, other: number, more: number): number {
    const key = `${one} ${other}`;
    const sum = (this.#sums.get(key) ?? 0) + more;
    this.#sums.set(key, sum);
    return sum;
  }
}

/** Decides where each label will find its room. */
export function labelRooms(streets: Streets, plans: readonly Plan[]): LabelRooms {
  const legs = new Map<PlannedLeg, number>();
  const gutters = Array.from({ length: streets.columns + 1 }, () => 0);
  const crossed = gutters.map(() => false);
  const levels = Array.from({ length: 3 * streets.lanes }, () => 0);
  // Straight arrows beside each other in one place have their labels one after the other.
  const inColumns = new Sums();
  const inRows = new Sums();
  for (const plan of plans) {
    const { label } = plan.connection;
    if (label === undefined) continue;
    const leg = legForLabel(plan, label);
    const [first] = plan.legs;
    if (leg !== undefined) legs.set(leg, leg.vertical ? label.width : label.height);
    else if (first === undefined) continue;
    else if (first.vertical) {
      const level = first.ahead ? first.a + 1 : first.b - 1;
      const height = inColumns.add(level, first.street, label.height + LABEL.clear);
      levels[level] = Math.max(levels[level] ?? 0, height);
    } else if (first.b - first.a <= 2) {
      const gutter = first.ahead ? Math.ceil(first.a / 2) : Math.floor(first.b / 2);
      const width = inRows.add(gutter, first.street, label.width + LABEL.clear);
      gutters[gutter] = Math.max(gutters[gutter] ?? 0, width + 2 * LABEL.end);
      crossed[gutter] ||= isCrossed(streets, plans, gutter, heightOf(streets, first), label.height / 2 + 2);
    }
  }
  return { legs, gutters, crossed, levels };
}

/** The leg in a street of its own that has room for a label; a horizontal one if there is one. */
function legForLabel(
  plan: Plan,
  { width, height }: { width: number; height: number },
): PlannedLeg | undefined {
  const inner = plan.legs.slice(1, -1);
  return (
    inner.find((leg) => !leg.vertical && leg.to - leg.from > width + 32) ??
    inner.find((leg) => leg.vertical && leg.to - leg.from > height + 16)
  );
}

/** Whether an arrow runs up or down in a gutter nearer than `half` px to a height. */
function isCrossed(
  streets: Streets,
  plans: readonly Plan[],
  gutter: number,
  y: number,
  half: number,
): boolean {
  return plans.some(({ legs }) =>
    legs.some((leg, index) => {
      const before = legs[index - 1];
      const after = legs[index + 1];
      if (!leg.vertical || leg.street !== 2 * gutter || before === undefined || after === undefined)
        return false;
      const ends = [heightOf(streets, before), heightOf(streets, after)];
      return Math.min(...ends) - half < y && y < Math.max(...ends) + half;
    }),
  );
}

function heightOf(streets: Streets, leg: PlannedLeg): number {
  return (streets.y[leg.street] ?? 0) + leg.offset;
}
