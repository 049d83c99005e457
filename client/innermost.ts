import type { Range } from 'vscode-languageserver-protocol';

interface Place {
  readonly line: number;
  readonly character: number;
}

/**
 * Returns the key of the smallest range that holds `place`, both ends included; `null` when none does. Of two that
 * start at the same place the shorter one wins, and the later start is the smaller range otherwise, because the ranges
 * of a blueprint nest. A shared process stands in the picture more than once: `current` wins among keys of the same
 * range.
 */
export function innermost(
  ranges: Readonly<Record<string, Range>>,
  place: Place,
  current: string | null = null,
): string | null {
  let best: { readonly key: string; readonly range: Range } | undefined;
  for (const [key, range] of Object.entries(ranges)) {
    if (isEmptyRange(range) || compare(place, range.start) < 0 || compare(place, range.end) > 0) continue;
    if (best === undefined || isInside(range, best.range)) best = { key, range };
  }
  const now = current === null ? undefined : ranges[current];
  if (best !== undefined && now !== undefined && isSame(now, best.range)) return current;
  return best?.key ?? null;
}

/** Lanes that follow from nothing written, the usual five, have an empty range. */
export function isEmptyRange(range: Range): boolean {
  return isSame(range, { start: range.end, end: range.end });
}

function isSame(a: Range, b: Range): boolean {
  return compare(a.start, b.start) === 0 && compare(a.end, b.end) === 0;
}

function isInside(inner: Range, outer: Range): boolean {
  const start = compare(inner.start, outer.start);
  return start > 0 || (start === 0 && compare(inner.end, outer.end) < 0);
}

function compare(a: Place, b: Place): number {
  return a.line - b.line || a.character - b.character;
}
