import { type Images, imageOf } from '../../images/image.ts';
import type { Density } from '../density.ts';
import type { PlacedImage, TextLine } from '../geometry.ts';
import type { PictureHeader } from '../picture.ts';
import { frameTexts, imageSize } from '../placed-image.ts';
import { headerSizes } from '../sizes.ts';
import { withoutSoftHyphens } from '../text/syllables.ts';
import { countLines, type MeasuredText, measureText, wrapMeasured } from '../text/wrap-text.ts';

/** A text of the header about one thing, under a small label. */
export interface HeaderBlock {
  readonly label: string;
  readonly paragraphs: readonly { readonly text: string; readonly tone?: 'quiet' }[];
  /** The path of the image that stands before it. */
  readonly image?: string;
}

/** Returns what is said under the title, in the order in which it is read; without what the file leaves open. */
export function headerBlocks(header: PictureHeader, density: Density): readonly HeaderBlock[] {
  const isFull = density === 'full';
  const quiet = (text: string | undefined) => (text === undefined ? [] : [{ text, tone: 'quiet' as const }]);
  const personas = header.personas.map(
    ({ name, goal, note, image }): HeaderBlock => ({
      label: 'Persona',
      ...(image !== undefined && { image }),
      paragraphs: [
        { text: name },
        ...quiet(goal === undefined || goal.trim() === '' ? undefined : `Goal: ${goal}`),
        ...(isFull ? quiet(note) : []),
      ],
    }),
  );
  const block = (label: string, text: string | undefined): HeaderBlock => ({
    label,
    paragraphs: text === undefined ? [] : [{ text }],
  });
  const colophon = (label: string, text: string | undefined) => ({ label, paragraphs: quiet(text) });
  return [
    block('Objective', header.objective),
    ...personas,
    block('Scenario', header.scenario),
    ...(isFull
      ? [
          colophon('About', header.description),
          colophon('Why', header.why),
          colophon('Method', header.method),
        ]
      : []),
  ]
    .map(({ paragraphs, ...block }) => ({
      ...block,
      paragraphs: paragraphs.filter(({ text }) => text.trim() !== ''),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
}

interface MeasuredBlock {
  readonly label: string;
  readonly paragraphs: readonly { readonly text: MeasuredText; readonly tone?: 'quiet' }[];
  /** The image before its texts, at its own place. */
  readonly portrait?: { readonly path: string; readonly placed: PlacedImage };
}

/** Blocks under each other, in lines of at most a width. */
interface Column {
  readonly blocks: readonly MeasuredBlock[];
  readonly width: number;
}

/** The steps in px in which a column becomes wider. */
const widening = 40;

/**
 * Places blocks over the whole width, in their order, side by side and under each other, so that the whole is as low as it
 * can be: a column with much to say is wider than one with little.
 *
 * @returns the lines and the images in their places, and the y beneath them
 */
export function placeBlocks(
  blocks: readonly HeaderBlock[],
  images: Images | undefined,
  { left, right }: { readonly left: number; readonly right: number },
  top: number,
): { readonly texts: readonly TextLine[]; readonly images: readonly PlacedImage[]; readonly bottom: number } {
  if (blocks.length === 0) return { texts: [], images: [], bottom: top };
  const room = Math.max(1, right - left);
  const measured = blocks.map((block) => measureBlock(block, images));
  let columns: readonly Column[] = [{ blocks: measured, width: Math.min(room, headerSizes.fieldWidth) }];
  let [low, high] = [0, heightOf(columns[0]?.blocks ?? [], columns[0]?.width ?? room)];
  while (high - low > 2) {
    const middle = (low + high) / 2;
    const found = columnsWithin(measured, middle, room);
    if (found === undefined) low = middle;
    else {
      columns = found;
      high = middle;
    }
  }
  columns = widened(columns, room);
  const taken = columns.reduce((sum, { width }) => sum + width, 0);
  // The room that is left stands between the columns, so that the last one reaches the right edge.
  const gap = Math.max(headerSizes.fieldGap, (room - taken) / Math.max(1, columns.length - 1));
  const texts: TextLine[] = [];
  const portraits: PlacedImage[] = [];
  let [x, bottom] = [left, top];
  for (const { blocks: own, width } of columns) {
    let y = top;
    for (const block of own) {
      const { lines, height } = linesOf(block, width);
      const { portrait } = block;
      if (portrait !== undefined) {
        const placed = { ...portrait.placed, x: x + portrait.placed.x, y: y + portrait.placed.y };
        portraits.push(placed);
        for (const line of frameTexts(portrait.path, placed.image, placed)) texts.push(line);
      }
      for (const line of lines) texts.push({ ...line, x: x + indentOf(block), y: line.y + y });
      y += height + headerSizes.blockGap;
    }
    bottom = Math.max(bottom, y - headerSizes.blockGap);
    x += width + gap;
  }
  return { texts, images: portraits, bottom };
}

/** Columns no higher than `most`, each as narrow as it can be; `undefined` when they do not fit side by side. */
function columnsWithin(
  blocks: readonly MeasuredBlock[],
  most: number,
  room: number,
): readonly Column[] | undefined {
  const widest = Math.min(room, headerSizes.fieldWidth);
  const columns: { blocks: MeasuredBlock[]; width: number }[] = [];
  let taken = -headerSizes.fieldGap;
  for (const block of blocks) {
    const last = columns.at(-1);
    if (last !== undefined && heightOf([...last.blocks, block], last.width) <= most) {
      last.blocks.push(block);
      continue;
    }
    let width = Math.min(widest, headerSizes.fieldLeast);
    while (width < widest && heightOf([block], width) > most) width = Math.min(widest, width + widening);
    if (heightOf([block], width) > most) return undefined;
    columns.push({ blocks: [block], width });
    taken += width + headerSizes.fieldGap;
    if (taken > room) return undefined;
  }
  return columns;
}

/** Columns with the room that is left, from left to right: as wide as their texts need for the fewest lines. */
function widened(columns: readonly Column[], room: number): readonly Column[] {
  const widest = Math.min(room, headerSizes.fieldWidth);
  let spare =
    room - columns.reduce((sum, { width }) => sum + width + headerSizes.fieldGap, -headerSizes.fieldGap);
  return columns.map(({ blocks, width: least }) => {
    const fewest = linesIn(blocks, widest);
    let width = least;
    while (spare > 0 && width < widest && linesIn(blocks, width) > fewest) {
      const more = Math.min(widening, spare, widest - width);
      width += more;
      spare -= more;
    }
    return { blocks, width };
  });
}

/** Estimates the number of lines that the texts of blocks take at a width. */
function linesIn(blocks: readonly MeasuredBlock[], width: number): number {
  let lines = 0;
  for (const block of blocks)
    for (const { text } of block.paragraphs) lines += countLines(text, width - indentOf(block));
  return lines;
}

function measureBlock(
  { label, paragraphs, image: path }: HeaderBlock,
  images: Images | undefined,
): MeasuredBlock {
  const image = path === undefined ? undefined : imageOf(images, path);
  const size = imageSize(image, headerSizes.portrait, headerSizes.portrait);
  return {
    label,
    ...(path !== undefined && {
      portrait: {
        path,
        placed: {
          x: 0,
          y: 2,
          ...size,
          label: `Image of ${withoutSoftHyphens(paragraphs[0]?.text ?? '')}`,
          ...(image && { image }),
        },
      },
    }),
    paragraphs: paragraphs.map(({ text, tone }) => ({
      text: measureText(text, tone === undefined ? headerSizes.value : headerSizes.quiet),
      ...(tone && { tone }),
    })),
  };
}

/** Returns the distance of the texts of a block from its left edge, in px. */
function indentOf({ portrait }: MeasuredBlock): number {
  return portrait === undefined ? 0 : portrait.placed.width + headerSizes.portraitGap;
}

/** The height of blocks under each other in px, nearly: without how long words are broken. */
function heightOf(blocks: readonly MeasuredBlock[], width: number): number {
  let height = -headerSizes.blockGap;
  for (const block of blocks) {
    const room = width - indentOf(block);
    let own = labelHeight;
    for (const { text, tone } of block.paragraphs) own += countLines(text, room) * lineOf(tone);
    height += headerSizes.blockGap + Math.max(own, portraitHeight(block));
  }
  return height;
}

function portraitHeight({ portrait }: MeasuredBlock): number {
  return portrait === undefined ? 0 : portrait.placed.y + portrait.placed.height;
}

const labelHeight = 16;

function lineOf(tone: 'quiet' | undefined): number {
  return tone === undefined ? headerSizes.valueLine : headerSizes.quietLine;
}

/** The lines of a block of a width, from its own top. */
function linesOf(
  block: MeasuredBlock,
  width: number,
): { readonly lines: readonly TextLine[]; readonly height: number } {
  const { label, paragraphs } = block;
  const lines: TextLine[] = [{ x: 0, y: 11, text: label, size: headerSizes.label, tone: 'quiet' }];
  let y = labelHeight;
  for (const { text, tone } of paragraphs) {
    for (const line of wrapMeasured(text, width - indentOf(block)).lines) {
      lines.push({ x: 0, y: y + text.size, text: line, size: text.size, ...(tone && { tone }) });
      y += lineOf(tone);
    }
  }
  return { lines, height: Math.max(y, portraitHeight(block)) };
}
