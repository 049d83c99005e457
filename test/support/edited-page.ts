import { applyChanges } from '../../core/apply-changes.ts';
import { readBlueprint } from '../../core/blueprint-file.ts';
import { formOf } from '../../core/form.ts';
import { type Gesture, type Outcome, perform } from '../../core/gesture.ts';
import { lint } from '../../core/lint.ts';
import type { PreviewPage } from '../../tooling/preview-page.ts';

/** A preview of a text that can be edited: gestures of the page are made by the core, here. */
export class EditedPage {
  readonly preview: PreviewPage;
  text: string;
  #version = 1;
  #answered = 0;

  constructor(preview: PreviewPage, text: string) {
    this.preview = preview;
    this.text = text;
  }

  async open(): Promise<this> {
    // It ends with its page, whenever that is.
    this.#answerForms().catch(() => undefined);
    await this.preview.post({ type: 'editable' });
    await this.preview.show(this.text, this.#version);
    return this;
  }

  /** The text becomes another one, whose picture is not on the page yet. */
  type(text: string): void {
    this.text = text;
    this.#version++;
  }

  /** Waits for the next gesture of the page, makes it or gives the outcome, and shows the picture after it. Returns the gesture. */
  async gesture(outcome?: Outcome): Promise<Gesture> {
    const id = ++this.#answered;
    const { gesture, seen, version } = await this.preview.told('gesture', (message) => message.id === id);
    const made =
      outcome ?? perform(readBlueprint(this.text), gesture, version === this.#version ? undefined : seen);
    if ('refused' in made) {
      await this.preview.post({ type: 'gestured', id, refused: made.refused });
      return gesture;
    }
    const { changes, chosen, note } = made;
    this.text = applyChanges(this.text, changes);
    this.#version++;
    const rest = { ...(chosen && { chosen }), ...(note !== undefined && { note }) };
    await this.preview.post({ type: 'gestured', id, version: this.#version, ...rest });
    await this.preview.show(this.text, this.#version);
    return gesture;
  }

  /** Answers what the page asks for its panel of details, for as long as there is one. */
  async #answerForms(): Promise<void> {
    for (let id = 1; ; id++) {
      const { key } = await this.preview.told('form', (message) => message.id === id);
      const file = readBlueprint(this.text);
      const form = formOf(file, key, lint(file));
      await this.preview.post({ type: 'form', id, version: this.#version, ...(form && { form }) });
    }
  }

  /** Ids of gestures that nobody has answered. */
  get unanswered(): number {
    const told = this.preview.messages.filter(({ type }) => type === 'gesture').length;
    return told - this.#answered;
  }
}
