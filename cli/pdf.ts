import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { pdfFile } from '../webview/pdf/pdf-file.ts';
import { type PdfContent, pdfPages } from '../webview/pdf/pdf-pages.ts';
import type { Exported } from './export/exported.ts';
import { findFonts } from './fonts.ts';

/** A picture as a PDF. */
export async function toPdf(content: PdfContent, packageFolder: string): Promise<Exported> {
  const parse = (svg: string) =>
    new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document.documentElement;
  const { pages, title } = pdfPages(content, parse);
  const fonts = join(packageFolder, 'dist', 'fonts');
  const { bytes, missing } = await pdfFile(pages, title, (letters) => findFonts(letters, fonts));
  return { data: bytes, missing };
}
