/** A stretch along a channel or level, and the direction in which the arrow turns at its two ends. */
export interface Stretch {
  /** Extent along it in px; `from` is at most `to`. */
  readonly from: number;
  readonly to: number;
  /** Side it turns to at `from` and at `to`: -1 to the lower side (left, up), 1 to the higher. */
  readonly turnFrom: -1 | 1;
  readonly turnTo: -1 | 1;
}

/**
 * Places stretches of one channel or level on parallel tracks, so that none lie on one another and few cross:
 * each is put where it crosses the fewest of those before it, then all are packed to the lower side.
 * Returns the track of each, from 0, and how many there are.
 */
export function assignTracks(spans: readonly Stretch[]): { tracks: number[]; count: number } {
  const order: number[] = [];
  const byLength = spans.map((_, index) => index).sort((a, b) => lengthOf(spans[a]) - lengthOf(spans[b]));
  for (const index of byLength) order.splice(bestPlace(spans, order, index), 0, index);
  const tracks = spans.map(() => 0);
  let count = 0;
  for (const [place, index] of order.entries()) {
    let track = 0;
    for (let before = 0; before < place; before++) {
      const other = order[before] ?? 0;
      if (overlap(spans[index], spans[other])) track = Math.max(track, (tracks[other] ?? 0) + 1);
    }
    tracks[index] = track;
    count = Math.max(count, track + 1);
  }
  return { tracks, count };
}

function lengthOf(one: Stretch | undefined): number {
  return one ? one.to - one.from : 0;
}

function overlap(a: Stretch | undefined, b: Stretch | undefined): boolean {
  return a !== undefined && b !== undefined && a.from < b.to && b.from < a.to;
}

function bestPlace(spans: readonly Stretch[], order: readonly number[], index: number): number {
  const own = spans[index];
  if (own === undefined) return 0;
  // Crossings when it stands before all others, then the change when it moves behind each.
  let crossings = 0;
  for (const other of order) crossings += crossingsOf(own, spans[other]);
  let best = crossings;
  let place = 0;
  for (const [at, other] of order.entries()) {
    const one = spans[other];
    if (one === undefined) continue;
    crossings += crossingsOf(one, own) - crossingsOf(own, one);
    if (crossings < best) {
      best = crossings;
      place = at + 1;
    }
  }
  return place;
}

/** Counts how often two stretches cross when `a` is on the lower side of `b`. */
function crossingsOf(a: Stretch, b: Stretch | undefined): number {
  if (b === undefined) return 0;
  let count = 0;
  if (a.turnFrom === 1 && inside(a.from, b)) count++;
  if (a.turnTo === 1 && inside(a.to, b)) count++;
  if (b.turnFrom === -1 && inside(b.from, a)) count++;
  if (b.turnTo === -1 && inside(b.to, a)) count++;
  return count;
}

function inside(at: number, one: Stretch): boolean {
  return one.from < at && at < one.to;
}
