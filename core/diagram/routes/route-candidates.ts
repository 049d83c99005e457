import { costOf, type Leg, legsOf } from './route-legs.ts';
import { isEmpty, isGutterOpen, isOpen, isRowOpen, type Site, type Streets } from './streets.ts';

/** A way by the streets and levels it takes in turn. */
interface Way {
  readonly vertical: boolean;
  readonly streets: readonly number[];
  readonly cost: number;
}

/** An end of a way: the first street out of a card, and the levels that it reaches when it is vertical. */
interface Exit {
  readonly vertical: boolean;
  readonly street: number;
  readonly levels: readonly number[];
}

/** All sensible ways between two cards, the straight one first, then by cost. */
export function* candidates(
  streets: Streets,
  source: Site,
  target: Site,
  { from, to, path }: { from: number; to: number; path: boolean },
): Generator<Leg[]> {
  const straight = straightWay(streets, source, target, { from, to });
  if (straight !== undefined) yield legsOf(streets, source, target, straight.vertical, straight.streets);
  const ways: Way[] = [];
  const add = (vertical: boolean, ...taken: number[]) => {
    ways.push({ vertical, streets: taken, cost: costOf(streets, source, target, vertical, taken) });
  };
  const ins = exits(streets, target, source);
  for (const out of exits(streets, source, target)) {
    for (const into of ins) join(streets, source, target, out, into, path, add);
  }
  ways.sort((a, b) => a.cost - b.cost);
  for (const way of ways) yield legsOf(streets, source, target, way.vertical, way.streets);
}

type Add = (vertical: boolean, ...taken: number[]) => void;

function straightWay(
  streets: Streets,
  source: Site,
  target: Site,
  { from, to }: { from: number; to: number },
): Omit<Way, 'cost'> | undefined {
  const column = Math.max(source.first, target.first);
  if (source.beneath === to || source.above === to || target.beneath === from) {
    return { vertical: true, streets: [2 * column + 1] };
  }
  if (source.lane === target.lane) {
    const right = source.last < target.first;
    const shared = {
      top: Math.max(source.top, target.top),
      bottom: Math.min(source.top + source.height, target.top + target.height),
    };
    const open = right
      ? isRowOpen(streets, source.lane, 2 * source.last + 1, 2 * target.first + 1, shared)
      : target.last < source.first &&
        isRowOpen(streets, source.lane, 2 * target.last + 1, 2 * source.first + 1, shared);
    return open && shared.bottom - shared.top >= 24
      ? { vertical: false, streets: [3 * source.lane + 1] }
      : undefined;
  }
  if (column > Math.min(source.last, target.last)) return undefined;
  const down = source.lane < target.lane;
  const street = 2 * column + 1;
  const leaves = down ? source.openBottom[column - source.first] : source.openTop[column - source.first];
  const enters = down ? target.openTop[column - target.first] : target.openBottom[column - target.first];
  const between = down
    ? isOpen(streets, street, 3 * source.lane + 2, 3 * target.lane)
    : isOpen(streets, street, 3 * target.lane + 2, 3 * source.lane);
  return leaves && enters && between ? { vertical: true, streets: [street] } : undefined;
}

function exits(streets: Streets, site: Site, other: Site): Exit[] {
  const column = Math.min(site.last, Math.max(site.first, other.first));
  const middle = 2 * column + 1;
  const last = 3 * streets.lanes - 1;
  const found: Exit[] = [
    { vertical: false, street: 2 * site.first, levels: [] },
    { vertical: false, street: 2 * site.last + 2, levels: [] },
  ];
  if (site.openBottom[column - site.first]) {
    found.push({
      vertical: true,
      street: middle,
      levels: reach(streets, middle, 3 * site.lane + 2, last, 1),
    });
  }
  if (site.openTop[column - site.first]) {
    found.push({ vertical: true, street: middle, levels: reach(streets, middle, 3 * site.lane, 0, -1) });
  }
  return found;
}

/** The levels that a vertical arrow comes to before it meets a card. */
function reach(streets: Streets, street: number, from: number, to: number, step: number): number[] {
  const levels: number[] = [];
  for (let level = from; step > 0 ? level <= to : level >= to; level += step) {
    if (level % 3 !== 1) levels.push(level);
    else if (!isEmpty(streets, (level - 1) / 3, street)) break;
  }
  return levels;
}

function join(
  streets: Streets,
  source: Site,
  target: Site,
  out: Exit,
  into: Exit,
  path: boolean,
  add: Add,
): void {
  const sourceRow = 3 * source.lane + 1;
  const targetRow = 3 * target.lane + 1;
  if (out.vertical && into.vertical) {
    if (out.street !== into.street) {
      for (const level of out.levels)
        if (into.levels.includes(level)) add(true, out.street, level, into.street);
    }
    const [first] = out.levels;
    const [last] = into.levels;
    if (first === undefined || last === undefined || first === last) return;
    for (const gutter of new Set([out.street - 1, out.street + 1, into.street - 1, into.street + 1])) {
      if (isGutterOpen(streets, gutter, first, last)) add(true, out.street, first, gutter, last, into.street);
    }
  } else if (out.vertical) {
    for (const level of out.levels) {
      if (isGutterOpen(streets, into.street, level, target))
        add(true, out.street, level, into.street, targetRow);
    }
  } else if (into.vertical) {
    for (const level of into.levels) {
      if (isGutterOpen(streets, out.street, source, level))
        add(false, sourceRow, out.street, level, into.street);
    }
  } else if (out.street === into.street) {
    const near = source.lane !== target.lane || source.top !== target.top || path;
    if (near && isGutterOpen(streets, out.street, source, target))
      add(false, sourceRow, out.street, targetRow);
  } else {
    const low = Math.max(0, 3 * Math.min(source.lane, target.lane) - 1);
    const high = Math.min(3 * streets.lanes - 1, 3 * Math.max(source.lane, target.lane) + 3);
    for (let level = low; level <= high; level++) {
      if (level % 3 === 1) continue;
      if (
        isGutterOpen(streets, out.street, source, level) &&
        isGutterOpen(streets, into.street, level, target)
      ) {
        add(false, sourceRow, out.street, level, into.street, targetRow);
      }
    }
  }
}
