import type { StepCells } from '../analysis/step-cells.ts';
import { addToCell, fixWith } from '../fixes.ts';
import type { Actor, Cell } from '../model.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** The number of people that are offered at most: more would be a list to search in. */
const maxOffers = 3;

/** An action that nobody does. */
export const noOwner: Rule = {
  code: 'no-owner',
  severity: 'information',
  summary: 'Every frontstage and backstage action says who does it.',
  rationale: `Once a blueprint says who there is, under \`actors\`, an action without \`by\` is one that everybody takes for somebody else's. Ask who does it today; if the answer is long in coming, you have found something.

What a \`system\` does needs nobody. Neither does anything in a lane for technology, which is one with technology, system, digital, machine or software in its name or id.`,
  bad: `frontstage: Processes the registration
`,
  good: `frontstage: { name: Processes the registration, by: clerk }
`,
  fixable: true,
  check(context) {
    return unowned(context).map(({ cell, step }) => ({
      message: `Nobody is named who does "${cell.name}". Write by: and one of your actors, or system: if a machine does it.`,
      span: cell.nameSpan,
      fix: () =>
        likelyActors(context, step).flatMap(({ name, id }) =>
          fixWith(`Say that ${name} does it`, addToCell(context.file, cell, 'by', id)),
        ),
    }));
  },
};

function unowned({ file: { model }, steps }: RuleContext): { cell: Cell; step: StepCells }[] {
  if (model.actors.length === 0) return [];
  const technical = new Set(
    model.lanes
      .filter(({ id, name }) => /technolog|system|digital|machine|software/i.test(`${id} ${name}`))
      .map(({ id }) => id),
  );
  return steps.flatMap((step) =>
    [...step.frontstage, ...step.backstage]
      .filter(({ by, systems, lane }) => by.length === 0 && systems.length === 0 && !technical.has(lane))
      .map((cell) => ({ cell, step })),
  );
}

/** The actors, those that have something to do in the same step first. */
function likelyActors({ file: { model } }: RuleContext, { step }: StepCells): readonly Actor[] {
  const here = new Set(step.cells.flatMap(({ by }) => by.map(({ value }) => value)));
  return model.actors.toSorted((a, b) => Number(here.has(b.id)) - Number(here.has(a.id))).slice(0, maxOffers);
}
