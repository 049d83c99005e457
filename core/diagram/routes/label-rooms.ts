import { labelSizes } from '../sizes.ts';
import type { ArrowChannel, ArrowLevel, RoutingGrid } from './channels.ts';
import type { ArrowPlan, LabelSize, PlannedSegment } from './connection.ts';

/** The room that labels ask for, in px. */
export interface LabelRooms {
  /** Across a segment in a gutter or level that it has to itself. */
  readonly segments: ReadonlyMap<PlannedSegment, number>;
  /** Along a straight arrow through a gutter; between what the lane holds and the first arrow of a level. */
  readonly within: ReadonlyMap<ArrowChannel | ArrowLevel, number>;
  /** Gutters whose arrows cross such a straight arrow, so that both need room beside another. */
  readonly crossed: ReadonlySet<ArrowChannel>;
}

/** Sums by two keys. */
export class PairSums<One, Other> {
  readonly #sums = new Map<One, Map<Other, number>>();

  /** Adds to a sum and returns it. */
  add(one: One, other: Other, more: number): number {
    const sums = this.#sums.get(one) ?? new Map<Other, number>();
    this.#sums.set(one, sums);
    const sum = (sums.get(other) ?? 0) + more;
    sums.set(other, sum);
    return sum;
  }
}

/** Raises the value of a key to at least so much. */
export function raiseTo<Key>(values: Map<Key, number>, key: Key, least: number): void {
  values.set(key, Math.max(values.get(key) ?? 0, least));
}

/** Decides where each label will find its room. */
export function labelRooms(grid: RoutingGrid, plans: readonly ArrowPlan[]): LabelRooms {
  const segments = new Map<PlannedSegment, number>();
  const within = new Map<ArrowChannel | ArrowLevel, number>();
  const crossed = new Set<ArrowChannel>();
  // Straight arrows beside each other in one place have their labels one after the other.
  const inTurn = new PairSums<ArrowChannel | ArrowLevel, ArrowChannel | ArrowLevel>();
  for (const plan of plans) {
    const { label } = plan.connection;
    if (label === undefined) continue;
    const segment = segmentForLabel(plan, label);
    const [straight] = plan.segments;
    if (segment !== undefined) segments.set(segment, segment.vertical ? label.width : label.height);
    else if (straight?.vertical) {
      const level = grid.levels[straight.ahead ? straight.first.place + 1 : straight.last.place - 1];
      if (level) raiseTo(within, level, inTurn.add(level, straight.along, label.height + labelSizes.clear));
    } else if (straight && straight.last.place - straight.first.place <= 2) {
      const gutter = grid.channels[straight.first.place + 1];
      if (gutter === undefined) continue;
      const width = inTurn.add(gutter, straight.along, label.width + labelSizes.clear);
      raiseTo(within, gutter, width + 2 * labelSizes.end);
      const y = straight.along.y + straight.offset;
      if (isCrossed(plans, gutter, y, label.height / 2 + 2)) crossed.add(gutter);
    }
  }
  return { segments, within, crossed };
}

/** The segment with a track of its own that has room for a label; a horizontal one if there is one. */
function segmentForLabel({ segments }: ArrowPlan, { width, height }: LabelSize): PlannedSegment | undefined {
  const inner = segments.slice(1, -1);
  return (
    inner.find(({ vertical, from, to }) => !vertical && to - from > width + 32) ??
    inner.find(({ vertical, from, to }) => vertical && to - from > height + 16)
  );
}

/** Whether an arrow runs up or down in a gutter nearer than `half` px to a height. */
function isCrossed(plans: readonly ArrowPlan[], gutter: ArrowChannel, y: number, half: number): boolean {
  return plans.some(({ segments }) =>
    segments.some(({ along }, index) => {
      const before = segments[index - 1];
      const after = segments[index + 1];
      if (along !== gutter || before === undefined || after === undefined) return false;
      const [one, other] = [heightOf(before), heightOf(after)];
      return Math.min(one, other) - half < y && y < Math.max(one, other) + half;
    }),
  );
}

function heightOf({ along, offset }: PlannedSegment): number {
  return (along.vertical ? 0 : along.y) + offset;
}
