import { elementsOf } from './analysis/elements.ts';
import { applyChanges } from './apply-changes.ts';
import { type BlueprintFile, readBlueprint, whyNotEdited } from './blueprint-file.ts';
import { Draft } from './gestures/draft.ts';
import { set } from './gestures/set.ts';
import type { Element } from './model.ts';
import type { TextChange } from './problem.ts';
import { keepsMeaning, writeId } from './rename.ts';
import { firstFault } from './structure.ts';

/** The text of a to-be, or why there is none, in a sentence for the author. */
export type ToBe = { readonly text: string } | { readonly refused: string };

/**
 * Returns a copy of a blueprint to be changed into the service that is wanted: `state` is to-be, `based-on` names what it was
 * copied from, and stages, steps and cells have their ids written, so that they stay the same whatever they are called
 * then. Comments stay, and so does all that is not changed.
 *
 * @param basedOn the path of the file that is copied, from the folder of the copy
 */
export function toBe(text: string, basedOn: string): ToBe {
  const file = readBlueprint(text);
  const unread = firstFault(file);
  const refused = unread?.message ?? whyNotEdited(file);
  if (refused !== undefined) return { refused };
  const draft = new Draft(file);
  draft.change(writtenIds(file));
  const title = file.model.title?.value.trim() ?? '';
  const fields: readonly (readonly [string, string])[] = [
    ...(title === '' ? [] : [['blueprint', `${title.replace(/ \(as-is\)$/i, '')} (to-be)`] as const]),
    ['state', 'to-be'],
    ['based-on', basedOn],
  ];
  for (const [field, value] of fields) {
    const outcome = set(draft.file, { kind: 'set', keys: ['document'], field, value });
    if ('refused' in outcome) return outcome;
    draft.change(outcome.changes);
  }
  const copy = draft.file;
  const isRead = copy.model.basedOn?.value === basedOn && firstFault(copy) === undefined;
  return isRead ? { text: copy.source.text } : { refused: noBlueprint };
}

const noBlueprint =
  'This text cannot be copied as a to-be: its keys do not stand one below the other, as those of a blueprint do. Correct what is said about it first.';

/** Writes the ids of what has a place in the journey. Of several that have one the first keeps it. */
function writtenIds(file: BlueprintFile): readonly TextChange[] {
  const elements = [...elementsOf(file.model)].filter(({ kind }) => inJourney.has(kind));
  const taken = new Map<string, Set<string>>();
  const idsOf = ({ kind }: Element) => {
    const known = taken.get(kind) ?? new Set();
    taken.set(kind, known);
    return known;
  };
  for (const element of elements) if (element.idSpan !== undefined) idsOf(element).add(element.id);
  const first = new Map<number, TextChange>();
  const more = new Map<number, TextChange>();
  for (const element of elements) {
    if (element.idSpan !== undefined || element.name.trim() === '') continue;
    const own = idsOf(element);
    const isFirst = !own.has(element.id);
    const id = freeId(element.id, own);
    const change = writeId(file, element, id);
    if (change === undefined) continue;
    own.add(id);
    // What an alias repeats is written once.
    (isFirst ? first : more).set(change.span.start, change);
  }
  const inOrder = (changes: Iterable<TextChange>) => [...changes].sort((a, b) => a.span.start - b.span.start);
  const all = inOrder(new Map([...more, ...first]).values());
  if (isSound(file, all)) return all;
  const certain = inOrder(first.values());
  return isSound(file, certain) ? certain : [];
}

const inJourney: ReadonlySet<Element['kind']> = new Set(['stage', 'step', 'cell']);

function isSound(file: BlueprintFile, changes: readonly TextChange[]): boolean {
  const after = readBlueprint(applyChanges(file.source.text, changes), file);
  return after.problems.length <= file.problems.length && keepsMeaning(file, changes);
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count++) free = `${id}-${count}`;
  return free;
}
