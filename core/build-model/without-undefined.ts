/** Properties of which the optional ones may also be given as `undefined`. */
type Loose<T> = { [K in keyof T]: Record<never, never> extends Pick<T, K> ? T[K] | undefined : T[K] };

/**
 * Returns the same object without the properties that are `undefined`, so that what the author did not write is absent
 * rather than empty.
 */
export function withoutUndefined<T extends object>(properties: Loose<T>): T {
  const given = properties as T;
  const result: Partial<T> = {};
  for (const key in given) {
    if (given[key] !== undefined) result[key] = given[key];
  }
  return result as T;
}
