import type { BlueprintDocument } from './documents.ts';

/** Waits at least this many milliseconds and lets what has arrived meanwhile be handled. */
export type Delay = (milliseconds: number) => Promise<void>;

/** Runs a check of a document soon after it changed: of its newest version, once however often it changed. */
export class Validation {
  readonly #delay: Delay;
  readonly #newest: (uri: string) => BlueprintDocument | undefined;
  readonly #check: (document: BlueprintDocument) => void;
  readonly #waiting = new Set<string>();

  constructor(
    delay: Delay,
    newest: (uri: string) => BlueprintDocument | undefined,
    check: (document: BlueprintDocument) => void,
  ) {
    this.#delay = delay;
    this.#newest = newest;
    this.#check = check;
  }

  /** Resolves when the document was checked, or need not be. */
  async schedule(uri: string): Promise<void> {
    if (this.#waiting.has(uri)) return;
    this.#waiting.add(uri);
    const length = this.#newest(uri)?.text.getText().length ?? 0;
    await this.#delay(delayFor(length));
    this.#waiting.delete(uri);
    const document = this.#newest(uri);
    if (document !== undefined) this.#check(document);
  }
}

/** A long text takes long to read, so requests that come with the change go first: 20 ms at 400,000 characters. */
function delayFor(length: number): number {
  return Math.min(length / 20_000, 25);
}
