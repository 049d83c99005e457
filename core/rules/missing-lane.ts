import { isSeq } from 'yaml';
import type { BlueprintFile } from '../blueprint-file.ts';
import { addItem } from '../edit.ts';
import { addCellFix } from '../fixes.ts';
import type { Lane, Role } from '../model.ts';
import type { Fix } from '../problem.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { pairOf, placeOf } from '../source/places.ts';
import { laneName, laneRoles } from '../vocabulary.ts';

/** A canonical role without a lane, or a lane without a cell. */
export const missingLane: Rule = {
  code: 'missing-lane',
  severity: 'warning',
  summary: 'Each of the five usual lanes is there and holds at least one cell.',
  rationale: `A blueprint shows five things on top of each other: physical evidence, customer actions, what happens frontstage, what happens backstage, and the support processes. A lane that is missing or empty in the whole blueprint most often means that nobody has looked there yet.

It is information only for physical evidence, which may have been left out on purpose, and for a support lane that shows nothing but shared processes, which cells name under \`needs\`. A lane of your own that stays empty is reported as well: fill it, or take it out of \`lanes\`.`,
  bad: `lanes: [evidence, customer, frontstage, backstage]
`,
  good: `lanes: [evidence, customer, frontstage, backstage, support]
`,
  source: 'Bitner, Ostrom and Morgan (2008)',
  fixable: true,
  check(context) {
    // A blueprint that has only begun is told so by other rules.
    if (context.file.analysis.cells.length === 0) return [];
    return [...absentRoles(context), ...emptyLaneFindings(context)];
  },
};

function absentRoles({ file }: RuleContext): Finding[] {
  const span = placeOf(file.source, 'lanes') ?? { start: 0, end: 0 };
  return laneRoles
    .filter(({ role }) => !file.model.lanes.some((lane) => lane.role === role))
    .map(({ role, name }) => ({
      message: `${name} has no lane in this blueprint: missing lane. Add "${role}" to "lanes", then write "${role}:" into the steps it belongs to.`,
      span,
      fix: () => addLane(file, role),
      ...(role === 'evidence' && { severity: 'information' as const }),
    }));
}

function emptyLaneFindings({ file }: RuleContext): Finding[] {
  const { analysis } = file;
  const elsewhere = placeOf(file.source, 'stages') ?? { start: 0, end: 0 };
  const step = analysis.columns.find((column) => column.step.cells.length > 0)?.step;
  const shared = analysis.references.some(({ kind, element }) => kind === 'process' && element !== undefined);
  return emptyLanes(file).map((lane) => {
    const { id, name, nameSpan, role } = lane;
    const drawn = role === 'support' && shared;
    return {
      message: `${name} has no cell in the whole blueprint${drawn ? ', only shared processes' : ''}: missing lane. Add "${id}:" to the steps it belongs to.`,
      span: nameSpan.end > nameSpan.start ? nameSpan : elsewhere,
      fix: () => (step === undefined ? [] : addCellFix(file, step, lane)),
      ...((drawn || role === 'evidence') && { severity: 'information' as const }),
    };
  });
}

/** The lanes that hold nothing. That nothing is in the customer's lane is another rule's. */
function emptyLanes({ model, analysis }: BlueprintFile): readonly Lane[] {
  const used = new Set(analysis.cells.map((cell) => cell.lane));
  const customers = model.lanes.filter(({ role }) => role === 'customer');
  const silent = customers.every(({ id }) => !used.has(id));
  return model.lanes.filter(({ id, role }) => !used.has(id) && !(role === 'customer' && silent));
}

function addLane({ source, model }: BlueprintFile, role: Role): readonly Fix[] {
  const list = pairOf(source.document.contents, 'lanes')?.value;
  if (!isSeq(list)) return [];
  const order = laneRoles.map((words) => words.role);
  const below = model.lanes.findIndex((lane) => order.indexOf(lane.role) > order.indexOf(role));
  const index = below === -1 ? list.items.length : below;
  const title = `Add the lane "${laneName(role)}"`;
  return [{ title, changes: [addItem(source, list, role, index)], preferred: true }];
}
