import type { Palette } from '../core/diagram/palette.ts';
import type { DrawnPreview } from './drawn-preview.ts';
import type { NearSize } from './far.ts';
import { type State, viewStateOf } from './state.ts';
import type { ViewState } from './view-state.ts';

/** The keeper of the state of a page over a reload; the API of a webview is one. */
interface Keeper {
  getState(): State | undefined;
  setState(state: State): void;
}

/** The state that the widgets of the page share. One object is handed to all of them. */
export class PageState {
  /** `undefined` while there is no picture. */
  drawn: DrawnPreview | undefined;
  palette: Palette;
  /** True in a preview beside a text, where an empty file is begun in the text or by a template. */
  besideText = false;
  readonly #keeper: Keeper;
  #kept: State;
  #view: ViewState;

  /** @param keeper what an earlier page has kept there is taken over */
  constructor(keeper: Keeper, palette: Palette) {
    this.#keeper = keeper;
    this.#kept = keeper.getState() ?? {};
    this.#view = viewStateOf(this.#kept);
    this.palette = palette;
  }

  /** The state that is kept over a reload. */
  get kept(): State {
    return this.#kept;
  }

  /** The author's choice of what is shown, which is kept too. */
  get view(): ViewState {
    return this.#view;
  }

  set view(view: ViewState) {
    this.#view = view;
    this.keep({ view });
  }

  /** Keeps more, or what has changed. */
  keep(change: State): void {
    this.#set({ ...this.#kept, ...change });
  }

  /** Keeps no place: after a reload the whole picture is shown. */
  forgetPlace(): void {
    const { place: _, ...rest } = this.#kept;
    this.#set(rest);
  }

  /** Keeps that the picture is far away, or forgets it. */
  keepFar(far: NearSize | undefined): void {
    const { far: _, ...rest } = this.#kept;
    this.#set(far === undefined ? rest : { ...rest, far });
  }

  #set(state: State): void {
    this.#kept = state;
    this.#keeper.setState(state);
  }
}
