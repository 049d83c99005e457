import type { Analysis } from '../analysis.ts';
import { feelingWord } from '../diagram/feelings.ts';
import type { Step } from '../model.ts';
import { flagFacts, hasBadge, stepBadgeFacts } from './badge-facts.ts';
import type { Fact } from './details-card.ts';
import { fact, textsFact } from './facts.ts';

/** Returns what the customer goes through at a step: its weight, its rating, feelings, pains and what could be better. */
export function experienceFacts(step: Step, ownerOf: Analysis['ownerOf']): readonly (Fact | undefined)[] {
  const { importance, rating, target, emotion } = step;
  return [
    ...flagFacts(step),
    fact('Importance', [importance === undefined ? undefined : `${importance.value} of 5`]),
    fact('Rating today', [rating === undefined ? undefined : `${rating.value} of 5`]),
    fact('Rating to reach', [target === undefined ? undefined : `${target.value} of 5`]),
    fact('Emotion', [
      emotion === undefined ? undefined : emotionText(emotion.value),
      ...step.emotions.map(({ persona, value }) => `${persona.value}: ${emotionText(value.value)}`),
    ]),
    hasBadge('step', 'thinks') ? undefined : textsFact('Thinks', step.thinks),
    hasBadge('step', 'expects') ? undefined : textsFact('Expects', step.expects),
    ...stepBadgeFacts(step, ownerOf),
    hasBadge('step', 'feedback') ? undefined : textsFact('Feedback', step.feedback),
  ];
}

/** Returns an emotion from -2 to 2 with its meaning: `−1, bad`. */
export function emotionText(value: number): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  return `${sign}${Math.abs(value)}, ${value === 0 ? 'neither good nor bad' : feelingWord(value)}`;
}
