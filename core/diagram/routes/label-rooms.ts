import { channelSizes, endMark, forkSizes, labelSizes } from '../sizes.ts';
import type { ArrowChannel, ArrowLevel, RoutingGrid } from './channels.ts';
import type { ArrowPlan, LabelSize, PlannedSegment } from './connection.ts';
import type { Fans } from './fan-exits.ts';

/** The room that labels and forks ask for, in px. */
export interface LabelRooms {
  /** Across a segment in a gutter or level that it has to itself. */
  readonly segments: ReadonlyMap<PlannedSegment, number>;
  /** Between what a lane holds and the first arrow of a level. */
  readonly beside: ReadonlyMap<ArrowLevel, number>;
  /** Left and right of the arrows of a gutter, up to the cards. */
  readonly left: ReadonlyMap<ArrowChannel, number>;
  readonly right: ReadonlyMap<ArrowChannel, number>;
  /** The least width of a gutter through which an arrow with a label runs from card to card. */
  readonly across: ReadonlyMap<ArrowChannel, number>;
}

/** Raises the value of a key to at least so much. */
export function raiseTo<Key>(values: Map<Key, number>, key: Key, least: number): void {
  values.set(key, Math.max(values.get(key) ?? 0, least));
}

/** Returns the room in px that a label needs on an arrow that leaves or meets an obstacle there, up to the arrows beyond. */
export function besideOf({ height }: LabelSize, isMutual = false): number {
  return labelSizes.end + (isMutual ? channelSizes.head : 0) + height + labelSizes.clear;
}

/**
 * Returns whether a label that does not stand on the first piece of a route finds its place on the second, near the
 * source.
 */
function hasRoomAlong({ from, to }: PlannedSegment, { width }: LabelSize, head: number): boolean {
  return to - from >= width + 2 * labelSizes.end + head;
}

/** Gives each label its room where its arrow leaves the source, and each fork the room for what leaves it. */
export function labelRooms(grid: RoutingGrid, plans: readonly ArrowPlan[], fans: Fans): LabelRooms {
  const beside = new Map<ArrowLevel, number>();
  const left = new Map<ArrowChannel, number>();
  const right = new Map<ArrowChannel, number>();
  const across = new Map<ArrowChannel, number>();
  const alongLevels = new Map<PlannedSegment, number>();
  for (const { obstacle, right: gutter } of grid.terminals.values()) {
    if (obstacle.isEnd) raiseTo(left, gutter, endMark.away + endMark.radius + channelSizes.track);
  }
  for (const { connection, segments } of plans) {
    const { source, target, label, isExit, isMutual } = connection;
    const [first, second] = segments;
    if (first === undefined || (label === undefined && !isExit)) continue;
    const { clear, corner } = labelSizes;
    const end = labelSizes.end + (isMutual ? channelSizes.head : 0);
    if (first.vertical) {
      const level = grid.levels[first.ahead ? first.first.place + 1 : first.last.place - 1];
      if (level === undefined || label === undefined || level.kind === 'row') continue;
      if (
        second?.along === level &&
        hasRoomAlong(second, label, segments.length === 2 ? channelSizes.head : 0)
      )
        alongLevels.set(second, label.height);
      else raiseTo(beside, level, besideOf(label, isMutual));
      continue;
    }
    const gutter = grid.channels[first.ahead ? first.first.place + 1 : first.last.place - 1];
    if (gutter === undefined) continue;
    const rise = fans.get(connection) ?? 0;
    const start = !isExit
      ? end
      : rise === 0
        ? 2 * forkSizes.half + end
        : forkSizes.half + Math.max(corner, end + forkSizes.half - Math.abs(rise));
    const width = label?.width ?? 0;
    raiseTo(first.ahead ? left : right, gutter, start + width + 2 * corner);
    const isAcross = segments.length === 1 && Math.abs(target.first - source.first) >= 1;
    if (isAcross && first.last.place - first.first.place <= 2)
      raiseTo(across, gutter, start + width + labelSizes.end + channelSizes.head);
    const lane = grid.lanes[source.lane];
    if (!isExit || lane === undefined) continue;
    const reach = (label?.height ?? 0) / 2 + clear;
    const at = source.top + source.height / 2 + rise;
    const { height } = lane;
    if (at - reach < 0) raiseTo(beside, lane.above, reach - at);
    if (at + reach > height) raiseTo(beside, lane.beneath, at + reach - height);
  }
  return { segments: alongLevels, beside, left, right, across };
}
