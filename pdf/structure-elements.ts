/// <reference path="./libraries.d.ts" />
import type { PDFDocument, PDFStructureElement, StructureOptions, StructureType } from 'pdfkit';
import type { TaggedFigure, TaggedLine } from './tags.ts';

/** A line of text or a figure, marked in the content of a page. */
export type Piece = TaggedLine | TaggedFigure;

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
    const content = pieces.map((piece) => piece.content);
    return content.length === 0 ? [] : [this.#pdf.struct(headings[above], {}, content)];
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
      const content = run.map((piece) => piece.content);
      return first?.type === 'figure'
        ? [this.#pdf.struct('Figure', { alt: first.says, bbox: first.bounds }, content)]
        : [this.#pdf.struct('P', {}, content)];
    });
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
  if (last?.type !== 'line' || piece.type !== 'line') return false;
  const down = piece.y - last.y;
  const isSame = last.size === piece.size && last.bold === piece.bold;
  return isSame && down >= 0 && down <= mostBetweenLines * piece.size;
}
