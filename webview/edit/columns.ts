import type { Geometry } from '../../core/diagram/geometry.ts';

/** The ground of a step from left to right: up to the middle between it and its neighbour, or to the edge of its stage. */
export interface ColumnGround {
  readonly x: number;
  readonly width: number;
}

/** Returns the ground of each step. Together they cover their stages, however narrow the steps are drawn. */
export function columnGrounds({
  steps,
  stages,
}: Pick<Geometry, 'steps' | 'stages'>): readonly ColumnGround[] {
  const stageOf = ({ x, width }: ColumnGround) =>
    stages.find((stage) => stage.x <= x + width / 2 && x + width / 2 < stage.x + stage.width);
  return steps.map((step, index) => {
    const stage = stageOf(step);
    const [before, after] = [steps[index - 1], steps[index + 1]];
    const end = step.x + step.width;
    const left =
      before !== undefined && stageOf(before) === stage
        ? (before.x + before.width + step.x) / 2
        : Math.min(step.x, stage?.x ?? step.x);
    const right =
      after !== undefined && stageOf(after) === stage
        ? (end + after.x) / 2
        : Math.max(end, stage === undefined ? end : stage.x + stage.width);
    return { x: left, width: right - left };
  });
}
