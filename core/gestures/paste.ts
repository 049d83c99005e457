import type { Key } from '../diagram/picture.ts';
import { cardKey, stackOf } from '../picture-keys.ts';
import { laneAt, stepAt } from './cards/drop-place.ts';
import { mostPasted, pastedCards } from './cards/pasted-cards.ts';
import { putCards } from './cards/put-cards.ts';
import type { Perform } from './gesture.ts';
import { columnsIn, outlineOf } from './outline.ts';
import { withWholeReferences } from './whole-references.ts';

/** Makes cards of a text from the clipboard. */
export interface Paste {
  readonly kind: 'paste';
  readonly step: Key;
  readonly lane: Key;
  /** The number of cards of the lane in each step that stay above; below all of them when absent or too large. */
  readonly at?: number;
  /** Lines of text, cells of a spreadsheet, or the text of what was copied from a picture. */
  readonly text: string;
}

/**
 * Pastes cards into a lane: a line a card, one below the other; of a row of a spreadsheet each cell a card, in one step
 * after the other. What was copied from a picture comes with its keys.
 */
export const paste: Perform<Paste> = (file, { step, lane: laneKey, at, text }) => {
  const cards = pastedCards(text);
  if (cards.length === 0)
    return { refused: 'There is no text to paste. Copy a card, lines of text or cells of a spreadsheet.' };
  if (cards.length > mostPasted) {
    return {
      refused: `These are ${cards.length} cards. At most ${mostPasted} are pasted at once: copy fewer.`,
    };
  }
  return withWholeReferences(file, (draft, ids) => {
    const drop = stepAt(draft.file, step);
    const lane = laneAt(draft.file, laneKey);
    if ('refused' in drop) return drop;
    if ('refused' in lane) return lane;
    const outline = outlineOf(draft.file.model);
    const steps = draft.file.analysis.columns;
    const columns = [...new Set(cards.map(({ column }) => column))].toSorted((a, b) => a - b);
    const last = columns[columns.length - 1] ?? 0;
    if (drop.column + last >= steps.length) {
      return {
        refused: `The rows have ${last + 1} columns, and from here on there are ${steps.length - drop.column} steps. Add steps first.`,
      };
    }
    const chosen: Key[] = [];
    const changes = [];
    let number = 0;
    for (const column of columns) {
      const target = steps[drop.column + column]?.step;
      if (target === undefined) continue;
      const own = cards.filter((one) => one.column === column);
      const length = stackOf(target, lane.lane).length;
      const place = Math.max(0, Math.min(at ?? length, length));
      const stack = columnsIn(outline)[drop.column + column]?.cells[lane.index];
      const written = own.map(({ card }) => card(ids.get(number++)));
      const put = putCards(draft.file, target, lane.lane, place, written);
      if ('refused' in put) return put;
      for (const one of put) changes.push(one);
      for (const [index] of own.entries()) {
        stack?.splice(place + index, 0, undefined);
        chosen.push(cardKey(drop.column + column, lane.index, place + index));
      }
    }
    draft.change(changes);
    return { outline, chosen };
  });
};
