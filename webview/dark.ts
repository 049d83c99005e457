import type { Key, Picture } from '../core/diagram/picture.ts';
import type { LivePicture } from './live-picture.ts';

/** The cells that are dark since something they depend on is switched off; Escape switches it on again. */
export class Dark {
  readonly #live: LivePicture;
  readonly #ended: () => void;
  #keys: ReadonlySet<Key> = new Set();

  /** @param ended called when the author has switched it on again */
  constructor(live: LivePicture, ended: () => void) {
    this.#live = live;
    this.#ended = ended;
    document.body.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented && this.isOn) this.end();
    });
  }

  /** True when something is switched off. */
  get isOn(): boolean {
    return this.#keys.size > 0;
  }

  /** Darkens these cells of the picture, and no others. */
  take(keys: readonly Key[], picture: Picture | undefined): void {
    this.#keys = new Set(keys);
    if (picture !== undefined) this.apply(picture);
  }

  /** Darkens them in a picture that was drawn anew; arrows at them are faint. */
  apply({ cells, links }: Picture): void {
    for (const { key } of cells) this.#live.element(key)?.classList.toggle('dark', this.#keys.has(key));
    for (const { key, from, to } of links) {
      const isFaint = this.#keys.has(from) || this.#keys.has(to);
      this.#live.element(key)?.classList.toggle('faint', isFaint);
    }
  }

  /** Switches it on again. */
  end(): void {
    this.#ended();
  }
}
