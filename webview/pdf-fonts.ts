/// <reference path="./compressed-fonts.d.ts" />
import regular from '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf';
import bold from '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf';
import type { ExtraFont } from '../pdf/font.ts';

/** Returns the font of PDFs, which is as wide as Arial. A page may draw with the fonts of the system but not read them. */
export async function pdfFonts(): Promise<readonly ExtraFont[]> {
  const [regularData, boldData] = await Promise.all([decompress(regular), decompress(bold)]);
  return [{ regular: { data: regularData }, bold: { data: boldData } }];
}

async function decompress(gzipped: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([gzipped]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
