import type { Rule } from '../rule.ts';

/** A `based-on` that leads to no blueprint. */
export const badBase: Rule = {
  code: 'bad-base',
  severity: 'warning',
  summary: 'A blueprint is based on another one that is there.',
  rationale: `\`based-on\` is the path of the blueprint that this one changes, from the folder of this one, with \`/\` between folders, so that it is right on each machine. With it the two are compared by the name of one of them.

A file that is not there, the file itself, and files that are based on each other in a circle lead nowhere. The editor knows the blueprints of the workspace, the command line looks at the files.`,
  bad: `blueprint: Hotel stay, with mobile check-in
based-on: https://example.org/hotel.blueprint.yaml
`,
  good: `blueprint: Hotel stay, with mobile check-in
based-on: hotel.blueprint.yaml
`,
  check({ file, base }) {
    const { basedOn } = file.model;
    if (basedOn === undefined || basedOn.value.trim() === '') return [];
    const message = whyNoPath(basedOn.value.trim()) ?? base;
    return message === undefined ? [] : [{ message, span: basedOn.span }];
  },
};

function whyNoPath(value: string): string | undefined {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(value)) {
    return 'Nothing is loaded from elsewhere. Write the path of a blueprint beside this one.';
  }
  if (value.includes('\\'))
    return 'Write / between folders instead of \\, so that the path is right on each machine.';
  if (/^(?:\/|~|[a-z]:)/i.test(value)) {
    return 'Write the path from the folder of this blueprint, so that it is right on each machine.';
  }
  return undefined;
}
