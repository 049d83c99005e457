import { join } from 'node:path';
import { pdfFile } from '../webview/pdf/pdf-file.ts';
import type { Exported } from './export/exporter.ts';
import { findFonts } from './fonts.ts';

/** An exported SVG as a PDF. The page of the renderer has to be open: it reads the SVG. */
export async function toPdf(svg: string, title: string, packageFolder: string): Promise<Exported> {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const fonts = join(packageFolder, 'dist', 'fonts');
  const { bytes, missing } = await pdfFile([root], title || 'Service blueprint', (letters) =>
    findFonts(letters, fonts),
  );
  return { data: bytes, missing };
}
