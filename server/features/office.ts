import type { Hyphenate } from '../../core/diagram/text/syllables.ts';
import type { PictureBrand } from '../../core/diagram/with-brand.ts';
import type { Images } from '../../core/images/image.ts';
import { whyNotDrawn } from '../../core/index.ts';
import type { LeavablePart } from '../../core/leavable-parts.ts';
import { firstFault } from '../../core/structure.ts';
import { wholePicture } from '../../core/whole-picture.ts';
import { withoutParts } from '../../core/without-parts.ts';
import type { Exporter } from '../../office/exporter.ts';
import { toBase64 } from '../base64.ts';
import type { ReadDocument } from '../documents.ts';
import type { OfficeResult } from '../protocol.ts';

/** The look of a document: syllables, images and a brand, as far as they are known. */
export type Look = readonly [Hyphenate | undefined, Images | undefined, PictureBrand | undefined];

/** Writes a document by an exporter, without what is left out, or says why it cannot be. */
export async function office(
  document: ReadDocument,
  exporter: Exporter,
  [hyphenate, images, brand]: Look,
  without: readonly LeavablePart[] = [],
): Promise<OfficeResult> {
  const broken = firstFault(document.file);
  if (broken !== undefined) return { refused: broken.message };
  const file = withoutParts(document.file, without);
  const undrawn = whyNotDrawn(file);
  if (undrawn !== undefined) return { refused: undrawn };
  const data = await exporter({
    file,
    picture: wholePicture(file, hyphenate, images, brand),
  });
  return { data: toBase64(typeof data === 'string' ? new TextEncoder().encode(data) : data) };
}
