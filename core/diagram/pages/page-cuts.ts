import { largest, smallest } from '../extremes.ts';
import type { Geometry } from '../geometry.ts';
import type { Extract } from './cut-geometry.ts';

/** How much of a page may stay empty so that a stage is not parted. */
const maxWaste = 0.35;

/**
 * Returns the ranges of x that pages show when each has so much room, in px of the picture: parted between steps only.
 * `undefined` when a column is wider. A picture without steps is one range.
 */
export function columnCuts(geometry: Geometry, room: number): readonly Extract[] | undefined {
  const { frame, steps, stages } = geometry;
  const cuts = steps.slice(1).map((_, index) => cutAfter(geometry, index));
  const ends = new Set(
    stages.slice(1).map(({ x }) => cuts.findIndex((cut) => Math.abs(cut.middle - x) < cut.width / 2)),
  );
  const edges = [frame.headRight, ...cuts.map(({ x }) => x), frame.right];
  return ranges(edges, room, (edge) => ends.has(edge - 1));
}

/** What is shown of the other side of a cut between lanes: half the name of the line that may run there. */
const besideCut = 12;

/** Returns the same for rows, parted between lanes and between what stands beneath them; what stands above them stays with the first lane. */
export function rowCuts({ frame, lanes, rows }: Geometry, room: number): readonly Extract[] | undefined {
  const top = frame.rowsTop;
  const beneath = rows.filter(({ y }) => y >= frame.bodyBottom);
  const edges = [top, ...[...lanes.slice(1), ...beneath].map(({ y }) => y), frame.rowsBottom];
  const whole = frame.rowsBottom - top <= room;
  const found = ranges(edges, whole ? room : room - 2 * besideCut, () => false);
  return found?.map(({ from, to }, index) => ({
    from: index === 0 ? from : from - besideCut,
    to: index === found.length - 1 ? to : to + besideCut,
  }));
}

/** Fills one page after the other with what lies between neighbouring edges. */
function ranges(
  edges: readonly number[],
  room: number,
  isBetter: (edge: number) => boolean,
): readonly Extract[] | undefined {
  const found: Extract[] = [];
  const last = edges.length - 1;
  let start = 0;
  while (start < last) {
    const from = edges[start] ?? 0;
    let end = start;
    while (end < last && (edges[end + 1] ?? 0) - from <= room + 0.01) end++;
    if (end === start) return undefined;
    if (end < last) {
      for (let edge = end; edge > start && (edges[edge] ?? 0) - from >= room * (1 - maxWaste); edge--) {
        if (!isBetter(edge)) continue;
        end = edge;
        break;
      }
    }
    found.push({ from, to: edges[end] ?? 0 });
    start = end;
  }
  return found;
}

/** Where a page may end after a step: in the middle of the gutter, or beside what is written there. */
function cutAfter({ steps, cells, links }: Geometry, column: number) {
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
  const isFree = (x: number) => labels.every((label) => x <= label.x || x >= label.x + label.width);
  const places = [middle, ...labels.flatMap((label) => [label.x - 2, label.x + label.width + 2])]
    .filter((x) => x > left && x < right && isFree(x))
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return { x: places[0] ?? middle, middle, width: right - left };
}
