import { forkSizes, labelSizes } from '../sizes.ts';
import type { RoutingGrid } from './channels.ts';
import type { Connection } from './connection.ts';
import { middleOf, type Obstacle, sideRange } from './obstacle.ts';
import { straightRoute } from './straight-route.ts';

/** The distance at which each route out of a fork leaves above (less than 0) or beneath the middle of its source, in px. */
export type Fans = ReadonlyMap<Connection, number>;

/**
 * Fans the routes out of each fork, so that they do not cross beside it and what is written on each has room: the one
 * that goes straight on in the middle, above it those that go up or skip ahead, the farthest on top, beneath it those
 * that go down or back, the nearest at the bottom.
 */
export function fanExits(grid: RoutingGrid, connections: readonly Connection[]): Fans {
  const bySource = new Map<Obstacle, Connection[]>();
  for (const connection of connections) {
    if (!connection.isExit || connection.source === connection.target) continue;
    const exits = bySource.get(connection.source);
    if (exits) exits.push(connection);
    else bySource.set(connection.source, [connection]);
  }
  const fans = new Map<Connection, number>();
  for (const exits of bySource.values()) fan(grid, exits, fans);
  return fans;
}

function fan(grid: RoutingGrid, exits: readonly Connection[], fans: Map<Connection, number>): void {
  const straight = exits.find((exit) => goesStraight(grid, exit));
  if (straight) fans.set(straight, 0);
  const half = (straight?.label?.height ?? 0) / 2;
  const others = exits.filter((exit) => exit !== straight);
  const reach = ({ source, target }: Connection) => Math.abs(target.first - source.first);
  const up = others.filter(goesUp).sort((a, b) => reach(a) - reach(b));
  const down = others.filter((exit) => !goesUp(exit)).sort((a, b) => reach(b) - reach(a));
  for (const [side, own] of [
    [-1, up],
    [1, down],
  ] as const) {
    let end = half;
    let rise = 0;
    for (const [place, exit] of own.entries()) {
      const height = exit.label?.height ?? 0;
      const beside = end + labelSizes.clear + height / 2;
      rise = Math.max(beside, place === 0 ? forkSizes.rise : rise + forkSizes.pitch);
      end = rise + height / 2;
      fans.set(exit, side * rise);
    }
  }
}

/** Returns whether an exit meets its target at the height of the middle of its source. */
function goesStraight(grid: RoutingGrid, { source, target }: Connection): boolean {
  const [from, to] = [grid.terminals.get(source), grid.terminals.get(target)];
  if (from === undefined || to === undefined || source.last >= target.first) return false;
  const { low, high } = sideRange(target);
  const middle = middleOf(source);
  return low <= middle && middle <= high && straightRoute(grid, from, to) !== undefined;
}

function goesUp({ source, target }: Connection): boolean {
  if (source.lane !== target.lane) return target.lane < source.lane;
  if (target.first <= source.last) return false;
  return target.first > source.last + 1 || middleOf(target) < middleOf(source);
}
