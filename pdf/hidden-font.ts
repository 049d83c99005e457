/// <reference path="./libraries.d.ts" />
import type { PDFDocument } from 'pdfkit';
import { CodedFont } from './coded-font.ts';
import { boxGlyph, hiddenFontFile } from './hidden-font-file.ts';

/**
 * A font whose characters have a width and a meaning but are never painted. Text in it lies unseen over a painted or
 * outlined line, so that the line can be selected, copied and found.
 */
export class HiddenFont {
  readonly #pdf: PDFDocument;
  readonly #font: CodedFont;

  /** @param name What pages call it; two in one file have two. */
  constructor(pdf: PDFDocument, name = 'Hidden') {
    this.#pdf = pdf;
    this.#font = new CodedFont(pdf, name, {
      name: 'AAAAAA+Hidden',
      bounds: [0, -200, 1000, 800],
      ascent: 800,
      descent: -200,
      capHeight: 700,
      italicAngle: 0,
      file: hiddenFontFile,
    });
  }

  /**
   * Writes characters from left to right from this place on a baseline.
   *
   * @param characters What each stands for, which may be several code points, and how wide it is in px.
   */
  write(
    characters: readonly { readonly text: string; readonly width: number }[],
    x: number,
    y: number,
    size: number,
  ): void {
    const codes = characters.map(({ text, width }) =>
      this.#font.code(text, Math.round((1000 * width) / size), boxGlyph),
    );
    this.#font.use();
    this.#pdf.save().transform(1, 0, 0, -1, x, y);
    this.#pdf.addContent(`BT /${this.#font.name} ${size} Tf 3 Tr <${codes.join('')}> Tj ET`);
    this.#pdf.restore();
  }

  /** Puts the font into the file. Nothing can be written afterwards. */
  end(): void {
    this.#font.end();
  }
}
