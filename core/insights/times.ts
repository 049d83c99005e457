import { timesIn } from '../analysis/lengths.ts';
import type { BlueprintFile } from '../blueprint-file.ts';
import { type Where, whereOf } from './where.ts';

/** The customer's time in a stage, in seconds; what no cell says is 0. */
export interface StageTimes {
  readonly stage: string;
  readonly waits: number;
  readonly work: number;
  /** Others go on while the customer has left. */
  readonly elapsed: number;
  /** Waiting as a part of the time that the customer spends, from 0 to 1; absent when that is nothing. */
  readonly share?: number;
  /** The cells that say how long it takes. */
  readonly at: readonly Where[];
}

/** Returns how long the customer waits and works by stage, and over all stages, whose name is empty. */
export function stageTimes({ model, analysis }: BlueprintFile): readonly StageTimes[] {
  const whole = { name: '', steps: model.stages.flatMap(({ steps }) => steps) };
  return [...model.stages, whole].map(({ name, steps }) => {
    const { waits = 0, work = 0, elapsed = 0 } = timesIn(steps, analysis.laneOf);
    const spent = waits + work;
    const timed = steps.flatMap(({ cells }) =>
      cells.filter(({ wait, duration }) => wait !== undefined || duration !== undefined),
    );
    return {
      stage: name,
      ...{ waits, work, elapsed },
      ...(spent > 0 && { share: waits / spent }),
      at: whereOf(timed),
    };
  });
}
