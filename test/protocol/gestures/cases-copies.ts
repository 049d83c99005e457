import type { BlueprintFile } from '../../../core/blueprint-file.ts';
import { copiedText } from '../../../core/gestures/clipboard/copied-text.ts';
import type { MoveStages } from '../../../core/gestures/move-stages.ts';
import type { MoveSteps } from '../../../core/gestures/move-steps.ts';
import type { Paste } from '../../../core/gestures/paste.ts';
import type { Element } from '../../../core/model.ts';
import type { Chance } from './blueprints.ts';
import { elementAt, type GestureCase, keysOfKinds } from './gesture-case.ts';
import {
  type PlainBlueprint,
  type PlainCard,
  type PlainLink,
  type PlainStage,
  type PlainStep,
  type PlainTarget,
  plainAt,
  plainElements,
  plainSteps,
} from './reference.ts';

/** A text that was copied from these things of the same file. */
type PasteOf = Paste & { readonly copied: readonly string[] };

type Part = PlainCard | PlainStep | PlainStage;

/** Returns copies without ids, whose references to each other lead to the copies. */
function copiesOf<T extends Part>(parts: readonly T[]): readonly T[] {
  const copies = new Map<PlainTarget, PlainTarget>();
  const cardOf = ({ id: _, ...card }: PlainCard): PlainCard => card;
  const stepOf = ({ id: _, ...step }: PlainStep): PlainStep => ({
    ...step,
    cells: step.cells.map((cells) => cells.map((card) => copy(card, cardOf))),
  });
  const stageOf = ({ id: _, ...stage }: PlainStage): PlainStage => ({
    ...stage,
    steps: stage.steps.map((step) => copy(step, stepOf)),
  });
  const copy = <P extends Part>(part: P, make: (part: P) => P): P => {
    const made = make(part);
    copies.set(part, made);
    return made;
  };
  const all = parts.map((part): Part => {
    if (part.kind === 'stage') return copy(part, stageOf);
    return part.kind === 'step' ? copy(part, stepOf) : copy(part, cardOf);
  });
  const led = ({ to, ...link }: PlainLink): PlainLink => ({ ...link, to: copies.get(to) ?? to });
  for (const made of copies.values()) {
    if (typeof made === 'string') continue;
    if (made.kind === 'cell' && made.to !== undefined) made.to = made.to.map(led);
    if (made.kind === 'step' && made.next !== undefined) made.next = made.next.map(led);
  }
  return all as unknown as readonly T[];
}

/** Returns whether what is copied means the same by itself: no name that leads out of it is one of its own too. */
function meansItself(file: BlueprintFile, keys: readonly string[]): boolean {
  const inside = new Set<Element>();
  for (const key of keys) {
    const element = elementAt(file, key);
    if (element !== undefined) inside.add(element);
    const steps = element?.kind === 'stage' ? element.steps : element?.kind === 'step' ? [element] : [];
    for (const step of steps) for (const one of [step, ...step.cells]) inside.add(one);
  }
  const ids = new Set([...inside].map(({ id }) => id));
  if ([...inside].some((one) => isSaidElsewhere(file, one))) return false;
  return file.analysis.references.every(({ from, element, reference, ambiguous }) => {
    if (!inside.has(from)) return true;
    return !ambiguous && (element === undefined || inside.has(element) || !ids.has(reference.value));
  });
}

/** Returns whether another card has the same name and arrows to the same names, which mean something else there. */
function isSaidElsewhere({ analysis }: BlueprintFile, cell: Element): boolean {
  const said = (one: Element) => analysis.references.filter(({ from, link }) => from === one && link);
  const own = said(cell);
  return analysis.cells.some((other) => {
    if (other === cell || other.name !== cell.name) return false;
    const others = said(other);
    const isSame =
      others.map(({ reference }) => reference.value).join() ===
      own.map(({ reference }) => reference.value).join();
    return isSame && others.some(({ element }, index) => element !== own[index]?.element);
  });
}

function paste(
  name: string,
  pick: (chance: Chance, file: BlueprintFile) => Omit<PasteOf, 'kind' | 'text'> | undefined,
  does: (blueprint: PlainBlueprint, gesture: PasteOf) => void,
  meant: GestureCase<PasteOf>['meant'],
): GestureCase<PasteOf> {
  return {
    name,
    pick(chance, file) {
      const gesture = pick(chance, file);
      if (gesture === undefined || !meansItself(file, gesture.copied)) return undefined;
      const text = copiedText(file, gesture.copied);
      return 'refused' in text ? undefined : { kind: 'paste', ...gesture, text: text.text };
    },
    does,
    meant,
  };
}

