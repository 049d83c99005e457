import { feelingWord } from '../../../core/diagram/feelings.ts';
import { element } from '../../element.ts';

/** A row of radio buttons for a whole number, with a button that takes it away. */
export class Scale {
  readonly root: HTMLElement;
  readonly #options: readonly {
    readonly number: number;
    readonly box: HTMLInputElement;
    readonly label: HTMLElement;
  }[];
  readonly #clear: HTMLButtonElement;
  readonly #isFaces: boolean;
  #value: number | undefined;

  /** @param face the drawing of a face; dots without it */
  constructor(
    {
      id,
      min,
      max,
      name,
      attributes,
    }: {
      readonly id: string;
      readonly min: number;
      readonly max: number;
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
    },
    face: ((emotion: number) => string) | undefined,
    chosen: (value: number | undefined) => void,
  ) {
    this.#isFaces = face !== undefined;
    this.#options = Array.from({ length: max - min + 1 }, (_, index) => {
      const number = min + index;
      const words = face === undefined ? `${number} of ${max}` : `${feelingWord(number)} (${number})`;
      const box = element('input', { type: 'radio', name: id, 'aria-label': words, value: String(number) });
      const label = element('label', { class: face === undefined ? 'dot' : 'face', title: words }, box);
      if (face !== undefined) {
        const drawing = element('span', { 'aria-hidden': 'true' });
        drawing.innerHTML = `<svg viewBox="4 4 16 16" width="24" height="24">${face(number)}</svg>`;
        label.append(drawing);
      }
      box.addEventListener('change', () => this.#choose(number, chosen));
      return { number, box, label };
    });
    this.#clear = element('button', {
      type: 'button',
      class: 'icon codicon codicon-close',
      'aria-label': `Take ${name} away`,
      title: `Take ${name} away`,
    });
    this.#clear.addEventListener('click', () => {
      this.#options[0]?.box.focus();
      this.#choose(undefined, chosen);
    });
    this.root = element(
      'div',
      { class: 'scale-field', role: 'radiogroup', ...attributes },
      ...this.#options.map(({ label }) => label),
      this.#clear,
    );
    this.root.addEventListener('keydown', (event) => {
      if (event.key !== 'Delete' && event.key !== 'Backspace') return;
      if (this.#value !== undefined) this.#choose(undefined, chosen);
      event.preventDefault();
    });
    this.show(undefined);
  }

  #choose(value: number | undefined, chosen: (value: number | undefined) => void): void {
    this.show(value);
    chosen(value);
  }

  /** Shows a number; none when it is undefined or not on the scale. */
  show(value: number | undefined): void {
    this.#value = value;
    const isOnIt = this.#options.some(({ number }) => number === value);
    for (const { number, box, label } of this.#options) {
      box.checked = number === value;
      const isOn = this.#isFaces ? number === value : number <= (value ?? 0);
      label.classList.toggle('on', isOnIt && isOn);
    }
    // Its place stays, so that scales below each other stand in line.
    this.#clear.style.visibility = value === undefined ? 'hidden' : 'visible';
  }
}
