import type { Draft } from '../draft.ts';
import type { Refused } from '../gesture.ts';
import type { StripOf } from './strip.ts';
import { itemAt, putItem, type StripItem, takeItem } from './strip-item.ts';

/** A strip of the text and the same in an outline, to which the same is done. */
export interface StripList<T> {
  readonly of: StripOf;
  readonly list: T[];
}

/**
 * Moves things within strips and between them, in the text of a draft and in their lists.
 *
 * @param at Their place in the list of the target as it is before.
 */
export function moveItems<T>(
  draft: Draft,
  strips: readonly StripList<T>[],
  moved: readonly T[],
  target: StripList<T>,
  at: number,
): Refused | undefined {
  let before = target.list.slice(0, Math.max(0, at)).findLast((one) => !moved.includes(one));
  for (const one of moved) {
    const source = strips.find(({ list }) => list.includes(one));
    if (source === undefined) return { refused: 'What was moved is not in the text any more.' };
    const index = source.list.indexOf(one);
    const place = before === undefined ? 0 : target.list.indexOf(before) + 1;
    before = one;
    if (source.list === target.list && index === place) continue;
    const item = itemAt(draft.file, source.of, index);
    if ('refused' in item) return item;
    const isAbove = source.list === target.list && place <= index;
    const refused =
      putItem(draft, target.of, place, item) ?? takeItem(draft, source.of, isAbove ? index + 1 : index);
    if (refused !== undefined) return refused;
    source.list.splice(index, 1);
    target.list.splice(isAbove || source.list !== target.list ? place : place - 1, 0, one);
  }
  return undefined;
}

/**
 * Puts copies of things into a strip, in the text of a draft and in its list.
 *
 * @param copyOf The text of a copy, and what it is in the list.
 */
export function copyItems<T>(
  draft: Draft,
  strips: readonly StripList<T>[],
  copied: readonly T[],
  target: StripList<T>,
  at: number,
  copyOf: (
    draft: Draft,
    of: StripOf,
    index: number,
    one: T,
  ) => { readonly item: StripItem; readonly copy: T } | Refused,
): Refused | undefined {
  let place = Math.min(Math.max(0, at), target.list.length);
  for (const one of copied) {
    const source = strips.find(({ list }) => list.includes(one));
    if (source === undefined) return { refused: 'What was copied is not in the text any more.' };
    const made = copyOf(draft, source.of, source.list.indexOf(one), one);
    if ('refused' in made) return made;
    const refused = putItem(draft, target.of, place, made.item);
    if (refused !== undefined) return refused;
    target.list.splice(place, 0, made.copy);
    place++;
  }
  return undefined;
}
