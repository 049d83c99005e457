import type { Rule } from '../rule.ts';

/** A title that another blueprint has too. */
export const duplicateTitle: Rule = {
  code: 'duplicate-title',
  severity: 'hint',
  summary: 'Among several blueprints each has a title of its own.',
  rationale: `Two files with one title are often two copies of one blueprint, and it is better to notice that before both of them are edited. Where the second is another version, say in its title which one: the service as it is and the service as it is to be, this year's and last year's.

The editor compares the blueprints of the workspace, the command line those that are checked together.`,
  bad: `# a.blueprint.yaml
blueprint: Hotel stay
# b.blueprint.yaml
blueprint: Hotel stay
`,
  good: `# a.blueprint.yaml
blueprint: Hotel stay
# b.blueprint.yaml
blueprint: Hotel stay, with mobile check-in
`,
  check({ file, duplicates }) {
    const { title } = file.model;
    if (title === undefined || duplicates.length === 0) return [];
    return [
      {
        message: `Another blueprint is called "${title.value}" too. If it is a copy, go on with one of them; if it is another version, say in the title which.`,
        span: title.span,
        elsewhere: duplicates.map(({ file: other, start, end }) => ({
          message: 'The other blueprint.',
          file: other,
          start,
          end,
        })),
      },
    ];
  },
};
