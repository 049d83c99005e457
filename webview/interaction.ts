import type { PreviewModel } from '../server/protocol.ts';
import type { HoverCard } from './hover-card.ts';
import type { LivePicture } from './live-picture.ts';
import { type Direction, neighbour, related } from './selection.ts';
import type { Area, Viewport } from './viewport.ts';

const namespace = 'http://www.w3.org/2000/svg';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** What the author points at, selects and walks through in the picture. */
export class Interaction {
  readonly #picture: LivePicture;
  readonly #viewport: Viewport;
  readonly #card: HoverCard;
  readonly #select: (key: string, focus: boolean) => void;
  #preview: PreviewModel | undefined;
  #areas: ReadonlyMap<string, Area> = new Map();
  /** Chosen in the picture: its neighbours stand out. */
  #selected: string | undefined;
  /** Where the text cursor is. */
  #outlined: string | null = null;
  readonly #outline = document.createElementNS(namespace, 'rect');

  constructor(
    frame: HTMLElement,
    picture: LivePicture,
    viewport: Viewport,
    card: HoverCard,
    select: (key: string, focus: boolean) => void,
  ) {
    this.#picture = picture;
    this.#viewport = viewport;
    this.#card = card;
    this.#select = select;
    this.#outline.setAttribute('class', 'outline');
    frame.addEventListener('pointerover', (event) => this.#hover(event.target));
    frame.addEventListener('pointerleave', () => card.hideSoon());
    frame.addEventListener('pointerdown', () => card.hide());
    frame.addEventListener('click', (event) => this.#choose(this.#keyAt(event.target), false));
    frame.addEventListener('dblclick', (event) => this.#choose(this.#keyAt(event.target), true));
    frame.addEventListener('focusin', (event) => this.#focused(event.target));
    frame.addEventListener('focusout', () => card.hide());
    document.body.addEventListener('keydown', (event) => this.#press(event));
  }

  /** The picture on the screen is now of this preview. */
  update(preview: PreviewModel, areas: ReadonlyMap<string, Area>): void {
    const focused = this.#keyAt(document.activeElement);
    this.#preview = preview;
    this.#areas = areas;
    this.#makeReachable();
    if (this.#selected !== undefined && !this.#areas.has(this.#selected)) this.#selected = undefined;
    this.#showSelection();
    this.#showOutline();
    this.#refreshCard();
    if (focused !== undefined) this.#picture.element(focused)?.focus({ preventScroll: true });
  }

  clear(): void {
    this.#preview = undefined;
    this.#areas = new Map();
    this.#selected = undefined;
    this.#card.hide();
  }

  /** Outlines the element that the text cursor is in; `null` takes the outline away. */
  reveal(key: string | null): void {
    this.#outlined = key;
    if (this.#selected !== key) this.#selected = undefined;
    this.#showSelection();
    this.#showOutline();
    const area = key === null ? undefined : this.#areas.get(key);
    if (area !== undefined) this.#viewport.bringIntoView(area);
  }

  /** One cell is in the tab order; the arrow keys go on from it. */
  #makeReachable(): void {
    const cells = this.#preview?.picture.cells ?? [];
    for (const [index, { key }] of cells.entries()) {
      const element = this.#picture.element(key);
      if (element === undefined) continue;
      if (!element.hasAttribute('tabindex')) {
        element.setAttribute('tabindex', index === 0 ? '0' : '-1');
        element.setAttribute('role', 'button');
      }
      const card = this.#preview?.cards[key];
      const label = card === undefined ? '' : `${card.title}. ${card.context}`;
      if (element.getAttribute('aria-label') !== label) element.setAttribute('aria-label', label);
    }
  }

  /** The card that is open follows the text too. */
  #refreshCard(): void {
    const { key } = this.#card;
    if (key === undefined) return;
    const card = this.#preview?.cards[key];
    const anchor = this.#picture.element(key);
    if (card === undefined || anchor === undefined) this.#card.hide();
    else this.#card.show(key, card, anchor);
  }

  #keyAt(target: EventTarget | null): string | undefined {
    if (!(target instanceof Element) || this.#preview === undefined) return undefined;
    const key = target.closest('[data-part]')?.getAttribute('data-part') ?? '';
    return Object.hasOwn(this.#preview.cards, key) ? key : undefined;
  }

  #hover(target: EventTarget | null): void {
    const key = this.#keyAt(target);
    const card = key === undefined ? undefined : this.#preview?.cards[key];
    const anchor = key === undefined ? undefined : this.#picture.element(key);
    if (key === undefined || card === undefined || anchor === undefined) this.#card.hideSoon();
    else this.#card.showSoon(key, card, anchor);
  }

  #focused(target: EventTarget | null): void {
    const key = this.#keyAt(target);
    const card = key === undefined ? undefined : this.#preview?.cards[key];
    const element = key === undefined ? undefined : this.#picture.element(key);
    // A pointer that presses a cell focuses it too; only the keyboard wants the card then.
    if (key === undefined || card === undefined || !element?.matches(':focus-visible')) return;
    const area = this.#areas.get(key);
    if (area !== undefined) this.#viewport.bringIntoView(area);
    element.setAttribute('aria-describedby', 'card');
    this.#card.show(key, card, element);
  }

  #choose(key: string | undefined, focus: boolean): void {
    this.#selected = key;
    if (key !== undefined) this.#outlined = key;
    this.#showSelection();
    this.#showOutline();
    if (key !== undefined) this.#select(key, focus);
  }

  #press(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      if (!this.#card.hide()) this.#choose(undefined, false);
      return;
    }
    const key = this.#keyAt(event.target);
    const preview = this.#preview;
    if (key === undefined || preview === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      this.#choose(key, event.key === 'Enter');
      event.preventDefault();
      return;
    }
    const direction = directions[event.key];
    if (direction === undefined) return;
    const next = neighbour(preview.picture, key, direction);
    event.preventDefault();
    if (next === undefined) return;
    this.#picture.element(key)?.setAttribute('tabindex', '-1');
    const element = this.#picture.element(next);
    element?.setAttribute('tabindex', '0');
    element?.focus({ preventScroll: true });
  }

  #showSelection(): void {
    const svg = this.#picture.svg;
    if (svg === undefined || this.#preview === undefined) return;
    for (const element of svg.querySelectorAll('.related')) element.classList.remove('related');
    svg.classList.toggle('has-selection', this.#selected !== undefined);
    if (this.#selected === undefined) return;
    for (const key of related(this.#preview.picture, this.#selected)) {
      this.#picture.element(key)?.classList.add('related');
    }
  }

  #showOutline(): void {
    const area = this.#outlined === null ? undefined : this.#areas.get(this.#outlined);
    const svg = this.#picture.svg;
    if (area === undefined || svg === undefined) {
      this.#outline.remove();
      return;
    }
    const place = { x: area.x - 4, y: area.y - 4, width: area.width + 8, height: area.height + 8, rx: 8 };
    for (const [name, value] of Object.entries(place)) this.#outline.setAttribute(name, String(value));
    if (this.#outline.parentNode !== svg) svg.append(this.#outline);
  }
}
