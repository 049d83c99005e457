import { assembleSvg } from '../core/diagram/assemble-svg.ts';
import { branded } from '../core/diagram/brand-colours.ts';
import { drawPicture } from '../core/diagram/draw.ts';
import { type LayoutOptions, layoutPicture } from '../core/diagram/layout.ts';
import { drawPages } from '../core/diagram/pages/draw-pages.ts';
import { composePages, type Page } from '../core/diagram/pages.ts';
import type { Palette } from '../core/diagram/palette.ts';
import type { PaperName } from '../core/diagram/paper.ts';
import type { Picture } from '../core/diagram/picture.ts';
import { pictureTitle } from '../core/diagram/picture-title.ts';
import type { PdfPage } from '../core/export-formats.ts';
import { type Contents, contentsOf } from './contents.ts';
import { type SvgElement, svgTree } from './svg-tree.ts';

/** The content of a PDF, and its paper. */
export interface PdfContent extends LayoutOptions {
  readonly picture: Picture;
  readonly palette: Palette;
  readonly page: PdfPage;
}

/** Lays out a PDF: what it says and its pages: one as large as the picture, or as many sheets as it takes. */
export function pdfPages({ picture, palette: plain, page, ...options }: PdfContent): {
  readonly contents: Contents;
  readonly pages: readonly SvgElement[];
  /** A note for the reader of the sheets. */
  readonly note?: string;
  /** On which paper several sheets would be one. Found when asked for. */
  readonly offer: string | undefined;
} {
  const palette = branded(plain, picture.brand);
  const plan = page === 'fit' ? undefined : composePages(picture, page, options);
  const geometry = plan?.geometry ?? layoutPicture(picture, options);
  const pageLabels = plan && plan.pages.length > 1 ? plan.pages.map(labelOf) : [];
  const contents = { ...contentsOf(picture, geometry), ...(pageLabels.length > 0 && { pageLabels }) };
  const { title } = contents;
  const pages =
    plan === undefined
      ? [
          assembleSvg(drawPicture(geometry, palette), geometry, {
            title,
            desc: '',
            background: palette.page,
            named: true,
          }),
        ]
      : drawPages(plan, palette, title);
  const note = plan?.note;
  return {
    contents,
    pages: pages.map(svgTree),
    ...(note !== undefined && { note }),
    get offer() {
      return plan?.offer;
    },
  };
}

/** The number of a sheet and what is on it: `2 Arrive, Settle in`. */
function labelOf({ geometry, windows }: Page, index: number): string {
  const isDrawn = windows.some(({ groups }) => groups.includes('stage'));
  const names = isDrawn ? [...new Set(geometry.stages.map(({ name }) => name))] : ['Notes'];
  return [`${index + 1}`, names.filter((name) => name.trim() !== '').join(', ')].filter(Boolean).join(' ');
}

/** Lays a picture out on sheets of paper: the SVG of each, and their size in px, margins included. */
export function paperSheets(
  picture: Picture,
  palette: Palette,
  paper: PaperName,
  options: LayoutOptions,
): { readonly width: number; readonly height: number; readonly pages: readonly string[] } {
  const plan = composePages(picture, paper, options);
  const { width, height } = plan;
  return {
    width,
    height,
    pages: drawPages(plan, branded(palette, picture.brand), pictureTitle(picture.header)),
  };
}
