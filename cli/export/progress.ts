import { Writable } from 'node:stream';
import { visibleText } from '../../core/visible-text.ts';
import type { ProgressBar } from './progress-bar.ts';

/** With fewer blueprints than this there is nothing to wait for. */
const many = 5;

/** A bar that fills while many blueprints are exported; on anything but a terminal there is none. */
export class Progress {
  /** The stream of messages: those that would tear the bar apart wait for its end. */
  readonly messages: Writable;
  readonly #stream: Writable;
  readonly #bar: ProgressBar | undefined;
  #held = '';

  private constructor(stream: Writable, bar: ProgressBar | undefined) {
    this.#stream = stream;
    this.#bar = bar;
    this.messages = bar === undefined ? stream : this.#holding();
  }

  /** Begins with the first of so many blueprints. */
  static async open(stream: Writable, total: number): Promise<Progress> {
    const shown = total >= many && 'isTTY' in stream && stream.isTTY === true;
    if (!shown) return new Progress(stream, undefined);
    const { startBar } = await import('./progress-bar.ts');
    return new Progress(stream, startBar(stream, total));
  }

  #holding(): Writable {
    return new Writable({
      write: (text, _encoding, done) => {
        this.#held += text;
        done();
      },
    });
  }

  get shown(): boolean {
    return this.#bar !== undefined;
  }

  /** Says which one is being worked on, and counts one more when the work is done. */
  async around<T>(name: string, work: () => Promise<T>): Promise<T> {
    this.#bar?.update({ name: visibleText(name) });
    try {
      return await work();
    } finally {
      this.#bar?.increment();
    }
  }

  end(): void {
    this.#bar?.stop();
    this.#stream.write(this.#held);
    this.#held = '';
  }
}
