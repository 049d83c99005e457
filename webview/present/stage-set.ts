import { element } from '../element.ts';
import { markdownNodes } from './markdown.ts';
import type { Slide } from './slides.ts';

/** Sets up the page around a picture that is presented: the words beside it, which slide it is, and the black. */
export class StageSet {
  readonly #title = element('h1');
  readonly #words = element('div', { class: 'words' });
  readonly #count = element('p', { class: 'count' });
  readonly #aloud = element('div', { class: 'announcer', role: 'status', 'aria-live': 'polite' });
  readonly #black = element('div', { class: 'black' });
  readonly aside = element(
    'aside',
    { class: 'speech', 'aria-label': 'What is said', tabindex: '0' },
    this.#title,
    this.#words,
    this.#count,
  );

  constructor() {
    this.aside.hidden = true;
    this.#black.hidden = true;
  }

  /** The elements of the page, in their order. */
  get elements(): readonly HTMLElement[] {
    return [this.aside, this.#black, this.#aloud];
  }

  show({ name, say }: Slide, index: number, count: number): void {
    this.aside.hidden = false;
    this.aside.classList.toggle('silent', say === undefined);
    this.#title.textContent = name;
    this.#words.replaceChildren(...(say === undefined ? [] : markdownNodes(say)));
    this.#count.textContent = `${index + 1} / ${count}`;
    this.aside.scrollTop = 0;
    const words = this.#words.textContent ?? '';
    this.say(`${index + 1} of ${count}: ${name}. ${words}`.trim());
  }

  say(sentence: string): void {
    this.#aloud.textContent = sentence;
  }

  get isBlack(): boolean {
    return !this.#black.hidden;
  }

  set isBlack(black: boolean) {
    this.#black.hidden = !black;
  }

  leave(): void {
    this.aside.hidden = true;
    this.#black.hidden = true;
    this.say('The presentation has ended.');
  }
}
