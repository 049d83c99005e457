import type { BlueprintFile } from '../blueprint-file.ts';
import type { Key } from '../diagram/picture.ts';
import { itemLines } from './cards/card-lines.ts';
import { writtenCard } from './cards/card-place.ts';
import { asCopy } from './cards/card-text.ts';
import { chosenCards } from './cards/chosen-cards.ts';
import type { Refused } from './gesture.ts';

/**
 * Returns the text of cards for the clipboard: a list of YAML with the keys of each, one below the other by column, lane and
 * place, without ids, anchors and comments. Pasted into a text it is a list of cells, pasted on a picture it is cards.
 */
export function copiedText(file: BlueprintFile, keys: readonly Key[]): { readonly text: string } | Refused {
  const chosen = chosenCards(file, keys);
  if ('refused' in chosen) return chosen;
  const items: string[] = [];
  for (const { place } of chosen) {
    const card = writtenCard(file.source, place)?.card;
    if (card === undefined)
      return { refused: 'Tabs stand before the lines of a card. Put spaces there first.' };
    items.push(itemLines({ ...asCopy(card), above: [], trail: '' }, 0));
  }
  return { text: items.length === 0 ? '' : `${items.join('\n')}\n` };
}
