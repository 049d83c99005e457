import type { ArrowChannel, ArrowLevel, RoutingGrid } from './channels.ts';
import type { TakenStretch } from './free-offset.ts';
import type { Segment } from './segment.ts';

/** The arrows that run in a grid already. Changed by every arrow that is planned. */
export class Occupancy {
  readonly #grid: RoutingGrid;
  /** The numbers of arrows along channels and along levels, by the place of the channel, then of the level. */
  readonly #ofChannel: readonly Counts[];
  /** The same numbers by the place of the level, then of the channel: each is looked through in a row. */
  readonly #ofLevel: readonly Counts[];
  readonly #middles = new Map<ArrowChannel, TakenStretch[]>();
  readonly #rows = new Map<ArrowLevel, Map<ArrowChannel, TakenStretch[]>>();

  constructor(grid: RoutingGrid) {
    this.#grid = grid;
    this.#ofChannel = grid.channels.map(() => countsOf(grid.levels.length));
    this.#ofLevel = grid.levels.map(() => countsOf(grid.channels.length));
  }

  /**
   * Returns how many arrows run beside a piece of a channel or level, and how many cross it, counted at each place from
   * the first to the last.
   */
  around(
    along: ArrowChannel | ArrowLevel,
    first: number,
    last: number,
  ): { crossed: number; company: number } {
    const counts = (along.vertical ? this.#ofChannel : this.#ofLevel)[along.place];
    let [crossed, company] = [0, 0];
    if (counts === undefined) return { crossed, company };
    const [beside, across] = along.vertical
      ? [counts.vertical, counts.horizontal]
      : [counts.horizontal, counts.vertical];
    for (let at = first; at <= last; at++) {
      crossed += across[at] ?? 0;
      company += beside[at] ?? 0;
    }
    return { crossed, company };
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
      const [channel, level] = segment.vertical ? [place, at] : [at, place];
      const direction = segment.vertical ? 'vertical' : 'horizontal';
      addOne(this.#ofChannel[channel]?.[direction], level);
      addOne(this.#ofLevel[level]?.[direction], channel);
    }
  }
}

/** The numbers of arrows along the channels and along the levels, at each place of one channel or level. */
interface Counts {
  readonly vertical: Uint16Array;
  readonly horizontal: Uint16Array;
}

function countsOf(places: number): Counts {
  return { vertical: new Uint16Array(places), horizontal: new Uint16Array(places) };
}

function addOne(counts: Uint16Array | undefined, place: number): void {
  if (counts) counts[place] = (counts[place] ?? 0) + 1;
}

/** Returns the value of a key, made when there is none. */
function ensured<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
