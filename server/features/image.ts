import { logoKey } from '../../core/brand/brand-name.ts';
import { imageTypes } from '../../core/images/image.ts';
import { toBase64 } from '../base64.ts';
import type { DocumentBrands } from '../document-brands.ts';
import type { DocumentImages } from '../document-images.ts';
import type { BlueprintDocument } from '../documents.ts';
import type { ImageResult } from '../protocol.ts';

/** Returns the file of an image that a document names, or of the logo of its brand, for whoever draws it; `null` when it cannot be shown. */
export async function image(
  document: BlueprintDocument,
  path: string,
  images: Pick<DocumentImages, 'read'>,
  brands: Pick<DocumentBrands, 'readLogo'>,
): Promise<ImageResult | null> {
  const found = path === logoKey ? await brands.readLogo(document) : await images.read(document, path);
  if (found === undefined) return null;
  const { mediaType } = imageTypes[found.facts.type];
  return { data: `data:${mediaType};base64,${toBase64(found.bytes)}`, stamp: found.stamp };
}
