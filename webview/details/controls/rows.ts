import { element } from '../../element.ts';

/** A row of a list. */
export interface Row {
  /** For screen readers: `Pain points 2`. */
  readonly name: string;
  readonly content: readonly HTMLElement[];
}

export interface RowsEvents {
  /** The row at a place is to be at another place. */
  moved(from: number, to: number): void;
  removed(at: number): void;
}

/** Rows of a list that are put in another order, by their grips and with keys, and removed. */
export class Rows {
  readonly root = element('ul', { class: 'rows' });
  readonly #events: RowsEvents;

  constructor(events: RowsEvents) {
    this.#events = events;
    this.root.addEventListener('keydown', (event) => {
      const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
      const isGrip = event.target instanceof HTMLElement && event.target.classList.contains('grip');
      if (step === 0 || (!event.altKey && !isGrip)) return;
      const from = this.#placeOf(event.target);
      event.preventDefault();
      event.stopPropagation();
      this.#move(from, from + step);
    });
  }

  show(rows: readonly Row[]): void {
    this.root.replaceChildren(...rows.map((row, index) => this.#item(row, index, rows.length)));
    this.root.hidden = rows.length === 0;
  }

  #item({ name, content }: Row, index: number, count: number): HTMLElement {
    const move = `Move ${name}: arrow keys, or drag`;
    const grip = element('button', {
      type: 'button',
      class: 'icon grip codicon codicon-gripper',
      'aria-label': move,
      title: move,
    });
    grip.hidden = count < 2;
    grip.addEventListener('pointerdown', (event) => this.#drag(event, index));
    const label = `Remove ${name}`;
    const remove = element('button', {
      type: 'button',
      class: 'icon codicon codicon-close',
      'aria-label': label,
      title: label,
    });
    remove.addEventListener('click', () => {
      this.#events.removed(index);
      this.#focus(Math.min(index, count - 2), '.codicon-close');
    });
    return element('li', {}, grip, element('div', { class: 'row' }, ...content), remove);
  }

  #move(from: number, to: number): void {
    if (from < 0 || to < 0 || to >= this.root.childElementCount || from === to) return;
    const had =
      document.activeElement?.classList.contains('grip') === true ? '.grip' : 'textarea, input, button';
    this.#events.moved(from, to);
    this.#focus(to, had);
  }

  #drag(event: PointerEvent, from: number): void {
    if (event.button !== 0) return;
    const grip = event.currentTarget as HTMLElement;
    const items = [...this.root.children];
    const boxes = items.map((item) => item.getBoundingClientRect());
    let to = from;
    grip.setPointerCapture(event.pointerId);
    items[from]?.classList.add('moved');
    const placed = ({ clientY }: PointerEvent) => {
      const at = boxes.findIndex(({ top, bottom }) => clientY < (top + bottom) / 2);
      const before = at < 0 ? boxes.length : at;
      to = before > from ? before - 1 : before;
      for (const [index, item] of items.entries()) {
        item.classList.toggle('drop-before', index === before && to !== from);
        item.classList.toggle(
          'drop-after',
          before === boxes.length && index === boxes.length - 1 && to !== from,
        );
      }
    };
    const end = (made: boolean) => {
      grip.removeEventListener('pointermove', placed);
      for (const item of items) item.classList.remove('moved', 'drop-before', 'drop-after');
      if (made) this.#move(from, to);
    };
    grip.addEventListener('pointermove', placed);
    grip.addEventListener('pointerup', () => end(true), { once: true });
    grip.addEventListener('pointercancel', () => end(false), { once: true });
  }

  #placeOf(target: EventTarget | null): number {
    const item = target instanceof Element ? target.closest('li') : null;
    return item === null ? -1 : [...this.root.children].indexOf(item);
  }

  /** The keyboard goes to a row that is there; behind the last one, to what comes after the list. */
  #focus(at: number, what: string): void {
    const row = this.root.children[at];
    const next = row ?? this.root.nextElementSibling;
    const found = next?.matches('input, textarea')
      ? next
      : next?.querySelector(row ? what : 'input, textarea, button');
    if (found instanceof HTMLElement) found.focus();
  }
}

/** Returns a list with one of its items at another place. */
export function withMoved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from];
  return item === undefined ? items : items.toSpliced(from, 1).toSpliced(to, 0, item);
}
