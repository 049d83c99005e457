import type { Geometry, Point } from '../../core/diagram/geometry.ts';
import type { Key, Picture } from '../../core/diagram/picture.ts';
import type { Area } from '../viewport.ts';
import { holds } from './header-fields.ts';
import { stageOf } from './things.ts';

/** A place along one of the strips of heads at which something can come in. `at` counts as gestures do. */
export type StripGap = { readonly at: number; readonly area: Area } & (
  | { readonly kind: 'step'; readonly stage: Key }
  | { readonly kind: 'stage' }
  | { readonly kind: 'lane' }
);

const thick = 3;

/** Returns the place among the steps that is nearest to an x. It is in the stage that lies under it. */
export function stepGap(geometry: Geometry, picture: Picture, x: number): StripGap | undefined {
  const { steps, frame } = geometry;
  const line = (at: number, edge: number, stage: Key): StripGap => ({
    kind: 'step',
    stage,
    at,
    area: { x: edge - thick / 2, y: frame.stepTop, width: thick, height: frame.bodyBottom - frame.stepTop },
  });
  const stage = geometry.stages.find((one) => one.x <= x && x < one.x + one.width) ?? geometry.stages.at(-1);
  const own = picture.stages.find(({ key }) => key === stage?.key);
  if (stage === undefined || own === undefined) return undefined;
  const boxes = picture.steps
    .slice(own.column, own.column + own.columns)
    .flatMap(({ key }) => steps.find((step) => step.key === key) ?? []);
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (first === undefined || last === undefined) return line(own.columns, stage.x + stage.width / 2, own.key);
  const at = boxes.filter((box) => box.x + box.width / 2 < x).length;
  return line(at, boxes[at]?.x ?? last.x + last.width, own.key);
}

/** Returns the place among the stages that is nearest to an x. */
export function stageGap({ stages, frame }: Geometry, { stages: all }: Picture, x: number): StripGap {
  const found = stages.find((one) => x < one.x + one.width / 2);
  const at = found === undefined ? all.length : all.findIndex(({ key }) => key === found.key);
  const edge = found?.x ?? frame.right;
  const area = {
    x: edge - thick / 2 - 1,
    y: frame.stageTop,
    width: thick,
    height: frame.bodyBottom - frame.stageTop,
  };
  return { kind: 'stage', at, area };
}

/** Returns the place among the lanes that is nearest to a y. */
export function laneGap({ lanes, frame }: Geometry, { lanes: all }: Picture, y: number): StripGap {
  const found = lanes.find((one) => y < one.y + one.height / 2);
  const at = found === undefined ? all.length : all.findIndex(({ key }) => key === found.key);
  const edge = found?.y ?? frame.bodyBottom;
  return {
    kind: 'lane',
    at,
    area: { x: frame.left, y: edge - thick / 2, width: frame.right - frame.left, height: thick },
  };
}

/** Returns the place at which a new head comes in beside the pointer; `undefined` away from the strips and their gaps. */
export function headGapAt(
  geometry: Geometry,
  picture: Picture,
  at: Point,
  reach: number,
): StripGap | undefined {
  const { frame } = geometry;
  const near = (gap: StripGap | undefined, edge: number, pointed: number) =>
    gap !== undefined && Math.abs(edge - pointed) <= reach ? gap : undefined;
  if (
    at.x >= frame.left - reach &&
    at.x < frame.headRight &&
    at.y >= frame.bodyTop &&
    at.y <= frame.bodyBottom + reach
  ) {
    const gap = laneGap(geometry, picture, at.y);
    return near(gap, gap.area.y, at.y);
  }
  if (at.x < frame.headRight || at.x > frame.right + reach) return undefined;
  if (at.y >= frame.stageTop && at.y < frame.stepTop) {
    const gap = stageGap(geometry, picture, at.x);
    return near(gap, gap.area.x, at.x);
  }
  if (at.y >= frame.stepTop && at.y < frame.rowsTop) {
    const gap = stepGap(geometry, picture, at.x);
    return near(gap, gap?.area.x ?? 0, at.x);
  }
  return undefined;
}

/** Returns the key of the step, the stage or the lane whose head holds a point. */
export function headAt({ stages, steps, lanes, frame }: Geometry, at: Point): Key | undefined {
  const heads = lanes.map((lane) => ({ ...lane, width: frame.headRight - lane.x }));
  return [...stages, ...steps, ...heads].find((box) => holds(box, at))?.key;
}

/** Returns the place right after the step with a key, in its stage. */
export function gapAfterStep(
  picture: Picture,
  step: Key,
): { readonly stage: Key; readonly at: number } | undefined {
  const column = picture.steps.findIndex(({ key }) => key === step);
  const stage = stageOf(picture, column);
  return stage && { stage: stage.key, at: column - stage.column + 1 };
}
