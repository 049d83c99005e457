import type { BlueprintFile } from '../blueprint-file.ts';
import { type Where, whereOf } from './where.ts';

/** A step that is not yet rated as the objective asks. */
export interface Gap {
  /** 1..5 */
  readonly importance: number;
  readonly rating: number;
  readonly target: number;
  /** The target less the rating; 0 and less when it is reached. */
  readonly gap: number;
  readonly at: readonly [Where];
}

/** Returns importance against gap to target, where a step says all three: what weighs most first, by importance times gap. */
export function targetGaps({ analysis }: BlueprintFile): readonly Gap[] {
  const gaps = analysis.columns.flatMap(({ step }): Gap[] => {
    const { importance, rating, target } = step;
    const [at] = whereOf([step]);
    if (importance === undefined || rating === undefined || target === undefined || at === undefined)
      return [];
    const gap = target.value - rating.value;
    return [{ importance: importance.value, rating: rating.value, target: target.value, gap, at: [at] }];
  });
  return gaps.sort((a, b) => b.importance * b.gap - a.importance * a.gap);
}

/** A step at which a customer feels bad. */
export interface LowPoint {
  /** -2 or -1, of the persona who feels worst. */
  readonly emotion: number;
  readonly stage: string;
  readonly pains: readonly string[];
  readonly at: readonly [Where];
}

/** Returns the lowest points of the curves, the lowest first and then in the order of the journey. */
export function lowPoints({ analysis }: BlueprintFile): readonly LowPoint[] {
  const found = analysis.columns.flatMap(({ step, stage }): LowPoint[] => {
    const felt = [step.emotion, ...step.emotions.map(({ value }) => value)].flatMap(
      (one) => one?.value ?? [],
    );
    const emotion = felt.reduce((lowest, one) => Math.min(lowest, one), 0);
    const [at] = whereOf([step]);
    if (emotion >= 0 || at === undefined) return [];
    return [{ emotion, stage: stage.name, pains: step.pains.map(({ name }) => name), at: [at] }];
  });
  return found.sort((a, b) => a.emotion - b.emotion);
}
