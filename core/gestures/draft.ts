import { applyChanges, lineBreakOf } from '../apply-changes.ts';
import { type BlueprintFile, readBlueprint } from '../blueprint-file.ts';
import { composedChanges } from '../edit/composed-changes.ts';
import type { TextChange } from '../problem.ts';
import type { Performed } from './gesture.ts';

/** A text that is changed in rounds, each made on what the rounds before it left. */
export class Draft {
  readonly #before: string;
  readonly #rounds: (readonly TextChange[])[] = [];
  #file: BlueprintFile;

  constructor(file: BlueprintFile) {
    this.#before = file.source.text;
    this.#file = file;
  }

  /** The file as it is now. */
  get file(): BlueprintFile {
    return this.#file;
  }

  /** Makes changes of the file as it is now. What they write gets the line ends of the text. */
  change(changes: readonly TextChange[]): void {
    if (changes.length === 0) return;
    const { text } = this.#file.source;
    const lineBreak = lineBreakOf(this.#before);
    const round = changes.map(({ span, text: written }) => ({
      span,
      text: written.replaceAll(/\r?\n/g, lineBreak),
    }));
    this.#rounds.push(round);
    this.#file = readBlueprint(applyChanges(text, round), this.#file);
  }

  /** The gesture with all of it as its changes. */
  outcome(told: Omit<Performed, 'changes' | 'after'> = {}): Performed {
    return { changes: this.changes, after: this.#file, ...told };
  }

  /** All of it as changes of the text as it was at first. */
  get changes(): readonly TextChange[] {
    return this.#rounds.length === 0 ? [] : composedChanges(this.#before, this.#rounds);
  }
}
