/**
 * Notices that somebody who is asked again and again answers no longer. Time is counted in ticks, not by a clock: after
 * a computer was asleep there was one late tick, not many.
 */
export class Watchdog {
  readonly #ask: () => Promise<unknown>;
  readonly #silent: () => void;
  readonly #maxTicks: number;
  /** The question that is open, and how many ticks ago it was asked. */
  #open: { ticks: number } | undefined;

  /**
   * @param ask settles with the answer, or with that there will be none
   * @param silent called when a question is still open after so many ticks as `maxTicks` says
   */
  constructor(ask: () => Promise<unknown>, silent: () => void, maxTicks: number) {
    this.#ask = ask;
    this.#silent = silent;
    this.#maxTicks = maxTicks;
  }

  /** Counts a tick, and asks when no question is open. To be called at a steady pace. */
  tick(): void {
    if (this.#open === undefined) {
      const question = { ticks: 0 };
      const settled = () => {
        if (this.#open === question) this.#open = undefined;
      };
      this.#open = question;
      this.#ask().then(settled, settled);
      return;
    }
    this.#open.ticks++;
    if (this.#open.ticks < this.#maxTicks) return;
    this.#open = undefined;
    this.#silent();
  }
}
