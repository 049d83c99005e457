import { stacksOf } from '../analysis/columns.ts';
import { isDerivedHandoff } from '../analysis/resolved-link.ts';
import type { StepCells } from '../analysis/step-cells.ts';
import type { ResolvedLink } from '../analysis.ts';
import { addArrow } from '../fixes/support-edits.ts';
import { fixWith } from '../fixes.ts';
import type { Cell, Step } from '../model.ts';
import type { Fix } from '../problem.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

/** A backstage action that nothing leads to. */
export const orphanBackstage: Rule = {
  code: 'orphan-backstage',
  severity: 'warning',
  summary: 'Something leads to every backstage action.',
  rationale: `What happens backstage is set off by something: by what the customer does, by staff in front of the customer, or by other work. Where no arrow leads to it, the blueprint does not say why it happens, or the action belongs in the support lane.

In a step with a customer or frontstage action the arrow is there by itself, unless that action has arrows of its own under \`to\`. Where \`to: []\` takes the arrow away on purpose, it is information only.

Two things are in order without an arrow to them: backstage work that itself leads to the customer or the frontstage, such as a preparation, and what stands in the same lane of the same step as an action that an arrow leads to.`,
  bad: `- step: Check in
  customer: Checks in
- step: Go to room
  evidence: Lift
  backstage: Switches on the heating
`,
  good: `- step: Check in
  customer: Checks in
  backstage: Switches on the heating
- step: Go to room
  evidence: Lift
  customer: Goes to the room
`,
  source: 'Bitner, Ostrom and Morgan (2008)',
  fixable: true,
  check(context) {
    const found: Finding[] = [];
    for (const orphan of orphans(context)) {
      const { cell, above, handoff } = orphan;
      const removed = above?.to?.length === 0;
      const advice =
        above === undefined
          ? 'Add the action that sets it off above it, or lead an arrow to it.'
          : removed
            ? `The arrow from "${above.name}" was taken away by to: []. Lead an arrow to it from what sets it off.`
            : `The arrows of "${above.name}" go elsewhere. Lead one of them here, or an arrow from what sets it off.`;
      found.push({
        message: handoff
          ? `Only the hand-off from "${handoff.from.name}", which follows by itself, leads to "${cell.name}". Add the action that sets it off above it, or write the arrow under to.`
          : `Nothing leads to "${cell.name}". ${advice}`,
        span: cell.nameSpan,
        ...((removed || handoff) && { severity: 'information' as const }),
        fix: () => leadTo(context, orphan),
      });
    }
    return found;
  },
};

function leadTo({ file, steps }: RuleContext, { cell, above }: Orphan): readonly Fix[] {
  const column = file.analysis.columnOf(file.analysis.stepOf(cell));
  const action = above ?? lastActionBefore(steps, column);
  if (action === undefined) return [];
  return fixWith(`Lead an arrow from "${action.name}" to it`, addArrow(file, action, cell.id));
}

interface Orphan {
  /** The first of the cells in one lane of one step that nothing leads to. */
  readonly cell: Cell;
  /** The action above it in its step, if there is one. */
  readonly above: Cell | undefined;
  /** The hand-off to its stack. */
  readonly handoff?: ResolvedLink;
}

function orphans({ file: { analysis }, steps }: RuleContext): readonly Orphan[] {
  const found: Orphan[] = [];
  for (const one of steps) {
    if (one.backstage.length === 0) continue;
    for (const stack of stacksOf(one.backstage)) {
      const [cell] = stack;
      if (cell === undefined) continue;
      const above = actionAbove(one.step, cell);
      // Asked first because it is nearly always so: without arrows of its own the action above leads here.
      if (above !== undefined && (above.to === undefined || leadsTo(above, stack))) continue;
      const links = stack.flatMap((other) => analysis.linksTo(other));
      if (!links.every(isDerivedHandoff) || stack.some(leadsUp)) continue;
      const [handoff] = links;
      found.push({ cell, above, ...(handoff && { handoff }) });
    }
  }
  return found;

  function leadsTo(from: Cell, stack: readonly Cell[]): boolean {
    const targets = new Set((from.to ?? []).map((link) => analysis.resolve(link.to, 'cell', from)));
    return stack.some((cell) => targets.has(cell));
  }

  function actionAbove({ cells }: Step, cell: Cell): Cell | undefined {
    for (let at = cells.indexOf(cell) - 1; at >= 0; at--) {
      const other = cells[at];
      if (other !== undefined && analysis.laneOf(other).role !== 'evidence') return other;
    }
    return undefined;
  }

  function leadsUp(cell: Cell): boolean {
    if (cell.to === undefined) return false;
    return analysis
      .linksFrom(cell)
      .some(({ to }) => to.kind === 'cell' && ['customer', 'frontstage'].includes(analysis.laneOf(to).role));
  }
}

function lastActionBefore(steps: readonly StepCells[], column: number): Cell | undefined {
  for (const { frontstage, backstage, customer } of steps.slice(0, column).reverse()) {
    const actions = [...customer, ...frontstage, ...backstage];
    if (actions.length > 0) return actions[actions.length - 1];
  }
  return undefined;
}
