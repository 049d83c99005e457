import type { Key, Picture, PictureCell, PictureLink } from './picture.ts';

/** The path that most customers take, and what lies beside it. */
export interface MainPath {
  /** Its arrows, by their keys. */
  readonly links: ReadonlySet<Key>;
  /** The columns in which the customer acts only beside it. */
  readonly aside: ReadonlySet<number>;
}

/**
 * Returns the main path of the customer: from the first action of each lane of customers on, of several branches ahead
 * the one without a condition, else the one that is written first. What no arrow leads to begins a path of its own.
 */
export function mainPathOf({ cells, lanes, links }: Picture): MainPath {
  const customers = cells.filter(({ lane }) => lanes[lane]?.role === 'customer');
  const byKey = new Map(customers.map((cell) => [cell.key, cell]));
  const arrows = links.filter(({ kind, from, to }) => kind === 'path' && byKey.has(from) && byKey.has(to));
  const outgoing = new Map<Key, PictureLink[]>();
  for (const arrow of arrows) outgoing.set(arrow.from, [...(outgoing.get(arrow.from) ?? []), arrow]);
  const reached = new Set(arrows.flatMap((arrow) => (isAhead(arrow, byKey) ? arrow.to : [])));
  const visited = new Set<Key>();
  const found = new Set<Key>();
  for (const start of customers) {
    if (reached.has(start.key)) continue;
    let at: PictureCell | undefined = start;
    while (at !== undefined && !visited.has(at.key)) {
      visited.add(at.key);
      const ahead = (outgoing.get(at.key) ?? []).filter((arrow) => isAhead(arrow, byKey));
      const arrow = ahead.find(({ label }) => label === undefined) ?? ahead[0];
      if (arrow === undefined) break;
      found.add(arrow.key);
      at = byKey.get(arrow.to);
    }
  }
  const joined = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  const onPath = new Set(customers.flatMap(({ key, column }) => (visited.has(key) ? column : [])));
  const aside = customers.flatMap(({ key, column }) =>
    joined.has(key) && !visited.has(key) && !onPath.has(column) ? column : [],
  );
  return { links: found, aside: new Set(aside) };
}

function isAhead({ from, to }: PictureLink, cells: ReadonlyMap<Key, PictureCell>): boolean {
  const [source, target] = [cells.get(from), cells.get(to)];
  if (source === undefined || target === undefined) return false;
  return (
    target.column > source.column || (target.column === source.column && placeOf(target) > placeOf(source))
  );
}

/** The place of a cell in its stack, from its key. */
function placeOf({ key }: PictureCell): number {
  return Number(key.slice(key.lastIndexOf('_') + 1));
}
