import type { BlueprintFile } from '../../../core/blueprint-file.ts';
import type { AddCard } from '../../../core/gestures/add-card.ts';
import type { MoveCards } from '../../../core/gestures/move-cards.ts';
import type { Paste } from '../../../core/gestures/paste.ts';
import type { Remove } from '../../../core/gestures/remove.ts';
import type { Rename } from '../../../core/gestures/rename.ts';
import type { Element } from '../../../core/model.ts';
import type { Span } from '../../../core/span.ts';
import { names } from './blueprints.ts';
import { checkRemoved } from './check-removed.ts';
import { elementAt, type GestureCase, keysOfKinds } from './gesture-case.ts';
import { type PlainBlueprint, type PlainCard, plainAt, plainElements, plainSteps } from './reference.ts';

const rename: GestureCase<Rename> = {
  name: 'rename',
  pick(chance, file) {
    const keys = keysOfKinds(file, 'cell', 'cell', 'step', 'stage', 'lane');
    return { kind: 'rename', key: chance.of(keys), name: chance.of([...names, 'Order', 'Wait']) };
  },
  does(blueprint, { key, name }) {
    const element = plainAt(blueprint, key);
    if (element !== undefined) element.name = name.normalize('NFC');
  },
  meant(file, { key }) {
    const element = elementAt(file, key);
    const span = element?.kind === 'lane' && element.span.end === 0 ? undefined : element?.span;
    return span === undefined ? [] : [span];
  },
};

const addCard: GestureCase<AddCard> = {
  name: 'add-card',
  pick(chance, file) {
    const steps = keysOfKinds(file, 'step');
    const lane = chance.of(keysOfKinds(file, 'lane'));
    if (steps.length === 0) return undefined;
    return { kind: 'add-card', step: chance.of(steps), lane, at: chance.below(4), name: chance.of(names) };
  },
  does(blueprint, { step, lane, at = 99, name }) {
    const cells = stackAt(blueprint, step ?? 'step_0', lane);
    cells.splice(at, 0, newCard(name));
  },
  meant: (file, { step, lane }) => stackSpans(file, step ?? 'step_0', lane),
};

const paste: GestureCase<Paste> = {
  name: 'paste lines and rows',
  pick(chance, file) {
    const steps = keysOfKinds(file, 'step');
    const lane = chance.of(keysOfKinds(file, 'lane'));
    if (steps.length === 0) return undefined;
    const at = chance.below(steps.length);
    const wide = chance.is(50) ? 1 : Math.min(3, steps.length - at);
    const row = () => Array.from({ length: wide }, () => chance.of(pastable)).join('\t');
    const text = Array.from({ length: 1 + chance.below(3) }, row).join(chance.of(['\n', '\r\n']));
    return { kind: 'paste', step: `step_${at}`, lane, at: chance.below(4), text };
  },
  does(blueprint, { step = '', lane = '', at = 99, text }) {
    const first = Number(step.slice(5));
    const rows = text.split(/\r?\n/).map((line) => line.split('\t'));
    for (const [column] of (rows[0] ?? []).entries()) {
      const stack = stackAt(blueprint, `step_${first + column}`, lane);
      const place = Math.min(at, stack.length);
      for (const [row, cells] of rows.entries()) stack.splice(place + row, 0, newCard(cells[column] ?? ''));
    }
  },
  meant: (file, { step = '', lane = '' }) =>
    [0, 1, 2].flatMap((column) => stackSpans(file, `step_${Number(step.slice(5)) + column}`, lane)),
};

/** Names that do not begin with the mark of a list. */
const pastable = names.filter((name) => !name.startsWith('- ')).map((name) => name.normalize('NFC'));

function newCard(name: string): PlainCard {
  const keys = { by: [], channels: [], systems: [], fail: [], policy: [], metrics: [] };
  return { kind: 'cell', name: name.normalize('NFC'), keys, needs: [] };
}

