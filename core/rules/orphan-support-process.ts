import { isDerivedHandoff } from '../analysis/resolved-link.ts';
import type { ResolvedLink } from '../analysis.ts';
import { addArrow, addNeed, removeCell, removeProcess } from '../fixes/support-edits.ts';
import { fixWith } from '../fixes.ts';
import type { Cell, Process } from '../model.ts';
import { withOwnId } from '../names/with-own-id.ts';
import type { Fix } from '../problem.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

/** The number of actions that are offered at most to link a process to: more would be a list to search in. */
const maxOffers = 3;

/** A support process that no action relies on. */
export const orphanSupportProcess: Rule = {
  code: 'orphan-support-process',
  severity: 'warning',
  summary: 'Every support process serves an action.',
  rationale: `Support is there for somebody: an action that the customer takes, or one that staff takes for the customer. A process under \`processes\` that no cell \`needs\`, or a support cell in a step with no action above it and no arrow to it, serves nothing that the blueprint shows.

Link it to the action that relies on it, or take it out. Often it points at an action that the blueprint still lacks.`,
  bad: `processes:
  food: Prepares the food
stages:
  - stage: Stay
    steps:
      - step: Room service
        backstage: Takes the order
`,
  good: `processes:
  food: Prepares the food
stages:
  - stage: Stay
    steps:
      - step: Room service
        backstage: { name: Takes the order, needs: [food] }
`,
  source: 'Bitner, Ostrom and Morgan (2008)',
  fixable: true,
  check(context) {
    const found: Finding[] = [];
    for (const process of orphanProcesses(context)) {
      const message = `"${process.name}" is an orphan support process: no action needs it. Write needs: ${process.id} in the cell that relies on it, or remove it.`;
      const span = process.idSpan ?? process.nameSpan;
      found.push({ message, span, fix: () => processFixes(context, process) });
    }
    for (const { cell, handoff } of orphanCells(context)) {
      const message = handoff
        ? `Only the hand-off from "${handoff.from.name}", which follows by itself, leads to "${cell.name}": its step has no action above it. Add the action that relies on it, or write the arrow under to.`
        : `"${cell.name}" is an orphan support process: its step has no action above it, and no arrow leads to it. Add the action that relies on it, lead an arrow to it, or remove it.`;
      found.push({
        message,
        span: cell.nameSpan,
        ...(handoff && { severity: 'information' as const }),
        fix: () => cellFixes(context, cell),
      });
    }
    return found;
  },
};

interface OrphanCell {
  readonly cell: Cell;
  /** The hand-off to its stack. */
  readonly handoff?: ResolvedLink;
}

function orphanProcesses({ file: { model, analysis } }: RuleContext): readonly Process[] {
  // Of two with one id only one can be needed; that they have it is said.
  return withOwnId(model.processes).filter((process) => analysis.referencesTo(process).length === 0);
}

/** Support cells whose whole stack has neither an action above it in its step nor an arrow to it but a hand-off. */
function orphanCells({ file: { analysis } }: RuleContext): readonly OrphanCell[] {
  const found: OrphanCell[] = [];
  for (const { step } of analysis.columns) {
    const first = step.cells.find((cell) => analysis.laneOf(cell).role !== 'evidence');
    // An action in any lane above makes the first action of the step another one.
    if (first === undefined || analysis.laneOf(first).role !== 'support') continue;
    const stack = step.cells.filter((cell) => cell.lane === first.lane);
    const links = stack.flatMap((cell) => analysis.linksTo(cell));
    if (!links.every(isDerivedHandoff)) continue;
    const [handoff] = links;
    for (const cell of stack) found.push({ cell, ...(handoff && { handoff }) });
  }
  return found;
}

function processFixes({ file }: RuleContext, process: Process): readonly Fix[] {
  const systems = new Set(process.systems.map(({ value }) => value));
  const words = new Set(significantWords(process.name));
  const likely = (cell: Cell): number =>
    cell.systems.filter(({ value }) => systems.has(value)).length * 3 +
    significantWords(cell.name).filter((word) => words.has(word)).length * 2 +
    (file.analysis.laneOf(cell).role === 'backstage' ? 1 : 0);
  const actions = file.analysis.cells.filter((cell) =>
    ['frontstage', 'backstage'].includes(file.analysis.laneOf(cell).role),
  );
  const links = actions
    .map((cell) => ({ cell, score: likely(cell) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, maxOffers)
    .flatMap(({ cell }) =>
      fixWith(`Let "${cell.name}" need "${process.name}"`, addNeed(file, cell, process.id)),
    );
  return [...links, ...fixWith(`Remove "${process.name}"`, removeProcess(file, process))];
}

function cellFixes({ file }: RuleContext, cell: Cell): readonly Fix[] {
  const { analysis } = file;
  const step = analysis.stepOf(cell);
  const column = analysis.columnOf(step);
  const own = step.cells.filter((one) => !['evidence', 'support'].includes(analysis.laneOf(one).role));
  const before = analysis.columns
    .slice(0, column)
    .flatMap((one) => one.step.cells)
    .filter((one) => !['evidence', 'support'].includes(analysis.laneOf(one).role));
  const action = own[own.length - 1] ?? before[before.length - 1];
  const link =
    action === undefined || action.to !== undefined
      ? []
      : fixWith(`Lead an arrow from "${action.name}" to it`, addArrow(file, action, cell.id));
  return [...link, ...fixWith(`Remove "${cell.name}"`, removeCell(file, cell))];
}

function significantWords(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3);
}
