/**
 * Returns as many of some places as stand in rising order, by their indexes: a longest increasing subsequence. Who puts
 * things in another order has moved the others.
 */
export function keptInOrder(places: readonly number[]): ReadonlySet<number> {
  // The index of the smallest last place of a rising sequence of each length, and what stands before each index.
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, place] of places.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[ends[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.add(at);
  return kept;
}
