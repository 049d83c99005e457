import { isFarAway, nearSizeOf } from './far.ts';
import type { PageState } from './page-state.ts';
import type { Screen } from './screen.ts';
import type { Viewport } from './viewport.ts';

/** Watches how far away the picture is: far away its overview is drawn, near what the author chose. */
export class Distance {
  readonly #viewport: Viewport;
  readonly #state: PageState;
  readonly #screen: Screen;
  /** The scale at which it was decided last: who only moves the picture does not come nearer. */
  #scale: number | undefined;
  #holding = false;
  /** True while the amount that is shown does not go with the distance, as when it is presented. */
  isFixed = false;

  constructor(viewport: Viewport, state: PageState, screen: Screen) {
    this.#viewport = viewport;
    this.#state = state;
    this.#screen = screen;
  }

  /** Does what the author asked for, which holds whatever the scale is, until it is changed. */
  holdDuring(doing: () => void): void {
    this.#holding = true;
    doing();
    this.#holding = false;
    this.#scale = this.#viewport.place?.k;
  }

  /** The picture is still again. */
  look(): void {
    if (this.#holding || this.isFixed) return;
    const { drawn, kept, view } = this.#state;
    const { place, fitted } = this.#viewport;
    if (drawn === undefined || place === undefined || place.k === this.#scale) return;
    this.#scale = place.k;
    const here = nearSizeOf(drawn.drawing.geometry);
    const near = kept.far ?? here;
    const isFar = kept.far !== undefined;
    const far = isFarAway({
      chosen: view.density,
      isFar,
      scale: near.grid > 0 ? (place.k * here.grid) / near.grid : place.k,
      fit: fitted ? this.#viewport.fitScale(near) : undefined,
    });
    if (far === isFar) return;
    this.#state.keepFar(far ? near : undefined);
    this.#screen.redraw();
    // The place in the other picture is no step nearer or farther.
    this.#scale = this.#viewport.place?.k;
  }
}
