import type { Hyphenate } from '../../core/diagram/text/syllables.ts';
import type { PictureBrand } from '../../core/diagram/with-brand.ts';
import type { Images } from '../../core/images/image.ts';
import type { LeavablePart } from '../../core/leavable-parts.ts';
import { pageOf } from '../../core/preview-model.ts';
import { withoutParts } from '../../core/without-parts.ts';
import type { ReadDocument } from '../documents.ts';
import type { PageModel } from '../protocol.ts';
import { toPreviewModel } from './preview.ts';

/** Returns the content of a page that stands alone, in the places of this version, without what is left out. */
export function page(
  document: ReadDocument,
  hyphenate?: Hyphenate,
  images?: Images,
  brand?: PictureBrand,
  without: readonly LeavablePart[] = [],
): PageModel {
  const { preview, places } = pageOf(withoutParts(document.file, without), hyphenate, images, brand);
  return { preview: toPreviewModel(document, preview), places };
}
