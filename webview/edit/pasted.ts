import type { Key } from '../../core/diagram/picture.ts';
import type { Gesture } from '../../server/protocol.ts';
import type { EditStage } from './edit-stage.ts';
import { type GridPlace, gridPlace } from './grid-places.ts';

/**
 * Returns the gesture that pastes a text behind the first of the chosen cards, at the end of a place, in a lane, at a step or
 * stage, or where there is room.
 */
export function pasted(
  { geometry, things }: EditStage,
  keys: readonly Key[],
  empty: GridPlace | undefined,
  text: string,
): Gesture {
  const card = geometry.cells.find((cell) => keys.includes(cell.key));
  const place = empty ?? (card && gridPlace(geometry, card.column, card.lane));
  if (place !== undefined) {
    const at = card === undefined ? place.cards.length : place.cards.indexOf(card) + 1;
    return { kind: 'paste', step: place.step, lane: place.lane, at, text };
  }
  const [key = ''] = keys;
  const target = things.targetOf(key);
  const isHead = target === 'step' || target === 'stage' || target === 'lane';
  return { kind: 'paste', ...(isHead && { [target]: key }), text };
}
