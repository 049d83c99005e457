import type { Choice } from '../../../server/protocol.ts';
import { element } from '../../element.ts';

export interface ComboboxEvents {
  /** Returns what can be chosen now. */
  choices(): readonly Choice[];
  chosen(choice: Choice): void;
  /** Something of this name is to be made; absent where nothing new can be. */
  made?(name: string): void;
}

interface Option {
  readonly label: string;
  readonly help: string | undefined;
  readonly run: () => void;
}

/** A field with a list of what can be chosen, which what is typed narrows down; also for something new. */
export class Combobox {
  readonly root: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #events: ComboboxEvents;
  readonly #id: string;
  #options: readonly Option[] = [];
  #at = -1;

  constructor(id: string, label: string, events: ComboboxEvents) {
    this.#id = id;
    this.#events = events;
    this.#list = element('div', { role: 'listbox', id: `${id}-list`, 'aria-label': label });
    this.#input = element('input', {
      ...{ type: 'text', role: 'combobox', 'aria-label': label, autocomplete: 'off', spellcheck: 'false' },
      ...{ 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': `${id}-list` },
      placeholder: events.made ? 'Choose, or type something new…' : 'Choose…',
    });
    this.#list.hidden = true;
    this.root = element('div', { class: 'combobox' }, this.#input, this.#list);
    this.#input.addEventListener('focus', () => this.#open());
    this.#input.addEventListener('click', () => this.#open());
    this.#input.addEventListener('input', () => this.#open());
    this.#input.addEventListener('blur', () => this.#close());
    this.#input.addEventListener('keydown', (event) => this.#press(event));
    // A press would take the focus away, and with it the list.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest('[role="option"]') : null;
      if (option !== null) this.#take([...this.#list.children].indexOf(option));
    });
  }

  /** The text that was typed and not chosen. */
  get typed(): string {
    return this.#input.value.trim();
  }

  clear(): void {
    this.#input.value = '';
    this.#close();
  }

  #open(): void {
    const { typed } = this;
    const wanted = typed.toLowerCase();
    const fits = ({ label, value }: Choice) =>
      label.toLowerCase().includes(wanted) || value.toLowerCase().includes(wanted);
    const found = this.#events.choices().filter(fits);
    const options: Option[] = found.map((choice) => ({
      label: choice.label,
      help: choice.help,
      run: () => this.#events.chosen(choice),
    }));
    const { made } = this.#events;
    if (made !== undefined && !found.some(({ label }) => label.toLowerCase() === wanted)) {
      const label = typed === '' ? 'New…' : `New: ${typed}`;
      options.push({ label, help: undefined, run: () => (typed === '' ? this.#askName() : made(typed)) });
    }
    this.#options = options;
    this.#list.replaceChildren(
      ...options.map(({ label, help }, index) =>
        element(
          'div',
          {
            role: 'option',
            id: `${this.#id}-${index}`,
            'aria-selected': 'false',
            ...(help !== undefined && { title: help }),
          },
          label,
        ),
      ),
    );
    this.#list.hidden = options.length === 0;
    this.#input.setAttribute('aria-expanded', String(options.length > 0));
    this.#mark(typed === '' || options.length === 0 ? -1 : 0);
    if (options.length > 0) this.#list.scrollIntoView({ block: 'nearest' });
  }

  /** Nothing is typed yet: the name of what is new is. */
  #askName(): void {
    this.#input.placeholder = 'Type the name of what is new, then press Enter';
    this.#close();
  }

  #close(): void {
    this.#list.hidden = true;
    this.#options = [];
    this.#input.setAttribute('aria-expanded', 'false');
    this.#mark(-1);
  }

  #mark(at: number): void {
    this.#at = at;
    for (const [index, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(index === at));
      if (index === at) option.scrollIntoView({ block: 'nearest' });
    }
    if (at < 0) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', `${this.#id}-${at}`);
  }

  #take(at: number): void {
    const option = this.#options[at];
    if (option === undefined) return;
    this.clear();
    option.run();
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey) return;
    const { key } = event;
    const count = this.#options.length;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (this.#list.hidden) this.#open();
      else if (count > 0)
        this.#mark((this.#at + (key === 'ArrowDown' ? 1 : count + (this.#at < 0 ? 0 : -1))) % count);
    } else if (key === 'Enter' && !this.#list.hidden) this.#take(this.#at < 0 && count === 1 ? 0 : this.#at);
    else if (key === 'Escape' && (!this.#list.hidden || this.typed !== '')) {
      this.clear();
      event.stopPropagation();
    } else return;
    event.preventDefault();
  }
}
