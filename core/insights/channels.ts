import type { BlueprintFile } from '../blueprint-file.ts';
import type { Step } from '../model.ts';
import { type Where, whereOf } from './where.ts';

/** A place of the journey where the customer has to change to another channel. */
export interface ChannelBreak {
  /** Names of the channels before and after; they have none in common. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The step before, and the one after. */
  readonly at: readonly Where[];
}

/** Returns the breaks between channels along the customer's path, where both steps say their channel. */
export function channelBreaks({ analysis }: BlueprintFile): readonly ChannelBreak[] {
  const { columns, resolve } = analysis;
  const channelsOf = (step: Step) =>
    step.channels.map((one) => resolve(one, 'channel', step)?.name || one.value);
  return columns.flatMap(({ step, index }) => {
    const after =
      step.next === undefined
        ? [columns[index + 1]?.step]
        : step.next.map(({ to }) => {
            const found = resolve(to, 'step', step);
            return found?.kind === 'step' ? found : undefined;
          });
    const from = channelsOf(step);
    return after.flatMap((next): ChannelBreak[] => {
      if (next === undefined) return [];
      const to = channelsOf(next);
      const isWhole = from.length === 0 || to.length === 0 || from.some((name) => to.includes(name));
      return isWhole ? [] : [{ from, to, at: whereOf([step, next]) }];
    });
  });
}
