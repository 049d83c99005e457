import { labelSizes } from '../sizes.ts';
import {
  type ArrowChannel,
  type ArrowLevel,
  atLevel,
  atSide,
  type GutterEnd,
  isEmpty,
  isGutterOpen,
  isRowOpen,
  type RoutingGrid,
  type Terminal,
} from './channels.ts';
import type { Connection } from './connection.ts';
import type { Occupancy } from './occupancy.ts';
import { costOf, type Route, segmentsOf } from './route.ts';
import type { Segment } from './segment.ts';
import { straightRoute } from './straight-route.ts';

/** A route out of an obstacle: into a gutter beside it, or into its column with the levels that are reached there. */
type Exit =
  | { readonly vertical: false; readonly channel: ArrowChannel }
  | { readonly vertical: true; readonly channel: ArrowChannel; readonly levels: readonly ArrowLevel[] };

/**
 * Yields all sensible routes between two obstacles, the straight one first, then by cost. The customer's path within
 * a lane stays there: ahead above what it passes, back beneath it.
 *
 * @param request `rise` of a route out of a fork: how far from the middle of the source it leaves; `joins` says whether it
 * may share its last piece with another when that runs along a channel or level, down or to the right or not.
 */
export function* candidates(
  grid: RoutingGrid,
  occupancy: Occupancy,
  source: Terminal,
  target: Terminal,
  { isPath, label }: Connection,
  { rise, joins, work }: RouteRequest,
): Generator<Segment[]> {
  const straight = straightRoute(grid, source, target);
  const isBack =
    isPath && source.obstacle.lane === target.obstacle.lane && target.last.place < source.first.place;
  const fits = rise === undefined ? !isBack : rise === 0 && straight?.vertical === false;
  // What is written across a gutter widens every column of the page: only the customer's path is worth that.
  const widens = label !== undefined && straight?.vertical === false && !isPath;
  if (straight !== undefined && fits && !widens) yield segmentsOf(source, target, [straight]);
  const found: { readonly route: Route; readonly cost: number }[] = [];
  const find = (reach: Reach) => {
    const ins = exitsOf(grid, target, source, reach);
    const outs = exitsOf(grid, source, target, reach);
    const right = outs.filter(
      ({ channel }) => channel.kind === 'gutter' && channel.place > source.last.place,
    );
    for (const out of rise === undefined ? outs : right) {
      const written = label !== undefined && !out.vertical ? 3 * (label.width + 2 * labelSizes.end) : 0;
      for (const into of ins) {
        for (const route of joined(grid, source, target, out, into, isPath, reach)) {
          const strays = isPath && strayed(route, source, target) ? stray : 0;
          const [last, before] = [route[route.length - 1], route[route.length - 2]];
          const comesAhead =
            before !== undefined && before.place < (before.vertical ? target.first : target.levels.row).place;
          const joined = last !== undefined && joins(last, comesAhead) ? bonus : 0;
          found.push({
            route,
            cost: written + strays - joined + costOf(occupancy, source, target, route),
          });
        }
      }
    }
  };
  find('beside');
  // What covers several columns can close all that is beside an obstacle.
  if (found.length === 0 && straight === undefined) find('far');
  if (straight !== undefined && widens)
    found.push({ route: [straight], cost: 8 * (label.width + 2 * labelSizes.end) });
  work.candidates = Math.max(work.candidates, found.length);
  found.sort((a, b) => a.cost - b.cost);
  for (const { route } of found) yield segmentsOf(source, target, route);
}

/** The gutters that a route takes: those beside its ends, or all that these reach. */
type Reach = 'beside' | 'far';

/** The work of planning arrows. */
export interface RouteWork {
  /** Routes that were compared for one arrow at most. */
  candidates: number;
}

interface RouteRequest {
  readonly work: RouteWork;
  readonly rise: number | undefined;
  readonly joins: (along: ArrowChannel | ArrowLevel, ahead: boolean) => boolean;
}

/** The cost that a route is spared when it shares its end with another. */
const bonus = 100;

/** More than any route costs. */
const stray = 1e6;

/**
 * Returns whether the customer's path leaves the lanes of its ends, or within one takes the side that is not its own.
 */
function strayed(
  route: Route,
  { levels: from, obstacle: source }: Terminal,
  { levels: to, obstacle: target }: Terminal,
): boolean {
  const [first, last] = from.row.place < to.row.place ? [from, to] : [to, from];
  const own =
    source.lane !== target.lane ? undefined : target.first > source.last ? from.above : from.beneath;
  return route.some(
    (along) =>
      !along.vertical &&
      along.kind !== 'row' &&
      (own === undefined
        ? along.place < first.above.place || along.place > last.beneath.place
        : along !== own),
  );
}

