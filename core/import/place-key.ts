import { fromLines } from '../office/lines.ts';
import { keysOf } from '../schema.ts';
import {
  addTexts,
  declare,
  type ImportedBlueprint,
  type ImportedCell,
  type ImportedStep,
  type Values,
} from './journey.ts';
import type { Meaning } from './meaning.ts';
import { durationIn, emotionIn, gradeIn, namesIn, yesIn } from './values.ts';

/** The place where the value of a key is written. */
interface KeyPlace {
  readonly blueprint: ImportedBlueprint;
  readonly step: ImportedStep;
  /** The cards of the record. */
  readonly cards: readonly ImportedCell[];
  readonly isList: boolean;
  /** True when emotions are from 1 to 5. */
  readonly isToFive: boolean;
}

/** The lanes on whose card a key stands where a sheet says it of a whole step, in the order in which they are tried. */
const lanesOfKey: Readonly<Record<string, readonly string[]>> = {
  by: ['frontstage', 'backstage', 'support'],
  system: ['backstage', 'frontstage', 'support'],
  wait: ['customer'],
  duration: ['customer', 'frontstage', 'backstage'],
  fail: ['frontstage', 'backstage', 'customer'],
  policy: ['frontstage', 'backstage', 'support'],
  source: ['customer', 'frontstage', 'backstage'],
  url: ['customer', 'frontstage', 'backstage'],
};

/** Writes what a sheet says under a head that is a key. Returns why not, when it cannot be. */
export function placeKey(meaning: Meaning, text: string, place: KeyPlace): string | undefined {
  const [of, key = ''] = meaning.split(':');
  const { step, cards, isList } = place;
  if (of === 'step') {
    if (key === 'note' && isList && cards[0] !== undefined)
      return written('note', text, cards[0].values, place);
    return written(key, text, step.values, place);
  }
  if (of !== 'cell') return 'there is no card that it belongs to';
  const card = isList ? cards[0] : cardFor(key, cards);
  if (card === undefined) return 'there is no card that it belongs to';
  return written(key, text, card.values, place);
}

/** The only card of a lane; where there are several, nobody knows which is meant. */
function cardFor(key: string, cards: readonly ImportedCell[]): ImportedCell | undefined {
  for (const lane of lanesOfKey[key] ?? []) {
    const [first, ...others] = cards.filter((card) => card.lane === lane);
    if (first !== undefined && (others.length === 0 || key === 'wait')) return first;
  }
  return cards.length === 1 ? cards[0] : undefined;
}

function written(
  key: string,
  text: string,
  values: Values,
  { blueprint, isToFive }: KeyPlace,
): string | undefined {
  switch (key) {
    case 'emotion':
      return set(values, key, emotionIn(text, isToFive), 'it is no emotion from -2 to 2');
    case 'importance':
    case 'rating':
    case 'target':
      return set(values, key, gradeIn(text), 'it is no number from 1 to 5');
    case 'moment': {
      const value = yesIn(text);
      if (value === false) return undefined;
      return set(values, key, value, 'it says neither yes nor no');
    }
    case 'duration':
    case 'wait':
      return set(values, key, durationIn(text), 'it is no length of time');
    case 'by':
      return declared(
        values,
        key,
        namesIn(text).map((name) => declare(blueprint, 'actors', name)),
      );
    case 'system':
      return declared(
        values,
        key,
        namesIn(text).map((name) => declare(blueprint, 'systems', name)),
      );
    case 'channel':
      return declared(
        values,
        key,
        namesIn(text).map((name) => declare(blueprint, 'channels', name)),
      );
    case 'note':
      values.note = values.note === undefined || values.note === text ? text : `${values.note}\n${text}`;
      return undefined;
    case 'source':
    case 'url':
      return set(values, key, text.replaceAll(/\s+/g, ' '), '');
    default: {
      if (!keysOf('step').has(key) && !keysOf('cell').has(key)) return 'a blueprint has no place for it';
      const known = Array.isArray(values[key]) ? (values[key] as readonly unknown[]) : [];
      addTexts(
        values,
        key,
        fromLines(text)
          .map((line) => line.replaceAll(/\s+/g, ' '))
          .filter((line) => !known.includes(line)),
      );
      return undefined;
    }
  }
}

function declared(values: Values, key: string, ids: readonly string[]): string | undefined {
  const known = Array.isArray(values[key]) ? (values[key] as readonly string[]) : [];
  values[key] = [...new Set([...known, ...ids])];
  return undefined;
}

function set(
  values: Values,
  key: string,
  value: Values[string] | undefined,
  why: string,
): string | undefined {
  if (value === undefined) return why;
  const known = values[key];
  if (known !== undefined && known !== value) return `another row says ${String(known)}`;
  values[key] = value;
  return undefined;
}
