import type { LaneColours } from '../colours.ts';
import { largest } from '../extremes.ts';
import type { Box, Geometry, LaneBox, LineKind, StageBox, StepBox, TextLine } from '../geometry.ts';
import { laneColours, type Palette } from '../palette.ts';
import { stageSizes, stepSizes } from '../sizes.ts';
import { measure } from '../text/text-metrics.ts';
import { wrapText } from '../text/wrap-text.ts';
import { addImage } from './draw-image.ts';
import type { LabelLine } from './mx-cell.ts';
import { type DrawioPage, layers } from './page.ts';

/** Draws the title, and what the blueprint is about. */
export function drawHeader(page: DrawioPage, { header }: Geometry, palette: Palette): void {
  drawTexts(page, header.texts, palette);
  if (header.logo) addImage(page, header.logo, palette);
  for (const image of header.images) addImage(page, image, palette);
  if (header.pill) {
    const { fill, ink } = palette.state[header.pill.state];
    page.add({
      parent: layers.blueprint,
      label: [{ text: header.pill.text.text, size: header.pill.text.size, bold: true }],
      style: ['rounded=1', { arcSize: 50, fillColor: fill, fontColor: ink, strokeColor: 'none' }],
      box: header.pill,
    });
  }
}

/** Draws lines of text where they stand; those under each other are one text, so that they are changed and moved as one. */
export function drawTexts(
  page: DrawioPage,
  lines: readonly TextLine[],
  palette: Palette,
  tip?: string,
): void {
  for (const { texts, box } of blocks(lines)) {
    const [first] = texts;
    const align = first?.anchor === 'end' ? 'right' : first?.anchor === 'middle' ? 'center' : 'left';
    const keys = { align, fontColor: palette.ink };
    page.text(box, labelOf(texts, palette), keys, layers.blueprint, tip);
  }
}

/** The lines that stand under each other, with the room that they take. */
function blocks(lines: readonly TextLine[]): readonly { texts: readonly TextLine[]; box: Box }[] {
  const found: TextLine[][] = [];
  for (const line of lines) {
    const before = found.at(-1)?.at(-1);
    const goesOn =
      before !== undefined &&
      before.x === line.x &&
      before.anchor === line.anchor &&
      line.y > before.y &&
      line.y - before.y < 2 * Math.max(before.size, line.size);
    if (goesOn) found.at(-1)?.push(line);
    else found.push([line]);
  }
  return found.map((texts) => {
    const [first, last] = [texts[0], texts.at(-1)];
    const width = 12 + 1.08 * largest(texts.map(({ text, size, bold }) => measure(text, size, bold)));
    const { x = 0, y = 0, size = 0, anchor = 'start' } = first ?? {};
    const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
    return { texts, box: { x: left, y: y - size, width, height: (last?.y ?? y) - y + size * 1.4 } };
  });
}

/** Returns lines as they are broken in the picture. */
function labelOf(lines: readonly TextLine[], palette: Palette): readonly LabelLine[] {
  const tones = {
    ink: palette.ink,
    strong: palette.ink,
    quiet: palette.quiet,
    warning: palette.warning,
  };
  return lines.map(({ text, full, size, bold = false, tone = 'ink' }) => ({
    ...{ text: full ?? text, size, bold, colour: tones[tone] },
  }));
}

/** Draws a stage as an arrow that points to the next. */
export function drawStage(page: DrawioPage, stage: StageBox, palette: Palette): void {
  const half = stageSizes.point / 2;
  const left = stage.first ? stage.x : stage.x - half;
  const right = stage.x + stage.width + (stage.last ? 0 : half);
  page.add({
    id: stage.key,
    parent: layers.blueprint,
    label: [
      { text: stage.name, size: stageSizes.size, bold: true },
      ...(stage.time === undefined ? [] : [{ text: stage.time, size: stageSizes.time }]),
    ],
    style: [
      'shape=step',
      {
        ...{ perimeter: 'stepPerimeter', fixedSize: 1, size: stageSizes.point, whiteSpace: 'wrap' },
        ...{ fillColor: palette.stage.fill, fontColor: palette.stage.ink, strokeColor: 'none' },
      },
    ],
    box: { ...stage, x: left, width: right - left },
  });
}

