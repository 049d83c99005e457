// The setting of each rule, from the registry of the rules.
import { ruleLevels } from '../../core/lint/rule-levels.ts';
import { rules } from '../../core/rules/index.ts';

/** Returns the properties of the setting `serviceBlueprint.lint.rules`, from the registry of the rules. */
export function ruleSettings() {
  return Object.fromEntries(
    rules.map(({ code, severity, summary }) => [
      code,
      { type: 'string', enum: ruleLevels, default: severity, markdownDescription: summary },
    ]),
  );
}
