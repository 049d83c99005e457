import type { BlankState } from './blank-state.ts';
import type { Notice } from './notice.ts';
import type { PageState } from './page-state.ts';
import type { Toolbar } from './toolbar.ts';
import type { ViewPanel } from './view-panel.ts';

interface SurfaceParts {
  /** Around the picture. */
  readonly frame: HTMLElement;
  /** Says how to begin a picture. */
  readonly empty: HTMLElement;
  /** Says why there is no picture. */
  readonly blank: BlankState;
  readonly toolbar: Toolbar;
  readonly panel: ViewPanel;
  readonly notice: Notice;
}

/** Decides what fills the page: the picture, how to begin one, or why there is none. */
export class Surface {
  readonly #state: PageState;
  readonly #parts: SurfaceParts;

  constructor(state: PageState, parts: SurfaceParts) {
    this.#state = state;
    this.#parts = parts;
  }

  showPicture(): void {
    this.#show(this.#parts.frame);
  }

  showEmpty(): void {
    this.#show(this.#parts.empty);
  }

  showBlank(): void {
    this.#show(this.#parts.blank.root);
  }

  /** A picture of another document does not stand under the name of this one. */
  serverChanged(stopped: boolean, uri: string): void {
    const { blank, empty, notice, panel } = this.#parts;
    if (stopped) blank.serverStopped();
    else blank.waiting();
    const hasPicture = this.#state.kept.uri === uri && (this.#state.drawn !== undefined || !empty.hidden);
    notice.serverStopped(stopped && hasPicture);
    if (hasPicture && !blank.root.hidden) {
      if (this.#state.drawn === undefined) this.showEmpty();
      else this.showPicture();
    } else if (!hasPicture && stopped) {
      panel.close();
      this.showBlank();
    }
  }

  #show(wanted: HTMLElement): void {
    const { blank, empty, frame, toolbar } = this.#parts;
    for (const one of [frame, empty, blank.root]) one.hidden = one !== wanted;
    toolbar.root.hidden = wanted !== frame;
  }
}
