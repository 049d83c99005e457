import { PDFDocument } from 'pdfkit';
import { toBytes } from 'pdfkit/output';
import { escapeXml } from '../core/diagram/draw/svg.ts';
import { isInvisible, visibleIn } from './characters.ts';
import type { Contents } from './contents.ts';
import { drawSvg } from './draw-svg.ts';
import { type ExtraFont, hasCharacter, openFont } from './font.ts';
import type { Line } from './line.ts';
import { Links } from './links.ts';
import { addOutline } from './outline.ts';
import { PaintedLines, type PaintText } from './painted-lines.ts';
import { ShapedLines, type ShapeText } from './shaped-lines.ts';
import { addStructure } from './structure.ts';
import { type SvgElement, textsIn } from './svg-tree.ts';
import { Tags } from './tags.ts';
import { mayHaveRightToLeft } from './visual-order.ts';
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
  /** Gives the glyphs of a line that PDFKit would not place as its script asks. Called after the fonts were found. */
  readonly shape?: ShapeText;
}

/** PDFKit puts what it is told of a file into XML as it is. */
class TaggedDocument extends PDFDocument {
  override endMetadata(): void {
    for (const [name, value] of Object.entries(this.info))
      if (typeof value === 'string') this.info[name] = escapeXml(value);
    super.endMetadata();
  }
}

/**
 * Pictures as a tagged PDF with real text, each on a page of its size, with bookmarks. The fonts that texts are written
 * in are in the file, as far as they are used. Lines with characters that none of them has are painted, with their text
 * unseen upon them.
 *
 * @param pages The roots of exported pictures, with a width and a height in px. At least one.
 * @param contents What they say.
 * @param findFonts Gives fonts that have these characters, the preferred one first. At least one.
 */
export async function pdfFile(
  pages: readonly SvgElement[],
  contents: Contents,
  findFonts: (characters: readonly string[]) => Promise<readonly ExtraFont[]>,
  { findPainter = () => undefined, shape = () => undefined }: LineDrawing = {},
): Promise<PdfFile> {
  const sizes = pages.map((svg) => pageSize(svg));
  const texts = pages.flatMap(textsIn);
  const characters = visibleIn(texts);
  const fonts = await findFonts(characters);

  const pdf = new TaggedDocument({
    size: sizes[0]?.points ?? [0, 0],
    margin: 0,
    font: null,
    lang: contents.language,
    displayTitle: true,
    pdfVersion: '1.7',
    tagged: true,
    subset: 'PDF/UA',
    info: { Title: contents.title, Creator: 'Service Blueprint' },
  });
  const bytes = toBytes(pdf);
  const tags = new Tags(pdf, contents, new Links(pdf, pages));
  const { choose, missing } = chooserOf(pdf, fonts, characters);
  const lacking = new Set(missing);
  const unwritten = new Set(texts.filter((text) => [...text].some((character) => lacking.has(character))));
  const paint = unwritten.size > 0 ? findPainter() : undefined;
  const painted = paint && new PaintedLines(pdf, paint, unwritten.size);
  let shaped: ShapedLines | undefined;
  const write = (line: Line) => {
    const isUnwritten = unwritten.has(line.text);
    // Readers take what is written from the right as it is seen, and turn it themselves, an /ActualText too.
    const actual = mayHaveRightToLeft(line.text, line.direction) ? undefined : line.text;
    if (painted && isUnwritten) {
      tags.line(line, actual, () => painted.write(line));
      return;
    }
    const glyphs = shape(line);
    if (glyphs === undefined) {
      tags.line(line, isUnwritten ? actual : undefined, () => writeText(pdf, line, choose));
      return;
    }
    shaped ??= new ShapedLines(pdf);
    const lines = shaped;
    tags.line(line, actual, () => lines.write(line, glyphs));
  };
  for (const [index, svg] of pages.entries()) {
    const { points, scale } = sizes[index] ?? pageSize(svg);
    if (index > 0) pdf.addPage({ size: points, margin: 0 });
    tags.beginPage();
    drawSvg({ pdf, tags, write }, svg, scale);
  }
  addStructure(pdf, contents, tags.parts);
  addOutline(pdf, contents, tags.parts);
  addPageLabels(pdf, contents);
  painted?.end();
  shaped?.end();
  pdf.end();
  return { bytes: await bytes, missing: painted ? [] : missing };
}

/** Names the pages as readers show them beside small pictures, and where a page is chosen (ISO 32000-1, 12.4.2). */
function addPageLabels(pdf: PDFDocument, { pageLabels = [] }: Contents): void {
  if (pageLabels.length === 0) return;
  // PDFKit writes texts of its own class in the encoding of PDF.
  const labels = pdf.ref({
    Nums: pageLabels.flatMap((label, index) => [index, { P: Object(label) as string }]),
  });
  pdf._root.data.PageLabels = labels;
  labels.end();
}

function pageSize({ attributes }: SvgElement): { readonly points: [number, number]; readonly scale: number } {
  const [width, height] = [Number(attributes.width), Number(attributes.height)];
  const scale = Math.min(pointsPerPx, longestSide / Math.max(width, height));
  return { points: [width * scale, height * scale], scale };
}

/** Makes the fonts known to the file and says which of them writes which character. */
function chooserOf(
  pdf: PDFDocument,
  fonts: readonly ExtraFont[],
  characters: readonly string[],
): { readonly choose: ChooseFonts; readonly missing: readonly string[] } {
  const known = fonts.map(({ regular, bold = regular }, index) => {
    const names = { regular: `font-${index}`, bold: `font-${index}-bold` };
    pdf.registerFont(names.regular, regular.data, regular.postscriptName);
    pdf.registerFont(names.bold, bold.data, bold.postscriptName);
    const font = openFont(regular);
    return { names, has: (character: string) => hasCharacter(font, character) };
  });
  const [first] = known;
  if (first === undefined) throw new Error('There is no font to write a PDF with.');
  const missing = characters.filter((character) => !known.some(({ has }) => has(character)));
  const choose: ChooseFonts = (line, bold) => {
    const weight = bold ? 'bold' : 'regular';
    const visible = [...line].filter((character) => !isInvisible(character));
    // One font for the whole line looks better than two of a kind.
    const whole = known.find(({ has }) => visible.every(has));
    return (character) => {
      const font = whole ?? known.find(({ has }) => has(character));
      return font === undefined
        ? { text: '?', font: first.names[weight] }
        : { text: character, font: font.names[weight] };
    };
  };
  return { choose, missing };
}
