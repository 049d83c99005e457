import type { Key } from '../../core/diagram/picture.ts';
import type { Announcer } from './announcer.ts';
import type { Doer } from './doer.ts';

/** Leads an arrow to a card by keys or clicks: it is said first which, then the card. */
export class Leading {
  readonly #doer: Doer;
  readonly #announcer: Announcer;
  readonly #isLink: (key: Key) => boolean;
  #led: { readonly key: Key; readonly end: 'from' | 'to' } | undefined;

  constructor(doer: Doer, announcer: Announcer, isLink: (key: Key) => boolean) {
    this.#doer = doer;
    this.#announcer = announcer;
    this.#isLink = isLink;
  }

  /** True while the card is looked for. */
  get isOn(): boolean {
    return this.#led !== undefined;
  }

  /** Begins to look for the card that an arrow leads to, or comes from. `key` is of the arrow, or of the card where a new one begins. */
  begin(key: Key, end: 'from' | 'to'): void {
    this.#led = { key, end };
    this.#announcer.remark('Choose a card and press Enter, or click it. Escape ends.');
  }

  /** The card is found; without one nothing is done. */
  to(card: Key | undefined): void {
    const led = this.#led;
    this.end();
    if (led === undefined || card === undefined || card === led.key) return;
    const { key, end } = led;
    void this.#doer.make(
      this.#isLink(key)
        ? { kind: 'reconnect', link: key, [end]: card }
        : { kind: 'connect', from: key, to: card },
      'Arrow drawn',
    );
  }

  /** Ends it with nothing done; returns whether a card was looked for. */
  end(): boolean {
    const wasOn = this.isOn;
    this.#led = undefined;
    return wasOn;
  }
}
