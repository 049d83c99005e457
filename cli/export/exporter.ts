import { applyNamedView, viewNamed } from '../../core/diagram/apply-named-view.ts';
import type { Density } from '../../core/diagram/density.ts';
import { drawioFile } from '../../core/diagram/drawio-file.ts';
import type { PictureView } from '../../core/diagram/look.ts';
import { mermaidFile, mermaidNotice } from '../../core/diagram/mermaid-file.ts';
import { toMermaid } from '../../core/diagram/mermaid-text.ts';
import { palettes } from '../../core/diagram/palette.ts';
import type { Picture } from '../../core/diagram/picture.ts';
import { svgFile } from '../../core/diagram/svg-file.ts';
import type { PictureBrand } from '../../core/diagram/with-brand.ts';
import {
  type ExportFormat,
  exportFormats,
  isOfficeFormat,
  type OfficeFormat,
  type PdfPage,
} from '../../core/export-formats.ts';
import {
  type BlueprintFile,
  type Hyphenate,
  type Images,
  type PaletteName,
  whyNotDrawn,
} from '../../core/index.ts';
import type { LeavablePart } from '../../core/leavable-parts.ts';
import { wholePicture } from '../../core/whole-picture.ts';
import { withoutParts } from '../../core/without-parts.ts';
import type { WantedBrand } from '../brand.ts';
import { BrandsOfRun } from '../brands-of-run.ts';
import { exitCode } from '../environment.ts';
import { Failure } from '../failure.ts';
import { drawnImages } from '../images-of.ts';
import { readReadable } from '../readable.ts';
import type { Exported } from './exported.ts';
import { toHtml } from './html.ts';
import { toJson } from './json.ts';

export interface ExportOptions {
  /** `undefined` is `print`, and for a page whatever its reader prefers. */
  readonly theme: PaletteName | undefined;
  /** The amount that pictures and pages say at first; `standard` when absent. */
  readonly density?: Density;
  /** True when long arrows are stubs; they are drawn along their way when absent. */
  readonly stubs?: boolean;
  /** The name of the view of each blueprint that is written; all of it when absent. */
  readonly view?: string;
  /** Pixels of a PNG for one px of the picture. */
  readonly scale: number;
  /**
   * Of a PDF: one page as large as the picture (`fit`, also when absent), or as many sheets of paper as it takes. Of a page
   * of HTML, what it is printed on.
   */
  readonly page?: PdfPage;
  readonly packageFolder: string;
  /** The folder that the command was called in: images may be in it. */
  readonly folder: string;
  readonly brand?: WantedBrand;
  /** The parts that are said nowhere in what is written. */
  readonly without?: readonly LeavablePart[];
  /** The bytes of a deck that slides go into. */
  readonly template?: Uint8Array;
}

/** The choices of how a picture is drawn. */
interface PictureOptions {
  readonly theme: PaletteName;
  readonly density: Density;
  readonly stubs: boolean;
  readonly view?: PictureView;
  readonly hyphenate?: Hyphenate;
  readonly images?: Images;
  readonly brand?: PictureBrand;
}

/** The blueprint that is exported: its name for messages, and its file where it has one. */
interface Source {
  readonly name: string;
  readonly path?: string;
}

/**
 * Turns the blueprints of one run into what they can be exported to. What takes long to load is loaded when first needed,
 * and the brand of a folder with the first blueprint in it.
 */
export class Exporter {
  readonly #options: ExportOptions;
  readonly #brands: BrandsOfRun;

