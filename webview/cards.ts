import type { DetailsCard } from '../core/describe/details-card.ts';
import type { Key } from '../core/diagram/picture.ts';
import type { PreviewContent } from './protocol.ts';

/** The cards of one preview, read from their text when the first one is wanted. */
export class Cards {
  readonly #text: string;
  #read: Readonly<Record<Key, DetailsCard>> | undefined;

  constructor({ cards }: Pick<PreviewContent, 'cards'>) {
    this.#text = cards;
  }

  of(key: Key): DetailsCard | undefined {
    this.#read ??= JSON.parse(this.#text) as Record<Key, DetailsCard>;
    return this.#read[key];
  }
}
