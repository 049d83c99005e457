import type { PdfContent } from '../pdf/pdf-pages.ts';
import { loadPdf } from './load-pdf.ts';

export interface PdfExport {
  readonly bytes: Uint8Array;
  /** Characters for which there is no font, in a browser that paints nothing; question marks stand for them. */
  readonly missing: readonly string[];
  /** A note for the reader of the sheets. */
  readonly note?: string;
}

/** Writes the picture as PDF with real text: on one page of its own size, or on sheets of paper. */
export async function exportPdf(content: PdfContent): Promise<PdfExport> {
  const { pdfFile, pdfPages, pdfFonts, textPainter } = await loadPdf();
  const { pages, contents, note } = pdfPages(content);
  const file = await pdfFile(pages, contents, pdfFonts, { findPainter: textPainter });
  return { ...file, ...(note !== undefined && { note }) };
}
