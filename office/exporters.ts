import { csv } from './csv.ts';
import { docx } from './docx.ts';
import type { Exporters } from './exporter.ts';
import { markdown } from './markdown.ts';
import { pptx } from './pptx.ts';
import { tsv } from './tsv.ts';
import { xlsx } from './xlsx.ts';

export { tableWorkbook } from './table-workbook.ts';

/** All exporters, by the formats that they write: in one bundle, since most lay the picture out. */
export const exporters: Exporters = { pptx, markdown, docx, xlsx, csv, tsv };
