/** The pages of a PDF: one as large as the picture, or as many sheets of paper as it takes. */
export type PdfPage = 'fit' | 'A3' | 'A4';
