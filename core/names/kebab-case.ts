/**
 * Returns the id that follows from a name: lower-case letters and digits of any script, joined by single hyphens.
 * `Check in & pay` gives `check-in-pay`. A name without letters and digits gives an empty text.
 */
export function kebabCase(name: string): string {
  const joined = name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const start = joined.startsWith('-') ? 1 : 0;
  return joined.endsWith('-') ? joined.slice(start, -1) : joined.slice(start);
}
