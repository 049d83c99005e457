import { parseDocument } from 'yaml';
import { keysOf } from '../schema.ts';
import { roleOf } from '../vocabulary.ts';
import type { Account, Unplaced } from './account.ts';
import { counted } from './counted.ts';
import {
  addCell,
  addComment,
  addStage,
  addStep,
  emptyBlueprint,
  type ImportedBlueprint,
  type ImportedCell,
  type ImportedStep,
} from './journey.ts';
import { type JsonValue, listAt, textOfJson, valueAt } from './json-pointer.ts';
import type { Meaning } from './meaning.ts';
import { ownLanes } from './own-lanes.ts';
import { placeKey } from './place-key.ts';

/** A card of a lane: where its lists or texts are, or an object with a pointer for each key of a cell. */
type LaneMapping = string | Readonly<Record<string, string>>;

/** The places in a file of JSON at which a blueprint is, as pointers: from the root, from a stage, from a step. */
export interface JourneyMapping {
  readonly title?: string;
  readonly stages?: string;
  readonly stage?: string;
  readonly steps?: string;
  readonly step?: Readonly<Record<string, string>>;
  readonly lanes?: Readonly<Record<string, LaneMapping>>;
}

/** The result of reading a mapping, or what is wrong with it. */
type ReadMapping = { readonly mapping: JourneyMapping } | { readonly refused: string };

const shape =
  'Its keys are title, stages, stage, steps, step and lanes, with pointers such as /phases or /name.';

/** Returns a mapping from its text, in YAML or JSON. */
export function readMapping(text: string): ReadMapping {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) return { refused: `The mapping cannot be read: ${error.message.split('\n')[0]}` };
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  if (!isMap(value)) return { refused: `The mapping is no map. ${shape}` };
  for (const [key, one] of Object.entries(value)) {
    const isPointer = ['title', 'stages', 'stage', 'steps'].includes(key);
    if (!isPointer && key !== 'step' && key !== 'lanes')
      return { refused: `The mapping has an unknown key "${key}". ${shape}` };
    if (isPointer ? typeof one !== 'string' : !isMap(one))
      return { refused: `"${key}" of the mapping has to be ${isPointer ? 'a pointer' : 'a map'}. ${shape}` };
  }
  const { step = {}, lanes = {} } = value as { step?: object; lanes?: object };
  for (const key of Object.keys(step)) {
    if (!keysOf('step').has(key))
      return { refused: `"step" of the mapping has "${key}", which is no key of a step.` };
  }
  for (const [lane, one] of Object.entries(lanes)) {
    if (roleOf(lane) === undefined)
      return {
        refused: `"lanes" of the mapping has "${lane}", which is none of evidence, customer, frontstage, backstage and support.`,
      };
    const keys = typeof one === 'string' ? ['name'] : isMap(one) ? Object.keys(one) : [];
    const wrong = keys.find((key) => key !== 'at' && !keysOf('cell').has(key));
    if (wrong !== undefined)
      return { refused: `The lane "${lane}" of the mapping has "${wrong}", which is no key of a cell.` };
  }
  return { mapping: value as JourneyMapping };
}

