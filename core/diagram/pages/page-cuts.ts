import { largest, smallest } from '../extremes.ts';
import type { Geometry, TextLine } from '../geometry.ts';
import { measure } from '../text/text-metrics.ts';
import { cutOverlap, type Interval } from './cut-geometry.ts';

/** By how much of its size a part may be larger or smaller so that it ends where a stage ends. */
const tolerance = 0.15;

/** A place where a picture can be parted. */
interface Edge {
  /** In px, x or y. */
  readonly at: number;
  /** The rank of the place: 2 where a stage ends, 1 where nothing is written across it, 0 anywhere else. */
  readonly rank: 0 | 1 | 2;
}

/** Returns where a picture can be parted between its steps, with both ends. */
export function columnEdges(geometry: Geometry): readonly Edge[] {
  const { frame, steps, stages } = geometry;
  const cuts = steps.slice(1).map((_, index) => cutAfter(geometry, index));
  const ends = new Set(
    stages.slice(1).map(({ x }) => cuts.findIndex((cut) => Math.abs(cut.middle - x) < cut.width / 2)),
  );
  const inner = cuts.map(
    ({ x, isFree }, index): Edge => ({ at: x, rank: isFree ? (ends.has(index) ? 2 : 1) : 0 }),
  );
  return [{ at: frame.headRight, rank: 2 }, ...inner, { at: frame.right, rank: 2 }];
}

/** Returns the top and the bottom of what stands beneath the heads of the steps. */
export function bodyRange({ frame }: Pick<Geometry, 'frame'>): Interval {
  return { from: frame.rowsTop, to: frame.rowsBottom };
}

/** Returns where a picture can be parted between its lanes and between what stands beneath them; what stands above them stays with the first. */
export function rowEdges(geometry: Geometry): readonly Edge[] {
  const { from, to } = bodyRange(geometry);
  const beneath = geometry.rows.filter(({ y }) => y >= geometry.frame.bodyBottom);
  const inner = [...geometry.lanes.slice(1), ...beneath].map(({ y }) => y);
  return [from, ...inner, to].map((at) => ({ at, rank: 1 }));
}

/** Returns so many parts between edges, of as many steps or lanes each as is possible, parted where it does the least harm. */
export function evenParts(edges: readonly Edge[], count: number): readonly Interval[] {
  const parts: Interval[] = [];
  const last = edges.length - 1;
  let start = 0;
  for (let left = Math.max(1, Math.min(count, last)); left > 0; left--) {
    const size = (last - start) / left;
    const end =
      left === 1
        ? last
        : bestEdge(edges, start + size, Math.max(1, size * tolerance), start, last - left + 1);
    parts.push({ from: edges[start]?.at ?? 0, to: edges[end]?.at ?? 0 });
    start = end;
  }
  return parts;
}

/** The edge of the highest rank near a place, as numbers among all edges. */
function bestEdge(edges: readonly Edge[], wanted: number, away: number, after: number, most: number): number {
  let best = Math.min(most, Math.max(after + 1, Math.round(wanted)));
  const cost = (index: number) => Math.abs(index - wanted) / away - 2 * (edges[index]?.rank ?? 0);
  // Where all that is near would part what is written, farther away is better.
  for (const reach of [away, 2 * away]) {
    const first = Math.max(after + 1, Math.ceil(wanted - reach));
    for (let index = first; index <= Math.min(most, Math.floor(wanted + reach)); index++) {
      if (cost(index) < cost(best)) best = index;
    }
    if (edges[best]?.rank !== 0) break;
  }
  return best;
}

/** Returns parts of rows of as even a height as lanes allow. */
export function evenRows(geometry: Geometry, count: number): readonly Interval[] {
  const edges = rowEdges(geometry);
  const heights = edges.slice(1).map(({ at }, index) => at - (edges[index]?.at ?? at));
  // The least height that so many parts need: tried from that of the highest lane up.
  let room = Math.max(largest(heights, 0), heights.reduce((sum, height) => sum + height, 0) / count);
  let found = filled(edges, room);
  while (found.length > count) {
    room *= 1.03;
    found = filled(edges, room);
  }
  return found.map(({ from, to }, index) => ({
    from: index === 0 ? from : from - cutOverlap,
    to: index === found.length - 1 ? to : to + cutOverlap,
  }));
}

function filled(edges: readonly Edge[], room: number): Interval[] {
  const found: Interval[] = [];
  let from = edges[0]?.at ?? 0;
  for (let index = 1; index < edges.length; index++) {
    const [to, next] = [edges[index]?.at ?? from, edges[index + 1]?.at];
    if (next !== undefined && next - from <= room + 0.01) continue;
    found.push({ from, to });
    from = to;
  }
  return found;
}

/**
 * Returns the places at which a page may end after a step: in the middle of the gutter, or beside what is written
 * there.
 */
function cutAfter({ steps, cells, links, rows }: Geometry, column: number) {
  const [step, next] = [steps[column], steps[column + 1]];
  const left = largest(
    cells.filter((cell) => cell.column + cell.columns - 1 === column).map((cell) => cell.x + cell.width),
    step ? step.x + step.width / 2 : 0,
  );
  const right = Math.min(
    next ? next.x + next.width / 2 : Number.POSITIVE_INFINITY,
    smallest(cells.filter((cell) => cell.column === column + 1).map((cell) => cell.x)),
  );
  const middle = step && next ? (step.x + step.width + next.x) / 2 : (left + right) / 2;
  const labels = links.flatMap(({ label }) =>
    label && label.x < right && label.x + label.width > left ? [label] : [],
  );
  const across = [...labels, ...rows.flatMap((row) => row.cells)];
  const isFree = (x: number) => across.every((one) => x <= one.x || x >= one.x + one.width);
  const places = [middle, ...labels.flatMap((label) => [label.x - 2, label.x + label.width + 2])]
    .filter((x) => x > left && x < right && isFree(x))
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  const x = places[0] ?? middle;
  const isParted = rows.some((row) =>
    row.cells.some(
      (cell) => cell.x < x && cell.x + cell.width > x && cell.texts.some((text) => covers(text, x)),
    ),
  );
  return { x, isFree: places.length > 0 && !isParted, middle, width: right - left };
}

function covers({ x, text, size, bold }: TextLine, at: number): boolean {
  return x < at && x + measure(text, size, bold) > at;
}
