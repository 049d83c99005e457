import type { Card } from '../core/describe/card.ts';
import type { Key } from '../core/diagram/picture.ts';
import type { PreviewContent } from './protocol.ts';

/** The cards of one preview, read from their text when the first one is wanted. */
export class Cards {
  readonly #text: string;
  #read: Readonly<Record<Key, Card>> | undefined;

  constructor({ cards }: Pick<PreviewContent, 'cards'>) {
    this.#text = cards;
  }

  of(key: Key): Card | undefined {
    this.#read ??= JSON.parse(this.#text) as Record<Key, Card>;
    return this.#read[key];
  }
}
