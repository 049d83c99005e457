import { InvalidArgumentError } from 'commander';
import { type PaperName, paperNamed, paperNames } from '../core/diagram/paper.ts';
import { isLeavablePart, type LeavablePart, leavablePartNames } from '../core/leavable-parts.ts';
import { isRuleLevel, ruleLevels } from '../core/lint/rule-levels.ts';
import type { RuleLevel } from '../core/model.ts';
import { nearest } from '../core/names/nearest.ts';
import { rules } from '../core/rules/index.ts';

/** Parses an option: a whole number from 0 up. */
export function wholeNumber(word: string): number {
  if (!/^\d+$/.test(word)) throw new InvalidArgumentError('It has to be a whole number, 0 or more.');
  return Number(word);
}

/** Parses an option: a factor for the size of a picture. */
export function scaleFactor(word: string): number {
  const value = Number(word);
  if (word.trim() === '' || !(value >= 0.1 && value <= 10)) {
    throw new InvalidArgumentError('It has to be a number from 0.1 to 10.');
  }
  return value;
}

/** Parses an option: the paper of a PDF, or of a page that is printed. */
export function paperOption(word: string): PaperName {
  const name = paperNamed(word);
  if (name === undefined) {
    throw new InvalidArgumentError(
      `It has to be one of ${paperNames.join(', ')}, a sheet with -portrait or -landscape, or roll: with its width in mm, as in roll:914.`,
    );
  }
  return name;
}

/** Parses an option: names of what is left out, with commas between them. */
export function partsOption(words: string, before: readonly LeavablePart[] = []): readonly LeavablePart[] {
  const names = words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const found = names.map((name) => {
    if (isLeavablePart(name)) return name;
    const near = nearest(name, leavablePartNames);
    const advice = near === undefined ? '' : ` Did you mean "${near}"?`;
    throw new InvalidArgumentError(
      `"${name}" cannot be left out.${advice} It has to be some of ${leavablePartNames.join(', ')}.`,
    );
  });
  return [...before, ...found];
}

/** Parses an option: one more `CODE=LEVEL`; the last one of a rule counts. */
export function ruleLevel(
  word: string,
  before: ReadonlyMap<string, RuleLevel> = new Map(),
): ReadonlyMap<string, RuleLevel> {
  const [code = '', level, ...rest] = word.split('=');
  const codes = rules.map((rule) => rule.code);
  if (!codes.includes(code)) {
    const near = nearest(code, codes);
    const advice = near === undefined ? '' : ` Did you mean "${near}"?`;
    throw new InvalidArgumentError(`There is no rule "${code}".${advice}`);
  }
  if (!isRuleLevel(level) || rest.length > 0) {
    throw new InvalidArgumentError(
      `Write the rule and its level as ${code}=LEVEL, with one of ${ruleLevels.join(', ')}.`,
    );
  }
  return new Map([...before, [code, level]]);
}
