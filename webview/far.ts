import type { Density } from '../core/diagram/density.ts';
import type { Geometry } from '../core/diagram/geometry.ts';
import type { Place } from './picture-layer.ts';

/** The sizes of the picture as it is near, in px: by these a scale of the overview is compared with one of it. */
export interface NearSize {
  readonly width: number;
  readonly height: number;
  /** From the heads of the lanes to the right edge. */
  readonly grid: number;
}

/** At smaller scales the cards cannot be read; from the larger one on they can again. */
const limits = { far: 0.36, near: 0.5 } as const;

/** The facts that decide whether the picture is far away. */
export interface FarAwayFacts {
  /** The author's choice: an overview is never far away. */
  readonly chosen: Density;
  readonly isFar: boolean;
  /** The scale as if the picture was near. */
  readonly scale: number;
  /** The scale at which all of it would be in the window, when that is what is asked for. */
  readonly fit: number | undefined;
}

/** Returns whether the picture is so far away that its overview is drawn instead. */
export function isFarAway({ chosen, isFar, scale, fit }: FarAwayFacts): boolean {
  if (chosen === 'overview') return false;
  if (fit !== undefined) return fit < limits.far;
  return scale < (isFar ? limits.near : limits.far);
}

/** Returns whether cards can be read at a scale, if only just. */
export function isLegible(scale: number): boolean {
  return scale >= limits.far;
}

/** Returns the sizes of a picture that is near. */
export function nearSizeOf({ width, height, frame }: Geometry): NearSize {
  return { width, height, grid: frame.right - frame.headRight };
}

/**
 * Returns the place of a picture that is drawn in another density, so that its columns are as wide as before and what was at a
 * point of the window stays there: in the same column, and in the same lane, row or head.
 */
export function placeAfter(
  before: Geometry,
  after: Geometry,
  { k, x, y }: Place,
  at: { x: number; y: number },
): Place {
  const [from, to] = [nearSizeOf(before).grid, nearSizeOf(after).grid];
  const scale = to > 0 && from > 0 ? (k * from) / to : k;
  const point = {
    x: moved((at.x - x) / k, edgesAcross(before), edgesAcross(after)),
    y: moved((at.y - y) / k, edgesDown(before), edgesDown(after)),
  };
  return { k: scale, x: at.x - point.x * scale, y: at.y - point.y * scale };
}

function edgesAcross({ frame, steps, width }: Geometry): readonly number[] {
  return [0, frame.left, frame.headRight, ...steps.slice(1).map((step) => step.x), frame.right, width];
}

function edgesDown({ frame, lanes, height }: Geometry): readonly number[] {
  const { stageTop, stepTop, rowsTop, bodyTop, bodyBottom, rowsBottom } = frame;
  const tops = lanes.slice(1).map((lane) => lane.y);
  return [0, stageTop, stepTop, rowsTop, bodyTop, ...tops, bodyBottom, rowsBottom, height];
}

/** Returns a value moved from between two edges to the same share between the edges that took their place. */
function moved(value: number, before: readonly number[], after: readonly number[]): number {
  if (before.length !== after.length) return value;
  const last = before.length - 2;
  const found = before.findIndex((_, index) => index === last || value < (before[index + 1] ?? 0));
  const [start = 0, end = 0] = [before[found], before[found + 1]];
  const [newStart = 0, newEnd = 0] = [after[found], after[found + 1]];
  const share = end > start ? (value - start) / (end - start) : 0;
  return newStart + share * (newEnd - newStart);
}
