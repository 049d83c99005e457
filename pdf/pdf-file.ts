import { PDFDocument, registerStdFonts } from 'pdfkit';
import { toBytes } from 'pdfkit/output';
import Helvetica from 'pdfkit/standard-fonts/Helvetica';
import HelveticaBold from 'pdfkit/standard-fonts/HelveticaBold';
import { beyondStandard, isInvisible, isStandard } from './characters.ts';
import { drawSvg } from './draw-svg.ts';
import { type ExtraFont, hasCharacter, openFont } from './font.ts';
import type { Line } from './line.ts';
import { OutlinedLines, type OutlineText } from './outlined-lines.ts';
import { PaintedLines, type PaintText } from './painted-lines.ts';
import { type SvgElement, textsIn } from './svg-tree.ts';
import { type ChooseFonts, writeText } from './write-text.ts';

/** Points in one px of CSS. */
const pointsPerPx = 0.75;
/** The longest side that readers of PDF agree on, in points: 200 inches. */
const longestSide = 14_400;

export interface PdfFile {
  readonly bytes: Uint8Array;
  /** Characters that no font has and nobody could paint; question marks or boxes stand for them in the file. */
  readonly missing: readonly string[];
}

/** The ways to draw lines that are not written in fonts. */
export interface LineDrawing {
  /** Gives what paints lines, where there is something. Called when a line needs it. */
  readonly findPainter?: () => PaintText | undefined;
  /** Gives the outlines of a line that has to have them. Called after the fonts were found. */
  readonly outline?: OutlineText;
}

/**
 * Pictures as a PDF with real text, each on a page of its size. What can be is written in Helvetica, which has the
 * widths the picture was laid out with and need not be in the file; other characters in the fonts that are found for
 * them. Lines with characters that none of these has are painted, those that ask for it are outlines, each with its text
 * unseen upon it.
 *
 * @param pages The roots of exported pictures, with a width and a height in px. At least one.
 * @param findFonts Gives fonts that have these characters, the preferred ones first. Called when there are any.
 */
export async function pdfFile(
  pages: readonly SvgElement[],
  title: string,
  findFonts: (characters: readonly string[]) => Promise<readonly ExtraFont[]>,
  { findPainter = () => undefined, outline = () => undefined }: LineDrawing = {},
): Promise<PdfFile> {
  registerStdFonts(Helvetica, HelveticaBold);
  const sizes = pages.map((svg) => pageSize(svg));
  const texts = pages.flatMap(textsIn);
  const characters = beyondStandard(texts);
  const fonts = characters.length === 0 ? [] : await findFonts(characters);

  const pdf = new PDFDocument({
    size: sizes[0]?.points ?? [0, 0],
    margin: 0,
    font: null,
    displayTitle: true,
    info: { Title: title, Creator: 'Service Blueprint' },
  });
  const bytes = toBytes(pdf);
  const { choose, missing } = chooserOf(pdf, fonts, characters);
  const lacking = new Set(missing);
  const unwritten = new Set(texts.filter((text) => [...text].some((character) => lacking.has(character))));
  const paint = unwritten.size > 0 ? findPainter() : undefined;
  const painted = paint && new PaintedLines(pdf, paint, unwritten.size);
  let outlined: OutlinedLines | undefined;
  const write = (line: Line) => {
    if (painted && unwritten.has(line.text)) return painted.write(line);
    const outlines = outline(line);
    if (outlines === undefined) return writeText(pdf, line, choose);
    outlined ??= new OutlinedLines(pdf);
    outlined.write(line, outlines);
  };
  for (const [index, svg] of pages.entries()) {
    const { points, scale } = sizes[index] ?? pageSize(svg);
    if (index > 0) pdf.addPage({ size: points, margin: 0 });
    pdf.scale(scale);
    drawSvg(pdf, svg, write);
  }
  painted?.end();
  outlined?.end();
  pdf.end();
  return { bytes: await bytes, missing: painted ? [] : missing };
}

function pageSize({ attributes }: SvgElement): { readonly points: [number, number]; readonly scale: number } {
  const [width, height] = [Number(attributes.width), Number(attributes.height)];
  const scale = Math.min(pointsPerPx, longestSide / Math.max(width, height));
  return { points: [width * scale, height * scale], scale };
}

const helvetica = { regular: 'Helvetica', bold: 'Helvetica-Bold' };

/** Makes the fonts known to the file and says which of them writes which character. */
function chooserOf(
  pdf: PDFDocument,
  fonts: readonly ExtraFont[],
  characters: readonly string[],
): { readonly choose: ChooseFonts; readonly missing: readonly string[] } {
  const extras = fonts.map(({ regular, bold = regular }, index) => {
    const names = { regular: `extra-${index}`, bold: `extra-${index}-bold` };
    pdf.registerFont(names.regular, regular.data, regular.postscriptName);
    pdf.registerFont(names.bold, bold.data, bold.postscriptName);
    const font = openFont(regular);
    return { names, has: (character: string) => hasCharacter(font, character) };
  });
  const missing = characters.filter((character) => !extras.some(({ has }) => has(character)));
  const choose: ChooseFonts = (line, bold) => {
    const weight = bold ? 'bold' : 'regular';
    const visible = [...line].filter((character) => !isInvisible(character));
    if (visible.every(isStandard)) return (character) => ({ text: character, font: helvetica[weight] });
    // One font for the whole line looks better than two of a kind.
    const whole = extras.find(({ has }) => visible.every(has));
    return (character) => {
      const extra = whole ?? (isStandard(character) ? undefined : extras.find(({ has }) => has(character)));
      if (extra !== undefined) return { text: character, font: extra.names[weight] };
      return { text: isStandard(character) ? character : '?', font: helvetica[weight] };
    };
  };
  return { choose, missing };
}
