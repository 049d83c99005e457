import type { Geometry, LinkRoute, Point } from '../../core/diagram/geometry.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** A piece of an arrow, and how far along it begins. */
interface Piece extends Segment {
  readonly link: LinkRoute;
  readonly start: number;
}

/**
 * Returns which two arrows run on the same line for more than 1 px, once for each two pieces that do. Two that begin at
 * one place may run together until they part, and two of one kind that end at one place from where they join.
 */
export function arrowsOnArrows({ links }: Pick<Geometry, 'links'>): string[] {
  const pieces = links.flatMap(piecesOf);
  const faults: string[] = [];
  for (const [index, one] of pieces.entries()) {
    for (const other of pieces.slice(index + 1)) {
      if (one.link.key === other.link.key) continue;
      const shared = sharedStretch(one, other);
      if (shared !== undefined && !mayShare(one, other, shared))
        faults.push(`${one.link.key} and ${other.link.key} lie on one another at ${one.a.x}, ${one.a.y}`);
    }
  }
  return faults;
}

function piecesOf(link: LinkRoute): Piece[] {
  let start = 0;
  return segmentsOf(link.points).map(({ a, b }) => {
    const piece = { a, b, link, start };
    start += distance(a, b);
    return piece;
  });
}

/** The middle of what two pieces share, when that is more than 1 px. */
function sharedStretch(one: Segment, other: Segment): Point | undefined {
  const vertical = one.a.x === one.b.x;
  if (vertical !== (other.a.x === other.b.x)) return undefined;
  const [across, along] = vertical ? (['x', 'y'] as const) : (['y', 'x'] as const);
  if (Math.abs(one.a[across] - other.a[across]) > 1) return undefined;
  const from = Math.max(Math.min(one.a[along], one.b[along]), Math.min(other.a[along], other.b[along]));
  const to = Math.min(Math.max(one.a[along], one.b[along]), Math.max(other.a[along], other.b[along]));
  if (to - from <= 1) return undefined;
  const middle = (from + to) / 2;
  return vertical ? { x: one.a.x, y: middle } : { x: middle, y: one.a.y };
}

/** Returns whether two arrows share their common beginning or their common end at a point. */
function mayShare(one: Piece, other: Piece, at: Point): boolean {
  const along = one.start + distance(one.a, at);
  const [a, b] = [one.link, other.link];
  if (a.from === b.from && along <= commonBeginning(a.points, b.points)) return true;
  const end = lengthOf(a.points) - along;
  return (
    a.to === b.to && a.kind === b.kind && end <= commonBeginning(a.points.toReversed(), b.points.toReversed())
  );
}

/** Returns the length over which two lines run together from their first points, in px. */
function commonBeginning(one: readonly Point[], other: readonly Point[]): number {
  let length = 0;
  for (let index = 0; ; index++) {
    const [a, b, c, d] = [one[index], one[index + 1], other[index], other[index + 1]];
    if (!a || !b || !c || !d || a.x !== c.x || a.y !== c.y) return length;
    const [first, second] = [distance(a, b), distance(c, d)];
    const isSameDirection =
      Math.sign(b.x - a.x) === Math.sign(d.x - c.x) && Math.sign(b.y - a.y) === Math.sign(d.y - c.y);
    if (!isSameDirection) return length;
    length += Math.min(first, second);
    if (first !== second) return length;
  }
}

function lengthOf(points: readonly Point[]): number {
  return segmentsOf(points).reduce((length, { a, b }) => length + distance(a, b), 0);
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}
