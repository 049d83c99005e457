/** Returns those whose id none of the others has, in their order. */
export function withOwnId<T extends { readonly id: string }>(all: readonly T[]): readonly T[] {
  const counts = new Map<string, number>();
  for (const { id } of all) counts.set(id, (counts.get(id) ?? 0) + 1);
  return all.filter(({ id }) => counts.get(id) === 1);
}
