// A script of its own: a third of all code of the preview, needed only by who exports a PDF.
import { pdfFile } from '../pdf/pdf-file.ts';
import { paperSheets, pdfPages } from '../pdf/pdf-pages.ts';
import { textPainter } from './paint-text.ts';
import { pdfFonts } from './pdf-fonts.ts';

export interface PdfScript {
  readonly pdfFile: typeof pdfFile;
  readonly pdfPages: typeof pdfPages;
  readonly paperSheets: typeof paperSheets;
  readonly pdfFonts: typeof pdfFonts;
  readonly textPainter: typeof textPainter;
}

declare global {
  interface Window {
    serviceBlueprintPdf?: PdfScript;
  }
}

window.serviceBlueprintPdf = { pdfFile, pdfPages, paperSheets, pdfFonts, textPainter };
