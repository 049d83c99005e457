// The parts that are used of packages that bring no types of their own.

declare module 'pdfkit' {
  interface TextOptions {
    readonly lineBreak: false;
    readonly baseline: 'alphabetic';
  }

  /** An object of the file, which is written out when it ends. */
  export interface PDFReference {
    readonly data: Record<string, unknown>;
    end(content?: Uint8Array): void;
  }

  /** Places are in points from the top left corner. */
  export class PDFDocument {
    constructor(options: {
      size: [number, number];
      margin: number;
      font: null;
      lang?: string;
      compress?: boolean;
      displayTitle: boolean;
      info: Readonly<Record<string, string>>;
    });
    save(): this;
    restore(): this;
    translate(x: number, y: number): this;
    scale(factor: number): this;
    transform(a: number, b: number, c: number, d: number, x: number, y: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
    circle(x: number, y: number, radius: number): this;
    path(d: string): this;
    fillColor(colour: string, opacity?: number): this;
    strokeColor(colour: string, opacity?: number): this;
    lineWidth(width: number): this;
    lineCap(cap: 'butt' | 'round' | 'square'): this;
    lineJoin(join: 'miter' | 'round' | 'bevel'): this;
    dash(lengths: readonly number[]): this;
    undash(): this;
    clip(): this;
    addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this;
    fill(): this;
    stroke(): this;
    fillAndStroke(): this;
    registerFont(name: string, data: Uint8Array | string, family?: string): this;
    font(name: string): this;
    fontSize(size: number): this;
    widthOfString(text: string): number;
    text(text: string, x: number, y: number, options: TextOptions): this;
    /** An image whose object is in the file already. */
    image(
      image: {
        readonly label: string;
        readonly width: number;
        readonly height: number;
        readonly obj: PDFReference;
      },
      x: number,
      y: number,
      size: { readonly width: number; readonly height: number },
    ): this;
    readonly page: { readonly fonts: Record<string, PDFReference> };
    ref(data: Readonly<Record<string, unknown>>): PDFReference;
    addContent(operators: string): this;
    end(): void;
  }
  export interface StandardFont {
    readonly name: string;
  }
  export function registerStdFonts(...fonts: readonly StandardFont[]): void;
}

declare module 'pdfkit/output' {
  import type { PDFDocument } from 'pdfkit';
  export function toBytes(document: PDFDocument): Promise<Uint8Array>;
}

declare module 'pdfkit/standard-fonts/*' {
  import type { StandardFont } from 'pdfkit';

  const font: StandardFont;
  export default font;
}

declare module 'fontkit' {
  export interface Font {
    readonly postscriptName: string;
    readonly directory: { readonly tables: Readonly<Record<string, unknown>> };
    hasGlyphForCodePoint(codePoint: number): boolean;
  }
  export function create(data: Uint8Array): Font | { readonly fonts: readonly Font[] };
}
