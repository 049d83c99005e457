import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import '@vscode-elements/elements/dist/vscode-toolbar-button/index.js';
import type { Key } from '../core/diagram/picture.ts';
import { namedAreasOf } from './areas.ts';
import { element } from './element.ts';
import type { PageState } from './page-state.ts';
import { search } from './search.ts';
import type { Area } from './viewport.ts';

export interface FindEvents {
  /** These are the hits and what can be found at all, and this is the hit that the author is at. */
  show(areas: ReadonlyMap<Key, Area>, hits: readonly Key[], current: Key | undefined): void;
  closed(): void;
}

/** The box to find by typing: Enter and F3 go on, with Shift back, Escape closes. */
export class FindBar {
  readonly root: HTMLElement;
  readonly #state: PageState;
  readonly #events: FindEvents;
  readonly #field = element('vscode-textfield', { placeholder: 'Find', label: 'Find in the picture' });
  readonly #count = element('span', { class: 'count', role: 'status' });
  #hits: readonly Key[] = [];
  #current = 0;

  constructor(state: PageState, events: FindEvents) {
    this.#state = state;
    this.#events = events;
    const button = (icon: string, label: string, run: () => void) => {
      const made = element('vscode-toolbar-button', { icon, label, title: label });
      made.addEventListener('click', run);
      return made;
    };
    this.root = element(
      'div',
      { class: 'find', role: 'search' },
      this.#field,
      this.#count,
      button('arrow-up', 'Previous match (Shift+Enter)', () => this.step(-1)),
      button('arrow-down', 'Next match (Enter)', () => this.step(1)),
      button('close', 'Close (Escape)', () => this.close()),
    );
    this.root.hidden = true;
    this.#field.addEventListener('input', () => this.#search(true));
    this.root.addEventListener('keydown', (event) => this.#press(event));
  }

  get isOpen(): boolean {
    return !this.root.hidden;
  }

  open(): void {
    this.root.hidden = false;
    this.#search(false);
    // Its inner field comes with its first update.
    void this.#field.updateComplete.then(() => {
      this.#field.focus();
      this.#field.wrappedElement.select();
    });
  }

  close(): void {
    if (!this.isOpen) return;
    this.root.hidden = true;
    this.#hits = [];
    this.#events.closed();
  }

  /** The picture changed: the author stays at the same hit when it is still one. */
  refresh(): void {
    if (this.isOpen) this.#search(false);
  }

  /** Goes on by so many hits, around the end. */
  step(by: number): void {
    if (this.#hits.length === 0) return;
    this.#current = (this.#current + by + this.#hits.length) % this.#hits.length;
    this.#show(true);
  }

  #search(move: boolean): void {
    const here = this.#hits[this.#current];
    const picture = this.#state.drawn?.picture;
    this.#hits = picture === undefined ? [] : search(picture, this.#field.value);
    this.#current = Math.max(0, here === undefined ? 0 : this.#hits.indexOf(here));
    this.#show(move);
  }

  #show(move: boolean): void {
    const { length } = this.#hits;
    const none = this.#field.value.trim() === '' ? '' : 'No results';
    this.#count.textContent = length === 0 ? none : `${this.#current + 1} of ${length}`;
    this.#count.classList.toggle('none', length === 0);
    const geometry = this.#state.drawn?.drawing.geometry;
    const areas = geometry === undefined ? new Map<Key, Area>() : namedAreasOf(geometry);
    this.#events.show(areas, this.#hits, move || length > 0 ? this.#hits[this.#current] : undefined);
  }

  #press(event: KeyboardEvent): void {
    if (event.key === 'Enter' && event.target === this.#field) this.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'F3' || isFindKey(event)) return;
    else {
      // The other keys of the preview are letters here.
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}

export function isFindKey(event: KeyboardEvent): boolean {
  return (
    (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'f'
  );
}
