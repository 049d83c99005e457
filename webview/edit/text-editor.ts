import { fontStack } from '../../core/diagram/text/text-metrics.ts';
import { element } from '../element.ts';
import type { Place } from '../picture-layer.ts';
import type { Area } from '../viewport.ts';

/** The look of a text in the picture, in px of it. */
export interface TextLook {
  readonly size: number;
  readonly line: number;
  readonly bold: boolean;
  readonly align: 'left' | 'center';
}

/** A text that is written in the picture. */
export interface WrittenText {
  /** Its area, in px of the picture. */
  readonly area: Area;
  readonly look: TextLook;
  readonly value: string;
  /** The y above which it does not grow; absent when nothing stands above it. */
  readonly top?: number;
  /** The space around it that belongs to the field, in px of the picture: there is no card around a new name yet. */
  readonly padding: number;
  /** The accessible name of the field, which also stands in it while it is empty. */
  readonly label: string;
}

/** The way in which the writing of a text ended. */
export type WritingEnd = 'enter' | 'blur' | 'next' | 'previous';

export interface WritingEvents {
  /** The text is kept; when it is refused, the promise says so, and the writing goes on. */
  keep(text: string, end: WritingEnd): Promise<boolean>;
  /** Nothing is kept. */
  drop(): void;
}

/** Below this scale letters are too small to be written: the field then is larger than the text in the picture. */
const legible = 0.75;

/** A field over the picture in which one text of it is written, in its own type and width. */
export class TextEditor {
  readonly root = element('textarea', { class: 'writing', rows: '1', spellcheck: 'false' });
  readonly #place: () => Place;
  #text: WrittenText | undefined;
  #events: WritingEvents | undefined;

  constructor(place: () => Place) {
    this.#place = place;
    this.root.hidden = true;
    this.root.addEventListener('input', () => this.follow());
    this.root.addEventListener('keydown', (event) => this.#press(event));
    this.root.addEventListener('blur', () => void this.#keep('blur'));
    // They would move the picture, choose in it, or zoom.
    for (const type of ['pointerdown', 'mousedown', 'touchstart', 'click', 'dblclick', 'contextmenu']) {
      this.root.addEventListener(type, (event) => event.stopPropagation());
    }
  }

  get isOpen(): boolean {
    return this.#events !== undefined;
  }

  /** Opens the field. What was written before is kept first. */
  open(text: WrittenText, events: WritingEvents): void {
    void this.#keep('blur');
    this.#text = text;
    this.#events = events;
    this.root.value = text.value;
    this.root.placeholder = text.label;
    this.root.setAttribute('aria-label', text.label);
    this.root.hidden = false;
    this.follow();
    this.root.focus({ preventScroll: true });
    this.root.select();
  }

  /** The same text is somewhere else now. */
  move(area: Area): void {
    if (this.#text === undefined) return;
    this.#text = { ...this.#text, area };
    this.follow();
  }

  /** Puts the field where its text is. It grows as the text in the picture does, from its middle. */
  follow(): void {
    const text = this.#text;
    if (text === undefined) return;
    const { area, look, padding, top } = text;
    const { k, x, y } = this.#place();
    const scale = Math.max(k, legible);
    const { style } = this.root;
    const width = area.width * scale;
    const around = padding * scale;
    style.font = `${look.bold ? 'bold ' : ''}${look.size * scale}px/${look.line * scale}px ${fontStack}`;
    style.textAlign = look.align;
    style.boxSizing = 'content-box';
    style.padding = `${around}px`;
    style.width = `${width}px`;
    style.height = '0px';
    const height = Math.max(this.root.scrollHeight - 2 * around, look.line * scale);
    style.height = `${height}px`;
    const middle = (area.y + area.height / 2) * k + y;
    // A text that is written larger than it is drawn grows from where it stands.
    const shift = look.align === 'center' ? (width - area.width * k) / 2 : 0;
    style.left = `${area.x * k + x - shift - around}px`;
    const least = top === undefined ? middle - height / 2 : Math.min(top, area.y) * k + y;
    style.top = `${Math.max(least, middle - height / 2) - around}px`;
  }

  /** Takes the field away; nothing is kept. */
  close(): void {
    this.#events = undefined;
    this.#text = undefined;
    this.root.hidden = true;
  }

  async #keep(end: WritingEnd): Promise<void> {
    const { value } = this.root;
    const [events, text] = [this.#events, this.#text];
    if (events === undefined || text === undefined) return;
    // What was written stays to be seen until the picture shows it.
    const seen = element('div', { class: 'writing', 'aria-hidden': 'true' }, value);
    seen.style.cssText = this.root.style.cssText;
    this.root.before(seen);
    this.close();
    const isKept = await events.keep(value, end);
    seen.remove();
    if (!isKept && !this.isOpen) this.open({ ...text, value }, events);
  }

  #press(event: KeyboardEvent): void {
    // The keys of the picture are letters here.
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      const events = this.#events;
      this.close();
      events?.drop();
    } else if (event.key === 'Enter') void this.#keep('enter');
    else if (event.key === 'Tab') void this.#keep(event.shiftKey ? 'previous' : 'next');
    else return;
    event.preventDefault();
  }
}