  constructor(options: ExportOptions) {
    this.#options = options;
    this.#brands = new BrandsOfRun(async (place) => {
      const { drawnBrand } = await import('../brand.ts');
      return drawnBrand(place, options.brand, options.packageFolder);
    });
  }

  /** Rejects with a {@link Failure} that names the file when it cannot be read as YAML or has nothing to draw. */
  async export({ name, path }: Source, text: string, format: ExportFormat): Promise<Exported> {
    const { stubs = false, packageFolder, theme = 'print', folder } = this.#options;
    const file = withoutParts(readReadable(name, text), this.#options.without ?? []);
    if (this.#options.view !== undefined && (format === 'json' || isOfficeFormat(format))) {
      const { name: has } = exportFormats[format];
      throw new Failure(`${has} has the whole blueprint. Leave --view out, or write another format.`);
    }
    if (format === 'json') {
      return { data: toJson(file.model), missing: [] };
    }
    const undrawn = whyNotDrawn(file);
    if (undrawn !== undefined) throw new Failure(`${name}  ${undrawn}`, exitCode.findings);
    const view = this.#viewOf(name, file.drawn.picture);
    const { hyphenateFor } = await import('../hyphenate.ts');
    const hyphenate = await hyphenateFor(file.drawn.picture, packageFolder);
    const drawn = await drawnImages(file.model, { path, folder }, packageFolder);
    const { images } = drawn ?? {};
    const brand = await this.#brands.of({ path, folder });
    const { brandFilesFor } = await import('../brand.ts');
    const options = {
      ...{ theme, stubs, density: this.#options.density ?? view?.density ?? 'standard' },
      ...(view && { view }),
      ...(hyphenate && { hyphenate }),
      ...(images && { images }),
      ...(brand && { brand: brand.given }),
    };
    const exported = await this.#write(name, file, format, options);
    // What the bytes of a file do not show is found nowhere else.
    const notice = [exported.notice, ...(drawn?.broken ?? [])].filter((one) => one !== undefined).join(' ');
    return {
      ...exported,
      ...(notice !== '' && { notice }),
      drawnFrom: [
        ...(drawn?.files ?? []),
        ...(brand?.files ?? []),
        ...brandFilesFor({ path, folder }, this.#options.brand),
      ],
      ...(brand && { brandProblems: { name: brand.name, problems: brand.problems } }),
    };
  }

  /** The view that is asked for; fails with the names of those that are there. */
  #viewOf(name: string, picture: Picture): PictureView | undefined {
    const { view: wanted } = this.#options;
    if (wanted === undefined) return undefined;
    const view = viewNamed(picture, wanted);
    if (view !== undefined) return view;
    const names = (picture.views ?? []).map((one) => `"${one.name}"`).join(', ');
    const known = names === '' ? 'It has no views.' : `It has ${names}.`;
    throw new Failure(`${name}  There is no view "${wanted}" in this blueprint. ${known}`, exitCode.findings);
  }

  async #office(format: OfficeFormat, file: BlueprintFile, picture: Picture): Promise<string | Uint8Array> {
    const { packageFolder, template } = this.#options;
    const { toOffice } = await import('./office.ts');
    try {
      return await toOffice(format, { file, picture, template }, packageFolder);
    } catch (error) {
      // The bundle that threw it has a class of its own.
      if (error instanceof Error && error.name === 'UnusableTemplate') throw new Failure(error.message);
      throw error;
    }
  }

  async #write(
    name: string,
    file: BlueprintFile,
    format: Exclude<ExportFormat, 'json'>,
    options: PictureOptions,
  ): Promise<Exported> {
    const { packageFolder, page = 'fit', scale } = this.#options;
    const { theme, density, stubs, view, hyphenate, images, brand } = options;
    const whole = wholePicture(file, hyphenate, images, brand);
    const picture = view === undefined ? whole : applyNamedView(whole, view).picture;
    if (isOfficeFormat(format)) {
      return { data: await this.#office(format, file, picture), missing: [] };
    }
    const svg = () => svgFile(picture, palettes[theme], { density, stubs });
    switch (format) {
      case 'mermaid': {
        const mermaid = toMermaid(picture);
        const notice = mermaidNotice(mermaid);
        return { data: mermaidFile(mermaid), missing: [], ...(notice === undefined ? {} : { notice }) };
      }
      case 'html':
        return {
          data: await toHtml(name, file, {
            ...options,
            ...(page !== 'fit' && { paper: page }),
            theme: this.#options.theme,
            packageFolder,
          }),
          missing: [],
        };
      case 'svg':
        return { data: svg(), missing: [] };
      case 'drawio':
        return { data: drawioFile(picture, palettes[theme], { density }), missing: [] };
      case 'png': {
        const { toPng } = await import('./png.ts');
        return toPng(svg(), scale, packageFolder);
      }
      case 'pdf': {
        const { toPdf } = await import('./pdf.ts');
        return toPdf({ picture, palette: palettes[theme], page, density, stubs }, packageFolder);
      }
    }
  }
}
