// The parts that are used of packages that bring no types of their own.

declare module 'pdfkit' {
  interface TextOptions {
    readonly lineBreak: false;
    readonly baseline: 'alphabetic';
  }

  /** The types of structure that are used (ISO 32000-1, 14.8.4). */
  export type StructureType =
    | 'Document'
    | 'Sect'
    | `H${1 | 2 | 3}`
    | 'P'
    | 'L'
    | 'LI'
    | 'Lbl'
    | 'LBody'
    | 'Link'
    | 'Figure';

  /** The content that was drawn between two marks. */
  export interface PDFStructureContent {
    readonly refs: readonly { readonly mcid: number }[];
  }

  export interface StructureOptions {
    readonly title?: string;
    readonly alt?: string;
    /** Left, top, right and bottom edge in points of the page. */
    readonly bbox?: readonly [number, number, number, number];
  }

  export interface PDFStructureElement {
    readonly dictionary: PDFReference;
    add(child: PDFStructureElement | PDFStructureContent): this;
    /** Nothing can be added afterwards. */
    end(): void;
  }

  export interface PDFPage {
    readonly width: number;
    readonly fonts: Record<string, PDFReference>;
  }

  export interface AnnotationOptions {
    readonly structParent: PDFStructureElement;
    readonly Contents: string;
  }

  export interface PDFOutline {
    addItem(
      title: string,
      options: {
        readonly pageNumber: number;
        readonly left: number;
        readonly top: number;
        readonly fit: boolean;
        readonly zoom: number;
        readonly expanded: boolean;
      },
    ): PDFOutline;
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
      displayTitle: boolean;
      compress?: boolean;
      pdfVersion?: '1.7';
      tagged?: true;
      /** Says so in the metadata. */
      subset?: 'PDF/UA';
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
    /** A PNG or JPEG as a `data:` address; the same one is in the file once. */
    image(
      data: string,
      x: number,
      y: number,
      options: {
        readonly fit: readonly [number, number];
        readonly align: 'center';
        readonly valign: 'center';
      },
    ): this;
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
    /** The one that is drawn on; elements with links are told that these are there. */
    page: PDFPage;
    /** Places are where is being drawn. */
    link(x: number, y: number, width: number, height: number, url: string, options: AnnotationOptions): this;
    goTo(x: number, y: number, width: number, height: number, name: string, options: AnnotationOptions): this;
    /** The place is in points of the page. */
    addNamedDestination(name: string, view: 'XYZ', left: number, top: number, zoom: null): void;
    readonly info: Record<string, unknown>;
    readonly outline: PDFOutline;
    markContent(tag: 'Artifact'): this;
    markStructureContent(tag: 'Span' | 'Figure', options?: { readonly actual?: string }): PDFStructureContent;
    endMarkedContent(): this;
    struct(
      type: StructureType,
      options: StructureOptions,
      children?: readonly (PDFStructureElement | PDFStructureContent)[],
    ): PDFStructureElement;
    addStructure(element: PDFStructureElement): this;
    endMetadata(): void;
    ref(data: Readonly<Record<string, unknown>>): PDFReference;
    /** The catalogue of the file. */
    readonly _root: PDFReference;
    addContent(operators: string): this;
    end(): void;
  }
}

declare module 'pdfkit/output' {
  import type { PDFDocument } from 'pdfkit';
  export function toBytes(document: PDFDocument): Promise<Uint8Array>;
}

declare module 'fontkit' {
  export interface Font {
    readonly postscriptName: string;
    readonly directory: { readonly tables: Readonly<Record<string, unknown>> };
    /** In units of the font. */
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly italicAngle: number;
    readonly bbox: {
      readonly minX: number;
      readonly minY: number;
      readonly maxX: number;
      readonly maxY: number;
    };
    hasGlyphForCodePoint(codePoint: number): boolean;
    getGlyph(id: number): { readonly advanceWidth: number };
    /** A part of the font: gives the glyphs that are taken into it other numbers. */
    createSubset(): { includeGlyph(id: number): number; encode(): Uint8Array };
  }
  export function create(data: Uint8Array): Font | { readonly fonts: readonly Font[] };
}
