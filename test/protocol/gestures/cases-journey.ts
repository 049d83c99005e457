import type { AddStage } from '../../../core/gestures/add-stage.ts';
import type { AddStep } from '../../../core/gestures/add-step.ts';
import type { MoveStages } from '../../../core/gestures/move-stages.ts';
import type { MoveSteps } from '../../../core/gestures/move-steps.ts';
import type { Span } from '../../../core/span.ts';
import { names } from './blueprints.ts';
import { elementAt, type GestureCase, keysOfKinds } from './gesture-case.ts';
import { plainAt } from './reference.ts';

/** Moves some of a list to a place in another one, or in the same. */
function move<T>(moved: readonly T[], lists: readonly T[][], target: T[], at: number): void {
  const before = target.slice(0, at).filter((one) => !moved.includes(one));
  for (const list of lists) list.splice(0, list.length, ...list.filter((one) => !moved.includes(one)));
  target.splice(before.length, 0, ...moved);
}

const spansOf = (file: Parameters<GestureCase['meant']>[0], keys: readonly string[]): readonly Span[] =>
  keys.flatMap((key) => elementAt(file, key)?.span ?? []);

/** Keys with their numbers, in the order of the picture. */
const inOrder = (keys: readonly string[]) =>
  [...new Set(keys)].sort((a, b) => Number(a.split('_')[1]) - Number(b.split('_')[1]));

const moveSteps: GestureCase<MoveSteps> = {
  name: 'move-steps',
  pick(chance, file) {
    const [steps, stages] = [keysOfKinds(file, 'step'), keysOfKinds(file, 'stage')];
    if (steps.length === 0) return undefined;
    const stage = chance.of(stages);
    const element = elementAt(file, stage);
    const count = element?.kind === 'stage' ? element.steps.length : 0;
    return {
      kind: 'move-steps',
      keys: [chance.of(steps), chance.of(steps)],
      stage,
      at: chance.of(Array.from({ length: count + 1 }, (_, at) => at)),
    };
  },
  does(blueprint, { keys, stage: key, at }) {
    const stage = plainAt(blueprint, key);
    const lists = blueprint.stages.map(({ steps }) => steps);
    const moved = inOrder(keys).flatMap((one) => plainAt(blueprint, one) ?? []);
    if (stage?.kind !== 'stage') return;
    const all = lists.flat().filter((one) => moved.includes(one));
    move(all, lists, stage.steps, at);
  },
  meant: (file, { keys, stage }) => [
    ...spansOf(file, keys),
    ...keyOfSteps(file, stage),
    ...lastSteps(file, keys),
  ],
};

/** The line of `steps:` of a stage, which comes with the first step. */
function keyOfSteps(file: Parameters<GestureCase['meant']>[0], key: string): readonly Span[] {
  const stage = elementAt(file, key);
  if (stage?.kind !== 'stage' || stage.stepsSpan === undefined) return [];
  const { start } = stage.stepsSpan;
  return stage.steps.length === 0 ? [{ start, end: start + 1 }] : [];
}

/** The lines of `steps:` of stages that have no step left. */
function lastSteps(file: Parameters<GestureCase['meant']>[0], keys: readonly string[]): readonly Span[] {
  const moved = keys.map((key) => elementAt(file, key));
  return file.model.stages.flatMap(({ steps, stepsSpan }) => {
    if (stepsSpan === undefined || !steps.every((step) => moved.includes(step))) return [];
    return [{ start: stepsSpan.start, end: stepsSpan.start + 1 }];
  });
}

const moveStages: GestureCase<MoveStages> = {
  name: 'move-stages',
  pick(chance, file) {
    const stages = keysOfKinds(file, 'stage');
    if (stages.length === 0) return undefined;
    const at = chance.of(Array.from({ length: stages.length + 1 }, (_, place) => place));
    return { kind: 'move-stages', keys: [chance.of(stages), chance.of(stages)], at };
  },
  does(blueprint, { keys, at }) {
    const moved = blueprint.stages.filter((_, index) => keys.includes(`stage_${index}`));
    move(moved, [blueprint.stages], blueprint.stages, at);
  },
  meant: (file, { keys }) => spansOf(file, keys),
};

/** The keys that the model of a step always has. */
const emptyLists = Object.fromEntries(
  [
    'channels',
    'emotions',
    'expects',
    'feedback',
    'ideas',
    'metrics',
    'opportunities',
    'pains',
    'questions',
    'thinks',
  ].map((key) => [key, []]),
);

const addStep: GestureCase<AddStep> = {
  name: 'add-step',
  pick(chance, file) {
    const stages = keysOfKinds(file, 'stage');
    if (stages.length === 0) return undefined;
    const stage = chance.of(stages);
    const element = elementAt(file, stage);
    const count = element?.kind === 'stage' ? element.steps.length : 0;
    const at = chance.of(Array.from({ length: count + 1 }, (_, place) => place));
    return { kind: 'add-step', stage, at, name: chance.of(names) };
  },
  does(blueprint, { stage: key, at, name }) {
    const stage = key === null ? undefined : plainAt(blueprint, key);
    if (stage?.kind !== 'stage') return;
    const cells = blueprint.lanes.map(() => []);
    stage.steps.splice(at, 0, { kind: 'step', name: name.normalize('NFC'), keys: emptyLists, cells });
  },
  meant: (file, { stage }) => (stage === null ? [] : keyOfSteps(file, stage)),
};

const addStage: GestureCase<AddStage> = {
  name: 'add-stage',
  pick(chance, file) {
    const at = chance.of(Array.from({ length: file.model.stages.length + 1 }, (_, place) => place));
    return { kind: 'add-stage', at, name: chance.of(names) };
  },
  does({ stages }, { at, name }) {
    stages.splice(at, 0, { kind: 'stage', name: name.normalize('NFC'), keys: {}, steps: [] });
  },
  meant: () => [],
};

/** The gestures on steps and stages. */
export const journeyCases = [moveSteps, moveStages, addStep, addStage] as const;
