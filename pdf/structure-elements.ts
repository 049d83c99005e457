/// <reference path="./libraries.d.ts" />
import type { PDFDocument, PDFStructureElement, StructureOptions, StructureType } from 'pdfkit';
import type { TaggedFigure, TaggedLine, TaggedLink } from './tags.ts';

/** A line of text or a figure, marked in the content of a page. */
export type Piece = TaggedLine | TaggedLink | TaggedFigure;

/** Elements of the tree that follow each other; empty instead of an element without content. */
export type Elements = readonly PDFStructureElement[];

/** The number of headings above one. */
export type Above = 0 | 1 | 2;

/** From one baseline of a paragraph to the next, at most, in sizes of its type. */
const mostBetweenLines = 1.6;

const headings = { 0: 'H1', 1: 'H2', 2: 'H3' } as const;

/** Makes the elements of the tree of a PDF. */
export class StructureElements {
  readonly #pdf: PDFDocument;

  constructor(pdf: PDFDocument) {
    this.#pdf = pdf;
  }

  /** Returns an element with its children; nothing without any. */
  make(type: StructureType, children: Elements, options: StructureOptions = {}): Elements {
    return children.length === 0 ? [] : [this.#pdf.struct(type, options, children)];
  }

  /** Returns a heading beneath so many others: headings go down by one level at a time. */
  heading(pieces: readonly Piece[], above: Above): Elements {
    return pieces.length === 0 ? [] : [this.#inline(headings[above], pieces)];
  }

  /** Returns a figure each, and a paragraph for lines of one look that follow each other. */
  blocks(pieces: readonly Piece[]): Elements {
    const runs: Piece[][] = [];
    for (const piece of pieces) {
      const run = runs.at(-1);
      if (run !== undefined && continues(run.at(-1), piece)) run.push(piece);
      else runs.push([piece]);
    }
    return runs.flatMap((run) => {
      const [first] = run;
      return first?.type === 'figure'
        ? [this.#pdf.struct('Figure', { alt: first.says, bbox: first.bounds }, [first.content])]
        : [this.#inline('P', run)];
    });
  }

  /** Lines and links in one element. A link says on which page it is when it comes into its element. */
  #inline(type: StructureType, pieces: readonly Piece[]): PDFStructureElement {
    const pdf = this.#pdf;
    const element = pdf.struct(type, {});
    const last = pdf.page;
    for (const piece of pieces) {
      if (piece.type === 'link') pdf.page = piece.page;
      element.add(piece.type === 'link' ? piece.element : piece.content);
      pdf.page = last;
    }
    element.end();
    return element;
  }

  /** Returns a list of those items that have content; an item with a body of its own keeps it. */
  list(items: readonly Elements[]): Elements {
    const bodies = items.filter((item) => item.length > 0);
    const isBody = (item: Elements) => item.some(({ dictionary }) => dictionary.data.S === 'LBody');
    return this.make(
      'L',
      bodies.flatMap((item) => this.make('LI', isBody(item) ? item : this.make('LBody', item))),
    );
  }
}

/** Lines of a paragraph follow each other closely; what stands further away, or above, is another one. */
function continues(last: Piece | undefined, piece: Piece): boolean {
  if (last === undefined || last.type === 'figure' || piece.type === 'figure') return false;
  const down = piece.y - (last.type === 'link' ? last.lastY : last.y);
  const isSame = last.size === piece.size && last.bold === piece.bold;
  return isSame && down >= 0 && down <= mostBetweenLines * piece.size;
}