/** Returns the empty lists of stages, which a first step fills. */
const keyLine: GestureCase['meant'] = ({ source: { text } }) =>
  [...text.matchAll(/^ *(?:- +)?steps:.*$/gm)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length - 1,
  }));

const steps = paste(
  'paste copied steps',
  (chance, file) => {
    const all = keysOfKinds(file, 'step');
    if (all.length === 0) return undefined;
    return { copied: [chance.of(all), chance.of(all)], step: chance.of(all) };
  },
  (blueprint, { copied, step }) => {
    const columns = plainSteps(blueprint);
    const place = plainAt(blueprint, step ?? '');
    const stage = blueprint.stages.find((one) => one.steps.some((other) => other === place));
    const copies = copiesOf(columns.filter((_, column) => copied.includes(`step_${column}`)));
    stage?.steps.splice(stage.steps.indexOf(place as PlainStep) + 1, 0, ...copies);
  },
  () => [],
);

const stages = paste(
  'paste copied stages',
  (chance, file) => {
    const all = keysOfKinds(file, 'stage');
    return all.length === 0 ? undefined : { copied: [chance.of(all)], stage: chance.of(all) };
  },
  ({ stages: all }, { copied, stage }) => {
    const copies = copiesOf(all.filter((_, index) => copied.includes(`stage_${index}`)));
    all.splice(Number(stage?.slice(6)) + 1, 0, ...copies);
  },
  () => [],
);

const cards = paste(
  'paste copied cards',
  (chance, file) => {
    const all = keysOfKinds(file, 'cell');
    if (all.length === 0) return undefined;
    const copied = [...new Set([chance.of(all), chance.of(all), chance.of(all)])];
    const places = copied.map((key) => key.slice(1).split('_').map(Number));
    const columns = places.map(([column = 0]) => column);
    const wide = Math.max(...columns) - Math.min(...columns);
    const step = chance.below(Math.max(1, file.analysis.columns.length - wide));
    return { copied, step: `step_${step}`, lane: `lane_${Math.min(...places.map(([, lane = 0]) => lane))}` };
  },
  (blueprint, { copied, step }) => {
    const found = copied.toSorted().map((key) => key.slice(1).split('_').map(Number));
    const first = Math.min(...found.map(([column = 0]) => column));
    const chosen = new Set(copied.map((key) => plainAt(blueprint, key)));
    const all = [...plainElements(blueprint)].flatMap((one) =>
      one.kind === 'cell' && chosen.has(one) ? [one] : [],
    );
    const copies = new Map(copiesOf(all).map((one, index) => [all[index], one]));
    const columns = plainSteps(blueprint);
    const put = columns.flatMap(({ cells }, column) =>
      cells.flatMap((stack, lane) =>
        stack.flatMap((card) => {
          const one = copies.get(card);
          return one === undefined ? [] : [{ column, lane, one }];
        }),
      ),
    );
    for (const { column, lane, one } of put) {
      columns[Number(step?.slice(5)) + column - first]?.cells[lane]?.push(one);
    }
  },
  (file) =>
    file.analysis.columns.flatMap(({ step }) =>
      file.source.text[step.span.start] === '{' ? [step.span] : [...step.laneSpans.values()],
    ),
);

const copySteps: GestureCase<MoveSteps> = {
  name: 'move-steps as copies',
  pick(chance, file) {
    const all = keysOfKinds(file, 'step');
    const stage = chance.of(keysOfKinds(file, 'stage'));
    if (all.length === 0) return undefined;
    const element = elementAt(file, stage);
    const at = chance.below((element?.kind === 'stage' ? element.steps.length : 0) + 1);
    const keys = [chance.of(all)];
    return meansItself(file, keys) ? { kind: 'move-steps', keys, stage, at, copy: true } : undefined;
  },
  does(blueprint, { keys, stage, at }) {
    const own = plainSteps(blueprint).filter((_, column) => keys.includes(`step_${column}`));
    const target = plainAt(blueprint, stage);
    if (target?.kind === 'stage') target.steps.splice(at, 0, ...copiesOf(own));
  },
  meant: keyLine,
};

const copyStages: GestureCase<MoveStages> = {
  name: 'move-stages as copies',
  pick(chance, file) {
    const all = keysOfKinds(file, 'stage');
    const keys = [chance.of(all)];
    const at = chance.below(all.length + 1);
    return meansItself(file, keys) ? { kind: 'move-stages', keys, at, copy: true } : undefined;
  },
  does({ stages: all }, { keys, at }) {
    all.splice(at, 0, ...copiesOf(all.filter((_, index) => keys.includes(`stage_${index}`))));
  },
  meant: () => [],
};

/** The gestures that copy, and paste what was copied. */
export const copyCases = [cards, steps, stages, copySteps, copyStages] as const;
