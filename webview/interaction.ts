import type { View } from '../core/diagram/look.ts';
import type { Key, Picture } from '../core/diagram/picture.ts';
import { imageOf } from '../core/images/image.ts';
import { Cards } from './cards.ts';
import { foldedKey } from './folds.ts';
import type { HoverCard, ShownCard } from './hover-card.ts';
import type { LivePicture } from './live-picture.ts';
import { Outline } from './outline.ts';
import type { PreviewContent } from './protocol.ts';
import { makeReachable } from './reachable.ts';
import { rowCellOf, subjectKeys } from './row-cells.ts';
import type { Direction } from './selection.ts';
import { markRelated } from './selection-marks.ts';
import type { Area, Viewport } from './viewport.ts';
import { walk } from './walk.ts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The preview and its drawing on the screen. */
export interface ShownPreview {
  readonly preview: PreviewContent;
  /** The part of it that is to be seen. */
  readonly picture: Picture;
  readonly view: View;
  readonly areas: ReadonlyMap<Key, Area>;
}

export interface InteractionEvents {
  /** An element was chosen: show its source; `focus` moves the keyboard there. */
  select(key: Key, focus: boolean): void;
  /** One thing is chosen now, or none. */
  chose(key: Key | undefined): void;
  /** A lane or a stage is to collapse or to open. */
  fold(key: Key): void;
}

/** Handles pointing, selecting and walking in the picture. */
export class Interaction {
  readonly #picture: LivePicture;
  readonly #viewport: Viewport;
  readonly #card: HoverCard;
  readonly #events: InteractionEvents;
  #shown: ShownPreview | undefined;
  #cards: Cards | undefined;
  /** Chosen in the picture: its neighbours stand out. */
  #selected: string | undefined;
  /** The element that the pointer has moved to. */
  #pointed: Element | null | undefined;
  /** The key of the part with the text cursor. */
  #outlined: string | null = null;
  readonly #outline: Outline;
  readonly #frame: HTMLElement;
  /**
   * The part that the space bar was pressed on, until it is let go: it chooses, or holds the picture while it is
   * dragged.
   */
  #held: { readonly key: Key | undefined; used: boolean } | undefined;

