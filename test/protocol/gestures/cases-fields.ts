import type { BlueprintFile } from '../../../core/blueprint-file.ts';
import type { AddText } from '../../../core/gestures/add-text.ts';
import type { Assign } from '../../../core/gestures/assign.ts';
import type { SetField } from '../../../core/gestures/set.ts';
import type { Span } from '../../../core/span.ts';
import type { Chance } from './blueprints.ts';
import { elementAt, type GestureCase, keysOfKinds } from './gesture-case.ts';
import { type PlainBlueprint, plainAt } from './reference.ts';

const texts = [
  'Slow',
  'a: b',
  '# no comment',
  "It's",
  '"x"',
  '- y',
  '[z]',
  'مرحبا',
  '🎉 now',
  '100 %',
  'x, y',
];
const durations = { '4m': 240, '1h 30m': 5400 } as const;

/** A value to set, and the same as the model has it; nothing takes the key away. */
type Value = readonly [written: string | number | boolean, model: unknown] | undefined;

const text = (chance: Chance): Value => {
  const value = chance.of(texts);
  return [value, { value }];
};
const paragraphs = (chance: Chance): Value => {
  const value = chance.is(50) ? chance.of(texts) : `${chance.of(texts)}\n\n${chance.of(texts)}`;
  return [value, { value }];
};
const from =
  (low: number, high: number) =>
  (chance: Chance): Value => {
    const value = low + chance.below(high - low + 1);
    return [value, { value }];
  };
const duration = (chance: Chance): Value => {
  const value = chance.of(Object.keys(durations) as (keyof typeof durations)[]);
  return [value, { value: { text: value, seconds: durations[value] } }];
};

/** Keys that hold one value, by what they are of. */
const fields: Readonly<Record<string, Readonly<Record<string, (chance: Chance) => Value>>>> = {
  cell: {
    note: paragraphs,
    duration,
    wait: duration,
    source: text,
    status: (chance) => [chance.of(['assumed', 'observed']), undefined],
  },
  step: {
    note: paragraphs,
    rating: from(1, 5),
    importance: from(1, 5),
    emotion: from(-2, 2),
    moment: () => [true, { value: true }],
  },
  stage: { description: paragraphs },
  document: { scenario: paragraphs, objective: text, owner: text },
};

const set: GestureCase<SetField> = {
  name: 'set',
  pick(chance, file) {
    const key = chance.is(10) ? 'document' : chance.of(keysOfKinds(file, 'cell', 'cell', 'step', 'stage'));
    const own = fields[elementAt(file, key)?.kind ?? 'document'] ?? {};
    const field = chance.of(Object.keys(own));
    const value = chance.is(25) ? undefined : own[field]?.(chance);
    return { kind: 'set', keys: [key], field, value: value?.[0] ?? null };
  },
  does(blueprint, { keys: [key = ''], field, value }) {
    write(blueprint, key, field, value === null ? undefined : modelOf(field, value));
  },
  meant: (file, { keys, field }) => fieldPlaces(file, keys, field),
  gone: (file, { keys, field }) => fieldPlaces(file, keys, field),
};

function modelOf(field: string, value: unknown): unknown {
  const isDuration = field === 'duration' || field === 'wait';
  return isDuration
    ? { value: { text: value, seconds: durations[value as keyof typeof durations] } }
    : { value };
}

function write(blueprint: PlainBlueprint, key: string, field: string, value: unknown): void {
  const owner = key === 'document' ? blueprint : plainAt(blueprint, key);
  if (owner === undefined || !('keys' in owner)) return;
  const { [field]: _, ...rest } = owner.keys;
  owner.keys = value === undefined ? rest : { ...rest, [field]: value };
}

/** Returns the lines of a key of something, without those of what else stands in it. */
function fieldPlaces(file: BlueprintFile, keys: readonly string[], field: string): readonly Span[] {
  return keys.flatMap((key): readonly Span[] => {
    const element = elementAt(file, key);
    const { text: all } = file.source;
    if (element === undefined) {
      const at = new RegExp(`^${field}:`, 'm').exec(all)?.index;
      return at === undefined ? [] : [{ start: at, end: all.indexOf('\n', at) }];
    }
    const { span, kind } = element;
    if (kind === 'cell') return [span];
    if (all[span.start] === '{') return [span];
    const known = (element as unknown as Record<string, { readonly span?: Span } | undefined>)[field]?.span;
    return known === undefined ? [] : [known];
  });
}

/** The lists of texts of a step, and its like of a cell. */
const lists = ['pains', 'opportunities', 'questions', 'ideas'] as const;

const addText: GestureCase<AddText> = {
  name: 'add-text',
  pick(chance, file) {
    const key = chance.of(keysOfKinds(file, 'cell', 'step'));
    if (key === undefined) return undefined;
    const isCell = elementAt(file, key)?.kind === 'cell';
    return {
      kind: 'add-text',
      keys: [key],
      field: isCell ? 'fail' : chance.of(lists),
      text: chance.of(texts),
    };
  },
  does(blueprint, { keys: [key = ''], field, text: added }) {
    const owner = plainAt(blueprint, key);
    if (owner === undefined || !('keys' in owner)) return;
    const known = (owner.keys[field] ?? []) as readonly { readonly name: string }[];
    const isThere = known.some(({ name }) => name === added);
    write(blueprint, key, field, isThere ? known : [...known, { name: added }]);
  },
  meant: (file, { keys, field }) => listPlaces(file, keys, field),
};

function listPlaces(file: BlueprintFile, keys: readonly string[], field: string): readonly Span[] {
  const { text: all } = file.source;
  return keys.flatMap((key): readonly Span[] => {
    const element = elementAt(file, key);
    if (element?.kind === 'cell') return [element.span];
    if (element?.kind !== 'step') return [];
    if (all[element.span.start] === '{') return [element.span];
    const items = (element as unknown as Record<string, readonly { readonly span: Span }[]>)[field] ?? [];
    return items.map(({ span }) => span);
  });
}

const assign: GestureCase<Assign> = {
  name: 'assign',
  pick(chance, file) {
    const cards = keysOfKinds(file, 'cell');
    if (cards.length === 0) return undefined;
    const known = file.model.actors.map(({ id }) => id);
    const ids = known.filter(() => chance.is(50));
    const declare = chance.is(40) ? [chance.of(['Barista', 'Shift lead', 'Clerk'])] : [];
    const keys = [...new Set([chance.of(cards), chance.of(cards)])];
    return { kind: 'assign', keys, field: 'by', ids, ...(declare.length > 0 && { declare }) };
  },
  does(blueprint, { keys, ids, declare = [] }) {
    const all = [...ids];
    for (const name of declare) {
      const known = blueprint.declarations.find((one) => one.kind === 'actor' && one.name === name);
      if (known === undefined) {
        const actors = blueprint.declarations.filter(({ kind }) => kind === 'actor');
        const id = name.toLowerCase().replace(' ', '-');
        blueprint.declarations.splice(actors.length, 0, { kind: 'actor', name, id, keys: {} });
        all.push(id);
      } else all.push(known.id);
    }
    const by = [...new Set(all)].map((value) => ({ value }));
    for (const key of keys) write(blueprint, key, 'by', by);
  },
  meant: (file, { keys }) => keys.flatMap((key) => elementAt(file, key)?.span ?? []),
  gone: (file, { keys }) => keys.flatMap((key) => elementAt(file, key)?.span ?? []),
};

/** The gestures on what elements say. */
export const fieldCases = [set, addText, assign] as const;
