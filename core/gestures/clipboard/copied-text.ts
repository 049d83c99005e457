import type { BlueprintFile } from '../../blueprint-file.ts';
import type { Key } from '../../diagram/picture.ts';
import { elementOf } from '../../picture-keys.ts';
import { asValue } from '../../source/as-value.ts';
import { entryValue, itemLines } from '../cards/card-lines.ts';
import { writtenCard } from '../cards/card-place.ts';
import { type CardText, withoutAnchors } from '../cards/card-text.ts';
import { type ChosenCard, chosenCards } from '../cards/chosen-cards.ts';
import type { Refused } from '../gesture.ts';
import type { StripOf } from '../journey/strip.ts';
import { copiedOut } from './copied-out.ts';

/** The text of what was copied, or why it cannot be. */
export type CopiedText = { readonly text: string } | Refused;

/**
 * Returns the text of cards, steps or stages for the clipboard, as a list of YAML without anchors and aliases. Cards of one
 * lane and step are a list of cells; those of several are a list of steps that have no more than these cards, so that they
 * are pasted as they stood. Steps and stages come with their comments.
 */
export function copiedText(file: BlueprintFile, keys: readonly Key[]): CopiedText {
  const kinds = new Set(keys.map((key) => /^(?:stage|step|lane)_/.exec(key)?.[0] ?? 'card'));
  if (kinds.size > 1)
    return { refused: 'Cards, steps and stages are copied apart. Choose things of one kind.' };
  if (kinds.has('lane_')) return { refused: 'A lane is not copied as a whole. Choose its cards instead.' };
  return kinds.has('card') ? copiedCards(file, keys) : copiedItems(file, keys);
}

function copiedItems(file: BlueprintFile, keys: readonly Key[]): CopiedText {
  const elements = new Set(keys.map((key) => elementOf(file, key)));
  if (elements.has(undefined)) return { refused: 'What was to be copied is not in the text any more.' };
  const items: string[] = [];
  for (const [number, stage] of file.model.stages.entries()) {
    const places: (readonly [StripOf, number])[] = elements.has(stage) ? [['stages', number]] : [];
    for (const [index, step] of stage.steps.entries())
      if (elements.has(step)) places.push([{ stage: number }, index]);
    for (const [of, index] of places) {
      const lines = copiedOut(file, of, index);
      if (typeof lines !== 'string') return lines;
      items.push(lines);
    }
  }
  return { text: items.map((item) => `${item}\n`).join('') };
}

function copiedCards(file: BlueprintFile, keys: readonly Key[]): CopiedText {
  const chosen = chosenCards(file, keys);
  if ('refused' in chosen) return chosen;
  const cards = new Map<ChosenCard, CardText>();
  for (const one of chosen) {
    const card = writtenCard(file.source, one.place)?.card;
    if (card === undefined)
      return { refused: 'Tabs stand before the lines of a card. Put spaces there first.' };
    cards.set(one, { ...withoutAnchors(card), above: [], trail: '' });
  }
  const [first] = chosen;
  const last = chosen[chosen.length - 1];
  if (first === undefined || last === undefined) return { text: '' };
  if (chosen.every(({ column, lane }) => column === first.column && lane === first.lane)) {
    return { text: [...cards.values()].map((card) => `${itemLines(card, 0)}\n`).join('') };
  }
  let text = '';
  for (let column = first.column; column <= last.column; column++) {
    const own = chosen.filter((one) => one.column === column);
    text += `- ${own.length === 0 ? '{}' : lanesOf(file, own, cards).join('\n  ')}\n`;
  }
  return { text };
}

/** The cards of a step, a key for each lane. */
function lanesOf(
  { source, model }: BlueprintFile,
  own: readonly ChosenCard[],
  cards: ReadonlyMap<ChosenCard, CardText>,
): readonly string[] {
  return [...new Set(own.map(({ lane }) => lane))].map((lane) => {
    const stack = own.flatMap((one) => (one.lane === lane ? (cards.get(one) ?? []) : []));
    const { text } = entryValue(source, stack, 2);
    return `${asValue(model.lanes[lane]?.id ?? '')}:${text.startsWith('\n') ? '' : ' '}${text}`;
  });
}
