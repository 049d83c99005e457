/// <reference path="./libraries.d.ts" />
import type { Font } from 'fontkit';
import type { PDFDocument } from 'pdfkit';
import { CodedFont } from './coded-font.ts';
import { type FontFile, openFont } from './font.ts';
import { HiddenFont } from './hidden-font.ts';
import type { Line } from './line.ts';

/** A glyph in its place. Places are in px from where its line is anchored, with y downwards. */
export interface ShapedGlyph {
  readonly font: FontFile;
  /** Its number in the font. */
  readonly id: number;
  /** The same as a path of SVG in units of the font with y upwards. */
  readonly path: string;
  readonly x: number;
  readonly y: number;
  /** Px of a unit of the font. */
  readonly scale: number;
  /** The width of its outline, in units of the font; 0 for none. */
  readonly stroke: number;
  /** The text that it says; empty when it is a further part of what the one before says. */
  readonly text: string;
  /** The distance to the next, in px. */
  readonly width: number;
}

/** Gives the glyphs of a line from left to right; `undefined` for one that PDFKit can write. */
export type ShapeText = (line: Line) => readonly ShapedGlyph[] | undefined;

/** A font of which parts are in the file. */
interface UsedFont {
  readonly coded: CodedFont;
  readonly font: Font;
  readonly subset: ReturnType<Font['createSubset']>;
}

/** Lines whose characters PDFKit would not place as their script asks, with each glyph in its place. */
export class ShapedLines {
  readonly #pdf: PDFDocument;
  readonly #fonts = new Map<FontFile, UsedFont | undefined>();
  #hidden: HiddenFont | undefined;

  constructor(pdf: PDFDocument) {
    this.#pdf = pdf;
  }

  write(line: Line, glyphs: readonly ShapedGlyph[]): void {
    const pdf = this.#pdf;
    pdf.fillColor(line.colour, 1).strokeColor(line.colour, 1).undash();
    const isText = ({ text, font }: ShapedGlyph) => text !== '' && this.#fontOf(font) !== undefined;
    const written = glyphs.filter(isText);
    if (written.length > 0) this.#writeGlyphs(line, written);
    for (const glyph of glyphs.filter((one) => !isText(one))) this.#drawOutline(line, glyph);
  }

  /** Puts into the file what the lines share. Called once, after the last line. */
  end(): void {
    for (const used of this.#fonts.values()) used?.coded.end();
    this.#hidden?.end();
  }

  #writeGlyphs({ x, y, size }: Line, glyphs: readonly ShapedGlyph[]): void {
    const pdf = this.#pdf;
    const operators: string[] = [];
    let state = '';
    for (const { font: file, id, text, stroke, scale, ...glyph } of glyphs) {
      const used = this.#fontOf(file);
      if (used === undefined) continue;
      const { coded, font, subset } = used;
      coded.use();
      const edge = stroke > 0 ? `2 Tr ${number(stroke * scale)} w` : '0 Tr';
      const wanted = `/${coded.name} ${number(size)} Tf ${edge}`;
      if (wanted !== state) operators.push(wanted);
      state = wanted;
      const width = Math.round((1000 * font.getGlyph(id).advanceWidth) / font.unitsPerEm);
      const code = coded.code(text, width, subset.includeGlyph(id));
      operators.push(`1 0 0 1 ${number(glyph.x)} ${number(-glyph.y)} Tm <${code}> Tj`);
    }
    pdf.save().transform(1, 0, 0, -1, x, y);
    pdf.addContent(`BT ${operators.join(' ')} ET`);
    pdf.restore();
  }

  #drawOutline(line: Line, { path, x, y, scale, stroke, text, width }: ShapedGlyph): void {
    const pdf = this.#pdf;
    if (path !== '') {
      pdf
        .save()
        .transform(scale, 0, 0, -scale, line.x + x, line.y + y)
        .path(path);
      if (stroke > 0) pdf.lineWidth(stroke).fillAndStroke();
      else pdf.fill();
      pdf.restore();
    }
    if (text === '') return;
    this.#hidden ??= new HiddenFont(pdf, 'HiddenOutlined');
    this.#hidden.write([{ text, width }], line.x + x, line.y + y, line.size);
  }

  /** The font in the file; `undefined` for one that is not TrueType: of those a code says which glyph it is. */
  #fontOf(file: FontFile): UsedFont | undefined {
    if (this.#fonts.has(file)) return this.#fonts.get(file);
    const font = openFont(file);
    const used = 'glyf' in font.directory.tables ? this.#use(font) : undefined;
    this.#fonts.set(file, used);
    return used;
  }

  #use(font: Font): UsedFont {
    const subset = font.createSubset();
    const index = this.#fonts.size;
    const scale = 1000 / font.unitsPerEm;
    const { minX, minY, maxX, maxY } = font.bbox;
    const coded = new CodedFont(this.#pdf, `Shaped${index}`, {
      name: `SHAPE${String.fromCharCode(65 + (index % 26))}+${font.postscriptName.replaceAll(' ', '_')}`,
      bounds: [minX * scale, minY * scale, maxX * scale, maxY * scale],
      ascent: font.ascent * scale,
      descent: font.descent * scale,
      capHeight: (font.capHeight || font.ascent) * scale,
      italicAngle: font.italicAngle,
      file: () => subset.encode(),
    });
    return { coded, font, subset };
  }
}

function number(value: number): string {
  return `${Math.round(value * 1000) / 1000}`;
}
