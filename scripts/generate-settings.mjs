import { rules } from '../core/rules/index.ts';

const levels = ['error', 'warning', 'information', 'hint', 'off'];

/** The properties of the setting `serviceBlueprint.lint.rules`, from the registry of the rules. */
export function ruleSettings() {
  return Object.fromEntries(
    rules.map(({ code, severity, summary }) => [
      code,
      { type: 'string', enum: levels, default: severity, markdownDescription: summary },
    ]),
  );
}
