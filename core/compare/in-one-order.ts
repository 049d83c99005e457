/**
 * Returns two lists as one: the second with what only the first has behind what it stood behind there.
 *
 * @param partnerOf finds what an item of the first is in the second; `undefined` for what only the first has
 */
export function inOneOrder<Left, Right>(
  first: readonly Left[],
  second: readonly Right[],
  partnerOf: (item: Left) => Right | undefined,
): readonly (Left | Right)[] {
  const there = new Set(second);
  const behind = new Map<Right | undefined, Left[]>();
  let last: Right | undefined;
  for (const item of first) {
    const partner = partnerOf(item);
    if (partner !== undefined) {
      if (there.has(partner)) last = partner;
      continue;
    }
    const known = behind.get(last);
    if (known) known.push(item);
    else behind.set(last, [item]);
  }
  return [...(behind.get(undefined) ?? []), ...second.flatMap((item) => [item, ...(behind.get(item) ?? [])])];
}
