import { describe } from '../core/describe.ts';
import { branded } from '../core/diagram/brand-colours.ts';
import { palettes } from '../core/diagram/palette.ts';
import { deckOf, ownFrame } from '../core/office/deck.ts';
import type { Exporter } from './exporter.ts';
import { addToTemplate } from './pptx/add-to-template.ts';
import { readTemplate } from './pptx/template.ts';
import { writeDeck } from './pptx/write-deck.ts';
import { withComment } from './zip-comment.ts';

/** Writes a blueprint as slides for PowerPoint, behind those of a template where there is one. */
export const pptx: Exporter = async ({ file, picture, template }) => {
  const cards = new Map([...file.drawn.elements].map(([key, element]) => [key, describe(element, file)]));
  const palette = branded(palettes.print, picture.brand);
  if (template === undefined) return withComment(writeDeck(deckOf(picture, cards), ownFrame, palette));
  const read = readTemplate(template);
  return withComment(addToTemplate(deckOf(picture, cards, read.frame), read, palette));
};
