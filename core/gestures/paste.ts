import type { Key } from '../diagram/picture.ts';
import { pasteCards } from './clipboard/paste-cards.ts';
import { pasteItems } from './clipboard/paste-items.ts';
import { pastedIn } from './clipboard/pasted.ts';
import type { Perform } from './gesture.ts';

/** Makes cards, steps or stages of a text from the clipboard. */
export interface Paste {
  readonly kind: 'paste';
  /** The step from which on cards are pasted, and behind which steps and stages are; in a file without one it is written. */
  readonly step?: Key;
  /**
   * The stage in whose first step cards are pasted, at whose end steps are and behind which stages are, where no step is
   * named. Without either cards go to the first step, all else to the end.
   */
  readonly stage?: Key;
  /** The lane of the topmost card; when absent cards stay in the lanes that they come from, and others are the customer's. */
  readonly lane?: Key;
  /** The number of cards of the lane in each step that stay above; below all of them when absent or too large. */
  readonly at?: number;
  /** Lines of text, cells of a spreadsheet, or the text of what was copied from a picture. */
  readonly text: string;
}

/**
 * Pastes a line of text as a card, one below the other; of a row of a spreadsheet each cell a card, in one step after the
 * other. What was copied from a picture comes with its keys, and stands to each other as it did.
 */
export const paste: Perform<Paste> = (file, gesture) => {
  const pasted = pastedIn(gesture.text, file);
  return pasted.kind === 'cards' ? pasteCards(file, gesture, pasted) : pasteItems(file, gesture, pasted);
};