/** Draws the number of a step and its name; returns the id of the number, which the next is joined to. */
export function drawStep(page: DrawioPage, step: StepBox, palette: Palette): string {
  const { fill, ink } = palette.step;
  const { marker, isAside = false } = step;
  const radius = stepSizes.marker;
  const id = page.add({
    parent: layers.blueprint,
    label: [{ text: step.number.text, size: step.number.size, bold: true }],
    style: [
      'ellipse',
      {
        ...{ fillColor: isAside ? fill : ink, fontColor: isAside ? ink : fill, strokeColor: ink },
        ...{ aspect: 'fixed', dashed: isAside ? 1 : undefined },
      },
    ],
    box: { x: marker.x - radius, y: marker.y - radius, width: 2 * radius, height: 2 * radius },
  });
  const isTurned = step.texts.some(({ turned }) => turned);
  const top = marker.y + radius + 2;
  page.add({
    id: step.key,
    parent: layers.blueprint,
    label: [
      { text: step.name === '' ? '…' : step.name, size: step.texts[0]?.size ?? 12, bold: true },
      ...labelOf(
        step.texts.filter(({ tone }) => tone === 'quiet'),
        palette,
      ),
    ],
    tip: step.label,
    style: [
      'text',
      {
        ...{ verticalAlign: 'top', align: 'center', spacing: 0, whiteSpace: 'wrap', fontColor: palette.ink },
        ...(isTurned && { horizontal: 0, align: 'right', verticalAlign: 'middle' }),
      },
    ],
    box: { ...step, y: top, height: Math.max(16, step.y + step.height - top) },
  });
  return id;
}

/** Type of the names of lanes, which are written upwards; smaller where a lane is low. */
const nameSize = { most: 12, least: 7 } as const;

/** Above and beneath the name of a lane. */
const nameAir = 4;

/** Returns the width of the heads of lanes, in which their names have room when they are written upwards. */
export function laneHeadWidth({ lanes, emotion }: Geometry): number {
  const heads = [...lanes, ...(emotion ? [{ name: 'Emotion', height: emotion.height }] : [])];
  const widths = heads.map((head) => {
    const size = nameSizeIn(head);
    const { lines } = wrapText(head.name, Math.max(1, head.height - 2 * nameAir), size, true);
    return lines.length * size * 1.25;
  });
  return largest([2 * nameSize.most * 1.25, ...widths]) + 12;
}

/** The size by which the longest word of a name is not cut. */
function nameSizeIn({ name, height }: Pick<LaneBox, 'name' | 'height'>): number {
  const longest = largest(name.split(/\s+/).map((word) => measure(word, 1, true)));
  const fitting = Math.floor((height - 2 * nameAir) / Math.max(0.1, longest));
  return Math.max(nameSize.least, Math.min(nameSize.most, fitting));
}

/** Draws a lane, or the row of emotions, as a container; returns its id. */
export function drawContainer(
  page: DrawioPage,
  { key, name, ...box }: Pick<LaneBox, 'key' | 'name' | keyof Box>,
  { right, headRight }: Pick<Geometry['frame'], 'right' | 'headRight'>,
  startSize: number,
  colours: Pick<LaneColours, 'head' | 'tint' | 'border' | 'ink'>,
): string {
  const left = headRight - startSize;
  return page.add({
    id: key,
    parent: layers.blueprint,
    label: [{ text: name === '' ? '…' : name }],
    style: [
      'swimlane',
      {
        ...{ horizontal: 0, startSize, collapsible: 0, whiteSpace: 'wrap' },
        ...{ fontSize: nameSizeIn({ name, height: box.height }), fontStyle: 1, fontColor: colours.ink },
        ...{ fillColor: colours.head, swimlaneFillColor: colours.tint, strokeColor: colours.border },
      },
    ],
    box: { y: box.y, height: box.height, x: left, width: right - left },
  });
}

/** Draws a lane in the colours of its role. */
export function drawLane(
  page: DrawioPage,
  lane: LaneBox,
  geometry: Geometry,
  startSize: number,
  palette: Palette,
): void {
  drawContainer(page, lane, geometry.frame, startSize, laneColours(palette, lane.role, lane.hue));
}

/** Draws the three lines as shapes, so that none has a loose end. */
export function drawLines(
  page: DrawioPage,
  { lines, frame }: Geometry,
  startSize: number,
  palette: Palette,
): void {
  const dashes: Readonly<Record<LineKind, string | undefined>> = {
    interaction: undefined,
    visibility: '9 6',
    internal: '2 5',
  };
  for (const { kind, y, x1, x2, pill, text } of lines) {
    const dash = dashes[kind];
    page.add({
      parent: layers.blueprint,
      label: [],
      tip: text.text,
      style: [
        'line',
        {
          ...{ strokeColor: palette.line, strokeWidth: 2 },
          ...(dash !== undefined && { dashed: 1, dashPattern: dash, fixDash: 1 }),
        },
      ],
      box: { x: x1, y: y - 5, width: x2 - x1, height: 10 },
    });
    page.add({
      parent: layers.blueprint,
      label: [{ text: text.text, size: text.size, bold: text.bold ?? false }],
      style: [
        'rounded=1',
        { arcSize: 50, fillColor: palette.page, strokeColor: palette.line, fontColor: palette.ink },
      ],
      // Left of the heads, whose names it would else stand on.
      box: { ...pill, x: Math.max(0, frame.headRight - startSize - 4 - pill.width) },
    });
  }
}