const moveCards: GestureCase<MoveCards> = {
  name: 'move-cards',
  pick(chance, file) {
    const cards = keysOfKinds(file, 'cell');
    if (cards.length === 0) return undefined;
    const keys = Array.from({ length: 1 + chance.below(3) }, () => chance.of(cards));
    const step = chance.is(30)
      ? `step_${/\d+/.exec(keys[0] ?? '')?.[0]}`
      : chance.of(keysOfKinds(file, 'step'));
    const lane = chance.is(50)
      ? `lane_${/_(\d+)_/.exec(keys[0] ?? '')?.[1]}`
      : chance.of(keysOfKinds(file, 'lane'));
    return { kind: 'move-cards', keys, step, lane, at: chance.below(4) };
  },
  does(blueprint, { keys, step, lane, at }) {
    const cards = cardsInOrder(blueprint, keys);
    const stack = stackAt(blueprint, step, lane);
    const above = stack.slice(0, at).filter((one) => !cards.includes(one));
    const below = stack.slice(at).filter((one) => !cards.includes(one));
    takeAway(blueprint, cards);
    const after = stackAt(blueprint, step, lane);
    after.length = 0;
    for (const card of above.concat(cards, below)) after.push(card);
  },
  meant: (file, { keys, step, lane }) => [
    ...stackSpans(file, step, lane),
    ...keys.flatMap((key) =>
      stackSpans(file, `step_${/\d+/.exec(key)?.[0]}`, `lane_${/_(\d+)_/.exec(key)?.[1]}`),
    ),
  ],
};

const copyCards: GestureCase<MoveCards> = {
  ...moveCards,
  name: 'move-cards as copies',
  pick(chance, file) {
    const gesture = moveCards.pick(chance, file);
    return gesture && { ...gesture, copy: true };
  },
  does(blueprint, { keys, step, lane, at }) {
    const copies = cardsInOrder(blueprint, keys).map(({ id: _, ...card }) => card);
    const stack = stackAt(blueprint, step, lane);
    const place = Math.min(at, stack.length);
    for (const [index, card] of copies.entries()) stack.splice(place + index, 0, card);
  },
};

const remove: GestureCase<Remove> = {
  name: 'remove cards',
  pick(chance, file) {
    const cards = keysOfKinds(file, 'cell');
    if (cards.length === 0) return undefined;
    return { kind: 'remove', keys: Array.from({ length: 1 + chance.below(3) }, () => chance.of(cards)) };
  },
  arrowsApart: true,
  does(blueprint, { keys }) {
    takeAway(blueprint, cardsInOrder(blueprint, keys));
  },
  after(before, after, { keys }, told) {
    const gone = new Set<Element>(keys.flatMap((key) => elementAt(before, key) ?? []));
    checkRemoved(before, after, gone, told);
  },
  meant: (file, { keys }, after) => [
    ...moveCards.meant(file, { ...unmoved, keys }, after),
    ...arrowsTo(file, keys),
  ],
  gone: (file, { keys }, after) => [
    ...moveCards.meant(file, { ...unmoved, keys }, after),
    ...arrowsTo(file, keys),
  ],
};

const unmoved = { kind: 'move-cards', step: '', lane: '', at: 0 } as const;

/** Returns the spans of what has an arrow to one of the cards. */
function arrowsTo(file: BlueprintFile, keys: readonly string[]): readonly Span[] {
  const cards = new Set(keys.map((key) => elementAt(file, key)));
  return file.analysis.references.flatMap(({ from, element }) =>
    element !== undefined && cards.has(element) ? [from.span] : [],
  );
}

/** Returns the cards of keys as they stand in the picture, each once. */
function cardsInOrder(blueprint: PlainBlueprint, keys: readonly string[]): PlainCard[] {
  const chosen = new Set(keys.map((key) => plainAt(blueprint, key)));
  return [...plainElements(blueprint)].filter((one) => one.kind === 'cell').filter((one) => chosen.has(one));
}

function takeAway(blueprint: PlainBlueprint, cards: readonly PlainCard[]): void {
  for (const { cells } of plainSteps(blueprint)) {
    for (const [at, stack] of cells.entries()) cells[at] = stack.filter((one) => !cards.includes(one));
  }
}

function stackAt(blueprint: PlainBlueprint, step: string, lane: string): PlainCard[] {
  const found = plainAt(blueprint, step);
  return (found?.kind === 'step' ? found.cells[Number(lane.slice(5))] : undefined) ?? [];
}

/** Returns the spans of what a lane holds in a step, with its key; of a step in braces all of it. */
function stackSpans(file: BlueprintFile, stepKey: string, laneKey: string): readonly Span[] {
  const step = elementAt(file, stepKey);
  const lane = elementAt(file, laneKey);
  if (step?.kind !== 'step' || lane === undefined) return [];
  if (file.source.text[step.span.start] === '{') return [step.span];
  const span = step.laneSpans.get(lane.id);
  return span === undefined ? [] : [span];
}

/** The gestures on cards. */
export const cardCases = [rename, addCard, moveCards, copyCards, remove, paste] as const;
