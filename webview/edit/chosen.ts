import type { Key } from '../../core/diagram/picture.ts';

/** The things that are chosen in the picture: an action is done with all of them. */
export class Chosen {
  #keys: readonly Key[] = [];
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get keys(): readonly Key[] {
    return this.#keys;
  }

  has(key: Key): boolean {
    return this.#keys.includes(key);
  }

  /** Chooses these alone. */
  set(keys: readonly Key[]): void {
    if (keys.length === this.#keys.length && keys.every((key) => this.has(key))) return;
    this.#keys = [...new Set(keys)];
    this.#changed();
  }

  /** Adds one to what is chosen, or takes it out. */
  toggle(key: Key): void {
    this.set(this.has(key) ? this.#keys.filter((one) => one !== key) : [...this.#keys, key]);
  }

  /** Returns what an action on a thing is meant for: all that is chosen when it is one of them, else the thing alone. */
  with(key: Key | undefined): readonly Key[] {
    return key === undefined || this.has(key) ? this.#keys : [key];
  }
}
