/// <reference path="./libraries.d.ts" />
import type { PDFDocument, PDFReference } from 'pdfkit';

/** Code 0 is kept for what is no character. */
const firstCode = 1;
const lastCode = 0xffff;

/** The program of a font in a file. Lengths are in thousandths of its size. */
export interface FontProgram {
  /** With the six letters and the plus sign that parts of fonts have. */
  readonly name: string;
  readonly bounds: readonly [left: number, bottom: number, right: number, top: number];
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  /** Returns the TrueType file, when all that is needed of it is known. */
  readonly file: () => Uint8Array;
}

/**
 * A font whose codes are given out here: one for each shape with what it says and how wide it is. So the same shape can
 * say different things, and characters that it does not show (ISO 32000-1, 9.7 and 9.10).
 */
export class CodedFont {
  readonly name: string;
  readonly #pdf: PDFDocument;
  readonly #reference: PDFReference;
  readonly #program: FontProgram;
  readonly #codes = new Map<string, number>();
  readonly #characters: { readonly text: string; readonly width: number; readonly glyph: number }[] = [];

  /** @param name What pages call it; two in one file have two. */
  constructor(pdf: PDFDocument, name: string, program: FontProgram) {
    this.name = name;
    this.#pdf = pdf;
    this.#program = program;
    this.#reference = pdf.ref({});
  }

  /** Makes it known to the page that is being drawn. */
  use(): void {
    this.#pdf.page.fonts[this.name] = this.#reference;
  }

  /** Returns the code, in hexadecimal digits, of a glyph of the program that says this and is so wide. */
  code(text: string, width: number, glyph: number): string {
    const key = `${glyph} ${width} ${text}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return hex(known);
    const code = firstCode + this.#characters.length;
    if (code > lastCode) return hex(0);
    this.#codes.set(key, code);
    this.#characters.push({ text, width, glyph });
    return hex(code);
  }

  /** Puts the font into the file. Nothing can be written afterwards. */
  end(): void {
    const pdf = this.#pdf;
    const { name, bounds, ascent, descent, capHeight, italicAngle, file } = this.#program;
    const descriptor = pdf.ref({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 4,
      FontBBox: bounds,
      ItalicAngle: italicAngle,
      Ascent: ascent,
      Descent: descent,
      CapHeight: capHeight,
      StemV: 0,
      FontFile2: stream(pdf, file()),
    });
    descriptor.end();
    const descendant = pdf.ref({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      // PDFKit takes other strings for names.
      CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      W: [firstCode, this.#characters.map(({ width }) => width)],
      CIDToGIDMap: stream(pdf, this.#glyphs()),
    });
    descendant.end();
    Object.assign(this.#reference.data, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: stream(
        pdf,
        Uint8Array.from(this.#meanings(), (character) => character.charCodeAt(0)),
      ),
    });
    this.#reference.end();
  }

  /** The glyph of each code, two bytes each. */
  #glyphs(): Uint8Array {
    const map = new DataView(new ArrayBuffer(2 * (firstCode + this.#characters.length)));
    for (const [index, { glyph }] of this.#characters.entries())
      map.setUint16(2 * (firstCode + index), glyph);
    return new Uint8Array(map.buffer);
  }

  #meanings(): string {
    const lines = this.#characters.map(({ text }, index) => `<${hex(firstCode + index)}> <${utf16(text)}>`);
    const blocks: string[] = [];
    // A block holds 100 at most.
    for (let at = 0; at < lines.length; at += 100) {
      const block = lines.slice(at, at + 100);
      blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
    }
    return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
  }
}

function stream(pdf: PDFDocument, bytes: Uint8Array): PDFReference {
  const reference = pdf.ref({});
  reference.end(bytes);
  return reference;
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('');
}
