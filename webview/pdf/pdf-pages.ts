import { layoutPicture } from '../../core/diagram/layout.ts';
import { drawPages } from '../../core/diagram/pages/draw-pages.ts';
import { A3, A4 } from '../../core/diagram/pages.ts';
import type { Palette } from '../../core/diagram/palette.ts';
import type { Picture } from '../../core/diagram/picture.ts';
import type { PdfPage } from '../protocol.ts';

const papers = { A3, A4 };

/** What a PDF shows, and on which paper. */
export interface PdfContent {
  /** The text of the SVG file of the same picture, for one page of its size. */
  readonly svg: string;
  readonly picture: Picture;
  readonly palette: Palette;
  readonly page: PdfPage;
  /** Whether cells show who does it and with what; they do when absent. */
  readonly details?: boolean;
}

/** The title of a PDF and its pages as SVG: one as large as the picture, or as many sheets as it takes. */
export function pdfPages({ svg, picture, palette, page, ...options }: PdfContent): {
  readonly title: string;
  readonly pages: readonly Element[];
} {
  const title = picture.header.title || 'Service blueprint';
  const pages =
    page === 'fit' ? [svg] : drawPages(layoutPicture(picture, options), palette, papers[page], title);
  return { title, pages: pages.map(parse) };
}

function parse(svg: string): Element {
  return new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
}
