import { branded } from '../core/diagram/brand-colours.ts';
import { drawioFile } from '../core/diagram/drawio-file.ts';
import { withFaded } from '../core/diagram/fade.ts';
import { mermaidNotice } from '../core/diagram/mermaid-file.ts';
import { toMermaid } from '../core/diagram/mermaid-text.ts';
import { type Palette, palettes } from '../core/diagram/palette.ts';
import type { Picture } from '../core/diagram/picture.ts';
import { svgFile } from '../core/diagram/svg-file.ts';
import { applyView } from '../core/diagram/view.ts';
import type { PdfPage } from '../core/export-formats.ts';
import { Bitmaps } from './bitmaps.ts';
import type { DrawnPreview } from './drawn-preview.ts';
import { beginningOf, isBeginning } from './edit/beginning.ts';
import { exportPdf, type PdfExport } from './export-pdf.ts';
import { foldParts } from './folds.ts';
import type { LivePicture } from './live-picture.ts';
import { followedLook } from './named-look.ts';
import type { PageState } from './page-state.ts';
import type { SeenPicture } from './print-sheets.ts';
import type { FromWebview, LessPicture, PreviewContent, ToWebview, VisiblePart } from './protocol.ts';
import { draw, type Renderer } from './render.ts';

/** The wishes for an export: the colours, how much it says, and the picture where that is not the one shown. */
type WantedExport = Pick<Extract<ToWebview, { type: 'copy-png' }>, 'theme' | 'density' | 'picture'>;

export interface ScreenEvents {
  /** The picture of this preview is on the screen, where there was another one before or none. */
  drawn(now: DrawnPreview, before: DrawnPreview | undefined): void;
  /** Returns whether a text without a step is a place to begin in. */
  begins(): boolean;
  /** There is nothing to draw yet. */
  empty(preview: PreviewContent): void;
  /** The picture stays as it was: the file cannot be read, or drawing failed. */
  kept(preview: PreviewContent, message?: string): void;
  /** An image has to be asked for. */
  wants(image: Extract<FromWebview, { type: 'image' }>): void;
}

/**
 * Decides what is on the screen: always the newest preview that could be drawn. Previews that arrive while one
 * is drawn wait, and only the last of them is drawn.
 */
export class Screen {
  readonly #renderer: Renderer;
  readonly #picture: LivePicture;
  readonly #events: ScreenEvents;
  readonly #page: PageState;
  #newest: PreviewContent | undefined;
  #waiting: PreviewContent | undefined;
  /** Until nothing waits to be drawn any more. */
  #drawing: Promise<void> | undefined;
  #shown: PreviewContent | undefined;
  readonly #bitmaps: Bitmaps;
  #palette: { readonly of: string; readonly palette: Palette } | undefined;

