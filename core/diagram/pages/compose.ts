import { type Arrangement, arrangementScore, leastScale } from './arrange.ts';

/** A picture laid out for a sheet. */
export interface Candidate {
  readonly arrangement: Arrangement;
  /** Width in px that its cards have. */
  readonly cardWidth: number;
}

/** Widths of cards in px that are tried, from the narrowest to the widest. */
const widths = [96, 104, 112, 124, 136, 152, 172, 196, 228, 268, 320, 400, 480] as const;

/** The most that are tried; of a picture of many cells fewer, since each takes time. */
const mostTries = 8;
const fewTries = 3;

/** Above so many cells fewer layouts are tried. */
export const manyCells = 300;

/** At last some between the best and its neighbours are tried: by so much of the distance to them. */
const parts = [0.5, 0.25] as const;

/**
 * Returns the best of some layouts: the usual one, and from there narrower or wider ones as long as they are better.
 * `layout` makes one for a width of cards in px.
 */
export function composed<One extends Candidate>(
  cells: number,
  usual: One,
  layout: (columnWidth: number) => One,
): One {
  const most = cells > manyCells ? fewTries : mostTries;
  const stride = cells > manyCells ? 2 : 1;
  let best = usual;
  let chosen = usual.cardWidth;
  let tries = 1;
  const isBetterAt = (width: number): boolean => {
    const found = layout(width);
    tries++;
    if (!isBetter(found.arrangement, best.arrangement)) return false;
    best = found;
    chosen = width;
    return true;
  };
  const search = (first: number, step: number, mostMisses: number) => {
    for (let at = first, misses = 0; tries < most && misses < mostMisses; at += step) {
      const width = widths[at];
      if (width === undefined) break;
      misses = isBetterAt(width) ? 0 : misses + 1;
    }
  };
  search(0, 1, 1);
  if (best !== usual && best.arrangement.sheets < usual.arrangement.sheets) {
    // The narrowest columns need fewer sheets: they become wider as long as that makes them better.
    search(1, stride, 2);
  } else {
    const narrower = widths.filter((width) => width < usual.cardWidth).length;
    const isTried = widths.some((width) => width === usual.cardWidth);
    search(narrower - 1, -stride, 2);
    search(narrower + (isTried ? 1 : 0), stride, 2);
  }
  if (cells > manyCells) return best;
  for (const part of parts) {
    const at = widths.findIndex((width) => width >= chosen);
    const [less, more] = [widths[at - 1] ?? chosen, widths[at + (widths[at] === chosen ? 1 : 0)] ?? chosen];
    const width = chosen;
    if (!isBetterAt(width + part * (more - width))) isBetterAt(width - part * (width - less));
  }
  return best;
}

/** Returns whether an arrangement is better: it can be read, takes fewer sheets, is larger and fuller. */
function isBetter(one: Arrangement, other: Arrangement): boolean {
  const [isRead, isOtherRead] = [one.scale >= leastScale, other.scale >= leastScale];
  if (isRead !== isOtherRead) return isRead;
  return one.sheets === other.sheets
    ? arrangementScore(one) > arrangementScore(other)
    : one.sheets < other.sheets;
}
