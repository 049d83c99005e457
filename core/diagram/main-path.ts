import type { Key, Picture, PictureCell, PictureLink } from './picture.ts';

/** The way that most customers go, and what lies beside it. */
export interface MainPath {
  /** The arrows of the way, by their keys. */
  readonly links: ReadonlySet<Key>;
  /** The columns in which the customer acts only off the way. */
  readonly aside: ReadonlySet<number>;
}

/**
 * Returns the main path of the customer: from the first action of each lane of customers on, of several ways ahead the
 * one without a condition, else the one that is written first. What no way leads to begins one of its own.
 */
export function mainPathOf({ cells, lanes, links }: Picture): MainPath {
  const customers = cells.filter(({ lane }) => lanes[lane]?.role === 'customer');
  const byKey = new Map(customers.map((cell) => [cell.key, cell]));
  const ways = links.filter(({ kind, from, to }) => kind === 'path' && byKey.has(from) && byKey.has(to));
  const outgoing = new Map<Key, PictureLink[]>();
  for (const way of ways) outgoing.set(way.from, [...(outgoing.get(way.from) ?? []), way]);
  const reached = new Set(ways.flatMap((way) => (isAhead(way, byKey) ? way.to : [])));
  const visited = new Set<Key>();
  const found = new Set<Key>();
  for (const start of customers) {
    if (reached.has(start.key)) continue;
    let at: PictureCell | undefined = start;
    while (at !== undefined && !visited.has(at.key)) {
      visited.add(at.key);
      const ahead = (outgoing.get(at.key) ?? []).filter((way) => isAhead(way, byKey));
      const way = ahead.find(({ label }) => label === undefined) ?? ahead[0];
      if (way === undefined) break;
      found.add(way.key);
      at = byKey.get(way.to);
    }
  }
  const joined = new Set(ways.flatMap(({ from, to }) => [from, to]));
  const onWay = new Set(customers.flatMap(({ key, column }) => (visited.has(key) ? column : [])));
  const aside = customers.flatMap(({ key, column }) =>
    joined.has(key) && !visited.has(key) && !onWay.has(column) ? column : [],
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