  constructor(renderer: Renderer, picture: LivePicture, page: PageState, events: ScreenEvents) {
    this.#renderer = renderer;
    this.#picture = picture;
    this.#page = page;
    this.#events = events;
    this.#bitmaps = new Bitmaps(
      (image) => events.wants({ type: 'image', ...image }),
      () => this.redraw(),
    );
  }

  /** The preview whose picture is on the screen. */
  get shown(): PreviewContent | undefined {
    return this.#shown;
  }

  /** Ignores what is not newer than what it has, unless the document was opened anew. */
  show(preview: PreviewContent, reopened = false): void {
    const newest = this.#newest;
    const isKnown =
      newest?.uri === preview.uri &&
      (newest.version > preview.version ||
        (newest.version === preview.version && hasSameLook(newest, preview)));
    if (!reopened && isKnown) return;
    this.#newest = preview;
    this.#waiting = preview;
    this.#drawing ??= this.#drawAll();
  }

  /** Looks at the newest preview once more: what is shown of it may be another now. */
  again(): void {
    if (this.#newest !== undefined && this.#newest.picture.steps.length === 0) this.show(this.#newest, true);
  }

  /** Draws the same picture again, with the colours and the choice that the page now has. */
  redraw(): void {
    if (this.#shown === undefined) return;
    const drawn = this.#compose(this.#shown);
    this.#picture.patch(drawn.drawing, drawn.picture.header.title);
    this.#tell(drawn);
  }

  /** Takes an image that was asked for. */
  takeImage(image: Extract<ToWebview, { type: 'image' }>): void {
    void this.#bitmaps.take(image);
  }

  /** The newest picture as it is to be seen, as the text of an SVG file. Rejects when nothing is drawn. */
  async export(wanted: WantedExport): Promise<string> {
    const { picture, palette, options } = await this.#exported(wanted);
    return svgFile(picture, palette, options);
  }

  /** The same for draw.io. */
  async exportDrawio(wanted: WantedExport): Promise<string> {
    const { picture, palette, options } = await this.#exported(wanted);
    return drawioFile(picture, palette, options);
  }

  /** The same as PDF. */
  async exportPdf({ page, ...wanted }: WantedExport & { readonly page: PdfPage }): Promise<PdfExport> {
    const { picture, palette, options } = await this.#exported(wanted);
    return exportPdf({ ...options, picture, palette, page });
  }

  /** The picture on the screen in print colours, as its choices are; `undefined` when there is none. */
  get printed(): SeenPicture | undefined {
    const { shown } = this;
    if (shown === undefined) return undefined;
    const { view, filter, details, stubs, density } = this.#page.view;
    return {
      picture: withFaded(applyView(shown.picture, view), filter),
      palette: palettes.print,
      options: { details, stubs, density },
    };
  }

  /** The part of the newest picture that is to be seen, or of one with less in it. Rejects when nothing is drawn. */
  async part(less?: LessPicture): Promise<VisiblePart> {
    const picture = await this.#seen(less);
    const { filter, details, stubs, density } = this.#page.view;
    const mermaid = toMermaid(picture);
    const notice = mermaidNotice(mermaid);
    const look = { filter, details, stubs, density };
    return { picture, mermaid, ...(notice === undefined ? {} : { mermaidNotice: notice }), look };
  }

  async #exported({ theme, density: wanted, picture: less }: WantedExport): Promise<SeenPicture> {
    const picture = await this.#seen(less);
    const { filter, details, stubs, density } = this.#page.view;
    return {
      picture: withFaded(picture, filter),
      palette: theme === 'print' ? palettes.print : this.#page.palette,
      options: { details, stubs, density: wanted ?? density },
    };
  }

  /** Returns the picture without what is hidden; what is filtered out is there. */
  async #seen(less: LessPicture | undefined): Promise<Picture> {
    // What it has been told to show may not be drawn yet.
    await this.#drawing;
    const { shown } = this;
    if (shown === undefined) throw new Error('There is nothing to export yet: the blueprint has no step.');
    await this.#bitmaps.whole();
    if (shown.uri !== this.#newest?.uri) throw new Error('The picture could not be drawn.');
    return applyView(this.#bitmaps.fill(shown.uri, less ?? shown.picture), this.#page.view.view);
  }

  #compose(preview: PreviewContent): DrawnPreview {
    const { view: state } = this.#page;
    const palette = this.#brandedPalette(preview.picture.brand);
    const picture = applyView(this.#bitmaps.fill(preview.uri, preview.picture), state.view);
    const { far, uri } = this.#page.kept;
    const density = far !== undefined && uri === preview.uri ? 'overview' : state.density;
    const { geometry, parts } = draw(picture, palette, {
      details: state.details,
      stubs: state.stubs,
      density,
    });
    const folds = foldParts(geometry, picture, state.view, palette);
    const seen = density === 'full' ? picture : { ...picture, rows: [] };
    return { preview, picture: seen, state, density, drawing: { geometry, parts: [...parts, ...folds] } };
  }

  /** The colours of the page with those of a brand: worked out anew only when one of them is another. */
  #brandedPalette(brand: Picture['brand']): Palette {
    const { palette } = this.#page;
    const of = JSON.stringify([palette.name, brand]);
    if (this.#palette?.of !== of) this.#palette = { of, palette: branded(palette, brand) };
    return this.#palette.palette;
  }

  #tell(drawn: DrawnPreview): void {
    const before = this.#page.drawn;
    this.#page.drawn = drawn;
    // Another file is looked at from near at first.
    if (this.#page.kept.uri !== drawn.preview.uri) this.#page.keepFar(undefined);
    this.#events.drawn(drawn, before);
    this.#page.keep({ uri: drawn.preview.uri });
  }

  async #drawAll(): Promise<void> {
    try {
      for (let preview = this.#next(); preview !== undefined; preview = this.#next()) {
        try {
          await this.#draw(preview);
        } catch (error) {
          this.#events.kept(preview, error instanceof Error ? error.message : String(error));
        }
      }
    } finally {
      this.#drawing = undefined;
    }
  }

  #next(): PreviewContent | undefined {
    const preview = this.#waiting;
    this.#waiting = undefined;
    return preview;
  }

  async #draw(given: PreviewContent): Promise<void> {
    const preview = this.#events.begins() && isBeginning(given) ? beginningOf(given) : given;
    const sameFile = this.#shown?.uri === preview.uri;
    const view = followedLook(this.#page.view, preview.picture, this.#page.kept.uri === preview.uri);
    if (JSON.stringify(view) !== JSON.stringify(this.#page.view)) this.#page.view = view;
    if (preview.broken !== undefined && sameFile) {
      this.#events.kept(preview);
      return;
    }
    if (preview.picture.steps.length === 0) {
      this.#shown = undefined;
      this.#page.drawn = undefined;
      this.#picture.clear();
      this.#events.empty(preview);
      this.#page.keep({ uri: preview.uri });
      return;
    }
    let drawn = this.#compose(preview);
    if (!sameFile) {
      const { palette, view } = this.#page;
      const { svg } = await this.#renderer.render(preview, drawn.drawing);
      this.#picture.mount(svg, drawn.drawing);
      // Theme and view may have changed meanwhile.
      if (palette !== this.#page.palette || view !== this.#page.view) drawn = this.#compose(preview);
    }
    this.#picture.patch(drawn.drawing, drawn.picture.header.title);
    this.#shown = preview;
    this.#tell(drawn);
  }
}

/** Images and the brand may have changed while the text has not. */
function hasSameLook({ picture }: PreviewContent, other: PreviewContent): boolean {
  const lookOf = ({ images, brand }: Picture) => JSON.stringify([images, brand]);
  return lookOf(picture) === lookOf(other.picture);
}
