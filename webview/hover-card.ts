import type { DetailsCard, FactValue } from '../core/describe/details-card.ts';
import { element } from './element.ts';

/** A card with the bitmap of its image, when it has one, as a `data:` address. */
export interface ShownCard extends DetailsCard {
  readonly bitmap?: string;
}

const gap = 8;
/** Long enough to cross the picture without cards flickering up, short enough not to wait. */
const delay = 250;

/**
 * Everything known about one element, beside it. It stays while the pointer or the focus is on it and goes with Escape.
 * Tab leads from the element to the names in it, which go to where they are written.
 */
export class HoverCard {
  readonly root = element('div', {
    class: 'card',
    role: 'dialog',
    id: 'card',
    'aria-labelledby': 'card-title',
    // What is pressed in it takes no focus away from it.
    tabindex: '-1',
  });
  readonly #openOffset: (offset: number) => void;
  readonly #left: (key: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #key: string | undefined;

  /** `left` is called when somebody has done with the card of an element: the focus goes back there. */
  constructor(openOffset: (offset: number) => void, left: (key: string) => void) {
    this.#openOffset = openOffset;
    this.#left = left;
    this.root.hidden = true;
    this.root.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    this.root.addEventListener('pointerleave', () => this.hideSoon());
    this.root.addEventListener('focusout', ({ relatedTarget }) => {
      if (!this.holds(relatedTarget)) this.hide();
    });
    this.root.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      // These would move the picture from under the card.
      if (event.key.length === 1 || event.key.startsWith('Arrow')) event.stopPropagation();
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.#leave();
    });
  }

  get key(): string | undefined {
    return this.#key;
  }

  /** Returns whether a target is the card or something in it. */
  holds(target: EventTarget | null): boolean {
    return target instanceof Node && this.root.contains(target);
  }

  /** Shows the card after a moment; the one of the same element stays as it is. */
  showSoon(key: string, card: ShownCard, anchor: Element): void {
    clearTimeout(this.#timer);
    if (key !== this.#key) this.#timer = setTimeout(() => this.show(key, card, anchor), delay);
  }

  show(key: string, card: ShownCard, anchor: Element): void {
    clearTimeout(this.#timer);
    const links: readonly (Element | null)[] = this.#links();
    const focused = links.indexOf(document.activeElement);
    this.root.replaceChildren(...this.#content(card));
    // What had the focus is gone, which may have hidden the card.
    this.#key = key;
    this.root.hidden = false;
    if (focused >= 0) (this.#links()[focused] ?? this.root).focus();
    this.#placeBeside(anchor.getBoundingClientRect());
  }

  hideSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!this.holds(document.activeElement)) this.hide();
    }, delay);
  }

  /** Hides the card; returns whether there was one. */
  hide(): boolean {
    clearTimeout(this.#timer);
    const shown = this.#key !== undefined;
    this.#key = undefined;
    this.root.hidden = true;
    return shown;
  }

  #links(): readonly HTMLElement[] {
    return [...this.root.querySelectorAll('a')];
  }

  #leave(): void {
    if (this.#key !== undefined) this.#left(this.#key);
    // The element has the focus now, which may show its card.
    this.hide();
  }

  #content(card: ShownCard): readonly HTMLElement[] {
    const content: HTMLElement[] = [
      element('div', { class: 'title', id: 'card-title' }, card.title),
      element('div', { class: 'context' }, card.context),
    ];
    if (card.bitmap !== undefined) {
      content.push(element('img', { class: 'image', src: card.bitmap, alt: `Image of ${card.title}` }));
    }
    if (card.body !== undefined) content.push(element('div', { class: 'body' }, card.body));
    const facts = element('dl');
    for (const { label, values } of card.facts) {
      facts.append(element('dt', {}, label));
      for (const value of values) facts.append(element('dd', {}, this.#value(value)));
    }
    if (card.facts.length > 0) content.push(facts);
    return content;
  }

  #value({ text, target }: FactValue): Node {
    if (target === undefined) return document.createTextNode(text);
    const link = element('a', { href: '#' }, text);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      // What it leads to may lie under the card.
      this.#leave();
      this.#openOffset(target);
    });
    return link;
  }

  /** Under the element, above it, right or left of it: where there is room, and always inside the window. */
  #placeBeside(anchor: DOMRect): void {
    const { offsetWidth: width, offsetHeight: height } = this.root;
    const right = window.innerWidth - gap - width;
    const bottom = window.innerHeight - gap - height;
    const under = { left: anchor.left, top: anchor.bottom + gap };
    const above = { left: anchor.left, top: anchor.top - gap - height };
    const sides = [anchor.right + gap, anchor.left - gap - width].map((left) => ({ left, top: anchor.top }));
    const place =
      [under, above].find(({ top }) => gap <= top && top <= bottom) ??
      sides.find(({ left }) => gap <= left && left <= right) ??
      under;
    this.root.style.left = `${Math.max(gap, Math.min(place.left, right))}px`;
    this.root.style.top = `${Math.max(gap, Math.min(place.top, bottom))}px`;
  }
}
