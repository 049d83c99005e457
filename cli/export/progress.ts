import { Writable } from 'node:stream';
import { Presets, SingleBar } from 'cli-progress';
import { visible } from '../../core/words/visible.ts';

/** With fewer blueprints than this there is nothing to wait for. */
const many = 5;

/** A bar that fills while many blueprints are exported; on anything but a terminal there is none. */
export class Progress {
  /** Where messages go meanwhile: those that would tear the bar apart wait for its end. */
  readonly messages: Writable;
  readonly #stream: Writable;
  readonly #bar: SingleBar | undefined;
  #held = '';

  constructor(stream: Writable, total: number) {
    this.#stream = stream;
    this.messages = stream;
    if (total < many || !('isTTY' in stream) || stream.isTTY !== true) return;
    this.messages = new Writable({
      write: (text, _encoding, done) => {
        this.#held += text;
        done();
      },
    });
    const format = '{bar} {value}/{total}  {name}';
    // With a graceful exit it would take Ctrl+C for itself and go on.
    const options = { stream, format, hideCursor: true, clearOnComplete: true, gracefulExit: false };
    this.#bar = new SingleBar(options, Presets.shades_classic);
    this.#bar.start(total, 0, { name: '' });
  }

  get shown(): boolean {
    return this.#bar !== undefined;
  }

  /** Says which one is being worked on, and counts one more when the work is done. */
  async around<T>(name: string, work: () => Promise<T>): Promise<T> {
    this.#bar?.update({ name: visible(name) });
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
