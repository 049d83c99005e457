import type { Key } from '../core/diagram/picture.ts';
import type { Distance } from './distance.ts';
import { ownLook } from './named-look.ts';
import type { PageState } from './page-state.ts';
import type { Screen } from './screen.ts';
import { toggled, type ViewState } from './view-state.ts';
import type { Viewport } from './viewport.ts';

/** Takes the author's choice of what is shown: keeps it, and draws what follows from it. */
export class ViewChoice {
  readonly #state: PageState;
  readonly #screen: Screen;
  readonly #viewport: Viewport;
  readonly #distance: Distance;

  constructor(state: PageState, screen: Screen, viewport: Viewport, distance: Distance) {
    this.#state = state;
    this.#screen = screen;
    this.#viewport = viewport;
    this.#distance = distance;
  }

  /** Keeps fit-to-window across filter changes; another density is shown also where it is small. */
  choose(wanted: ViewState): void {
    // What differs from a view of the file in anything is no longer that view.
    const next = wanted.named === this.#state.view.named ? ownLook(wanted) : wanted;
    if (next.density !== this.#state.view.density) {
      this.#distance.holdDuring(() => {
        this.#state.keepFar(undefined);
        this.#set(next);
      });
      return;
    }
    const { fitted } = this.#viewport;
    this.#set(next);
    if (fitted) this.#viewport.fit();
  }

  /** Collapses the lane or the stage with this key, or opens it. */
  fold(key: Key): void {
    const { drawn, view: all } = this.#state;
    const { view } = all;
    const lane = drawn?.preview.picture.lanes.find((one) => one.key === key);
    const stage = drawn?.preview.picture.stages.find((one) => one.key === key);
    if (lane) {
      const collapsedLanes = toggled(view.collapsedLanes, lane.id);
      this.#set(ownLook({ ...all, view: { ...view, collapsedLanes } }));
    } else if (stage) {
      const collapsedStages = toggled(view.collapsedStages, stage.name);
      this.#set(ownLook({ ...all, view: { ...view, collapsedStages } }));
    }
  }

  /** Shows a look as it is, however far away: the place is that of who asks for it. */
  show(next: ViewState): void {
    this.#distance.holdDuring(() => {
      this.#state.keepFar(undefined);
      this.#set(next);
    });
  }

  #set(next: ViewState): void {
    this.#state.view = next;
    this.#screen.redraw();
  }
}
