/** Places that are the same in two pictures, in px of each. */
export type Anchors = readonly (readonly [from: number, to: number])[];

/**
 * Returns the place in another picture that goes with a place in this one: between two anchors in the same proportion,
 * outside of them as far away. Anchors that would lead backwards are passed over.
 */
export function placeInStep(place: number, anchors: Anchors): number {
  const rising: (readonly [number, number])[] = [];
  for (const anchor of [...anchors].sort(([a], [b]) => a - b)) {
    const last = rising.at(-1);
    if (last === undefined || (anchor[0] > last[0] && anchor[1] > last[1])) rising.push(anchor);
  }
  const next = rising.findIndex(([from]) => from >= place);
  const after = rising[next];
  const before = rising[next < 0 ? rising.length - 1 : next - 1];
  if (before === undefined) return after === undefined ? place : place - after[0] + after[1];
  if (after === undefined) return place - before[0] + before[1];
  return before[1] + ((place - before[0]) / (after[0] - before[0])) * (after[1] - before[1]);
}
