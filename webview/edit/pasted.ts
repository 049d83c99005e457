import type { Key } from '../../core/diagram/picture.ts';
import type { Gesture } from '../../server/protocol.ts';
import { customerRow, type EditStage } from './edit-stage.ts';
import { type GridPlace, gridPlace } from './grid-places.ts';

/** Returns the gesture that pastes a text behind a card, at the end of a place, or in the lane of the customer of a step; `undefined` where there is no place. */
export function pasted(
  stage: EditStage,
  key: Key | undefined,
  empty: GridPlace | undefined,
  text: string,
): Gesture | undefined {
  const { geometry } = stage;
  const card = geometry.cells.find((cell) => cell.key === key);
  const step = geometry.steps.findIndex((one) => one.key === key);
  const lane = geometry.lanes.findIndex((one) => one.key === key);
  const row = card?.lane ?? (lane < 0 ? customerRow(stage) : lane);
  const place = empty ?? gridPlace(geometry, card?.column ?? Math.max(0, step), row);
  if (place === undefined) return undefined;
  const at = card === undefined ? place.cards.length : place.cards.indexOf(card) + 1;
  return { kind: 'paste', step: place.step, lane: place.lane, at, text };
}
