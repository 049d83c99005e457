import {
  type ArrowChannel,
  type ArrowLevel,
  isOpen,
  isRowOpen,
  type RoutingGrid,
  type Terminal,
} from './channels.ts';

/** Returns the channel or row that leads straight from one obstacle to another; `undefined` when something is between them. */
export function straightRoute(
  grid: RoutingGrid,
  from: Terminal,
  to: Terminal,
): ArrowChannel | ArrowLevel | undefined {
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
