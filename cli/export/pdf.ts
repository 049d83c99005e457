import { join } from 'node:path';
import type { OutlineText } from '../../pdf/outlined-lines.ts';
import { pdfFile } from '../../pdf/pdf-file.ts';
import { type PdfContent, pdfPages } from '../../pdf/pdf-pages.ts';
import { findFonts } from '../fonts.ts';
import { outlineForPdf } from '../shaping/outline-for-pdf.ts';
import type { Exported } from './exported.ts';

/** Writes a picture as PDF. */
export async function toPdf(content: PdfContent, packageFolder: string): Promise<Exported> {
  const { pages, contents } = pdfPages(content);
  const fonts = join(packageFolder, 'dist', 'fonts');
  let outline: OutlineText | undefined;
  const { bytes, missing } = await pdfFile(
    pages,
    contents,
    async (characters) => {
      const found = await findFonts(characters, fonts);
      outline = await outlineForPdf(found);
      return found;
    },
    { outline: (line) => outline?.(line) },
  );
  return { data: bytes, missing };
}
