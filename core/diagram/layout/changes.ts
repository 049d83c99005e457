import { changeKinds, changeMark } from '../change-marks.ts';
import type { Box, ChangeBox, Geometry, Point } from '../geometry.ts';
import type { Key, Picture } from '../picture.ts';

/** Puts the marks of a compared picture on what they are about, and says them with its name. */
export function withChanges(geometry: Geometry, { changes }: Picture): Geometry {
  if (changes === undefined) return geometry;
  const said = <T extends { readonly key: Key; readonly label: string }>(box: T): T => {
    const kinds = changes[box.key];
    return kinds === undefined ? box : { ...box, label: `${inWords(kinds)}: ${box.label}` };
  };
  return {
    ...geometry,
    cells: geometry.cells.map(said),
    steps: geometry.steps.map(said),
    lanes: geometry.lanes.map(said),
    stages: geometry.stages.map((stage) => {
      const kinds = changes[stage.key];
      return kinds === undefined ? stage : { ...stage, change: inWords(kinds) };
    }),
    changes: boxesOf(geometry).flatMap(({ key, box, isLine }) => {
      const kinds = changeKinds.filter((kind) => changes[key]?.includes(kind));
      return kinds.length === 0 ? [] : [{ key, ...box, kinds, ...(isLine && { isLine }) }];
    }),
  };
}

function inWords(kinds: readonly (typeof changeKinds)[number][]): string {
  return changeKinds
    .filter((kind) => kinds.includes(kind))
    .map((kind) => changeMark(kind).name)
    .join(', ');
}

interface Marked extends Pick<ChangeBox, 'key' | 'isLine'> {
  readonly box: Box;
}

function boxesOf({ cells, steps, stages, lanes, links, frame }: Geometry): readonly Marked[] {
  const plain = (boxes: readonly (Box & { readonly key: Key })[]): readonly Marked[] =>
    boxes.map((box) => ({ key: box.key, box: boxOf(box) }));
  const heads = lanes.map((lane) => ({
    ...lane,
    ...inset({ ...boxOf(lane), width: frame.headRight - lane.x }, 4),
  }));
  const arrows = links.map(({ key, points }): Marked => {
    const { x, y } = middleOf(points);
    return { key, box: { x, y, width: 0, height: 0 }, isLine: true };
  });
  const columns = steps.map((step) => ({ ...step, ...inset(step, 6) }));
  return [...plain(heads), ...plain(stages), ...plain(columns), ...plain(cells), ...arrows];
}

/** The frame of a large area stands within it, not on its neighbours. */
function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

function boxOf({ x, y, width, height }: Box): Box {
  return { x, y, width, height };
}

/** The middle of the longest piece of a line. */
function middleOf(points: readonly Point[]): Point {
  let [best, length] = [points[0] ?? { x: 0, y: 0 }, -1];
  for (const [index, b] of points.entries()) {
    const a = points[index - 1];
    if (a === undefined) continue;
    const own = Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
    if (own > length) [best, length] = [{ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, own];
  }
  return best;
}
