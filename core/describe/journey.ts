import { waitingIn, workIn } from '../analysis/lengths.ts';
import type { ReferenceKind } from '../analysis.ts';
import type { BlueprintFile } from '../blueprint-file.ts';
import type { Cell, Lane, Reference, Stage, Step } from '../model.ts';
import { laneRoles } from '../vocabulary.ts';
import { stageBadgeFacts } from './badge-facts.ts';
import type { DetailsCard, Fact } from './details-card.ts';
import { experienceFacts } from './experience.ts';
import {
  caseFacts,
  detailsCard,
  elementsFact,
  elementValue,
  fact,
  lengthFact,
  metricsFact,
  referencesFact,
  titleOf,
} from './facts.ts';
import { dependencyFacts } from './link-facts.ts';

/** Returns the card of a stage: its steps, who takes part, and what its steps say about the customer. */
export function describeStage(stage: Stage, file: BlueprintFile): DetailsCard {
  const { steps } = stage;
  const number = file.model.stages.indexOf(stage) + 1;
  return detailsCard(stage, `Stage ${number} of ${file.model.stages.length}`, stage.description, [
    fact(
      'Steps',
      steps.map((step) => elementValue(step, `${file.analysis.columnOf(step) + 1} ${titleOf(step)}`)),
    ),
    ...workFacts(steps, file),
    ...stageBadgeFacts(steps, file.analysis.ownerOf),
  ]);
}

/** Returns the card of a step: what the touchpoint is like, who takes part, and where it goes on to. */
export function describeStep(step: Step, file: BlueprintFile): DetailsCard {
  const { analysis } = file;
  const context = `Step ${analysis.columnOf(step) + 1} · ${titleOf(analysis.stageOf(step))}`;
  return detailsCard(step, context, step.note, [
    referencesFact('Channel', step.channels, 'channel', analysis, step),
    ...experienceFacts(step, analysis.ownerOf),
    metricsFact(step.metrics),
    ...caseFacts(step),
    ...workFacts([step], file),
    ...dependencyFacts(step, file),
    fact(
      'Goes on to',
      (step.next ?? []).map((link) => {
        const target = analysis.resolve(link.to, 'step', step);
        const label = link.label === undefined ? '' : ` (${link.label.value})`;
        return target === undefined
          ? link.to.value + label
          : elementValue(target, `${titleOf(target)}${label}`);
      }),
    ),
  ]);
}

/** Returns the card of a lane: its role and how much it holds. */
export function describeLane(lane: Lane, { analysis }: BlueprintFile): DetailsCard {
  const words = laneRoles.find(({ role }) => role === lane.role);
  const cells = analysis.cells.filter((cell) => analysis.laneOf(cell) === lane);
  return detailsCard(lane, 'Lane', undefined, [
    fact('Role', [`${lane.role}: ${words?.description ?? ''}`]),
    fact('Cells', [String(cells.length)]),
  ]);
}

/** Returns the facts on who and what takes part in steps, and how long they take. */
function workFacts(steps: readonly Step[], { analysis }: BlueprintFile): readonly (Fact | undefined)[] {
  const named = (references: (cell: Cell) => readonly Reference[], kind: ReferenceKind) =>
    steps
      .flatMap(({ cells }) => cells)
      .flatMap((cell) => references(cell).map((reference) => analysis.resolve(reference, kind, cell)));
  return [
    elementsFact(
      'Who takes part',
      named((cell) => cell.by, 'actor'),
    ),
    elementsFact(
      'Systems',
      named((cell) => cell.systems, 'system'),
    ),
    elementsFact(
      'Shared processes',
      named((cell) => cell.needs, 'process'),
    ),
    lengthFact('Duration', workIn(steps)),
    lengthFact('Waiting', waitingIn(steps)),
  ];
}
