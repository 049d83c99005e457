import type { Picture } from '../../core/diagram/picture.ts';
import { type Slide, slidesOf } from './slides.ts';
import type { StageSet } from './stage-set.ts';

/** The parts of the page that a presentation uses. */
export interface Stage {
  /** The picture of the file, whole; `undefined` while there is none. */
  readonly picture: () => Picture | undefined;
  /** Shows a slide; `flies` unless it is the first. */
  readonly show: (slide: Slide, flies: boolean) => void;
  /** Makes the page ready: what is not shown then is closed. Returns what brings it back as it was. */
  readonly enter: () => () => void;
  readonly set: StageSet;
  /** Around the picture. */
  readonly frame: HTMLElement;
}

/** Keys with what they do; the space bar and the pages of a presenter's remote too. */
const keys: Readonly<Record<string, (one: Presenter) => void>> = {
  ArrowRight: (one) => one.go(1),
  ArrowDown: (one) => one.go(1),
  PageDown: (one) => one.go(1),
  Enter: (one) => one.go(1),
  ' ': (one) => one.go(1),
  ArrowLeft: (one) => one.go(-1),
  ArrowUp: (one) => one.go(-1),
  PageUp: (one) => one.go(-1),
  Backspace: (one) => one.go(-1),
  Home: (one) => one.goTo(0),
  End: (one) => one.goTo(Number.POSITIVE_INFINITY),
  b: (one) => one.toggleBlack(),
  B: (one) => one.toggleBlack(),
  '.': (one) => one.toggleBlack(),
  Escape: (one) => one.leave(),
};

/** Presents a picture: full screen, from view to view. */
export class Presenter {
  readonly #stage: Stage;
  #index = 0;
  /** True when it is to begin with the first picture. */
  #isAwaited = false;
  #restore: (() => void) | undefined;
  #ringed: Element | undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
    document.addEventListener('keydown', (event) => this.#press(event), { capture: true });
    document.addEventListener('fullscreenchange', () => {
      if (document.fullscreenElement === null) this.leave();
    });
    stage.frame.addEventListener('pointermove', ({ target }) => this.#point(target));
  }

  get isOn(): boolean {
    return this.#restore !== undefined;
  }

  /** Begins with the first slide, as soon as there is a picture; while it presents, nothing happens. */
  start(): void {
    this.#isAwaited = this.#slides.length === 0;
    if (this.isOn || this.#isAwaited) return;
    this.#index = 0;
    const back = this.#stage.enter();
    document.documentElement.classList.add('presenting');
    this.#restore = () => {
      document.documentElement.classList.remove('presenting');
      back();
    };
    // Where a page may not have the screen, such as in the editor, the picture fills the page.
    document.documentElement.requestFullscreen?.().catch(() => undefined);
    this.#show(false);
  }

  leave(): void {
    if (!this.isOn) return;
    const restore = this.#restore;
    this.#restore = undefined;
    this.#point(null);
    if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
    this.#stage.set.leave();
    restore?.();
  }

  /** Shows the slide that is so many further, as far as there are any. */
  go(by: number): void {
    this.goTo(this.#index + by);
  }

  goTo(wanted: number): void {
    const index = Math.min(Math.max(0, wanted), this.#slides.length - 1);
    const wasBlack = this.#stage.set.isBlack;
    this.#stage.set.isBlack = false;
    if (index === this.#index) {
      if (!wasBlack) this.#stage.set.say(index === 0 ? 'This is the first.' : 'This is the last.');
      return;
    }
    this.#index = index;
    this.#show(!wasBlack);
  }

  toggleBlack(): void {
    const { set } = this.#stage;
    set.isBlack = !set.isBlack;
    set.say(set.isBlack ? 'Black. Press B to go on.' : 'The picture is back.');
  }

  /** The text has changed while it is presented: the slide is shown as it is now. */
  changed(): void {
    if (this.#isAwaited) this.start();
    if (!this.isOn) return;
    const slides = this.#slides;
    if (slides.length === 0) this.leave();
    else if (this.#index >= slides.length) this.goTo(slides.length - 1);
    else {
      const slide = slides[this.#index];
      if (slide !== undefined) this.#stage.set.show(slide, this.#index, slides.length);
    }
  }

  get #slides(): readonly Slide[] {
    const picture = this.#stage.picture();
    return picture === undefined || picture.steps.length === 0 ? [] : slidesOf(picture);
  }

  #show(flies: boolean): void {
    const slides = this.#slides;
    const slide = slides[this.#index];
    if (slide === undefined) return;
    // The words beside it first: they leave the picture less room.
    this.#stage.set.show(slide, this.#index, slides.length);
    this.#stage.show(slide, flies);
  }

  #press(event: KeyboardEvent): void {
    if (!this.isOn || event.ctrlKey || event.metaKey || event.altKey) return;
    const known = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    const isLink = event.target instanceof HTMLAnchorElement;
    if (event.key === 'Tab' || (event.key === 'Enter' && isLink)) return;
    // Nothing is edited, zoomed or chosen by a key meanwhile.
    event.stopPropagation();
    if (known === undefined && event.key !== 'F5') return;
    event.preventDefault();
    known?.(this);
  }

  /** Rings what the pointer is on. */
  #point(target: EventTarget | null): void {
    const part = target instanceof Element && this.isOn ? target.closest('[data-part]') : null;
    if (part === (this.#ringed ?? null)) return;
    this.#ringed?.classList.remove('ringed');
    part?.classList.add('ringed');
    this.#ringed = part ?? undefined;
  }
}
