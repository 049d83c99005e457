import { PALETTES, type Palette } from '../core/diagram/palette.ts';
import type { PreviewModel } from '../server/protocol.ts';
import { exportSvg } from './export-svg.ts';
import type { LivePicture } from './live-picture.ts';
import { type Drawing, draw, type Renderer } from './render.ts';

export interface ScreenEvents {
  /** The picture of this preview is on the screen. */
  drawn(preview: PreviewModel, drawing: Drawing): void;
  /** There is nothing to draw yet. */
  empty(preview: PreviewModel): void;
  /** The picture stays as it was: the file cannot be read, or drawing failed. */
  kept(preview: PreviewModel, message?: string): void;
}

/**
 * Decides what is on the screen: always the newest preview that could be drawn. Previews that arrive while one
 * is drawn wait, and only the last of them is drawn.
 */
export class Screen {
  readonly #renderer: Renderer;
  readonly #picture: LivePicture;
  readonly #events: ScreenEvents;
  #palette: Palette;
  #newest: PreviewModel | undefined;
  #waiting: PreviewModel | undefined;
  #busy = false;
  #shown: PreviewModel | undefined;

  constructor(renderer: Renderer, picture: LivePicture, palette: Palette, events: ScreenEvents) {
    this.#renderer = renderer;
    this.#picture = picture;
    this.#palette = palette;
    this.#events = events;
  }

  /** The preview whose picture is on the screen. */
  get shown(): PreviewModel | undefined {
    return this.#shown;
  }

  /** Ignores what is older than what it has, unless the document was opened anew. */
  show(preview: PreviewModel, reopened = false): void {
    const newest = this.#newest;
    if (!reopened && newest?.uri === preview.uri && newest.version > preview.version) return;
    this.#newest = preview;
    this.#waiting = preview;
    void this.#work();
  }

  /** Draws the same picture in other colours. */
  setPalette(palette: Palette): void {
    this.#palette = palette;
    if (this.#shown !== undefined) this.#picture.patch(draw(this.#shown.picture, palette));
  }

  /** Rejects when nothing is drawn. */
  async export(theme: 'print' | 'current'): Promise<string> {
    const { shown } = this;
    if (shown === undefined) throw new Error('There is nothing to export yet: the blueprint has no step.');
    const palette = theme === 'print' ? PALETTES.print : this.#palette;
    const { svg } = await this.#renderer.render(shown, draw(shown.picture, palette));
    return exportSvg(svg, shown.picture, palette.page);
  }

  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    while (this.#waiting !== undefined) {
      const preview = this.#waiting;
      this.#waiting = undefined;
      try {
        await this.#draw(preview);
      } catch (error) {
        this.#events.kept(preview, error instanceof Error ? error.message : String(error));
      }
    }
    this.#busy = false;
  }

  async #draw(preview: PreviewModel): Promise<void> {
    const sameFile = this.#shown?.uri === preview.uri;
    if (preview.broken !== undefined && sameFile) {
      this.#events.kept(preview);
      return;
    }
    if (preview.picture.steps.length === 0) {
      this.#shown = undefined;
      this.#picture.clear();
      this.#events.empty(preview);
      return;
    }
    const palette = this.#palette;
    const drawing = draw(preview.picture, palette);
    if (!this.#picture.patch(drawing)) {
      this.#picture.mount(await this.#renderer.render(preview, drawing));
      // The theme may have changed meanwhile.
      if (palette !== this.#palette) this.#picture.patch(draw(preview.picture, this.#palette));
    }
    this.#shown = preview;
    this.#events.drawn(preview, drawing);
  }
}
