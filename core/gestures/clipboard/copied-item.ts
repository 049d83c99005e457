import type { Draft } from '../draft.ts';
import type { Refused } from '../gesture.ts';
import type { StripOf } from '../journey/strip.ts';
import { itemAt, type StripItem } from '../journey/strip-item.ts';
import { copiedOut } from './copied-out.ts';
import { pastedIn } from './pasted.ts';

/**
 * Returns the text of a copy of a step or stage, as it is when it is copied and pasted: with ids of its own where ids are
 * written or named in it, to which its own references lead, and without anchors.
 */
export function copiedItem({ file }: Draft, of: StripOf, index: number): StripItem | Refused {
  const [item, lines] = [itemAt(file, of, index), copiedOut(file, of, index)];
  if ('refused' in item) return item;
  if (typeof lines !== 'string') return lines;
  const pasted = pastedIn(lines, file);
  const [copy] = pasted.kind === 'cards' ? [] : pasted.items;
  if (copy === undefined) return { refused: 'This is not written in a way that it can be copied.' };
  return { ...copy, ...(item.isSpaced !== undefined && { isSpaced: item.isSpaced }) };
}
