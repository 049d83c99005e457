import type { Card, FactValue } from '../core/diagram/card.ts';
import { element } from './element.ts';

const gap = 8;
/** Long enough to cross the picture without cards flickering up, short enough not to wait. */
const delay = 250;

/** Everything known about one element, beside it. It stays while the pointer is on it and goes with Escape. */
export class HoverCard {
  readonly root = element('div', { class: 'card', role: 'tooltip', id: 'card' });
  readonly #openOffset: (offset: number) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #key: string | undefined;

  constructor(openOffset: (offset: number) => void) {
    this.#openOffset = openOffset;
    this.root.hidden = true;
    this.root.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    this.root.addEventListener('pointerleave', () => this.hideSoon());
  }

  get key(): string | undefined {
    return this.#key;
  }

  /** Shows the card after a moment; the one of the same element stays as it is. */
  showSoon(key: string, card: Card, anchor: Element): void {
    clearTimeout(this.#timer);
    if (key !== this.#key) this.#timer = setTimeout(() => this.show(key, card, anchor), delay);
  }

  show(key: string, card: Card, anchor: Element): void {
    clearTimeout(this.#timer);
    this.#key = key;
    this.root.replaceChildren(...this.#content(card));
    this.root.hidden = false;
    this.#placeBeside(anchor.getBoundingClientRect());
  }

  hideSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), delay);
  }

  /** Whether there was one to hide. */
  hide(): boolean {
    clearTimeout(this.#timer);
    const shown = this.#key !== undefined;
    this.#key = undefined;
    this.root.hidden = true;
    return shown;
  }

  #content(card: Card): readonly HTMLElement[] {
    const content: HTMLElement[] = [
      element('div', { class: 'title' }, card.title),
      element('div', { class: 'context' }, card.context),
    ];
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
    const link = element('a', { href: '#', tabindex: '-1' }, text);
    link.addEventListener('click', (event) => {
      event.preventDefault();
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
