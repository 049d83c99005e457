import { drawPages } from '../core/diagram/pages/draw-pages.ts';
import { A3, A4 } from '../core/diagram/pages.ts';
import type { Palette } from '../core/diagram/palette.ts';
import type { Picture } from '../core/diagram/picture.ts';
import type { PdfFonts, PdfPage } from './protocol.ts';
import { draw } from './render.ts';

const papers = { A3, A4 };

export interface PdfExport {
  readonly bytes: Uint8Array;
  /** Letters for which there is no font; question marks stand for them. */
  readonly missing: readonly string[];
}

/**
 * The picture as PDF with real text: on one page of its own size, or on sheets of paper.
 *
 * @param svg The text of the SVG file of the same picture.
 */
export async function exportPdf(
  svg: string,
  picture: Picture,
  palette: Palette,
  { details, page, fonts }: { details: boolean; page: PdfPage; fonts: PdfFonts | undefined },
): Promise<PdfExport> {
  const title = picture.header.title || 'Service blueprint';
  const findFonts = async () =>
    fonts === undefined
      ? []
      : [{ regular: { data: fromBase64(fonts.regular) }, bold: { data: fromBase64(fonts.bold) } }];
  const pages =
    page === 'fit'
      ? [svg]
      : drawPages(draw(picture, palette, { details }).geometry, palette, papers[page], title);
  const { pdfFile } = await import('./pdf/pdf-file.ts');
  return pdfFile(pages.map(parse), title, findFonts);
}

function parse(svg: string): Element {
  return new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
