import type { BlueprintFile } from '../blueprint-file.ts';
import type { Key } from '../diagram/picture.ts';
import { cardKey, stackOf } from '../picture-keys.ts';
import { keyComments, writtenCard } from './cards/card-place.ts';
import { asCopy, type CardText } from './cards/card-text.ts';
import { type ChosenCard, chosenCards } from './cards/chosen-cards.ts';
import { cutCards } from './cards/cut-cards.ts';
import { laneAt, stepAt } from './cards/drop-place.ts';
import { putCards } from './cards/put-cards.ts';
import type { Draft } from './draft.ts';
import type { Perform, Refused } from './gesture.ts';
import { columnsIn, type Known, outlineOf } from './outline.ts';
import { type NewIds, withWholeReferences } from './whole-references.ts';

/** Puts cards elsewhere, or copies of them. */
export interface MoveCards {
  readonly kind: 'move-cards';
  /** Of cards; they come to stand one below the other, by column, lane and place. */
  readonly keys: readonly Key[];
  readonly step: Key;
  readonly lane: Key;
  /** The number of cards that the lane has above the place, as it is before. */
  readonly at: number;
  readonly copy?: true;
}

/**
 * Moves cards with their keys, comments and anchors. A copy has no id and no anchors, and its arrows go where those of the
 * card go.
 */
export const moveCards: Perform<MoveCards> = (file, gesture) => {
  const { keys, copy } = gesture;
  if (keys.length === 0) return { changes: [] };
  if (copy !== true && isInPlace(file, gesture)) return { changes: [] };
  return withWholeReferences(file, (draft, ids) => {
    const target = targetOf(draft.file, gesture);
    if ('refused' in target) return target;
    const { drop, lane, at } = target;
    const chosen = chosenCards(draft.file, keys);
    if ('refused' in chosen) return chosen;
    const cards = textsOf(draft.file, chosen, copy === true ? ids : undefined);
    if ('refused' in cards) return cards;
    const put = putCards(draft.file, drop.step, lane.lane, at, cards);
    if ('refused' in put) return put;
    const outline = outlineOf(draft.file.model);
    const columns = columnsIn(outline);
    const stack = columns[drop.column]?.cells[lane.index] ?? [];
    const moved = chosen.map((one) => columns[one.column]?.cells[one.lane]?.[one.index]);
    let place = at;
    if (copy === true) draft.change(put);
    else {
      const refused = moveTexts(draft, put, chosen, { column: drop.column, lane: lane.index, at });
      if (refused !== undefined) return refused;
      const next = stack[at];
      for (const [index, one] of chosen.entries())
        take(columns[one.column]?.cells[one.lane] ?? [], moved[index]);
      const kept = next === undefined ? -1 : stack.indexOf(next);
      place = kept === -1 ? placeAfter(stack.length, at, chosen, drop.column, lane.index) : kept;
    }
    const traced = copy === true ? moved.map(asCopied) : moved;
    for (const [index, one] of traced.entries()) stack.splice(place + index, 0, one);
    return { outline, chosen: cards.map((_, index) => cardKey(drop.column, lane.index, place + index)) };
  });
};

function targetOf(file: BlueprintFile, { step, lane: laneKey, at }: MoveCards) {
  const drop = stepAt(file, step);
  const lane = laneAt(file, laneKey);
  if ('refused' in drop) return drop;
  if ('refused' in lane) return lane;
  return { drop, lane, at: Math.max(0, Math.min(at, stackOf(drop.step, lane.lane).length)) };
}

/** Returns whether the cards stand there already, in that order. */
function isInPlace(file: BlueprintFile, gesture: MoveCards): boolean {
  const target = targetOf(file, gesture);
  const chosen = chosenCards(file, gesture.keys);
  if ('refused' in target || 'refused' in chosen) return false;
  const first = chosen[0]?.index ?? 0;
  const isThere = chosen.every(
    ({ column, lane, index }, place) =>
      column === target.drop.column && lane === target.lane.index && index === first + place,
  );
  return isThere && target.at >= first && target.at <= first + chosen.length;
}

function textsOf(
  file: BlueprintFile,
  chosen: readonly ChosenCard[],
  ids: NewIds | undefined,
): readonly CardText[] | Refused {
  const cards: CardText[] = [];
  for (const { place } of chosen) {
    const card = writtenCard(file.source, place)?.card;
    if (card === undefined)
      return { refused: 'Tabs stand before the lines of a card. Put spaces there first.' };
    const all = chosen.filter((one) => one.place.list !== undefined && one.place.list === place.list);
    const isWhole = all.length === place.list?.items.length && all[0]?.place === place;
    // The key of a lane goes with all of its cards, and what is said of it with the first of them.
    if (ids === undefined && isWhole) {
      cards.push({ ...card, above: [...keyComments(file.source, place), ...card.above] });
    } else if (ids === undefined) cards.push(card);
    // What is said about a card is said once.
    else cards.push({ ...asCopy(card, ids.get(cards.length)), above: [], trail: '' });
  }
  return cards;
}

/** Puts the cards where they go, then takes them away from where they were; at once when these are other steps. */
function moveTexts(
  draft: Draft,
  put: Parameters<Draft['change']>[0],
  chosen: readonly ChosenCard[],
  to: { readonly column: number; readonly lane: number; readonly at: number },
): Refused | undefined {
  const cut = cutCards(
    draft.file.source,
    chosen.map(({ place }) => place),
  );
  if (cut === undefined) return { refused: 'The step has nothing but this card. Give it a name first.' };
  if (chosen.every(({ column }) => column !== to.column)) {
    draft.change([...put, ...cut]);
    return undefined;
  }
  draft.change(put);
  const now = chosenCards(
    draft.file,
    chosen.map(({ column, lane, index }) => {
      const isBelow = column === to.column && lane === to.lane && index >= to.at;
      return cardKey(column, lane, index + (isBelow ? chosen.length : 0));
    }),
  );
  if ('refused' in now) return now;
  draft.change(
    cutCards(
      draft.file.source,
      now.map(({ place }) => place),
    ) ?? [],
  );
  return undefined;
}

function take(stack: Known[], one: Known): void {
  const at = stack.indexOf(one);
  if (at !== -1) stack.splice(at, 1);
}

/** The place of the cards when the card that they were to stand above goes with them, or there is none. */
function placeAfter(
  left: number,
  at: number,
  chosen: readonly ChosenCard[],
  column: number,
  lane: number,
): number {
  const above = chosen.filter((one) => one.column === column && one.lane === lane && one.index < at).length;
  return Math.min(left, at - above);
}

function asCopied(one: Known): Known {
  return one === undefined ? undefined : { number: one.number, isCopy: true };
}
