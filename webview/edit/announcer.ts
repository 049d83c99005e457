import { element } from '../element.ts';

/** The time for which a remark can be read, in ms. */
const shown = 5000;

/** Says what was done: aloud, and for a moment over the picture when there is more to know than can be seen. */
export class Announcer {
  /** The element that is read aloud, out of sight. */
  readonly root = element('div', { class: 'announcer', role: 'status', 'aria-live': 'polite' });
  readonly note = element('div', { class: 'edit-note', 'aria-hidden': 'true' });
  #hiding: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.note.hidden = true;
  }

  /** Says a sentence aloud, once more when it is the same. */
  say(sentence: string): void {
    this.root.textContent = this.root.textContent === sentence ? `${sentence}\u00a0` : sentence;
  }

  /** Says a sentence aloud and shows it for a moment. */
  remark(sentence: string): void {
    this.say(sentence);
    this.note.textContent = sentence;
    this.note.hidden = false;
    clearTimeout(this.#hiding);
    this.#hiding = setTimeout(() => {
      this.note.hidden = true;
    }, shown);
  }
}
