import type { RuleLevel } from '../model.ts';
import { levels } from '../schema/choices.ts';

/** The levels that a rule can be set to, the most serious first. */
export const ruleLevels: readonly RuleLevel[] = levels.map(({ value }) => value);

const known: readonly unknown[] = ruleLevels;

/** Returns whether a value from outside, whatever it is, is a level. */
export function isRuleLevel(value: unknown): value is RuleLevel {
  return known.includes(value);
}