  constructor(
    frame: HTMLElement,
    picture: LivePicture,
    viewport: Viewport,
    card: HoverCard,
    events: InteractionEvents,
  ) {
    this.#frame = frame;
    this.#picture = picture;
    this.#viewport = viewport;
    this.#card = card;
    this.#events = events;
    this.#outline = new Outline(picture);
    frame.addEventListener('pointermove', (event) => {
      if (event.buttons === 0) this.#point(partAt(event.target));
    });
    frame.addEventListener('pointerleave', () => {
      this.#pointed = undefined;
      card.hideSoon();
    });
    frame.addEventListener('pointerdown', () => {
      card.hide();
      if (this.#held) this.#held.used = true;
    });
    frame.addEventListener('click', (event) => this.#click(event.target));
    frame.addEventListener('dblclick', (event) => this.#choose(this.#keyAt(event.target), true));
    frame.addEventListener('focusin', (event) => this.#focused(event.target));
    frame.addEventListener('focusout', ({ target, relatedTarget }) => {
      if (card.holds(relatedTarget)) return;
      this.#picture.element(this.#keyAt(target) ?? '')?.removeAttribute('aria-describedby');
      card.hide();
    });
    document.body.addEventListener('keydown', (event) => this.#press(event));
    document.body.addEventListener('keyup', (event) => this.#release(event));
    window.addEventListener('blur', () => this.#hold(undefined));
  }

  /** This is on the screen now. */
  update(shown: ShownPreview): void {
    const focused = this.#keyAt(document.activeElement);
    if (shown.preview !== this.#shown?.preview) this.#cards = new Cards(shown.preview);
    this.#shown = shown;
    makeReachable(this.#picture, shown);
    if (this.#selected !== undefined && !shown.areas.has(this.#selected)) this.#selected = undefined;
    this.#showSelection();
    this.#showOutline();
    this.#refreshCard();
    if (focused !== undefined && document.activeElement === document.body) {
      const { key } = this.#card;
      this.#picture.element(focused)?.focus({ preventScroll: true });
      // It is the same element, drawn anew: its card does not open by itself.
      if (key === undefined) this.#card.hide();
    }
  }

  clear(): void {
    this.#shown = undefined;
    this.#selected = undefined;
    this.#card.hide();
  }

  /** The picture moved under the pointer. */
  moved(): void {
    this.#pointed = undefined;
    this.#card.hide();
  }

  /** Chooses an element, or none; `tell` has its source shown. */
  choose(key: Key | undefined, tell = true): void {
    this.#selected = key;
    this.#outlined = key ?? null;
    this.#showSelection();
    this.#showOutline();
    if (key !== undefined && tell) this.#events.select(key, false);
  }

  /** Outlines the element that the text cursor is in; `null` takes the outline away. */
  reveal(key: string | null): void {
    this.#outlined = key;
    if (this.#selected !== key) this.#selected = undefined;
    this.#showSelection();
    this.#showOutline();
    const area = this.#areaAround(key);
    if (area !== undefined) this.#viewport.bringIntoView(area);
  }

  /** Of what a row says where there is no row, the area is that of its step or cell. */
  #areaAround(key: Key | null): Area | undefined {
    if (key === null || this.#shown === undefined) return undefined;
    const { areas, preview } = this.#shown;
    const found = areas.get(key);
    const fact = found === undefined ? rowCellOf(preview.picture, key) : undefined;
    return fact === undefined ? found : areas.get(subjectKeys(preview.picture, fact)[0] ?? '');
  }

  /** Returns the card of a part; for the text of a row that of what it tells of. */
  #cardOf(key: Key): ShownCard | undefined {
    const fact = this.#shown && rowCellOf(this.#shown.picture, key);
    const card = this.#cards?.of(
      fact && this.#shown ? (subjectKeys(this.#shown.picture, fact)[0] ?? key) : key,
    );
    if (card?.image === undefined) return card;
    const image = imageOf(this.#shown?.picture.images, card.image);
    const bitmap = image && 'data' in image ? image.data : undefined;
    return { ...card, ...(bitmap !== undefined && { bitmap }) };
  }

  /** The card that is open follows the text too. */
  #refreshCard(): void {
    const { key } = this.#card;
    if (key === undefined) return;
    const card = this.#cardOf(key);
    const anchor = this.#picture.element(key);
    if (card === undefined || anchor === undefined) this.#card.hide();
    else this.#card.show(key, card, anchor);
  }

  #keyAt(target: EventTarget | null): Key | undefined {
    const key = partAt(target)?.getAttribute('data-part') ?? '';
    return this.#shown?.areas.has(key) ? key : undefined;
  }

  /** Only a pointer that moves points at something, and not what comes to lie under one that rests. */
  #point(part: Element | null): void {
    if (this.#held || part === this.#pointed) return;
    this.#pointed = part;
    const key = this.#keyAt(part);
    const card = key === undefined ? undefined : this.#cardOf(key);
    // A head that is pinned is a copy: the card belongs beside what is pointed at.
    if (key === undefined || card === undefined || part === null) this.#card.hideSoon();
    else this.#card.showSoon(key, card, part);
  }

  #click(target: EventTarget | null): void {
    if (this.#held) return;
    const folded = foldedKey(partAt(target)?.getAttribute('data-part') ?? '');
    if (folded === undefined) this.#choose(this.#keyAt(target), false);
    else this.#events.fold(folded);
  }

  #focused(target: EventTarget | null): void {
    const key = this.#keyAt(target);
    const card = key === undefined ? undefined : this.#cardOf(key);
    const element = key === undefined ? undefined : this.#picture.element(key);
    // A pointer that presses a cell focuses it too; only the keyboard wants the card then.
    if (key === undefined || card === undefined || !element?.matches(':focus-visible')) return;
    const area = this.#shown?.areas.get(key);
    if (area !== undefined) this.#viewport.bringIntoView(area);
    element.setAttribute('aria-describedby', 'card');
    this.#card.show(key, card, element);
  }

  #choose(key: string | undefined, focus: boolean): void {
    this.#selected = key;
    if (key !== undefined) this.#outlined = key;
    this.#events.chose(key);
    this.#showSelection();
    this.#showOutline();
    if (key !== undefined) this.#events.select(key, focus);
  }

  #press(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      if (!this.#card.hide()) this.#choose(undefined, false);
      return;
    }
    const key = this.#keyAt(event.target);
    const shown = this.#shown;
    if (shown === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === ' ' && this.#isInPicture(event.target)) {
      if (!event.repeat) this.#hold({ key, used: false });
      event.preventDefault();
      return;
    }
    if (key === undefined) return;
    if (event.key === 'Enter') {
      this.#choose(key, true);
      event.preventDefault();
      return;
    }
    const direction = directions[event.key];
    if (direction === undefined) return;
    const next = walk(shown.picture, key, direction);
    event.preventDefault();
    if (next === undefined) return;
    this.#picture.element(key)?.setAttribute('tabindex', '-1');
    const element = this.#picture.element(next);
    element?.setAttribute('tabindex', '0');
    element?.focus({ preventScroll: true });
  }

  /** As on a button, the space bar acts when it is let go; not when the picture was dragged meanwhile. */
  #release(event: KeyboardEvent): void {
    const held = this.#held;
    if (event.key !== ' ' || held === undefined) return;
    this.#hold(undefined);
    const { key } = held;
    if (held.used || key === undefined || key !== this.#keyAt(event.target) || this.#shown === undefined)
      return;
    if (isHead(this.#shown.picture, key)) this.#events.fold(key);
    else this.#choose(key, false);
  }

  #hold(held: { readonly key: Key | undefined; used: boolean } | undefined): void {
    this.#held = held;
    this.#frame.classList.toggle('panning', held !== undefined);
    if (held !== undefined) this.#card.hideSoon();
  }

  /** Returns whether a key goes to the picture, and not to a control over it. */
  #isInPicture(target: EventTarget | null): boolean {
    return target === document.body || (target instanceof Node && this.#frame.contains(target));
  }

  #showSelection(): void {
    if (this.#shown !== undefined) markRelated(this.#picture, this.#shown.picture, this.#selected);
  }

  #showOutline(): void {
    this.#outline.show(this.#areaAround(this.#outlined));
  }
}

function partAt(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('[data-part]') : null;
}

/** Returns whether a key is of a lane or a stage, which can collapse. */
function isHead({ lanes, stages }: Picture, key: Key): boolean {
  return [...lanes, ...stages].some((head) => head.key === key);
}
