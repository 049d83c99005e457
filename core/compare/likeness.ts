import type { Part } from './part.ts';
import { comparableName } from './parts.ts';

/** Returns how unlike two texts are: 0 for the same, 1 for nothing in common; by pairs of letters that follow each other (Dice). */
export function textCost(a: string, b: string): number {
  if (a === b) return 0;
  return listCost(letterPairs(a), letterPairs(b));
}

function letterPairs(text: string): readonly string[] {
  const found: string[] = [];
  for (const word of text.split(' ')) {
    const edged = ` ${word} `;
    for (let at = 0; at + 1 < edged.length; at++) found.push(edged.slice(at, at + 2));
  }
  return found;
}

/** Returns the share of two lists that is not in both: 0 to 1, each entry counted as often as it occurs. */
export function listCost(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const one of a) counts.set(one, (counts.get(one) ?? 0) + 1);
  let common = 0;
  for (const one of b) {
    const left = counts.get(one) ?? 0;
    if (left === 0) continue;
    counts.set(one, left - 1);
    common++;
  }
  return 1 - (2 * common) / (a.length + b.length);
}

/** The weights of what the cost of a pair is made of. */
const weights = { name: 4, content: 3, fields: 2, place: 1 } as const;

/** The cost up to which two parts are taken for one. */
export const acceptedCost = 0.5;

/** The features of a part that tell how like another it is, read once. */
export interface Features {
  readonly name: string;
  /** The names of what stands in it: cells, pains and so on. */
  readonly content: readonly string[];
  /** Keys and values that are written on it. */
  readonly fields: readonly string[];
}

/** Returns what is looked at of a part to tell how like another it is. */
export function featuresOf(part: Part): Features {
  return {
    name: comparableName(part.name),
    content: part.children.map(
      (child) => `${child.list ?? child.lane?.id ?? child.kind} ${comparableName(child.name)}`,
    ),
    fields: [...part.fields].map(([key, { meaning }]) => `${key} ${meaning}`),
  };
}

/**
 * Returns how unlike two parts of one kind are, from 0 to 1: their names (4 parts of 10), what stands in them (3), what is
 * written on them (2), and whether they stand in the same place (1). What neither of them has counts for nothing. The
 * same with the two exchanged.
 */
export function costOf(a: Features, b: Features, isSamePlace: boolean): number {
  let total = weights.name * textCost(a.name, b.name) + (isSamePlace ? 0 : weights.place);
  let weight = weights.name + weights.place;
  for (const what of ['content', 'fields'] as const) {
    if (a[what].length + b[what].length === 0) continue;
    total += weights[what] * listCost(a[what], b[what]);
    weight += weights[what];
  }
  return total / weight;
}