function exitsOf(grid: RoutingGrid, terminal: Terminal, other: Terminal, reach: Reach): Exit[] {
  const { obstacle, levels, left, right } = terminal;
  const { first, last, openBottom, openTop } = obstacle;
  const gutters = reach === 'far' ? grid.gutters.filter((gutter) => reaches(grid, terminal, gutter)) : [];
  const found: Exit[] = [...new Set([left, right, ...gutters])].map((channel) => ({
    vertical: false,
    channel,
  }));
  const channel = grid.columns[Math.min(last, Math.max(first, other.obstacle.first))];
  if (channel === undefined) return found;
  if (openBottom[channel.number - first]) {
    const down = grid.levels.slice(levels.beneath.place);
    found.push({ vertical: true, channel, levels: reached(channel, down) });
  }
  if (openTop[channel.number - first]) {
    const up = grid.levels.slice(0, levels.above.place + 1).reverse();
    found.push({ vertical: true, channel, levels: reached(channel, up) });
  }
  return found;
}

/** Returns whether nothing is in the row of an obstacle between it and a gutter. */
function reaches(grid: RoutingGrid, { obstacle, first, last }: Terminal, gutter: ArrowChannel): boolean {
  const extent = { top: obstacle.top, bottom: obstacle.top + obstacle.height };
  return gutter.place < first.place
    ? isRowOpen(grid, obstacle.lane, gutter, first, extent)
    : gutter.place > last.place && isRowOpen(grid, obstacle.lane, last, gutter, extent);
}

/** Of levels along a vertical arrow, those that it comes to before it meets something. */
function reached(channel: ArrowChannel, levels: readonly ArrowLevel[]): ArrowLevel[] {
  const found: ArrowLevel[] = [];
  for (const level of levels) {
    if (level.kind !== 'row') found.push(level);
    else if (!isEmpty(channel, level.lane)) break;
  }
  return found;
}

/** The routes from one exit to another. */
function* joined(
  grid: RoutingGrid,
  source: Terminal,
  target: Terminal,
  out: Exit,
  into: Exit,
  isPath: boolean,
  reach: Reach,
): Generator<Route> {
  const passes = (gutter: ArrowChannel, one: GutterEnd, other: GutterEnd) =>
    isGutterOpen(grid, gutter, one, other);
  const [sourceRow, targetRow] = [source.levels.row, target.levels.row];
  if (out.vertical && into.vertical) {
    if (out.channel !== into.channel) {
      for (const level of out.levels)
        if (into.levels.includes(level)) yield [out.channel, level, into.channel];
    }
    const [first] = out.levels;
    const [last] = into.levels;
    if (first === undefined || last === undefined || first === last) return;
    const near = [...besides(grid, out.channel), ...besides(grid, into.channel)];
    for (const gutter of new Set(reach === 'far' ? grid.gutters : near)) {
      if (passes(gutter, atLevel(first), atLevel(last)))
        yield [out.channel, first, gutter, last, into.channel];
    }
  } else if (out.vertical) {
    for (const level of out.levels) {
      if (passes(into.channel, atLevel(level), atSide(target)))
        yield [out.channel, level, into.channel, targetRow];
    }
  } else if (into.vertical) {
    for (const level of into.levels) {
      if (passes(out.channel, atSide(source), atLevel(level)))
        yield [sourceRow, out.channel, level, into.channel];
    }
  } else if (out.channel === into.channel) {
    const near = sourceRow !== targetRow || source.obstacle.top !== target.obstacle.top || isPath;
    if (near && passes(out.channel, atSide(source), atSide(target)))
      yield [sourceRow, out.channel, targetRow];
  } else {
    for (const level of levelsAround(grid, source, target)) {
      if (
        passes(out.channel, atSide(source), atLevel(level)) &&
        passes(into.channel, atLevel(level), atSide(target))
      )
        yield [sourceRow, out.channel, level, into.channel, targetRow];
    }
  }
}

/** The gutters left and right of a column. */
function besides({ gutters }: RoutingGrid, { number }: ArrowChannel): ArrowChannel[] {
  return gutters.slice(number, number + 2);
}

/** The levels between two obstacles, and the next of the lanes above and beneath them, but for rows. */
function levelsAround({ levels }: RoutingGrid, source: Terminal, target: Terminal): ArrowLevel[] {
  const [one, other] = [source.levels.row.place, target.levels.row.place];
  return levels
    .slice(Math.max(0, Math.min(one, other) - 2), Math.max(one, other) + 3)
    .filter(({ kind }) => kind !== 'row');
}
