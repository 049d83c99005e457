import type { Geometry, Point } from '../../core/diagram/geometry.ts';
import type { Key, Picture } from '../../core/diagram/picture.ts';
import type { Area } from '../viewport.ts';
import { columnGrounds } from './columns.ts';
import { holds } from './header-fields.ts';
import { stageOf } from './things.ts';

/** A place along one of the strips of heads at which something can come in. `at` counts as gestures do. */
export type StripGap = { readonly at: number; readonly area: Area } & (
  | { readonly kind: 'step'; readonly stage: Key }
  | { readonly kind: 'stage' }
  | { readonly kind: 'lane' }
);

const thick = 3;

/** Returns a place among the steps of a stage; `undefined` when the stage is not to be seen. */
function stepGapAt(geometry: Geometry, picture: Picture, key: Key, at: number): StripGap | undefined {
  const { steps, stages, frame } = geometry;
  const stage = stages.find((one) => one.key === key);
  const own = picture.stages.find((one) => one.key === key);
  if (stage === undefined || own === undefined) return undefined;
  const grounds = columnGrounds(geometry);
  const boxes = picture.steps.slice(own.column, own.column + own.columns).map((step) => {
    return grounds[steps.findIndex((one) => one.key === step.key)];
  });
  const [before, after] = [boxes[at - 1], boxes[at]];
  const edge = after?.x ?? (before === undefined ? stage.x + stage.width / 2 : before.x + before.width);
  const y = frame.stepTop;
  return {
    kind: 'step',
    stage: key,
    at,
    area: { x: edge - thick / 2, y, width: thick, height: frame.bodyBottom - y },
  };
}

/** Returns the place among the steps that is nearest to an x. It is in the stage that lies under it. */
export function stepGap(geometry: Geometry, picture: Picture, x: number): StripGap | undefined {
  const { steps, stages } = geometry;
  const stage = stages.find((one) => one.x <= x && x < one.x + one.width) ?? stages.at(-1);
  const own = picture.stages.find(({ key }) => key === stage?.key);
  if (own === undefined) return undefined;
  const grounds = columnGrounds(geometry);
  const at = picture.steps.slice(own.column, own.column + own.columns).filter(({ key }) => {
    const ground = grounds[steps.findIndex((step) => step.key === key)];
    return ground !== undefined && ground.x + ground.width / 2 < x;
  }).length;
  return stepGapAt(geometry, picture, own.key, at);
}

/** Returns the place at the end of the steps of a stage. */
export function lastStepGap(geometry: Geometry, picture: Picture, stage: Key): StripGap | undefined {
  const own = picture.stages.find(({ key }) => key === stage);
  return own && stepGapAt(geometry, picture, stage, own.columns);
}

function stageGapAt({ stages, frame }: Geometry, { stages: all }: Picture, at: number): StripGap {
  const edge = stages.find(({ key }) => key === all[at]?.key)?.x ?? frame.right;
  const y = frame.stageTop;
  const area = { x: edge - thick / 2 - 1, y, width: thick, height: frame.bodyBottom - y };
  return { kind: 'stage', at, area };
}

/** Returns the place among the stages that is nearest to an x. */
export function stageGap(geometry: Geometry, picture: Picture, x: number): StripGap {
  const found = geometry.stages.find((one) => x < one.x + one.width / 2);
  const all = picture.stages;
  return stageGapAt(
    geometry,
    picture,
    found === undefined ? all.length : all.findIndex(({ key }) => key === found.key),
  );
}

function laneGapAt({ lanes, frame }: Geometry, { lanes: all }: Picture, at: number): StripGap {
  const edge = lanes.find(({ key }) => key === all[at]?.key)?.y ?? frame.bodyBottom;
  const width = frame.right - frame.left;
  return { kind: 'lane', at, area: { x: frame.left, y: edge - thick / 2, width, height: thick } };
}

/** Returns the place among the lanes that is nearest to a y. */
export function laneGap(geometry: Geometry, picture: Picture, y: number): StripGap {
  const found = geometry.lanes.find((one) => y < one.y + one.height / 2);
  const all = picture.lanes;
  return laneGapAt(
    geometry,
    picture,
    found === undefined ? all.length : all.findIndex(({ key }) => key === found.key),
  );
}

/** A place along a strip, wherever it lies. */
export type HeadPlace =
  | { readonly kind: 'step'; readonly stage: Key; readonly at: number }
  | { readonly kind: 'stage' | 'lane'; readonly at: number };

/** Returns where a place along a strip lies in a picture; `undefined` when it is not to be seen. */
export function headGap(geometry: Geometry, picture: Picture, place: HeadPlace): StripGap | undefined {
  if (place.kind === 'step') return stepGapAt(geometry, picture, place.stage, place.at);
  return (place.kind === 'stage' ? stageGapAt : laneGapAt)(geometry, picture, place.at);
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
export function gapAfterStep(picture: Picture, step: Key): HeadPlace | undefined {
  const column = picture.steps.findIndex(({ key }) => key === step);
  const stage = stageOf(picture, column);
  return stage && { kind: 'step', stage: stage.key, at: column - stage.column + 1 };
}
