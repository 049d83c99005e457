import type { BlueprintFile } from '../../core/blueprint-file.ts';
import { buildPicture } from '../../core/diagram/build-picture.ts';
import { toMermaid } from '../../core/diagram/mermaid-text.ts';
import { PALETTES, type Palette, type PaletteName } from '../../core/diagram/palette.ts';
import type { PdfPage } from '../../webview/protocol.ts';
import type { Drawable } from '../../webview/render.ts';
import { exitCode } from '../environment.ts';
import { Failure } from '../failure.ts';
import { readReadable } from '../readable.ts';
import type { PictureRenderer } from '../render.ts';
import type { Exported } from './exported.ts';
import type { Format } from './format.ts';
import { toHtml } from './html.ts';
import { toJson } from './json.ts';
import { toPng } from './png.ts';

export interface ExportOptions {
  /** `undefined` is `print`, and for a page whatever its reader prefers. */
  readonly theme: PaletteName | undefined;
  /** Pixels of a PNG for one px of the picture. */
  readonly scale: number;
  /** Of a PDF: one page as large as the picture (`fit`, also when absent), or as many sheets of paper as it takes. */
  readonly page?: PdfPage;
  readonly packageFolder: string;
}

/** Turns blueprints into what they can be exported to. What takes long to load is loaded when first needed. */
export class Exporter {
  readonly #options: ExportOptions;
  #renderer: Promise<PictureRenderer> | undefined;

  constructor(options: ExportOptions) {
    this.#options = options;
  }

  /** Rejects with a {@link Failure} that names the file when it cannot be read as YAML or has nothing to draw. */
  async export(name: string, text: string, format: Format): Promise<Exported> {
    const { packageFolder, page = 'fit', scale, theme } = this.#options;
    const file = readReadable(name, text);
    if (format === 'json') return { data: toJson(file.model), missing: [] };
    const drawable = toDrawable(name, file);
    switch (format) {
      case 'mermaid':
        return { data: drawable.mermaid, missing: [] };
      case 'html':
        return { data: await toHtml(name, text, { theme, packageFolder }), missing: [] };
      case 'svg':
        return { data: await this.#svg(drawable), missing: [] };
      case 'png':
        return toPng(await this.#svg(drawable), scale, packageFolder);
      case 'pdf': {
        const { toPdf } = await import('../pdf.ts');
        const svg = await this.#svg(drawable);
        return toPdf({ svg, picture: drawable.picture, palette: this.#palette, page }, packageFolder);
      }
    }
  }

  async #svg(drawable: Drawable): Promise<string> {
    this.#renderer ??= import('../render.ts').then(({ openRenderer }) => openRenderer());
    const renderer = await this.#renderer;
    return renderer.svg(drawable, this.#palette);
  }

  get #palette(): Palette {
    return PALETTES[this.#options.theme ?? 'print'];
  }
}

function toDrawable(name: string, file: BlueprintFile): Drawable {
  const { picture } = buildPicture(file);
  if (picture.steps.length === 0) {
    throw new Failure(`${name}  There is nothing to draw yet: the blueprint has no step.`, exitCode.findings);
  }
  return { picture, mermaid: toMermaid(picture) };
}