/** Returns the blueprint that a mapping finds in JSON; what of a step it does not name becomes a comment there. */
export function fromJson(
  json: JsonValue,
  mapping: JourneyMapping,
  title: string,
): { readonly blueprint: ImportedBlueprint; readonly account: Account } {
  const blueprint = emptyBlueprint(title);
  const own = mapping.title === undefined ? '' : textOfJson(valueAt(json, mapping.title));
  if (own !== '') blueprint.values.blueprint = own;
  const unplaced: Unplaced[] = [];
  const lanes = ownLanes(blueprint);
  for (const [at, stageJson] of listAt(json, mapping.stages ?? '/stages').entries()) {
    const stagePlace = `${mapping.stages ?? '/stages'}/${at}`;
    const stage = addStage(
      blueprint,
      textOfJson(valueAt(stageJson, mapping.stage ?? '/name')) || `Stage ${at + 1}`,
    );
    for (const [number, stepJson] of listAt(stageJson, mapping.steps ?? '/steps').entries()) {
      const { step: namePointer = '/name', ...keys } = mapping.step ?? {};
      const step = addStep(stage, textOfJson(valueAt(stepJson, namePointer)) || `Step ${number + 1}`);
      const place = `${stagePlace}${mapping.steps ?? '/steps'}/${number}`;
      const used = [namePointer, ...Object.values(keys)];
      for (const [lane, one] of Object.entries(mapping.lanes ?? {})) {
        const role = roleOf(lane) ?? 'customer';
        used.push(typeof one === 'string' ? one : (one.at ?? ''));
        placeCards(
          blueprint,
          step,
          lanes.of({ id: role, role }),
          stepJson,
          one,
          (cell, pointer, key, text, why) => tell(cell, `${place}${pointer}`, key, text, why),
        );
      }
      for (const [key, pointer] of Object.entries(keys)) {
        const text = textOfJson(valueAt(stepJson, pointer));
        const target = { blueprint, step, cards: [], isList: false, isToFive: false };
        const why = text === '' ? undefined : placeKey(`step:${key}` as Meaning, text, target);
        if (why !== undefined) tell(step, `${place}${pointer}`, key, text, why);
      }
      const heads = new Set(used.map((pointer) => pointer.split('/')[1]));
      if (isMap(stepJson)) {
        for (const [key, value] of Object.entries(stepJson)) {
          const text = heads.has(key) ? '' : textOfJson(value as JsonValue);
          if (text !== '') tell(step, `${place}/${key}`, key, text, 'the mapping does not name it');
        }
      }
    }
  }
  lanes.settle();
  const steps = blueprint.stages.reduce((sum, { steps: all }) => sum + all.length, 0);
  return {
    blueprint,
    account: {
      summary: [
        `By the mapping it is a journey: ${counted(blueprint.stages.length, 'stage')}, ${counted(steps, 'step')}.`,
      ],
      unplaced,
    },
  };

  function tell(
    step: ImportedStep | ImportedCell,
    place: string,
    key: string,
    text: string,
    why: string,
  ): void {
    unplaced.push({ place, text, why });
    addComment(step, key, text);
  }
}

/** Tells of a value that has no place, by its pointer from the step. */
type Tell = (
  element: ImportedStep | ImportedCell,
  pointer: string,
  key: string,
  text: string,
  why: string,
) => void;

function placeCards(
  blueprint: ImportedBlueprint,
  step: ImportedStep,
  lane: string,
  json: JsonValue,
  mapping: LaneMapping,
  tell: Tell,
): void {
  const { at = '', name = '', ...keys } = typeof mapping === 'string' ? { at: mapping } : mapping;
  const isList = Array.isArray(valueAt(json, at));
  for (const [number, one] of listAt(json, at).entries()) {
    const place = isList ? `${at}/${number}` : at;
    const text = textOfJson(valueAt(one, name)).replaceAll(/\s+/g, ' ');
    const cell = text === '' ? undefined : addCell(step, lane, text);
    for (const [key, pointer] of Object.entries(keys)) {
      const value = textOfJson(valueAt(one, pointer));
      if (value === '') continue;
      const target = {
        blueprint,
        step,
        cards: cell === undefined ? [] : [cell],
        isList: true,
        isToFive: false,
      };
      const why = placeKey(`cell:${key}` as Meaning, value, target);
      if (why !== undefined) tell(cell ?? step, `${place}${pointer}`, key, value, why);
    }
    // Without a name all of it is the text of the card; without a place of its own it is the step.
    if (!isMap(one) || name === '' || at === '') continue;
    const heads = new Set([name, ...Object.values(keys)].map((pointer) => pointer.split('/')[1]));
    for (const [key, value] of Object.entries(one)) {
      const said = heads.has(key) ? '' : textOfJson(value as JsonValue);
      if (said !== '') tell(cell ?? step, `${place}/${key}`, key, said, 'the mapping does not name it');
    }
  }
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the blueprint of a text of JSON by the text of a mapping, or why there is none. */
export function importJson(
  text: string,
  mappingText: string | undefined,
  title: string,
): ReturnType<typeof fromJson> | { readonly refused: string } {
  if (mappingText === undefined) {
    return {
      refused:
        'JSON needs a mapping that says where stages and steps are: --mapping FILE (see docs/import.md).',
    };
  }
  const read = readMapping(mappingText);
  if ('refused' in read) return read;
  let json: JsonValue;
  try {
    json = JSON.parse(text) as JsonValue;
  } catch (error) {
    return { refused: `It is no JSON: ${error instanceof Error ? error.message : String(error)}.` };
  }
  const found = fromJson(json, read.mapping, title);
  if (found.blueprint.stages.length > 0) return found;
  return {
    refused: `There are no stages at "${read.mapping.stages ?? '/stages'}". Look at "stages" of the mapping.`,
  };
}
