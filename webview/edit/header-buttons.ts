import { element } from '../element.ts';
import { type EditLayer, putOn } from './edit-layer.ts';
import type { HeaderField } from './header-fields.ts';

interface HeaderButtonsEvents {
  write(field: HeaderField): void;
  /** The keyboard goes down into the picture. */
  leave(): void;
}

/** Lets the keyboard reach the texts of the header: one is in the tab order, and the arrow keys go on from it. The mouse goes through them. */
export class HeaderButtons {
  readonly #root = element('div', { class: 'header-texts', role: 'group', 'aria-label': 'Texts at the top' });
  readonly #events: HeaderButtonsEvents;
  #fields: readonly HeaderField[] = [];
  #buttons: readonly HTMLButtonElement[] = [];

  constructor(layer: EditLayer, events: HeaderButtonsEvents) {
    this.#events = events;
    this.#root.addEventListener('keydown', (event) => this.#press(event));
    layer.root.append(this.#root);
  }

  /** Shows the texts of a picture; none when it cannot be changed. */
  show(fields: readonly HeaderField[]): void {
    const at = this.#focused;
    if (fields.length !== this.#buttons.length) {
      this.#buttons = fields.map((_, index) => {
        const button = element('button', { type: 'button', tabindex: index === 0 ? '0' : '-1' });
        button.addEventListener('click', (event) => {
          event.stopPropagation();
          const field = this.#fields[index];
          if (field !== undefined) this.#events.write(field);
        });
        return button;
      });
      this.#root.replaceChildren(...this.#buttons);
    }
    this.#fields = fields;
    for (const [index, { title, value, area }] of fields.entries()) {
      const button = this.#buttons[index];
      if (button === undefined) continue;
      button.setAttribute('aria-label', `${title}: ${value === '' ? 'not written yet' : value}`);
      putOn(button, area);
    }
    if (at >= 0) this.focus(Math.min(at, fields.length - 1));
  }

  /** Gives the keyboard to a text; returns whether there is one. */
  focus(index = 0): boolean {
    const button = this.#buttons[index];
    if (button === undefined) return false;
    for (const one of this.#buttons) one.setAttribute('tabindex', one === button ? '0' : '-1');
    button.focus({ preventScroll: true });
    return true;
  }

  get #focused(): number {
    return this.#buttons.findIndex((button) => button.matches(':focus'));
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = this.#focused;
    const isLast = at === this.#buttons.length - 1;
    if (event.key === 'F2') this.#buttons[at]?.click();
    else if (event.key === 'ArrowDown' && isLast) this.#events.leave();
    else if (event.key === 'ArrowRight' || event.key === 'ArrowDown') this.focus(at + 1);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') this.focus(at - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
