import type { Box, Frame, Point } from '../../geometry.ts';
import { meets } from '../../meets.ts';
import { channelSizes, labelSizes } from '../../sizes.ts';
import { forEachSegment } from '../line-segments.ts';
import { coveringCost, type LabelObstacle } from './label-obstacles.ts';
import type { LabelledRoute } from './labelled-route.ts';

/** A place for a label on its route, cheapest when it covers nothing but its own line. */
export interface Spot extends Box {
  readonly cost: number;
  /** True when it keeps clear of everything but other labels, and leaves enough of its line in sight. */
  readonly clear: boolean;
  /** True when it is clear and stands at the source. */
  readonly near: boolean;
}

/**
 * Returns the places of a label along its route, the clear ones nearest to its source first.
 *
 * @param labels The number of labels of the picture: where there are many, fewer places are tried for each.
 */
export function spotsOf(
  { points, heads }: LabelledRoute,
  { width, height }: { width: number; height: number },
  route: number,
  obstacles: readonly LabelObstacle[],
  frame: Frame,
  labels: number,
): Spot[] {
  const spots: Spot[] = [];
  const most = Math.min(maxPlaces, Math.max(leastPlaces, placesOfAll / labels));
  const others = obstacles.filter((one) => one.route !== route);
  for (const piece of piecesOf(points, heads)) {
    const beside = nearTo(others, piece.a, piece.b, width, height);
    const places = [...centres(piece, width, height, most)];
    for (let from = 0; from < places.length; from += placesTogether) {
      const some = places.slice(from, from + placesTogether);
      const near = nearTo(beside, some[0] ?? piece.a, some[some.length - 1] ?? piece.b, width, height);
      for (const centre of some) {
        const box = { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
        let covered = isWithin(box, frame) ? 0 : 1000;
        let crossed = 0;
        for (const one of near) {
          if (!meets(box, one, one.route !== undefined && crosses(one, piece) ? ofGap : one.margin)) continue;
          if (one.cost >= coveringCost) covered += one.cost;
          else crossed += one.cost;
        }
        const cost = centre.before / 4 + (centre.fits ? 0 : 400) + covered + crossed;
        const clear = centre.fits && covered === 0;
        spots.push({ ...box, cost, clear, near: clear && centre.before <= labelSizes.near });
      }
    }
  }
  return spots.sort((a, b) => a.cost - b.cost);
}

/** So many places one behind the other share what is looked for around them. */
const placesTogether = 16;

/** Returns the obstacles that a label can meet while its middle is between two points. */
function nearTo(
  obstacles: readonly LabelObstacle[],
  a: Point,
  b: Point,
  width: number,
  height: number,
): readonly LabelObstacle[] {
  const stretch = {
    x: Math.min(a.x, b.x) - width / 2,
    y: Math.min(a.y, b.y) - height / 2,
    width: Math.abs(a.x - b.x) + width,
    height: Math.abs(a.y - b.y) + height,
  };
  return obstacles.filter((one) => meets(stretch, one, Math.max(ofGap, one.margin)));
}

/** A straight piece of a route, with how far its beginning is along it, and the line that a label leaves at its ends. */
interface Piece {
  readonly a: Point;
  readonly b: Point;
  readonly start: number;
  readonly length: number;
  readonly first: number;
  readonly last: number;
}

function piecesOf(points: readonly Point[], heads: 1 | 2): Piece[] {
  const { end, corner } = labelSizes;
  const pieces: Piece[] = [];
  let start = 0;
  forEachSegment(points, (a, b) => {
    const length = Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
    pieces.push({ a, b, start, length, first: corner, last: corner });
    start += length;
  });
  const least = end + (heads === 2 ? channelSizes.head : 0);
  return pieces.map((piece) => ({
    ...piece,
    first: Math.max(piece.first, least - piece.start),
    last: Math.max(piece.last, end + channelSizes.head - (start - piece.start - piece.length)),
  }));
}

/** From a label to an arrow that crosses its own: half of the gap that one of the two has there, and a piece of line. */
const ofGap = channelSizes.jump + labelSizes.clear;

/** Returns whether a straight piece of another arrow crosses a piece of a route. */
function crosses({ x, y, width, height }: Box, { a, b }: Piece): boolean {
  return a.y === b.y
    ? width === 0 && y < a.y && a.y < y + height
    : height === 0 && x < a.x && a.x < x + width;
}

function isWithin({ x, y, width, height }: Box, frame: Frame): boolean {
  return (
    x >= frame.headRight && x + width <= frame.right && y >= frame.bodyTop && y + height <= frame.bodyBottom
  );
}

/** The most places that are tried on a piece: on a route across thousands of pixels, some further apart. */
const maxPlaces = 250;

/** So many on the pieces that all labels have at one place of their ways, and on each at least so many. */
const placesOfAll = 20_000;
const leastPlaces = 16;

/** Places along a piece, those near its beginning first, with how far along the route each begins, and whether enough line stays in sight. */
function* centres(
  { a, b, start, length, first, last }: Piece,
  width: number,
  height: number,
  places: number,
): Generator<Point & { before: number; fits: boolean }> {
  const horizontal = a.y === b.y;
  const size = horizontal ? width : height;
  const ahead = Math.sign(b.x - a.x + b.y - a.y);
  const at = (from: number) => ({
    x: a.x + (horizontal ? ahead * (from + size / 2) : 0),
    y: a.y + (horizontal ? 0 : ahead * (from + size / 2)),
    before: start + from,
  });
  const most = length - last - size;
  if (most < first) {
    yield { ...at((length - size) / 2), fits: false };
    return;
  }
  const step = Math.max(2, (most - first) / places);
  for (let from = first; from < most; from += from < first + 40 ? 2 : Math.max(8, step))
    yield { ...at(from), fits: true };
  yield { ...at(most), fits: true };
}
