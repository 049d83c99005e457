import { describe } from '../core/describe.ts';
import { branded } from '../core/diagram/brand-colours.ts';
import { palettes } from '../core/diagram/palette.ts';
import { pictureTitle } from '../core/diagram/picture-title.ts';
import { wholeSlides } from '../core/office/deck.ts';
import { documentOf } from '../core/office/document.ts';
import { pictureArea, writeDocument } from './docx/write-document.ts';
import type { Exporter } from './exporter.ts';
import { withComment } from './zip-comment.ts';

/** Writes a blueprint as a document for Word, with its picture from far away as shapes. */
export const docx: Exporter = async ({ file, picture }) => {
  const cards = new Map([...file.drawn.elements].map(([key, element]) => [key, describe(element, file)]));
  const title = pictureTitle(picture.header);
  const frame = { width: pictureArea.width, height: pictureArea.height, content: pictureArea };
  const palette = branded(palettes.print, picture.brand);
  const { lang } = picture.header;
  return withComment(
    writeDocument(documentOf(picture, cards), wholeSlides(picture, title, frame), { title, lang, palette }),
  );
};
