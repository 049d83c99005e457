import { elementsOf } from '../analysis/elements.ts';
import type { ResolvedReference } from '../analysis/references.ts';
import type { BlueprintFile } from '../blueprint-file.ts';
import type { Element } from '../model.ts';
import { freeId } from '../names/free-id.ts';
import { rename as giveId } from '../rename.ts';
import { Draft } from './draft.ts';
import type { Outcome, Performed, Refused } from './gesture.ts';
import { type Known, type Outline, tracedIn } from './outline.ts';

/** The ids to write on elements that a gesture adds, by their place among those, from 0. */
export type NewIds = ReadonlyMap<number, string>;

/** The result of the changes of a gesture: what is where in the outline then, and what to tell of it. */
export interface Made extends Omit<Performed, 'changes' | 'after'> {
  readonly outline: Outline;
}

/** Makes the changes of a gesture on a draft, in which ids are written down that were not. */
export type Make = (draft: Draft, ids: NewIds) => Made | Refused;

/** An element whose id is written down before a gesture is made. */
interface Pin {
  readonly number: number;
  readonly id: string;
  readonly isFresh: boolean;
}

/**
 * Makes a gesture so that every reference means the element that it meant before, or is gone with what it was on: where
 * another element would come to be meant, ids that follow from names are written down first.
 */
export function withWholeReferences(file: BlueprintFile, make: Make): Outcome {
  const pins = new Map<number, Pin>();
  const ids = new Map<number, string>();
  for (let round = 0; round < maxRounds; round++) {
    const draft = new Draft(file);
    const refused = writeIds(draft, [...pins.values()]);
    if (refused !== undefined) return refused;
    const made = make(draft, ids);
    if ('refused' in made) return made;
    const { outline, ...told } = made;
    const changed = firstChanged(file, draft.file, tracedIn(outline));
    if (changed === undefined) return draft.outcome(told);
    if (!correct(file, draft.file, changed, pins, ids)) break;
  }
  return {
    refused:
      'A reference would come to mean something else. Give what has the same name an id of its own first.',
  };
}

/** There are no more elements that anybody refers to ambiguously in a blueprint that people write. */
const maxRounds = 40;

function writeIds(draft: Draft, pins: readonly Pin[]): Refused | undefined {
  // What a new id is for is looked up by what the references mean, so those come before the others are written.
  for (const { number, id } of pins.toSorted((a, b) => Number(b.isFresh) - Number(a.isFresh))) {
    const element = elementAt(draft.file, number);
    if (element === undefined) continue;
    const written = giveId(draft.file, element, id);
    if ('refused' in written) return written;
    draft.change(written.changes);
  }
  return undefined;
}

function elementAt(file: BlueprintFile, number: number): Element | undefined {
  let at = 0;
  for (const element of elementsOf(file.model)) if (at++ === number) return element;
  return undefined;
}

/** A reference that would mean something else, or several things: the number of what it meant, and what it would mean. */
interface Changed {
  readonly meant: number;
  /** The number of an element of before, or the place of one that is added, or nothing. */
  readonly means: { readonly number: number } | { readonly added: number } | undefined;
}

function firstChanged(
  before: BlueprintFile,
  after: BlueprintFile,
  traced: readonly Known[],
): Changed | undefined {
  const numbers = new Map<Element, number>([...elementsOf(before.model)].map((one, number) => [one, number]));
  const held = referencesByHolder(before, numbers);
  const now = [...elementsOf(after.model)];
  const places = new Map<Element, number>(now.map((one, place) => [one, place]));
  const left = new Set(traced.flatMap((one) => (one === undefined || one.isCopy ? [] : one.number)));
  const added = new Map<number, number>();
  for (const [place, one] of traced.entries())
    if (one === undefined || one.isCopy) added.set(place, added.size);
  const counts = new Map<Element, number>();
  for (const one of after.analysis.references) {
    const { from, element } = one;
    const holder = traced[places.get(from) ?? -1];
    const at = counts.get(from) ?? 0;
    counts.set(from, at + 1);
    if (holder === undefined) continue;
    const known = held
      .get(holder.number)
      ?.filter(({ meant: other }) => other === undefined || left.has(other));
    const { meant, isUnclear } = known?.[at] ?? {};
    if (meant === undefined) continue;
    const place = element === undefined ? undefined : places.get(element);
    const is = place === undefined ? undefined : traced[place];
    if (is !== undefined && !is.isCopy && is.number === meant) {
      if (isUnclear === true || !isAmbiguous(one)) continue;
      return { meant, means: undefined };
    }
    const isAdded = place === undefined ? undefined : added.get(place);
    // Copies that come with ids of their own lead to each other.
    if (holder.isCopy && isAdded !== undefined && element?.idSpan !== undefined) continue;
    return {
      meant,
      means: isAdded !== undefined ? { added: isAdded } : is && { number: is.number },
    };
  }
  return undefined;
}

/** A reference of before: the number of what it means, and whether others answered to it too. */
interface Held {
  readonly meant: number | undefined;
  readonly isUnclear: boolean;
}

function isAmbiguous({ ambiguous, element }: ResolvedReference): boolean {
  return ambiguous && element?.idSpan === undefined;
}

/** The references of each element, by its number. */
function referencesByHolder(
  { analysis }: BlueprintFile,
  numbers: ReadonlyMap<Element, number>,
): ReadonlyMap<number, readonly Held[]> {
  const held = new Map<number, Held[]>();
  for (const one of analysis.references) {
    const { from, element } = one;
    const number = numbers.get(from) ?? -1;
    const meant = element === undefined ? undefined : numbers.get(element);
    const known = held.get(number) ?? [];
    known.push({ meant, isUnclear: isAmbiguous(one) });
    held.set(number, known);
  }
  return held;
}

/** Has an id written down that makes a reference clear; false when nothing is left to write. */
function correct(
  file: BlueprintFile,
  after: BlueprintFile,
  { meant, means }: Changed,
  pins: Map<number, Pin>,
  ids: Map<number, string>,
): boolean {
  const taken = new Set<string>();
  for (const { model, analysis } of [file, after]) {
    for (const { id } of elementsOf(model)) taken.add(id);
    for (const { reference } of analysis.references) taken.add(reference.value);
  }
  for (const { id } of pins.values()) taken.add(id);
  for (const id of ids.values()) taken.add(id);
  const target = elementAt(file, meant);
  if (target === undefined) return false;
  if (means !== undefined && 'added' in means && !ids.has(means.added)) {
    ids.set(means.added, freeId(target.id, taken));
    return true;
  }
  const known = pins.get(meant);
  if (target.idSpan === undefined && known?.isFresh !== true) {
    const isFresh = known !== undefined;
    const id = isFresh ? freeId(target.id, taken) : target.id;
    pins.set(meant, { number: meant, id, isFresh });
    return true;
  }
  if (means === undefined || !('number' in means) || pins.get(means.number)?.isFresh === true) return false;
  if (elementAt(file, means.number)?.idSpan !== undefined) return false;
  pins.set(means.number, { number: means.number, id: freeId(target.id, taken), isFresh: true });
  return true;
}
