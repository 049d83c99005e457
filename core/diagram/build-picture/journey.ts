import { timesIn, workIn } from '../../analysis/lengths.ts';
import type { Analysis } from '../../analysis.ts';
import type { Stage, Step } from '../../model.ts';
import { formatDuration } from '../../values/duration.ts';
import { durationText } from '../../values/duration-text.ts';
import type { PictureStage, PictureStep } from '../picture.ts';
import { clipped } from './clipped.ts';
import type { Curves } from './emotions.ts';
import { namesOf } from './names.ts';
import type { Shown } from './shown.ts';

/** Returns the stages with the columns that they span. */
export function pictureStages(stages: readonly Stage[], analysis: Analysis): readonly Shown<PictureStage>[] {
  let column = 0;
  return stages.map((stage, index) => {
    const shown = {
      key: `stage_${index}`,
      name: clipped(stage.name),
      column,
      columns: stage.steps.length,
      ...timeOf(stage.steps, analysis),
    };
    column += stage.steps.length;
    return [shown, stage];
  });
}

/** Returns the head of a step, the `index`th of the journey. */
export function pictureStep(
  step: Step,
  index: number,
  analysis: Analysis,
  curves: Curves | undefined,
): PictureStep {
  const seconds = workIn([step]) ?? 0;
  const reaches = new Set(
    step.channels.map((reference) => {
      const channel = analysis.resolve(reference, 'channel', step);
      return channel?.kind === 'channel' ? channel.reach?.value : undefined;
    }),
  );
  const reach = reaches.size === 1 ? [...reaches][0] : undefined;
  return {
    key: `step_${index}`,
    number: index + 1,
    name: clipped(step.name),
    channels: namesOf(step.channels, 'channel', step, analysis),
    ...(reach && { reach }),
    ...(seconds > 0 && { duration: formatDuration(seconds) }),
    ...(step.emotion && { emotion: step.emotion.value }),
    ...(curves && { emotions: curves.valuesOf(step) }),
  };
}

/** Returns the time that steps take, in words. */
export function timeOf(steps: readonly Step[], { laneOf }: Analysis): { readonly time?: string } {
  const { waits, work, elapsed } = timesIn(steps, laneOf);
  const parts = Object.entries({ waits, work, elapsed }).flatMap(([what, seconds]) =>
    seconds === undefined ? [] : [`${what} ${durationText(formatDuration(seconds))}`],
  );
  return parts.length === 0 ? {} : { time: parts.join(', ') };
}
