import type { Range } from 'vscode-languageserver-types';
import type { Hyphenate } from '../../core/diagram/text/syllables.ts';
import type { PictureBrand } from '../../core/diagram/with-brand.ts';
import type { Images } from '../../core/images/image.ts';
import { type FilePreview, previewOf } from '../../core/preview-model.ts';
import type { Span } from '../../core/span.ts';
import type { ReadDocument } from '../documents.ts';
import { toRange } from '../position.ts';
import type { PreviewModel } from '../protocol.ts';

/** Returns what the preview shows of this version, however broken its text is. */
export function preview(
  document: ReadDocument,
  hyphenate?: Hyphenate,
  images?: Images,
  brand?: PictureBrand,
): PreviewModel {
  return toPreviewModel(document, previewOf(document.file, hyphenate, images, brand));
}

/** Converts the content of a preview to the protocol: spans of the source become ranges of this version. */
export function toPreviewModel(
  { uri, version, text }: Pick<ReadDocument, 'uri' | 'version' | 'text'>,
  { spans, nameSpans, broken, ...content }: FilePreview,
): PreviewModel {
  const toRanges = (all: Readonly<Record<string, Span>>): Record<string, Range> =>
    Object.fromEntries(Object.entries(all).map(([key, span]) => [key, toRange(text, span)]));
  return {
    uri,
    version,
    ...content,
    ranges: toRanges(spans),
    names: toRanges(nameSpans),
    ...(broken === undefined
      ? {}
      : { broken: { message: broken.message, range: toRange(text, broken.span) } }),
  };
}
