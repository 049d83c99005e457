/// <reference path="./libraries.d.ts" />
import type { PDFDocument } from 'pdfkit';
import { HiddenFont } from './hidden-font.ts';
import type { Line } from './line.ts';

/** A line as outlines. Places are in px from where it is anchored, with y downwards. */
export interface OutlinedLine {
  /** Paths of SVG in units of a font with y upwards, and what makes px of them; `stroke` is 0 for no edge. */
  readonly glyphs: readonly {
    readonly path: string;
    readonly x: number;
    readonly y: number;
    readonly scale: number;
    readonly stroke: number;
  }[];
  /** What the line says from left to right, and from where. */
  readonly left: number;
  readonly characters: readonly { readonly text: string; readonly width: number }[];
}

/** Gives the outlines of a line; `undefined` for one that is written in its fonts as well. */
export type OutlineText = (line: Line) => OutlinedLine | undefined;

/** Lines whose characters PDFKit would not place as their script asks, as outlines with their text unseen upon them. */
export class OutlinedLines {
  readonly #pdf: PDFDocument;
  readonly #font: HiddenFont;

  constructor(pdf: PDFDocument) {
    this.#pdf = pdf;
    this.#font = new HiddenFont(pdf, 'HiddenOutlined');
  }

  write(line: Line, { glyphs, left, characters }: OutlinedLine): void {
    this.#pdf.fillColor(line.colour, 1);
    for (const { path, x, y, scale, stroke } of glyphs) {
      this.#pdf
        .save()
        .transform(scale, 0, 0, -scale, line.x + x, line.y + y)
        .path(path);
      if (stroke > 0) this.#pdf.strokeColor(line.colour, 1).lineWidth(stroke).undash().fillAndStroke();
      else this.#pdf.fill();
      this.#pdf.restore();
    }
    this.#font.write(characters, line.x + left, line.y, line.size);
  }

  /** Puts into the file what the lines share. Called once, after the last line. */
  end(): void {
    this.#font.end();
  }
}
