import { elementsOf } from '../analysis/elements.ts';
import type { Key } from '../diagram/picture.ts';
import { whyKept } from '../fields/repeated.ts';
import type { Element } from '../model.ts';
import { removeReferences, withoutNewcomers } from './arrows/remove-references.ts';
import { writtenCard } from './cards/card-place.ts';
import { chosenCards } from './cards/chosen-cards.ts';
import { cutCards } from './cards/cut-cards.ts';
import type { Draft } from './draft.ts';
import type { Refused } from './gesture.ts';
import { columnsIn, type Known, type Outline, outlineOf } from './outline.ts';

/** Cards that are gone from a draft: what is where in the outline then, and how many references went with them. */
export interface RemovedCards {
  readonly outline: Outline;
  readonly references: number;
}

/** Takes cards out of the draft with their comments, and every arrow that names them out of `to` and `next`. */
export function removeCards(draft: Draft, keys: readonly Key[]): RemovedCards | Refused {
  const { file: before } = draft;
  const named = chosenCards(before, keys);
  if ('refused' in named) return named;
  const spans = named.map(({ place, cell }) => writtenCard(before.source, place)?.span ?? cell.span);
  const kept = whyKept(before, spans);
  if (kept !== undefined) return kept;
  const gone = new Set<Element>(named.map(({ cell }) => cell));
  const all = [...elementsOf(before.model)];
  const removed = removeReferences(draft, new Set(all.flatMap((one, at) => (gone.has(one) ? [at] : []))));
  if ('refused' in removed) return removed;
  const { file } = draft;
  const chosen = chosenCards(file, keys);
  if ('refused' in chosen) return chosen;
  const cut = cutCards(
    file.source,
    chosen.map(({ place }) => place),
  );
  if (cut === undefined) return { refused: 'The step has nothing but this card. Delete the step instead.' };
  const outline = outlineOf(file.model);
  const columns = columnsIn(outline);
  const out = new Set<Known>(chosen.map((one) => columns[one.column]?.cells[one.lane]?.[one.index]));
  for (const { cells } of columns) {
    for (const [lane, stack] of cells.entries()) cells[lane] = stack.filter((one) => !out.has(one));
  }
  draft.change(cut);
  withoutNewcomers(draft, before, outline, removed);
  return { outline, references: removed.count };
}
