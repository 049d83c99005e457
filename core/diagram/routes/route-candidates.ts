import {
  type ArrowChannel,
  type ArrowLevel,
  atLevel,
  atSide,
  type GutterEnd,
  isEmpty,
  isGutterOpen,
  isOpen,
  isRowOpen,
  type RoutingGrid,
  type Terminal,
} from './channels.ts';
import type { Connection } from './connection.ts';
import type { Occupancy } from './occupancy.ts';
import type { Segment } from './segment.ts';
import { costOf, segmentsOf, type Way } from './ways.ts';

/** A way out of an obstacle: into a gutter beside it, or into its column with the levels that are reached there. */
type Exit =
  | { readonly vertical: false; readonly channel: ArrowChannel }
  | { readonly vertical: true; readonly channel: ArrowChannel; readonly levels: readonly ArrowLevel[] };

/** Yields all sensible ways between two obstacles, the straight one first, then by cost. */
export function* candidates(
  grid: RoutingGrid,
  occupancy: Occupancy,
  source: Terminal,
  target: Terminal,
  { isPath }: Connection,
): Generator<Segment[]> {
  const straight = straightWay(grid, source, target);
  if (straight !== undefined) yield segmentsOf(source, target, [straight]);
  const ways: { readonly way: Way; readonly cost: number }[] = [];
  const ins = exitsOf(grid, target, source);
  for (const out of exitsOf(grid, source, target)) {
    for (const into of ins) {
      for (const way of joined(grid, source, target, out, into, isPath))
        ways.push({ way, cost: costOf(occupancy, source, target, way) });
    }
  }
  ways.sort((a, b) => a.cost - b.cost);
  for (const { way } of ways) yield segmentsOf(source, target, way);
}

/** The channel or row that leads straight from one obstacle to another; `undefined` when something is between them. */
function straightWay(grid: RoutingGrid, from: Terminal, to: Terminal): ArrowChannel | ArrowLevel | undefined {
  const [source, target] = [from.obstacle, to.obstacle];
  const column = grid.columns[Math.max(source.first, target.first)];
  if (source.beneath === target.key || source.above === target.key || target.beneath === source.key)
    return column;
  if (source.lane === target.lane) {
    const shared = {
      top: Math.max(source.top, target.top),
      bottom: Math.min(source.top + source.height, target.top + target.height),
    };
    const open =
      source.last < target.first
        ? isRowOpen(grid, source.lane, from.last, to.first, shared)
        : target.last < source.first && isRowOpen(grid, source.lane, to.last, from.first, shared);
    return open && shared.bottom - shared.top >= 24 ? from.levels.row : undefined;
  }
  if (column === undefined || column.number > Math.min(source.last, target.last)) return undefined;
  const [upper, lower] = source.lane < target.lane ? [from, to] : [to, from];
  const leaves = upper.obstacle.openBottom[column.number - upper.obstacle.first];
  const enters = lower.obstacle.openTop[column.number - lower.obstacle.first];
  return leaves && enters && isOpen(grid, column, upper.levels.beneath, lower.levels.above)
    ? column
    : undefined;
}

function exitsOf(grid: RoutingGrid, { obstacle, levels, left, right }: Terminal, other: Terminal): Exit[] {
  const { first, last, openBottom, openTop } = obstacle;
  const found: Exit[] = [
    { vertical: false, channel: left },
    { vertical: false, channel: right },
  ];
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

/** Of levels on the way of a vertical arrow, those that it comes to before it meets something. */
function reached(channel: ArrowChannel, levels: readonly ArrowLevel[]): ArrowLevel[] {
  const found: ArrowLevel[] = [];
  for (const level of levels) {
    if (level.kind !== 'row') found.push(level);
    else if (!isEmpty(channel, level.lane)) break;
  }
  return found;
}

/** The ways from one exit to another. */
function* joined(
  grid: RoutingGrid,
  source: Terminal,
  target: Terminal,
  out: Exit,
  into: Exit,
  isPath: boolean,
): Generator<Way> {
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
    for (const gutter of new Set([...besides(grid, out.channel), ...besides(grid, into.channel)])) {
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
