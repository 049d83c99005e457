import type { ArrowChannel, ArrowLevel, Terminal } from './channels.ts';
import type { Occupancy } from './occupancy.ts';
import type { Segment } from './segment.ts';

/** The channels and levels that a route takes in turn, one after the other. */
export type Route = readonly (ArrowChannel | ArrowLevel)[];

const costOfBend = 90;
const costOfCrossing = 60;
const costOfCompany = 8;
const margin = 8;

/** Returns what a route costs: its length in px, its bends, and the arrows it crosses or runs beside. */
export function costOf(occupancy: Occupancy, source: Terminal, target: Terminal, route: Route): number {
  let cost = (route.length - 1) * costOfBend;
  for (const [index, along] of route.entries()) {
    const piece = pieceAt(source, target, along, route[index - 1], route[index + 1]);
    cost += Math.abs(piece.end - piece.start);
    const first = Math.min(piece.a.place, piece.b.place) + 1;
    const last = Math.max(piece.a.place, piece.b.place) - 1;
    const { crossed, company } = occupancy.around(along, first, last);
    cost += crossed * costOfCrossing + company * costOfCompany;
  }
  return cost;
}

/** Returns a route as segments, from its source to its target. */
export function segmentsOf(source: Terminal, target: Terminal, route: Route): Segment[] {
  return route.map((along, index) => {
    const piece = pieceAt(source, target, along, route[index - 1], route[index + 1]);
    const { a, b, start, end, vertical } = piece;
    const ahead =
      a === b
        ? vertical
          ? source.obstacle.top < target.obstacle.top
          : source.obstacle.first < target.obstacle.first
        : a.place < b.place;
    const isRow = !piece.vertical && piece.along.kind === 'row';
    const reach = {
      ahead,
      from: isRow ? Number.NEGATIVE_INFINITY : Math.min(start, end) - margin,
      to: isRow ? Number.POSITIVE_INFINITY : Math.max(start, end) + margin,
    };
    const isOrdered = a.place <= b.place;
    if (piece.vertical) {
      const [first, last] = isOrdered ? [piece.a, piece.b] : [piece.b, piece.a];
      return { vertical: true, along: piece.along, first, last, ...reach };
    }
    const [first, last] = isOrdered ? [piece.a, piece.b] : [piece.b, piece.a];
    return { vertical: false, along: piece.along, first, last, ...reach };
  });
}

/** A piece of a route with its two ends, and where these are in px. */
type Piece = { readonly start: number; readonly end: number } & (
  | { readonly vertical: true; readonly along: ArrowChannel; readonly a: ArrowLevel; readonly b: ArrowLevel }
  | {
      readonly vertical: false;
      readonly along: ArrowLevel;
      readonly a: ArrowChannel;
      readonly b: ArrowChannel;
    }
);

/** The piece of a route along a channel or level, from the one before it to the one behind it, or else to an obstacle. */
function pieceAt(
  source: Terminal,
  target: Terminal,
  along: ArrowChannel | ArrowLevel,
  before: ArrowChannel | ArrowLevel | undefined,
  after: ArrowChannel | ArrowLevel | undefined,
): Piece {
  if (along.vertical) {
    const [above, beneath] = [asLevel(before), asLevel(after)];
    return {
      vertical: true,
      along,
      a: above ?? source.levels.row,
      b: beneath ?? target.levels.row,
      start: heightAt(source, target, above, beneath),
      end: heightAt(target, source, beneath, above),
    };
  }
  const [left, right] = [asChannel(before), asChannel(after)];
  return {
    vertical: false,
    along,
    a: left ?? columnAt(source, right ?? target.first),
    b: right ?? columnAt(target, left ?? source.first),
    start: xAt(source, target, left, right),
    end: xAt(target, source, right, left),
  };
}

function asLevel(one: ArrowChannel | ArrowLevel | undefined): ArrowLevel | undefined {
  return one?.vertical === false ? one : undefined;
}

function asChannel(one: ArrowChannel | ArrowLevel | undefined): ArrowChannel | undefined {
  return one?.vertical ? one : undefined;
}

/** The column at which a horizontal segment leaves an obstacle towards a channel. */
function columnAt({ first, last }: Terminal, towards: ArrowChannel): ArrowChannel {
  return towards.place > last.place ? last : first;
}

/**
 * The height of one end of a vertical segment, approximately, in px: at the level that meets it there, else at the
 * border of the obstacle on that side. Only the first and the last segment of a route run at obstacles: those of their
 * own end.
 *
 * @param own The obstacle on this side of the segment, `opposite` the one on the other.
 * @param neighbour The level that meets it at this end, `other` the one at its other end.
 */
function heightAt(
  own: Terminal,
  opposite: Terminal,
  neighbour: ArrowLevel | undefined,
  other: ArrowLevel | undefined,
): number {
  const { row } = own.levels;
  const top = row.y + own.obstacle.top;
  if (neighbour !== undefined) return neighbour.kind === 'row' ? top + own.obstacle.height / 2 : neighbour.y;
  const isUpper =
    other === undefined && row === opposite.levels.row
      ? own.obstacle.top < opposite.obstacle.top
      : (other ?? opposite.levels.row).place > row.place;
  return isUpper ? top + own.obstacle.height : top;
}

/** The same for x of one end of a horizontal segment. */
function xAt(
  own: Terminal,
  opposite: Terminal,
  neighbour: ArrowChannel | undefined,
  other: ArrowChannel | undefined,
): number {
  if (neighbour !== undefined) return neighbour.x;
  const { first, last, obstacle } = own;
  return (other ?? opposite.first).place > last.place ? last.x + obstacle.half : first.x - obstacle.half;
}
