/// <reference path="./libraries.d.ts" />
import type { PDFDocument, PDFReference } from 'pdfkit';
import { HiddenFont } from './hidden-font.ts';
import type { Line } from './line.ts';

/** A line of text as the fonts of the browser draw it. Places are in px from where the line is anchored. */
export interface PaintedLine {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Pixels of a row, and rows. */
  readonly columns: number;
  readonly rows: number;
  /** The opacity of each pixel, 0 to 255. */
  readonly opacity: Uint8Array;
  /** Red, green and blue: of the whole line, or of each pixel where they differ. */
  readonly colours: Uint8Array;
  /** The x at which the characters that the line says begin, from left to right. */
  readonly textX: number;
  readonly characters: readonly { readonly text: string; readonly width: number }[];
}

/** Paints a line in as many pixels as it needs or may have. */
export type PaintText = (line: Line, maxPixels: number) => PaintedLine;

/** Pixels of all painted lines of a file together. */
const maxPixels = 64_000_000;

interface Placed {
  readonly painted: PaintedLine;
  readonly image: Parameters<PDFDocument['image']>[0];
}

/**
 * Lines for which there is no font, as images with their text unseen upon them. A line that is on several pages is
 * in the file once.
 */
export class PaintedLines {
  readonly #pdf: PDFDocument;
  readonly #paint: PaintText;
  readonly #pixels: number;
  readonly #font: HiddenFont;
  readonly #placed = new Map<string, Placed>();

  /** @param count How many lines there will be; each gets its share of the pixels. */
  constructor(pdf: PDFDocument, paint: PaintText, count: number) {
    this.#pdf = pdf;
    this.#paint = paint;
    this.#pixels = maxPixels / Math.max(1, count);
    this.#font = new HiddenFont(pdf);
  }

  write(line: Line): void {
    const { painted, image } = this.#place(line);
    const { x, y, width, height, characters, textX } = painted;
    this.#pdf.image(image, line.x + x, line.y + y, { width, height });
    this.#font.write(characters, line.x + textX, line.y, line.size);
  }

  /** Puts into the file what the lines share. Called once, after the last line. */
  end(): void {
    this.#font.end();
  }

  #place(line: Line): Placed {
    const { text, size, anchor, direction, colour, bold } = line;
    const key = JSON.stringify([text, size, anchor, direction, colour, bold]);
    const known = this.#placed.get(key);
    if (known !== undefined) return known;
    const painted = this.#paint(line, this.#pixels);
    const { columns, rows } = painted;
    const label = `Line${this.#placed.size + 1}`;
    const placed = { painted, image: { label, width: columns, height: rows, obj: this.#image(painted) } };
    this.#placed.set(key, placed);
    return placed;
  }

  /** An image whose pixels are as opaque as those of the line. */
  #image({ columns, rows, opacity, colours }: PaintedLine): PDFReference {
    const size = { Type: 'XObject', Subtype: 'Image', Width: columns, Height: rows };
    const mask = this.#pdf.ref({ ...size, ColorSpace: 'DeviceGray', BitsPerComponent: 4 });
    mask.end(sixteenShades(opacity, columns));
    if (colours.length > 3) {
      const image = this.#pdf.ref({ ...size, ColorSpace: 'DeviceRGB', BitsPerComponent: 8, SMask: mask });
      image.end(colours);
      return image;
    }
    // Every pixel is the first of the one colour there is.
    const palette = ['Indexed', 'DeviceRGB', 0, colours];
    const image = this.#pdf.ref({ ...size, ColorSpace: palette, BitsPerComponent: 1, SMask: mask });
    image.end(new Uint8Array(Math.ceil(columns / 8) * rows));
    return image;
  }
}

/** Two pixels a byte, rows at whole bytes: at the resolution of print nobody sees more shades of an edge. */
function sixteenShades(opacity: Uint8Array, columns: number): Uint8Array {
  const bytes = Math.ceil(columns / 2);
  const packed = new Uint8Array(bytes * (opacity.length / columns));
  for (let row = 0, at = 0; at < opacity.length; row++) {
    for (let column = 0; column < columns; column++, at++) {
      const shade = Math.round((opacity[at] ?? 0) / 17);
      const byte = row * bytes + (column >> 1);
      packed[byte] = (packed[byte] ?? 0) | (column % 2 === 0 ? shade << 4 : shade);
    }
  }
  return packed;
}
