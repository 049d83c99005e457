import type { BlueprintFile } from '../blueprint-file.ts';
import type { Key } from '../diagram/picture.ts';
import { whyShared } from '../fields/repeated.ts';
import { removeReference } from '../refactor/references.ts';
import { type Arrow, arrowOf, arrowsOf, Numbers, without } from './arrows/arrow.ts';
import { fitArrows } from './arrows/fit-arrows.ts';
import { referenceAt, type WrittenAt, writtenAt } from './arrows/written-at.ts';
import { Draft } from './draft.ts';
import type { Refused } from './gesture.ts';
import { whyNotHere } from './why-not-here.ts';

/** An arrow that goes, found again after other changes of the text. */
interface Going {
  readonly arrow: Arrow;
  readonly at: WrittenAt | undefined;
}

/**
 * Takes arrows out of the draft, and no other one; nor does another one come by itself. One that is written goes from its
 * list, one that follows by itself is taken away by `to: []` or `next: []`, or by a list without it.
 *
 * @param keys Of arrows in the picture of the file as it is in the draft now.
 * @returns why not all of them can go, and then the draft is of no more use; absent when they are gone
 */
export function removeLinks(draft: Draft, keys: readonly Key[]): Refused | undefined {
  const { file } = draft;
  const numbers = new Numbers(file);
  const going: Going[] = [];
  for (const key of new Set(keys)) {
    const link = file.drawn.links.get(key);
    if (link === undefined) return { refused: 'The arrow is not in the text any more.' };
    going.push({ arrow: arrowOf(link, numbers), at: writtenAt(file, link) });
  }
  // From the end of each list, so that the places of those before stay.
  for (const one of going.toSorted((a, b) => (b.at?.index ?? 0) - (a.at?.index ?? 0))) {
    const wanted = without(arrowsOf(draft.file), [one.arrow]);
    const refused = one.at === undefined ? fitArrows(draft, wanted) : removeWritten(draft, one.at, wanted);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

/** Takes what is written at a place out of the draft, so that the arrows that are wanted are left. */
export function removeWritten(draft: Draft, at: WrittenAt, wanted: readonly Arrow[]): Refused | undefined {
  let refused: Refused | undefined;
  // Without the key what follows by itself may come back: then it says that there is none.
  for (const last of ['without-key', 'with-none', 'without-key'] as const) {
    const isFirst = refused === undefined;
    const attempt = new Draft(draft.file);
    const why = removed(attempt, at, last) ?? fitted(attempt, wanted, last === 'without-key' && isFirst);
    if (why === undefined) {
      draft.change(attempt.changes);
      return undefined;
    }
    refused = whyShared(draft.file, attempt.file) ?? why;
  }
  return refused;
}

function removed(draft: Draft, at: WrittenAt, last: 'without-key' | 'with-none'): Refused | undefined {
  const { file } = draft;
  const written = referenceAt(file, at);
  const change = written && removeReference(file, written, last);
  if (written === undefined || change === undefined) return whyNot(file, at);
  draft.change([change]);
  return undefined;
}

function fitted(draft: Draft, wanted: readonly Arrow[], asItIs: boolean): Refused | undefined {
  if (!asItIs) return fitArrows(draft, wanted);
  const now = arrowsOf(draft.file);
  const isSame = now.length === wanted.length && without(now, wanted).length === 0;
  return isSame ? undefined : { refused: 'Other arrows would follow by themselves.' };
}

function whyNot(file: BlueprintFile, { key, from }: WrittenAt): Refused {
  const cell = new Numbers(file).cell(from);
  const owner = key === 'next' ? file.analysis.stepOf(cell) : cell;
  return whyNotHere(file, owner.name, owner.span);
}
