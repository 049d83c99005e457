import { join } from 'node:path';
import { pdfFile } from '../webview/pdf/pdf-file.ts';
import { type PdfContent, pdfPages } from '../webview/pdf/pdf-pages.ts';
import type { Exported } from './export/exported.ts';
import { findFonts } from './fonts.ts';

/** A picture as a PDF. The page of the renderer has to be open: it reads the SVG. */
export async function toPdf(content: PdfContent, packageFolder: string): Promise<Exported> {
  const { pages, title } = pdfPages(content);
  const fonts = join(packageFolder, 'dist', 'fonts');
  const { bytes, missing } = await pdfFile(pages, title, (letters) => findFonts(letters, fonts));
  return { data: bytes, missing };
}
