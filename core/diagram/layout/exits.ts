import type { Key, Picture, PictureCell, PictureLink } from '../picture.ts';

/**
 * Returns the arrows that leave a decision: a customer's action from which the customer goes on along several branches.
 */
export function exitsOf({ cells, lanes, links }: Picture): ReadonlySet<PictureLink> {
  const customers = new Set(
    cells.filter(({ lane }) => lanes[lane]?.role === 'customer').map(({ key }) => key),
  );
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  // Of a stack only the last card has the room for branches that fan out.
  const last = new Map(cells.map(({ key, lane, column }) => [`${lane} ${column}`, key]));
  const bySource = new Map<Key, PictureLink[]>();
  for (const link of links) {
    const goesOn = link.kind === 'path' || customers.has(link.to);
    const [from, to] = [byKey.get(link.from), byKey.get(link.to)];
    if (!customers.has(link.from) || !goesOn || from === undefined || from.column === to?.column) continue;
    if (last.get(`${from.lane} ${from.column}`) !== from.key || isCovered(from, cells)) continue;
    const exits = bySource.get(link.from);
    if (exits) exits.push(link);
    else bySource.set(link.from, [link]);
  }
  return new Set([...bySource.values()].filter((exits) => exits.length > 1).flat());
}

/** Returns whether another cell of the lane stands across the room right of a cell, into which branches fan out. */
function isCovered(cell: PictureCell, cells: readonly PictureCell[]): boolean {
  const end = cell.column + cell.columns;
  return cells.some(
    ({ lane, column, columns, key }) =>
      key !== cell.key && lane === cell.lane && column < end && column + columns > end,
  );
}
