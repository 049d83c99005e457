import type { Box, LineBox, Point, StepBox } from '../../diagram/geometry.ts';
import { headSizes, stepSizes } from '../../diagram/sizes.ts';
import { measure } from '../../diagram/text/text-metrics.ts';
import { around, emuBox, type SlideCanvas } from './canvas.ts';
import { leastType, linePitch, pxPerPoint } from './card-text.ts';
import { quietOf, stepHeadTop } from './fit-part.ts';
import { blueprintLine, ground, ink, paragraph, quietInk } from './looks.ts';
import { emu, type SlideParagraph, type ThemeSlot } from './slide.ts';

/** The words at the head of a row, and the slot of its colour. */
export interface RowHead {
  readonly name: string;
  readonly hint: string;
  readonly slot: ThemeSlot;
  /** True for a second lane of a role, which is paler. */
  readonly faded?: boolean;
}

/** Draws a lane: its ground across the slide, and its head, which holds its name. */
export function drawLaneHead(
  canvas: SlideCanvas,
  { name, hint, slot, faded = false }: RowHead,
  row: Box,
  headWidth: number,
  scale: number,
): void {
  const band = { ...row, y: row.y + 0.5, height: Math.max(1, row.height - 1) };
  canvas.shape({
    name: `Lane: ${name}`,
    box: emuBox(band),
    preset: 'rect',
    fill: { slot, alpha: faded ? 0.05 : 0.08 },
  });
  const size = Math.max(leastType, points(headSizes.name * scale));
  const paragraphs = [pitched(name === '' ? '…' : name, size, { bold: true })];
  if (hint !== '')
    paragraphs.push(pitched(hint, Math.max(leastType, points(headSizes.role * scale)), { colour: quietInk }));
  canvas.shape({
    name: `Head of lane: ${name}`,
    alt: [name, hint].filter((text) => text !== '').join(': '),
    box: emuBox({ ...band, width: headWidth }),
    preset: 'rect',
    fill: { slot, alpha: faded ? 0.16 : 0.24 },
    text: { anchor: 'middle', inset: [emu(12 * scale), 0], paragraphs },
  });
  canvas.shape({
    name: `Colour of lane: ${name}`,
    box: emuBox({ ...band, width: 5 }),
    preset: 'rect',
    fill: { slot, ...(faded && { alpha: 0.7 }) },
  });
}

/** Draws the head of a step: its number in a circle, its name, and where it takes place. */
export function drawStep(canvas: SlideCanvas, step: StepBox, box: Box, scale: number): void {
  const quiet = quietOf(step.texts);
  const size = Math.max(leastType, points(stepSizes.name * scale));
  const paragraphs = [pitched(step.name === '' ? '…' : step.name, size, { bold: true, align: 'middle' })];
  if (quiet !== '') {
    const own = Math.max(leastType, points(stepSizes.quiet * scale));
    paragraphs.push(pitched(quiet, own, { colour: quietInk, align: 'middle' }));
  }
  const top = stepHeadTop * scale;
  canvas.shape({
    name: `Step ${step.number.text}: ${step.name}`,
    alt: step.label,
    box: emuBox({ ...box, y: box.y + top, height: Math.max(1, box.height - top) }),
    preset: 'rect',
    text: { anchor: 'top', inset: [0, 0], paragraphs },
  });
  drawNumber(canvas, step, { x: box.x + box.width / 2, y: box.y + 12 * scale });
}

/** Draws the number of a step in its circle. */
export function drawNumber(canvas: SlideCanvas, { number, name }: StepBox, at: Point): void {
  const size = leastType;
  const radius = Math.max(10, (measure(number.text, size * pxPerPoint, true) + 8) / 2);
  canvas.shape({
    name: `Number of step: ${name}`,
    alt: `Step ${number.text}`,
    box: emuBox(around(at, radius)),
    preset: 'ellipse',
    fill: { slot: 'tx2' },
    text: {
      anchor: 'middle',
      inset: [0, 0],
      isLine: true,
      paragraphs: [paragraph(number.text, size, { bold: true, colour: ground, align: 'middle' })],
    },
  });
}

/** Draws the three lines of a blueprint as far as the right edge. */
export function drawLines(
  canvas: SlideCanvas,
  lines: readonly LineBox[],
  to: (point: Point) => Point,
  right: number,
): void {
  for (const line of lines) {
    const { x, y } = to({ x: line.x1, y: line.y });
    canvas.add({
      ...{ type: 'connector', id: canvas.next(), name: line.text.text, alt: line.text.text },
      box: emuBox({ x, y, width: right - x, height: 0 }),
      ...{ preset: 'line', adjusts: [], rotation: 0, flipX: false, flipY: false },
      line: blueprintLine(line.kind),
      heads: { start: false, end: false },
    });
  }
}

/** Draws the names of the three lines, whose right ends are at the right edge of the heads. */
export function drawLineNames(
  canvas: SlideCanvas,
  lines: readonly LineBox[],
  to: (point: Point) => Point,
  right: number,
): void {
  for (const { x1, y, text } of lines) {
    const width = measure(text.text, leastType * pxPerPoint, true) * 1.05 + 10;
    const place = to({ x: x1, y });
    canvas.shape({
      name: `Name of line: ${text.text}`,
      box: emuBox({ x: Math.max(place.x + 5, right - width - 4), y: place.y - 7.5, width, height: 15 }),
      preset: 'roundRect',
      adjust: 50_000,
      fill: ground,
      line: { colour: { slot: 'tx2' }, width: 9525 },
      text: {
        anchor: 'middle',
        inset: [0, 0],
        isLine: true,
        paragraphs: [paragraph(text.text, leastType, { bold: true, align: 'middle' })],
      },
    });
  }
}

function points(px: number): number {
  return Math.floor((px / pxPerPoint) * 10) / 10;
}

function pitched(text: string, size: number, look: Parameters<typeof paragraph>[2]): SlideParagraph {
  return {
    ...paragraph(text, size, { colour: ink, ...look }),
    pitch: Math.round(size * linePitch * 10) / 10,
  };
}
