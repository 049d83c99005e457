/**
 * Returns the first thing after a change that is new: of those with one key, as many as before are known.
 *
 * @param keyOf What makes two of them the same, such as their message.
 */
export function firstNew<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
): T | undefined {
  const known = new Map<string, number>();
  for (const one of before) known.set(keyOf(one), (known.get(keyOf(one)) ?? 0) + 1);
  return after.find((one) => {
    const left = (known.get(keyOf(one)) ?? 0) - 1;
    known.set(keyOf(one), left);
    return left < 0;
  });
}
