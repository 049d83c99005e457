/// <reference path="./libraries.d.ts" />
import type { PDFDocument, PDFStructureContent } from 'pdfkit';
import type { Box } from '../core/diagram/geometry.ts';
import { measure } from '../core/diagram/text/text-metrics.ts';
import { type AddressPiece, addressLines } from './address-lines.ts';
import { type Bounds, boundsOf, type Matrix, placed } from './bounds.ts';
import type { Contents } from './contents.ts';
import { type Line, leftEdge } from './line.ts';
import type { ClickArea, Links, MadeLink } from './links.ts';
import { type SvgElement, textsIn } from './svg-tree.ts';

/** A line of text of a part, and how it looks: lines of one look are one paragraph. Matrixs are in px of the picture. */
export interface TaggedLine {
  readonly type: 'line';
  readonly content: PDFStructureContent;
  readonly size: number;
  readonly bold: boolean;
  readonly x: number;
  readonly y: number;
}

/** Lines that lead somewhere, as one of them; `lastY` is the baseline of the last. */
export interface TaggedLink extends Omit<TaggedLine, 'type' | 'content'>, MadeLink {
  readonly type: 'link';
  readonly lastY: number;
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
  readonly pieces: (TaggedLine | TaggedLink | TaggedFigure)[];
}

/**
 * Marks what is drawn: each text and each figure once, at the first place where it is; all else, and what sheets
 * repeat, as an artifact (ISO 32000-1, 14.8).
 */
export class Tags {
  readonly parts = new Map<string, TaggedPart>();
  readonly #pdf: PDFDocument;
  readonly #contents: Contents;
  readonly #links: Links;
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
  /** The addresses on each line of the part, from the next one. */
  #addresses: (readonly AddressPiece[])[] = [];
  /** Of an address that goes on: what of it was drawn. */
  #lines: TaggedLine[] = [];
  #areas: ClickArea[] = [];

  constructor(pdf: PDFDocument, contents: Contents, links: Links) {
    this.#pdf = pdf;
    this.#contents = contents;
    this.#links = links;
    this.#linked = new Set(
      contents.stages
        .flatMap(({ steps }) => steps)
        .flatMap(({ cells }) => cells)
        .flatMap(({ links }) => links),
    );
  }

  beginPage(): void {
    this.#page++;
    this.#links.beginPage();
  }

  /** Draws a group: the part with this key, a figure that says something by itself, or what belongs to the one around. */
  group(element: SvgElement, place: Matrix, draw: () => void): void {
    const { 'data-key': key, 'aria-label': says } = element.attributes;
    if (key !== undefined && this.#part === undefined) this.#drawPart(key, element, place, draw);
    else if (element.attributes['data-note'] !== undefined) this.#drawNote(element, place, draw);
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
    const addresses = this.#addresses.shift() ?? [];
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
    const piece = { type: 'line', content, size, bold, x, y } as const;
    part.tagged.pieces.push(piece);
    if (addresses.length === 0) return;
    this.#lines.push(piece);
    for (const address of addresses) this.#areas.push(areaOf(line, address));
    if (!addresses.some(({ goesOn }) => goesOn)) this.#endAddress();
  }

  #endAddress(): void {
    if (this.#areas.length > 0) this.#link(this.#lines, this.#areas);
    [this.#lines, this.#areas] = [[], []];
  }

  /** Makes lines of the part a link, which stands in the place of the first of them. */
  #link(lines: readonly TaggedLine[], areas: readonly ClickArea[]): void {
    const pieces = this.#part?.tagged.pieces ?? [];
    const made = this.#links.make(
      lines.map(({ content }) => content),
      areas,
    );
    const [first, last] = [lines[0], lines.at(-1)];
    const { x, y } = first ?? areas[0]?.box ?? { x: 0, y: 0 };
    const { size, bold } = first ?? { size: 0, bold: false };
    const at = first === undefined ? pieces.length : pieces.indexOf(first);
    pieces.splice(at, 0, { type: 'link', ...made, x, y, lastY: last?.y ?? y, size, bold });
    for (const line of lines) pieces.splice(pieces.indexOf(line), 1);
  }

  /** Draws the number of a note: in a cell of a row it leads there, before the note it is there. */
  #drawNote(element: SvgElement, place: Matrix, draw: () => void): void {
    const bounds = boundsOf(element, place);
    if (this.#part?.key === 'legend') draw();
    else if (this.#part?.key === 'notes') {
      if (bounds) this.#links.note(element.attributes['data-note'] ?? '', bounds);
      draw();
    } else this.#drawLink(element, draw);
  }

  /** Draws a group that leads elsewhere as a whole, if all of it does. */
  #drawLink(element: SvgElement, draw: () => void): void {
    const found = this.#links.leadOf(element);
    const pieces = this.#part?.tagged.pieces ?? [];
    const before = pieces.length;
    draw();
    const drawn = pieces.slice(before).filter((piece) => piece.type === 'line');
    const bounds = boundsOf(element, unmoved);
    if (found === undefined || bounds === undefined || drawn.length === 0) return;
    const { lead, says = textsIn(element).join(' ') } = found;
    this.#link(drawn, [{ box: boxOf(bounds), says, lead }]);
  }

  /** Makes the name of a card with an address a link, and the whole card what is clicked. */
  #linkCard(key: string): void {
    const card = this.#contents.cards.get(key);
    if (card === undefined || this.#again) return;
    const lines = (this.#part?.tagged.pieces ?? []).filter((piece) => piece.type === 'line');
    const largest = lines.reduce((most, { size }) => Math.max(most, size), 0);
    const { name, address, ...box } = card;
    const area = { box, says: `${name}, ${address}`, lead: { address } };
    this.#link(
      lines.filter(({ size }) => size === largest),
      [area],
    );
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
    const leads = element.attributes['data-goto'] !== undefined;
    // A tab is told on each sheet, also where its arrow was cut before.
    this.#again = known !== undefined && !leads;
    const bounds = boundsOf(element, place) ?? [place[4], place[5], place[4], place[5]];
    const tagged = known ?? { page: this.#page, bounds, pieces: [] };
    this.parts.set(key, tagged);
    this.#part = { key, tagged };
    this.#sign = known ? undefined : this.#contents.signs.get(key);
    this.#addresses = [...addressLines(textsIn(element), this.#contents.addresses)];
    this.#links.card(key, bounds);
    if (leads) this.#drawLink(element, draw);
    else draw();
    this.#endAddress();
    this.#linkCard(key);
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

/** Returns where an address is clicked: its characters, as high as their line. */
function areaOf(line: Line, { target, from, to }: AddressPiece): ClickArea {
  const { text, x, y, size, bold, direction } = line;
  const start = direction === 'rtl' ? 0 : from;
  const end = direction === 'rtl' ? text.length : to;
  const left = x + leftEdge(line, measure(text, size, bold)) + measure(text.slice(0, start), size, bold);
  const width = measure(text.slice(start, end), size, bold);
  const box = { x: left, y: y - 0.9 * size, width, height: 1.2 * size };
  return { box, says: target, lead: { address: target } };
}

function boxOf([left, top, right, bottom]: Bounds): Box {
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function centreOf([left, top, right, bottom]: Bounds): [number, number] {
  return [(left + right) / 2, (top + bottom) / 2];
}
