import type { Point } from '../../diagram/geometry.ts';

/** A part of a picture from top to bottom in px, and the least height that it needs. */
export interface Need {
  readonly y: number;
  readonly height: number;
  readonly least: number;
}

/** The least share of its height that keeps an empty stretch, and the most that it may get. */
const gap = { least: 0.3, most: 1.5 } as const;

/** A picture that can be given another height: nothing passes another, and each part keeps the height it needs. */
export interface Stretching {
  readonly least: number;
  readonly natural: number;
  readonly most: number;
  /** Returns where each height goes when the whole is as high as that, as far as it can be. */
  to(height: number): (y: number) => number;
}

/** Returns how a picture between two heights can be stretched; parts may lie beside and in each other. */
export function stretching(top: number, bottom: number, needs: readonly Need[]): Stretching {
  const inside = needs.filter(({ y, height }) => height > 0 && y + height > top && y < bottom);
  const edges = [
    ...new Set([
      top,
      bottom,
      ...inside.flatMap(({ y, height }) => [Math.max(top, y), Math.min(bottom, y + height)]),
    ]),
  ].sort((a, b) => a - b);
  const pieces = edges.slice(1).map((to, index) => {
    const from = edges[index] ?? to;
    let share = 0;
    for (const { y, height, least } of inside) {
      if (y < to && y + height > from) share = Math.max(share, least / height);
    }
    const isGap = share === 0;
    const length = to - from;
    return {
      length,
      least: length * (isGap ? gap.least : share),
      natural: length * (isGap ? 1 : Math.max(1, share)),
      most: length * (isGap ? gap.most : Math.max(1, share)),
    };
  });
  const sum = (of: 'least' | 'natural' | 'most') => pieces.reduce((total, piece) => total + piece[of], 0);
  const [least, natural, most] = [sum('least'), sum('natural'), sum('most')];
  return {
    ...{ least, natural, most },
    to(height) {
      const [low, high, from, to] =
        height < natural
          ? (['least', 'natural', least, natural] as const)
          : (['natural', 'most', natural, most] as const);
      const part = to > from ? Math.min(1, Math.max(0, (height - from) / (to - from))) : 1;
      let at = top;
      const places = pieces.map((piece) => {
        const start = at;
        at += piece[low] + part * (piece[high] - piece[low]);
        return { start, factor: (at - start) / Math.max(1e-9, piece.length) };
      });
      return (y) => {
        const index = Math.max(0, Math.min(pieces.length - 1, edges.findIndex((edge) => edge > y) - 1));
        const found = y >= bottom ? pieces.length - 1 : index;
        const place = places[found];
        return place === undefined ? y : place.start + (y - (edges[found] ?? top)) * place.factor;
      };
    },
  };
}

/** Returns a point at its new height. */
export function movedPoint({ x, y }: Point, at: (y: number) => number): Point {
  return { x, y: at(y) };
}
