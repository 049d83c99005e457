/// <reference path="./libraries.d.ts" />
import type { PDFDocument, PDFStructureElement, StructureOptions, StructureType } from 'pdfkit';
import type { CellContents, Contents, StageContents, StepContents } from './contents.ts';
import type { TaggedFigure, TaggedLine, TaggedPart } from './tags.ts';

type Piece = TaggedLine | TaggedFigure;
/** From one baseline of a paragraph to the next, at most, in sizes of its type. */
const mostBetweenLines = 1.6;

type Elements = readonly PDFStructureElement[];

/** How many headings are above one. */
type Above = 0 | 1 | 2;

const headings = { 0: 'H1', 1: 'H2', 2: 'H3' } as const;

/**
 * Adds the tree of what a file says, in the order of its contents: the title, the heads of the rows, then each stage
 * with its steps and their cells, then the legend and the notes. What the contents do not name is read in the step whose column it is
 * in, so that nothing is left out.
 */
export function addStructure(
  pdf: PDFDocument,
  contents: Contents,
  parts: ReadonlyMap<string, TaggedPart>,
): void {
  const { heads, stages, title } = contents;
  const piecesOf = (key: string): readonly Piece[] => parts.get(key)?.pieces ?? [];
  const others = otherPieces(contents, parts);
  const inColumns = new Set<Piece>();

  const header = piecesOf('header');
  const largest = header.reduce((most, piece) => Math.max(most, piece.type === 'line' ? piece.size : 0), 0);
  const isTitle = (piece: Piece) => piece.type === 'line' && piece.size === largest;
  const top = [...heading(header.filter(isTitle), 0), ...blocks(header.filter((piece) => !isTitle(piece)))];
  const firstLevel = top.length > 0 ? 1 : 0;
  const rows = list(heads.map((key) => blocks(piecesOf(key))));
  const body = stages.flatMap(stageElements);
  const rest = blocks(others.filter((piece) => !inColumns.has(piece)));
  const legend = list(piecesOf('legend').map((piece) => blocks([piece])));
  const notes = blocks(piecesOf('notes'));
  const tree = make('Document', [...top, ...rows, ...body, ...rest, ...legend, ...notes], { title });
  for (const element of tree) pdf.addStructure(element);

  function stageElements({ key, name, steps }: StageContents): Elements {
    const own = piecesOf(key);
    const head = heading(own.filter(isHead), firstLevel);
    const level = head.length > 0 ? beneath(firstLevel) : firstLevel;
    const more = blocks(own.filter((piece) => !isHead(piece)));
    return make('Sect', [...head, ...more, ...steps.flatMap((step) => stepElements(step, level))], {
      title: name,
    });
  }

  function stepElements({ key, name, from, to, cells }: StepContents, level: Above): Elements {
    const own = piecesOf(key);
    const inside = others.filter(({ x }) => x >= from && x < to);
    for (const piece of inside) inColumns.add(piece);
    const top = cells
      .flatMap((cell) => piecesOf(cell.key))
      .reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY);
    const above = inside.filter(({ y }) => y < top);
    const below = inside.filter(({ y }) => y >= top);
    return make(
      'Sect',
      [
        ...heading(own.filter(isHead), level),
        ...blocks(own.filter((piece) => !isHead(piece))),
        ...blocks(above),
        ...list(cells.map(cellElements)),
        ...blocks(below),
      ],
      { title: name },
    );
  }

  /** The card with its sign, what is written on it, and its arrows. */
  function cellElements({ key, links }: CellContents): Elements {
    const own = piecesOf(key);
    const sign = blocks(own.filter(({ type }) => type === 'figure'));
    const written = blocks(own.filter(({ type }) => type === 'line'));
    return [
      ...make('Lbl', sign),
      ...make('LBody', [...written, ...links.flatMap((link) => blocks(piecesOf(link)))]),
    ];
  }

  function list(items: readonly Elements[]): Elements {
    const bodies = items.filter((item) => item.length > 0);
    const isBody = (item: Elements) => item.some(({ dictionary }) => dictionary.data.S === 'LBody');
    return make(
      'L',
      bodies.flatMap((item) => make('LI', isBody(item) ? item : make('LBody', item))),
    );
  }

  /** Headings go down by one level at a time. */
  function heading(pieces: readonly Piece[], above: Above): Elements {
    const content = pieces.map((piece) => piece.content);
    return content.length === 0 ? [] : [pdf.struct(headings[above], {}, content)];
  }

  /** A figure each, and a paragraph for lines of one look that follow each other. */
  function blocks(pieces: readonly Piece[]): Elements {
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
        ? [pdf.struct('Figure', { alt: first.says, bbox: first.bounds }, content)]
        : [pdf.struct('P', {}, content)];
    });
  }

  function make(type: StructureType, children: Elements, options: StructureOptions = {}): Elements {
    return children.length === 0 ? [] : [pdf.struct(type, options, children)];
  }
}

/** The name of a stage or of a step is what is bold in its head. */
function isHead(piece: Piece): boolean {
  return piece.type === 'line' && piece.bold;
}

function beneath(above: Above): Above {
  return above === 0 ? 1 : 2;
}

/** What is drawn of parts that the contents do not name. */
function otherPieces({ heads, stages }: Contents, parts: ReadonlyMap<string, TaggedPart>): readonly Piece[] {
  const steps = stages.flatMap((stage) => stage.steps);
  const cells = steps.flatMap((step) => step.cells);
  const named = new Set([
    ...['header', 'legend', 'notes', ...heads],
    ...[...stages, ...steps, ...cells].map(({ key }) => key),
    ...cells.flatMap(({ links }) => links),
  ]);
  return [...parts].filter(([key]) => !named.has(key)).flatMap(([, { pieces }]) => pieces);
}

/** Lines of a paragraph follow each other closely; what stands further away, or above, is another one. */
function continues(last: Piece | undefined, piece: Piece): boolean {
  if (last?.type !== 'line' || piece.type !== 'line') return false;
  const down = piece.y - last.y;
  const isSame = last.size === piece.size && last.bold === piece.bold;
  return isSame && down >= 0 && down <= mostBetweenLines * piece.size;
}
