/// <reference path="./libraries.d.ts" />
import type { PDFDocument, PDFReference } from 'pdfkit';
import { hiddenFontFile } from './hidden-font-file.ts';

/** Code 0 is kept for what is no character. */
const firstCode = 1;
const lastCode = 0xffff;

/**
 * A font whose characters have a width and a meaning but are never painted. Text in it lies unseen over a painted or outlined line, so that
 * the line can be selected, copied and found (ISO 32000-1, 9.7 and 9.10).
 */
export class HiddenFont {
  readonly name: string;
  readonly #pdf: PDFDocument;
  readonly #reference: PDFReference;
  readonly #codes = new Map<string, number>();
  readonly #characters: string[] = [];
  readonly #widths: number[] = [];

  /** @param name What pages call it; two in one file have two. */
  constructor(pdf: PDFDocument, name = 'Hidden') {
    this.name = name;
    this.#pdf = pdf;
    this.#reference = pdf.ref({});
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
      hex(this.#code(text, Math.round((1000 * width) / size))),
    );
    this.#pdf.page.fonts[this.name] = this.#reference;
    this.#pdf.save().transform(1, 0, 0, -1, x, y);
    this.#pdf.addContent(`BT /${this.name} ${size} Tf 3 Tr <${codes.join('')}> Tj ET`);
    this.#pdf.restore();
  }

  /** Puts the font into the file. Nothing can be written afterwards. */
  end(): void {
    const pdf = this.#pdf;
    const name = 'AAAAAA+Hidden';
    const descriptor = pdf.ref({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 4,
      FontBBox: [0, -200, 1000, 800],
      ItalicAngle: 0,
      Ascent: 800,
      Descent: -200,
      CapHeight: 700,
      StemV: 0,
      FontFile2: stream(pdf, hiddenFontFile()),
    });
    descriptor.end();
    const descendant = pdf.ref({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      // PDFKit takes other strings for names.
      CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      W: [firstCode, this.#widths],
      // The one glyph of the file stands for all of them.
      CIDToGIDMap: stream(pdf, new Uint8Array(2 * (firstCode + this.#characters.length))),
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

  #code(text: string, width: number): number {
    const key = `${width} ${text}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const code = firstCode + this.#characters.length;
    if (code > lastCode) return 0;
    this.#codes.set(key, code);
    this.#characters.push(text);
    this.#widths.push(width);
    return code;
  }

  #meanings(): string {
    const lines = this.#characters.map((text, index) => `<${hex(firstCode + index)}> <${utf16(text)}>`);
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
