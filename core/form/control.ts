import type { BlueprintFile } from '../blueprint-file.ts';
import type { Element } from '../model.ts';
import { rules } from '../rules/index.ts';
import { type ElementName, type KeySchema, keysOf, type ReferenceKind, type ValueSchema } from '../schema.ts';
import type { AddedPart, Choice, Control, Declares, FormColumn, FormPart } from './form.ts';
import { labelOf } from './labels.ts';

const declaring: readonly string[] = ['by', 'channel', 'system', 'needs'] satisfies Declares[];

/** Returns how a key of an element is shown and changed. */
export function controlOf(
  file: BlueprintFile,
  { key, value }: KeySchema,
  parts: readonly FormPart[] | undefined,
): Control {
  if (parts !== undefined) return partsOf(key, parts);
  switch (value.type) {
    case 'markdown':
    case 'duration':
    case 'date':
    case 'boolean':
      return { type: value.type };
    case 'integer': {
      const { min, max, each } = value;
      const felt =
        each === undefined ? [] : file.model.personas.map(({ id, name }) => choice(id, name.value));
      return { type: min < 0 ? 'faces' : 'dots', min, max, ...(felt.length > 1 && { each: felt }) };
    }
    case 'enum':
      return { type: 'choice', choices: wordsOf(value) };
    case 'list':
    case 'one-or-list':
      return listControl(file, key, value.of);
    case 'map':
      return { type: 'levels', rules: rules.map(({ code }) => code), choices: wordsOf(value.of) };
    default:
      return { type: 'text' };
  }
}

function listControl(file: BlueprintFile, key: string, of: ValueSchema): Control {
  if (of.type === 'reference') {
    const declares = declaring.includes(key) && { declares: true as const };
    return { type: 'references', choices: targetsOf(file, of.to), ...declares };
  }
  if (of.type !== 'element') return { type: 'texts' };
  const columns = [...keysOf(of.element).values()].map((one) => columnOf(file, one, of.element, of.refers));
  return { type: 'table', columns, ...(of.refers !== undefined && { canSayNone: true as const }) };
}

function columnOf(
  file: BlueprintFile,
  { key, value, description }: KeySchema,
  element: ElementName,
  refers: ReferenceKind | undefined,
): FormColumn {
  const more = isFinding(element) && !shown.includes(key) && { more: true as const };
  const column = { key, label: labelOf(key, element), help: description, ...more };
  if (value.type === 'integer') return { ...column, choices: numbersOf(value) };
  if (value.type === 'enum') return { ...column, choices: wordsOf(value) };
  if (value.type === 'reference') return { ...column, choices: targetsOf(file, refers ?? value.to) };
  return column;
}

/** The keys of a finding that are seen without asking. */
const shown: readonly string[] = ['name', 'recovery', 'severity', 'status'];

function isFinding(element: ElementName): boolean {
  return element === 'finding' || element === 'fail';
}

/** The kind of element that is added behind a key. */
const added: Readonly<Record<string, AddedPart>> = {
  persona: 'persona',
  actors: 'by',
  channels: 'channel',
  systems: 'system',
  processes: 'needs',
  lanes: 'lane',
  stages: 'stage',
  steps: 'step',
};

function partsOf(key: string, parts: readonly FormPart[]): Control {
  const adds = added[key];
  return { type: 'parts', parts, ...(adds && { adds }) };
}

function numbersOf({ min, max }: { readonly min: number; readonly max: number }): readonly Choice[] {
  return Array.from({ length: max - min + 1 }, (_, at) => choice(String(min + at), String(min + at)));
}

function wordsOf(value: ValueSchema): readonly Choice[] {
  if (value.type !== 'enum') return [];
  return value.values.map(({ value: word, description }) => ({
    value: word,
    label: word,
    help: description,
  }));
}

/** The most things that are offered: more are nothing to choose from. */
const maxChoices = 500;

function targetsOf({ model, analysis }: BlueprintFile, kind: ReferenceKind): readonly Choice[] {
  const all: readonly Element[] =
    kind === 'actor'
      ? model.actors
      : kind === 'channel'
        ? model.channels
        : kind === 'system'
          ? model.systems
          : kind === 'process'
            ? model.processes
            : kind === 'step'
              ? analysis.columns.map(({ step }) => step)
              : kind === 'finding'
                ? analysis.findings.map(({ finding }) => finding)
                : kind === 'lane'
                  ? model.lanes
                  : kind === 'stage'
                    ? model.stages
                    : [...analysis.columns.flatMap(({ step }) => step.cells), ...model.processes];
  const seen = new Set<string>();
  const choices: Choice[] = [];
  const isDeclared = ['actor', 'channel', 'system', 'process'].includes(kind);
  for (const { id, name } of all) {
    // Of two with one id, what refers to it names one.
    if (seen.has(id) || choices.length === maxChoices) continue;
    seen.add(id);
    choices.push({ ...choice(id, name), ...(isDeclared && { key: `${kind}:${id}` }) });
  }
  return choices;
}

function choice(value: string, name: string): Choice {
  return { value, label: name.trim() === '' ? value : name };
}
