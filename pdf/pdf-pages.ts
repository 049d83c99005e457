import { type LayoutOptions, layoutPicture } from '../core/diagram/layout.ts';
import { drawPages } from '../core/diagram/pages/draw-pages.ts';
import { paperA3, paperA4 } from '../core/diagram/pages.ts';
import type { Palette } from '../core/diagram/palette.ts';
import type { Picture } from '../core/diagram/picture.ts';
import { pictureTitle } from '../core/diagram/picture-title.ts';
import { svgFile } from '../core/diagram/svg-file.ts';
import type { PdfPage } from '../core/export-formats.ts';
import { type SvgElement, svgTree } from './svg-tree.ts';

const papers = { A3: paperA3, A4: paperA4 } as const;

/** The content of a PDF, and its paper. */
export interface PdfContent extends LayoutOptions {
  readonly picture: Picture;
  readonly palette: Palette;
  readonly page: PdfPage;
}

/** Lays out a PDF: its title and its pages: one as large as the picture, or as many sheets as it takes. */
export function pdfPages({ picture, palette, page, ...options }: PdfContent): {
  readonly title: string;
  readonly pages: readonly SvgElement[];
} {
  const title = pictureTitle(picture.header);
  const pages =
    page === 'fit'
      ? [svgFile(picture, palette, options)]
      : drawPages(layoutPicture(picture, options), palette, papers[page], title);
  return { title, pages: pages.map(svgTree) };
}
