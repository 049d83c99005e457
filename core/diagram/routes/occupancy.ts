import type { ArrowChannel, ArrowLevel, RoutingGrid } from './channels.ts';
import type { TakenStretch } from './free-offset.ts';
import type { Segment } from './segment.ts';

/** The arrows that run in a grid already. Changed by every arrow that is planned. */
export class Occupancy {
  readonly #grid: RoutingGrid;
  /** The numbers of arrows along each channel at each level, and along each level at each channel, by their places. */
  readonly #vertical: readonly Uint16Array[];
  readonly #horizontal: readonly Uint16Array[];
  readonly #middles = new Map<ArrowChannel, TakenStretch[]>();
  readonly #rows = new Map<ArrowLevel, Map<ArrowChannel, TakenStretch[]>>();

  constructor(grid: RoutingGrid) {
    this.#grid = grid;
    this.#vertical = grid.channels.map(() => new Uint16Array(grid.levels.length));
    this.#horizontal = grid.channels.map(() => new Uint16Array(grid.levels.length));
  }

  /** Returns how many arrows run along a channel at a level, both by their places. */
  vertical(channel: number, level: number): number {
    return this.#vertical[channel]?.[level] ?? 0;
  }

  /** Returns how many arrows run along a level at a channel, both by their places. */
  horizontal(channel: number, level: number): number {
    return this.#horizontal[channel]?.[level] ?? 0;
  }

  /** Returns the list of places that are taken across the middle of a column, to be added to. */
  inColumn(column: ArrowChannel): TakenStretch[] {
    return ensured(this.#middles, column, () => []);
  }

  /** Returns the lists of places that are taken across a row, one for each gutter between two channels, to be added to. */
  inRow(row: ArrowLevel, first: ArrowChannel, last: ArrowChannel): TakenStretch[][] {
    const lists = ensured(this.#rows, row, () => new Map<ArrowChannel, TakenStretch[]>());
    return this.#grid.channels
      .slice(first.place, last.place + 1)
      .filter(({ kind }) => kind === 'gutter')
      .map((gutter) => ensured(lists, gutter, () => []));
  }

  /** Counts one more arrow along a segment. */
  add(segment: Segment): void {
    const { place } = segment.along;
    const [first, last] = [segment.first.place, segment.last.place];
    for (let at = first; at <= last; at++) {
      const [counts, index] = segment.vertical ? [this.#vertical[place], at] : [this.#horizontal[at], place];
      if (counts) counts[index] = (counts[index] ?? 0) + 1;
    }
  }
}

/** Returns the value of a key, made when there is none. */
function ensured<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
