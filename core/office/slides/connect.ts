import type { Box, Point } from '../../diagram/geometry.ts';
import { type Connector, emu, type SlideBox } from './slide.ts';

/** The shape of a connector: what PowerPoint needs to draw it along a route. */
export type ConnectorShape = Pick<
  Connector,
  'preset' | 'adjusts' | 'rotation' | 'flipX' | 'flipY' | 'box'
> & {
  /** The sides of the cards that it leaves and that it comes to, as connection sites. */
  readonly sites: readonly [number, number];
};

/** The extent of a connector whose ends stand above each other, in EMU: its bends are shares of it. */
const leastExtent = 12_700;

/** The sides of a card as its connection sites. */
const sites = { top: 0, left: 1, bottom: 2, right: 3 } as const;

/**
 * Returns the native connector that runs along a route of horizontal and vertical pieces, in px. A connector has five pieces
 * at most: of a longer route those in the middle are left out. `from` and `to` are the cards at its ends.
 */
export function connectorAlong(route: readonly Point[], from?: Box, to?: Box): ConnectorShape | undefined {
  const points = corners(route);
  const [start, second] = points;
  const [before, end] = points.slice(-2);
  if (start === undefined || second === undefined || before === undefined || end === undefined)
    return undefined;
  const own = [sideTowards(start, second), sideTowards(end, before)] as const;
  const [dx, dy] = [emu(end.x) - emu(start.x), emu(end.y) - emu(start.y)];
  if (points.length === 2) {
    // Where its ends are not in the middle of their sides it bends once these are moved.
    const bends = !isCentred(start, from, own[0]) || !isCentred(end, to, own[1]);
    const isDown = start.x === end.x;
    if (bends) return bentOnce(start, end, isDown, own);
    const box = { x: emu(Math.min(start.x, end.x)), y: emu(Math.min(start.y, end.y)) };
    return {
      ...{ preset: 'straightConnector1', adjusts: [], rotation: 0, flipX: dx < 0, flipY: dy < 0, sites: own },
      box: { ...box, width: Math.abs(dx), height: Math.abs(dy) },
    };
  }
  const kept = atMostFive(points);
  const isAcross = start.y === second.y;
  const [along, beside] = isAcross ? [dx, dy] : [dy, dx];
  const length = Math.max(leastExtent, Math.abs(along));
  const height = kept.length > 4 ? Math.max(leastExtent, Math.abs(beside)) : Math.abs(beside);
  const signs = { along: along < 0 ? -1 : 1, beside: (isAcross ? beside < 0 : beside <= 0) ? -1 : 1 };
  const adjusts = kept.slice(1, -2).map((point, index) => {
    const isAlong = index % 2 === 0;
    const at = isAlong === isAcross ? emu(point.x) - emu(start.x) : emu(point.y) - emu(start.y);
    const share = isAlong ? (signs.along * at) / length : (signs.beside * at) / height;
    return Math.round(share * 100_000);
  });
  const middle = { x: (emu(start.x) + emu(end.x)) / 2, y: (emu(start.y) + emu(end.y)) / 2 };
  // A connector begins across; one that begins downwards is turned by a quarter.
  const rotation = isAcross ? 0 : dx > 0 ? 270 : 90;
  return {
    preset: presets[kept.length - 3] ?? 'bentConnector5',
    adjusts,
    rotation,
    flipX: isAcross ? dx < 0 : rotation === 270 ? dy >= 0 : dy < 0,
    flipY: isAcross && dy < 0,
    sites: own,
    box: around(middle, length, height),
  };
}

/** An end is as good as in the middle of its side when it is no farther from it, in px. */
const centred = 2;

function isCentred({ x, y }: Point, card: Box | undefined, site: number): boolean {
  if (card === undefined) return true;
  const isBeside = site === sites.left || site === sites.right;
  return Math.abs(isBeside ? y - card.y - card.height / 2 : x - card.x - card.width / 2) <= centred;
}

/** A straight line that has its bends in its middle as soon as an end is moved. */
function bentOnce(start: Point, end: Point, isDown: boolean, own: ConnectorShape['sites']): ConnectorShape {
  const [dx, dy] = [emu(end.x) - emu(start.x), emu(end.y) - emu(start.y)];
  const middle = { x: (emu(start.x) + emu(end.x)) / 2, y: (emu(start.y) + emu(end.y)) / 2 };
  const shape = { preset: 'bentConnector3', adjusts: [50_000], sites: own, flipY: false } as const;
  return isDown
    ? { ...shape, rotation: 90, flipX: dy < 0, box: around(middle, Math.abs(dy), 0) }
    : { ...shape, rotation: 0, flipX: dx < 0, box: around(middle, Math.abs(dx), 0) };
}

const presets = ['bentConnector2', 'bentConnector3', 'bentConnector4', 'bentConnector5'] as const;

function around({ x, y }: Point, width: number, height: number): SlideBox {
  return { x: Math.round(x - width / 2), y: Math.round(y - height / 2), width, height };
}

/** The points at which a route turns, with its ends. */
function corners(route: readonly Point[]): readonly Point[] {
  const distinct = route.filter((point, index) => {
    const last = route[index - 1];
    return last === undefined || last.x !== point.x || last.y !== point.y;
  });
  return distinct.filter((point, index) => {
    const [before, after] = [distinct[index - 1], distinct[index + 1]];
    if (before === undefined || after === undefined) return true;
    const isStraight =
      (before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y);
    return !isStraight;
  });
}

/** Takes pairs of pieces out of the middle, so that its ends keep their directions. */
function atMostFive(points: readonly Point[]): readonly Point[] {
  let found = points;
  while (found.length > 6) {
    const at = Math.floor(found.length / 2) - 1;
    const [a, d] = [found[at], found[at + 3]];
    if (a === undefined || d === undefined) break;
    const [before, after] = [found[at - 1], found[at + 4]];
    if (before === undefined || after === undefined) break;
    // One corner in place of four: it keeps the direction that comes to it, and that which leaves it.
    const isDown = before.x === a.x;
    const corner = isDown ? { x: a.x, y: d.y } : { x: d.x, y: a.y };
    found = [...found.slice(0, at), corner, ...found.slice(at + 3 + (isSame(corner, d) ? 1 : 0))];
    found = corners(found);
  }
  return found;
}

function isSame(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y;
}

/** The side of a card at `from` that a line towards another point leaves. */
function sideTowards(from: Point, to: Point): number {
  if (Math.abs(to.x - from.x) >= Math.abs(to.y - from.y)) return to.x >= from.x ? sites.right : sites.left;
  return to.y >= from.y ? sites.bottom : sites.top;
}
