import { join } from 'node:path';
import { pdfFile } from '../../pdf/pdf-file.ts';
import { type PdfContent, pdfPages } from '../../pdf/pdf-pages.ts';
import type { ShapeText } from '../../pdf/shaped-lines.ts';
import { findFonts } from '../fonts.ts';
import { shapeForPdf } from '../shaping/shape-for-pdf.ts';
import type { Exported } from './exported.ts';

/** Writes a picture as PDF. */
export async function toPdf(content: PdfContent, packageFolder: string): Promise<Exported> {
  const { pages, contents, note, offer } = pdfPages(content);
  const fonts = join(packageFolder, 'dist', 'fonts');
  let shape: ShapeText | undefined;
  const { bytes, missing } = await pdfFile(
    pages,
    contents,
    async (characters) => {
      const found = await findFonts(characters, fonts);
      shape = await shapeForPdf(found, characters);
      return found;
    },
    { shape: (line) => shape?.(line) },
  );
  return {
    ...{ data: bytes, missing },
    ...(note !== undefined && { notice: note }),
    ...(offer !== undefined && { offer }),
  };
}
