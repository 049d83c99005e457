import type { Hyphenate } from '../../core/diagram/text/syllables.ts';
import type { PictureBrand } from '../../core/diagram/with-brand.ts';
import type { Images } from '../../core/images/image.ts';
import { whyNotDrawn } from '../../core/index.ts';
import { firstFault } from '../../core/structure.ts';
import { wholePicture } from '../../core/whole-picture.ts';
import type { Exporter } from '../../office/exporter.ts';
import { toBase64 } from '../base64.ts';
import type { ReadDocument } from '../documents.ts';
import type { OfficeResult } from '../protocol.ts';

/** The look of a document: syllables, images and a brand, as far as they are known. */
export type Look = readonly [Hyphenate | undefined, Images | undefined, PictureBrand | undefined];

/** Writes a document by an exporter, or says why it cannot be. */
export async function office(
  { file }: ReadDocument,
  exporter: Exporter,
  [hyphenate, images, brand]: Look,
): Promise<OfficeResult> {
  const broken = firstFault(file);
  if (broken !== undefined) return { refused: broken.message };
  const undrawn = whyNotDrawn(file);
  if (undrawn !== undefined) return { refused: undrawn };
  const data = await exporter({
    file,
    picture: wholePicture(file, hyphenate, images, brand),
  });
  return { data: toBase64(typeof data === 'string' ? new TextEncoder().encode(data) : data) };
}
