/// <reference path="./libraries.d.ts" />
import type { PDFDocument, PDFStructureContent } from 'pdfkit';
import { type Bounds, boundsOf, type Matrix, placed } from './bounds.ts';
import type { Contents } from './contents.ts';
import type { Line } from './line.ts';
import type { SvgElement } from './svg-tree.ts';

/** A line of text of a part, and how it looks: lines of one look are one paragraph. Matrixs are in px of the picture. */
export interface TaggedLine {
  readonly type: 'line';
  readonly content: PDFStructureContent;
  readonly size: number;
  readonly bold: boolean;
  readonly x: number;
  readonly y: number;
}

/** Something drawn, and what it says. Its centre is in px of the picture, its edges in points of the page. */
export interface TaggedFigure {
  readonly type: 'figure';
  readonly content: PDFStructureContent;
  readonly says: string;
  readonly bounds: Bounds;
  readonly x: number;
  readonly y: number;
}

/** The pieces of a part that are heard. Its edges are in points of the first page that it is on. */
export interface TaggedPart {
  readonly page: number;
  readonly bounds: Bounds;
  readonly pieces: (TaggedLine | TaggedFigure)[];
}

/**
 * Marks what is drawn: each text and each figure once, at the first place where it is; all else, and what sheets
 * repeat, as an artifact (ISO 32000-1, 14.8).
 */
export class Tags {
  readonly parts = new Map<string, TaggedPart>();
  readonly #pdf: PDFDocument;
  readonly #contents: Contents;
  readonly #linked: ReadonlySet<string>;
  readonly #texts = new Set<string>();
  #page = -1;
  #part: { readonly key: string; readonly tagged: TaggedPart } | undefined;
  /** True when the part was on an earlier page or in another place of this one. */
  #again = false;
  /** The number of figures and artifacts being drawn, each in the one before: what is marked as one holds no other. */
  #marked = 0;
  /** The number of moved groups of a part. */
  #moved = 0;
  #sign: string | undefined;

  constructor(pdf: PDFDocument, contents: Contents) {
    this.#pdf = pdf;
    this.#contents = contents;
    this.#linked = new Set(
      contents.stages
        .flatMap(({ steps }) => steps)
        .flatMap(({ cells }) => cells)
        .flatMap(({ links }) => links),
    );
  }

  beginPage(): void {
    this.#page++;
  }

  /** Draws a group: the part with this key, a figure that says something by itself, or what belongs to the one around. */
  group(element: SvgElement, place: Matrix, draw: () => void): void {
    const { 'data-key': key, 'aria-label': says } = element.attributes;
    if (key !== undefined && this.#part === undefined) this.#drawPart(key, element, place, draw);
    else if (this.#part !== undefined && says !== undefined) this.#drawFigure(says, element, place, draw);
    else {
      const step = element.attributes.transform === undefined ? 0 : 1;
      this.#moved += step;
      draw();
      this.#moved -= step;
    }
  }

  /** Draws a shape: the first one of a part that says something by its signs stands for them. */
  shape(element: SvgElement, place: Matrix, draw: () => void): void {
    const says = this.#sign;
    this.#sign = undefined;
    if (says === undefined) this.#artifact(draw);
    else this.#drawFigure(says, element, place, draw);
  }

  /**
   * Draws a line of text.
   *
   * @param actual What it says, where its characters stand in another order than they are read.
   */
  line(line: Line, actual: string | undefined, draw: () => void): void {
    if (this.#marked > 0) {
      draw();
      return;
    }
    const { text, x, y, size, bold } = line;
    const part = this.#part;
    if (part === undefined || this.#isRepeated(part.key, text) || this.#isCount(text)) {
      this.#artifact(draw);
      return;
    }
    const content = this.#pdf.markStructureContent(
      'Span',
      actual === undefined ? {} : { actual: `${actual} ` },
    );
    draw();
    this.#pdf.endMarkedContent();
    part.tagged.pieces.push({ type: 'line', content, size, bold, x, y });
  }

  #isRepeated(key: string, text: string): boolean {
    const name = `${key} ${text}`;
    const known = this.#texts.has(name);
    this.#texts.add(name);
    // An arrow that is cut has its label on one of its pages; the heads that all pages have say the same.
    return this.#again && (known || !this.#linked.has(key));
  }

  /** Returns whether a text is the count of a badge, which is told with its texts. */
  #isCount(text: string): boolean {
    return this.#moved > 0 && /^\d+\+?$/.test(text);
  }

  #drawPart(key: string, element: SvgElement, place: Matrix, draw: () => void): void {
    const known = this.parts.get(key);
    this.#again = known !== undefined;
    const bounds = boundsOf(element, place) ?? [place[4], place[5], place[4], place[5]];
    const tagged = known ?? { page: this.#page, bounds, pieces: [] };
    this.parts.set(key, tagged);
    this.#part = { key, tagged };
    this.#sign = this.#again ? undefined : this.#contents.signs.get(key);
    draw();
    this.#part = undefined;
    this.#sign = undefined;
  }

  #drawFigure(says: string, element: SvgElement, place: Matrix, draw: () => void): void {
    const bounds = boundsOf(element, place);
    const part = this.#part;
    if (part === undefined || this.#again || bounds === undefined || this.#marked > 0) {
      this.#artifact(draw);
      return;
    }
    this.#marked++;
    const content = this.#pdf.markStructureContent('Figure');
    draw();
    this.#pdf.endMarkedContent();
    this.#marked--;
    const [x, y] = centreOf(boundsOf(element, unmoved) ?? bounds);
    part.tagged.pieces.push({ type: 'figure', content, says, bounds, x, y });
  }

  #artifact(draw: () => void): void {
    if (this.#marked > 0) {
      draw();
      return;
    }
    this.#marked++;
    this.#pdf.markContent('Artifact');
    draw();
    this.#pdf.endMarkedContent();
    this.#marked--;
  }
}

const unmoved = placed(0, 0, 1);

function centreOf([left, top, right, bottom]: Bounds): [number, number] {
  return [(left + right) / 2, (top + bottom) / 2];
}
