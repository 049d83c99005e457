/// <reference path="./libraries.d.ts" />
import type { PDFDocument } from 'pdfkit';
import type { CellContents, Contents, StageContents, StepContents } from './contents.ts';
import { type Above, type Elements, type Piece, StructureElements } from './structure-elements.ts';
import type { TaggedPart } from './tags.ts';

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
  const tree = new StructureElements(pdf);
  const piecesOf = (key: string): readonly Piece[] => parts.get(key)?.pieces ?? [];
  const others = otherPieces(contents, parts);
  const inColumns = new Set<Piece>();

  const header = piecesOf('header');
  const largest = header.reduce((most, piece) => Math.max(most, piece.type === 'figure' ? 0 : piece.size), 0);
  const isTitle = (piece: Piece) => piece.type !== 'figure' && piece.size === largest;
  const top = [
    ...tree.heading(header.filter(isTitle), 0),
    ...tree.blocks(header.filter((piece) => !isTitle(piece))),
  ];
  const firstLevel = top.length > 0 ? 1 : 0;
  const rows = tree.list(heads.map((key) => tree.blocks(piecesOf(key))));
  const body = stages.flatMap(stageElements);
  const rest = tree.blocks(others.filter((piece) => !inColumns.has(piece)));
  const legend = tree.list(piecesOf('legend').map((piece) => tree.blocks([piece])));
  const notes = tree.blocks(piecesOf('notes'));
  const document = tree.make('Document', [...top, ...rows, ...body, ...rest, ...legend, ...notes], { title });
  for (const element of document) pdf.addStructure(element);

  function stageElements({ key, name, steps }: StageContents): Elements {
    const own = piecesOf(key);
    const head = tree.heading(own.filter(isHead), firstLevel);
    const level = head.length > 0 ? beneath(firstLevel) : firstLevel;
    const more = tree.blocks(own.filter((piece) => !isHead(piece)));
    return tree.make('Sect', [...head, ...more, ...steps.flatMap((step) => stepElements(step, level))], {
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
    return tree.make(
      'Sect',
      [
        ...tree.heading(own.filter(isHead), level),
        ...tree.blocks(own.filter((piece) => !isHead(piece))),
        ...tree.blocks(above),
        ...tree.list(cells.map(cellElements)),
        ...tree.blocks(below),
      ],
      { title: name },
    );
  }

  /** The card with its sign, what is written on it, and its arrows. */
  function cellElements({ key, links }: CellContents): Elements {
    const own = piecesOf(key);
    const sign = tree.blocks(own.filter(({ type }) => type === 'figure'));
    const written = tree.blocks(own.filter(({ type }) => type !== 'figure'));
    const body = [...written, ...links.flatMap((link) => tree.blocks(piecesOf(link)))];
    // What has a sign alone is told by it.
    return body.length === 0
      ? tree.make('LBody', sign)
      : [...tree.make('Lbl', sign), ...tree.make('LBody', body)];
  }
}

/** The name of a stage or of a step is what is bold in its head. */
function isHead(piece: Piece): boolean {
  return piece.type !== 'figure' && piece.bold;
}

function beneath(above: Above): Above {
  return above === 0 ? 1 : 2;
}

/** Returns the pieces of the parts that the contents do not name. */
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
