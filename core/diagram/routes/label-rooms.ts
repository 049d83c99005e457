import { LABEL } from '../sizes.ts';
import type { Wrapped } from '../text/wrap-text.ts';
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

/** Decides where each label will find its room. `labels` are by the index of their link. */
export function labelRooms(
  streets: Streets,
  plans: readonly Plan[],
  labels: ReadonlyMap<number, Wrapped>,
): LabelRooms {
  const legs = new Map<PlannedLeg, number>();
  const gutters = Array.from({ length: streets.columns + 1 }, () => 0);
  const crossed = gutters.map(() => false);
  const levels = Array.from({ length: 3 * streets.lanes }, () => 0);
  for (const plan of plans) {
    const label = labels.get(plan.connection.index);
    if (label === undefined) continue;
    const height = label.lines.length * LABEL.line;
    const leg = legForLabel(plan, label.width, height);
    const [first] = plan.legs;
    if (leg !== undefined) legs.set(leg, leg.vertical ? label.width : height);
    else if (first === undefined) continue;
    else if (first.vertical) {
      const level = first.ahead ? first.a + 1 : first.b - 1;
      levels[level] = Math.max(levels[level] ?? 0, height + LABEL.padding);
    } else if (first.b - first.a <= 2) {
      const gutter = first.ahead ? Math.ceil(first.a / 2) : Math.floor(first.b / 2);
      gutters[gutter] = Math.max(gutters[gutter] ?? 0, label.width + 2 * LABEL.padding + 28);
      crossed[gutter] ||= isCrossed(streets, plans, gutter, heightOf(streets, first), height / 2 + 2);
    }
  }
  return { legs, gutters, crossed, levels };
}

/** The leg in a street of its own that has room for a label; a horizontal one if there is one. */
function legForLabel(plan: Plan, width: number, height: number): PlannedLeg | undefined {
  const inner = plan.legs.slice(1, -1);
  return (
    inner.find((leg) => !leg.vertical && leg.to - leg.from > width + 40) ??
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
