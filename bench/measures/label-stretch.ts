import type { Box, Point } from '../../core/diagram/geometry.ts';
import { boxAround, type Segment, segmentsOf } from './segments.ts';

/** The place of a label along its arrow, in px of the route: how far from the source, and how far from the target. */
export interface LabelStretch {
  readonly before: number;
  readonly after: number;
  /** True when it hides the line in between; otherwise it stands beside it. */
  readonly hides: boolean;
}

/**
 * Returns the stretch of a route that a label takes: from where the line first goes under it to where it last comes out,
 * or, beside a line, the part of the nearest piece that it stands along. Nothing without a route.
 */
export function labelStretch(points: readonly Point[], label: Box): LabelStretch | undefined {
  const pieces = segmentsOf(points);
  let length = 0;
  const stretches = pieces.map((piece) => {
    const { width, height } = boxAround(piece);
    const start = length;
    length += width + height;
    return { ...along(piece, label, width + height), start };
  });
  const nearest = Math.min(...stretches.map(({ gap }) => gap));
  const taken = stretches.filter(({ gap }) => gap === nearest);
  const [first, last] = [taken[0], nearest === 0 ? taken[taken.length - 1] : taken[0]];
  if (first === undefined || last === undefined) return undefined;
  return { before: first.start + first.from, after: length - last.start - last.to, hides: nearest === 0 };
}

/** The part of a piece beside a box, from its start, and how far the two are from each other; 0 when one is on the other. */
function along({ a, b }: Segment, box: Box, length: number) {
  const level = a.y === b.y;
  const [start, across] = level ? [a.x, a.y] : [a.y, a.x];
  const forward = level ? b.x > a.x : b.y > a.y;
  const [low, high] = level ? [box.x, box.x + box.width] : [box.y, box.y + box.height];
  const [near, far] = level ? [box.y, box.y + box.height] : [box.x, box.x + box.width];
  const ends = forward ? [low - start, high - start] : [start - high, start - low];
  const [from, to] = ends.map((end) => Math.min(length, Math.max(0, end))) as [number, number];
  const beyond = Math.max(0, (ends[0] ?? 0) - length, -(ends[1] ?? 0));
  const aside = Math.max(0, near - across, across - far);
  return { from, to, gap: Math.hypot(beyond, aside) };
}
