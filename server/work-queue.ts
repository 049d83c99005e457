import type { CancellationToken } from 'vscode-languageserver';
import type { Delay } from './validation.ts';

/** Lets the work of the server take turns, so that between two of them it hears what has arrived meanwhile. */
export class WorkQueue {
  readonly #delay: Delay;
  #last: Promise<void> = Promise.resolve();

  constructor(delay: Delay) {
    this.#delay = delay;
  }

  /** Resolves when it is the turn of whoever asks, in the order of asking; what was cancelled is passed over. */
  take(token?: CancellationToken): Promise<void> {
    this.#last = this.#last.then(() => (token?.isCancellationRequested ? undefined : this.#delay(0)));
    return this.#last;
  }
}
