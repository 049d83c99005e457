import { fontStack } from '../core/diagram/text/text-metrics.ts';
import { type Line, leftEdge } from '../pdf/line.ts';
import type { PaintedLine, PaintText } from '../pdf/painted-lines.ts';
import { visualGraphemes } from '../pdf/visual-order.ts';

/** Pixels for one px, where there is room for them: enough for print. */
const finest = 4;
/** Pixels of a side that every browser's canvas can hold. */
const longest = 8192;
/** The room that a character may take beyond the box it says it has, in px. */
const around = 2;

/**
 * Returns a painter with the fonts of the browser; `undefined` where there is no canvas, or one that does not give back
 * what was painted.
 */
export function textPainter(): PaintText | undefined {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null || !readsBackPixels(context)) return undefined;
  return (line, maxPixels) => paint(context, line, maxPixels);
}

/** Browsers that guard against being recognised give noise instead of pixels. */
function readsBackPixels(context: CanvasRenderingContext2D): boolean {
  context.fillStyle = '#123456';
  context.fillRect(0, 0, 4, 4);
  const { data } = context.getImageData(0, 0, 4, 4);
  return data.every((value, index) => value === [0x12, 0x34, 0x56, 0xff][index % 4]);
}

function paint(context: CanvasRenderingContext2D, line: Line, maxPixels: number): PaintedLine {
  setFont(context, line, line.size);
  const rough = boxOf(context, line);
  const scale = Math.min(
    finest,
    longest / Math.max(rough.width, rough.height),
    Math.sqrt(maxPixels / (rough.width * rough.height)),
  );
  setFont(context, line, line.size * scale);
  const box = boxOf(context, line, scale);
  const { canvas } = context;
  canvas.width = Math.ceil(box.width * scale);
  canvas.height = Math.ceil(box.height * scale);
  // A canvas that was resized has forgotten everything.
  setFont(context, line, line.size * scale);
  context.fillStyle = line.colour;
  context.fillText(line.text, (box.textX - box.x) * scale, -box.y * scale);
  const [columns, rows] = [canvas.width, canvas.height];
  const { data } = context.getImageData(0, 0, columns, rows);
  return {
    ...box,
    width: columns / scale,
    height: rows / scale,
    columns,
    rows,
    ...pixelsOf(data, rgb(context)),
    characters: charactersOf(context, line, box.textWidth),
  };
}

function setFont(context: CanvasRenderingContext2D, { bold, direction }: Line, size: number): void {
  context.font = `${bold ? 'bold ' : ''}${size}px ${fontStack}`;
  // Widths that are not rounded to pixels, as in the picture.
  context.textRendering = 'geometricPrecision';
  context.direction = direction;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
}

/** Returns the box that a line covers, in px from its anchor, when the font is so many times as large. */
function boxOf(context: CanvasRenderingContext2D, line: Line, scale = 1) {
  const measured = context.measureText(line.text);
  const textWidth = measured.width / scale;
  const textX = leftEdge(line, textWidth);
  const left = Math.max(0, measured.actualBoundingBoxLeft) / scale + around;
  const right = Math.max(measured.width, measured.actualBoundingBoxRight) / scale + around;
  const top = measured.actualBoundingBoxAscent / scale + around;
  const bottom = measured.actualBoundingBoxDescent / scale + around;
  return { x: textX - left, y: -top, width: left + right, height: top + bottom, textX, textWidth };
}

/** The characters as wide as each is by itself, but together as wide as the line: joined ones are narrower. */
function charactersOf(context: CanvasRenderingContext2D, line: Line, width: number) {
  const characters = visualGraphemes(line.text, line.direction).map((text) => ({
    text,
    width: context.measureText(text).width,
  }));
  const sum = characters.reduce((all, character) => all + character.width, 0) || 1;
  return characters.map((character) => ({ text: character.text, width: (character.width * width) / sum }));
}

/** The colour that was painted with. */
function rgb({ fillStyle }: CanvasRenderingContext2D): Uint8Array {
  const code = typeof fillStyle === 'string' ? Number.parseInt(fillStyle.slice(1, 7), 16) : 0;
  return Uint8Array.of(code >> 16, (code >> 8) & 255, code & 255);
}

/** One colour for all pixels, but for characters that bring their own. */
function pixelsOf(data: Uint8ClampedArray, painted: Uint8Array): Pick<PaintedLine, 'opacity' | 'colours'> {
  const count = data.length / 4;
  const opacity = new Uint8Array(count);
  const colours = new Uint8Array(3 * count);
  let coloured = false;
  for (let pixel = 0; pixel < count; pixel++) {
    const opaque = data[4 * pixel + 3] ?? 0;
    opacity[pixel] = opaque;
    for (let channel = 0; channel < 3; channel++) {
      const value = data[4 * pixel + channel] ?? 0;
      colours[3 * pixel + channel] = value;
      // Faint pixels have lost what they were painted with.
      if (opaque > 64 && Math.abs(value - (painted[channel] ?? 0)) > 16) coloured = true;
    }
  }
  return { opacity, colours: coloured ? colours : painted };
}
