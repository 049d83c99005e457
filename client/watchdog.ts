/**
 * Notices that somebody who is asked again and again has stopped to answer. Time is counted in looks, not by a clock:
 * after a computer was asleep there was one late look, not many.
 */
export class Watchdog {
  readonly #ask: () => Promise<unknown>;
  readonly #silent: () => void;
  readonly #maxLooks: number;
  /** The question that is open, and how many looks ago it was asked. */
  #open: { looks: number } | undefined;

  /**
   * @param ask settles with the answer, or with that there will be none
   * @param silent called when a question is still open after so many looks as `maxLooks` says
   */
  constructor(ask: () => Promise<unknown>, silent: () => void, maxLooks: number) {
    this.#ask = ask;
    this.#silent = silent;
    this.#maxLooks = maxLooks;
  }

  /** Looks, and asks when no question is open. To be called at a steady pace. */
  look(): void {
    if (this.#open === undefined) {
      const question = { looks: 0 };
      const settled = () => {
        if (this.#open === question) this.#open = undefined;
      };
      this.#open = question;
      this.#ask().then(settled, settled);
      return;
    }
    this.#open.looks++;
    if (this.#open.looks < this.#maxLooks) return;
    this.#open = undefined;
    this.#silent();
  }
}
