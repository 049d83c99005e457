import type { Rule } from '../rule.ts';

/** Two views with one name. */
export const duplicateView: Rule = {
  code: 'duplicate-view',
  severity: 'warning',
  summary: 'Each view has a name of its own.',
  rationale:
    'A view is chosen by its name, in the preview and with `--view` on the command line. Of two with the same name only the first is found there. Give one of them a name that says what is different.',
  bad: `views:
  - { view: Board, lanes: journey }
  - { view: Board, density: overview }
`,
  good: `views:
  - { view: Board, lanes: journey }
  - { view: Board at a glance, density: overview }
`,
  check({ file: { model } }) {
    const first = new Map<string, (typeof model.views)[number]>();
    return model.views.flatMap((view) => {
      const { value, span } = view.name;
      const before = first.get(value);
      if (value === '') return [];
      if (before === undefined) {
        first.set(value, view);
        return [];
      }
      const message = `Another view is called "${value}" already, and only that one is found by its name. Choose another name.`;
      return [{ message, span, related: [{ message: 'The first one is here.', span: before.name.span }] }];
    });
  },
};
