import { arrowType, spokenEnds } from '../../diagram/arrow-kinds.ts';
import { largest } from '../../diagram/extremes.ts';
import type { Box, Geometry, LinkRoute, Point } from '../../diagram/geometry.ts';
import type { Key } from '../../diagram/picture.ts';
import { roleType } from '../../diagram/roles.ts';
import { headSizes } from '../../diagram/sizes.ts';
import { measure } from '../../diagram/text/text-metrics.ts';
import { emuBox, glueTo, type SlideCanvas } from './canvas.ts';
import { leastType, pxPerPoint } from './card-text.ts';
import { connectorAlong } from './connect.ts';
import { drawCard } from './draw-card.ts';
import { drawCurve } from './draw-curve.ts';
import { drawLaneHead, drawLineNames, drawLines, drawStep } from './draw-frame.ts';
import type { FittedPart } from './fit-part.ts';
import { curveSlot, fading, ground, linkLine, paragraph, quietInk } from './looks.ts';
import { emuPerPoint } from './slide.ts';

/**
 * Draws a part of the picture into its place on a slide, in px: lanes, lines, arrows, cards, what is written on arrows, and
 * a ring around what is looked at.
 */
export function drawPart(canvas: SlideCanvas, part: FittedPart, place: Box, focus?: Key): void {
  const { geometry, cells, at, scale, picture } = part;
  const { frame } = geometry;
  const top = at(frame.stepTop);
  const to = ({ x, y }: Point): Point => ({
    x: place.x + (x - frame.left) * scale,
    y: place.y + (at(y) - top) * scale,
  });
  const boxOf = ({ x, y, width, height }: Box): Box => {
    const [from, end] = [to({ x, y }), to({ x: x + width, y: y + height })];
    return { x: from.x, y: from.y, width: end.x - from.x, height: end.y - from.y };
  };
  const right = place.x + place.width;
  const headWidth = (frame.headRight - frame.left) * scale;
  const faded = geometry.faded ?? new Set<Key>();
  const { emotion } = geometry;
  if (emotion) {
    const row = { ...boxOf(emotion), x: place.x, width: right - place.x };
    drawLaneHead(
      canvas,
      { name: 'Emotion', hint: namesOf(geometry), slot: 'accent6' },
      row,
      headWidth,
      scale,
    );
  }
  for (const lane of geometry.lanes) {
    const row = { ...boxOf(lane), x: place.x, width: right - place.x };
    const hint = lane.texts.flatMap(({ tone, text }) => (tone === 'quiet' ? [text] : [])).join(' ');
    drawLaneHead(
      canvas,
      { name: lane.name, hint, slot: roleType(lane.role).slide, faded: lane.hue > 0 },
      row,
      headWidth,
      scale,
    );
  }
  for (const step of geometry.steps) drawStep(canvas, step, boxOf(step), scale);
  drawLines(canvas, geometry.lines, to, right);
  if (emotion) drawCurve(canvas, emotion, to, 8);
  const numbers = new Map<Key, number>();
  for (const box of geometry.cells) {
    const cell = cells.get(box.key);
    if (cell === undefined) continue;
    const lane = geometry.lanes[box.lane]?.name ?? '';
    const step = picture.steps[cell.column]?.number ?? '';
    const name = [lane, step, cell.name].filter((text) => text !== '').join(' · ');
    numbers.set(
      box.key,
      drawCard(canvas, box, cell, { box: boxOf(box), scale, name, isFaded: faded.has(box.key) }),
    );
  }
  const names = new Map(geometry.cells.map((cell) => [cell.key, cell.name]));
  const boxes = new Map(geometry.cells.map((cell) => [cell.key, boxOf(cell)]));
  for (const link of geometry.links) drawLink(canvas, link, to, { numbers, names, boxes, faded });
  for (const link of geometry.links) drawLabel(canvas, link, boxOf, right, faded.has(link.key));
  drawLineNames(canvas, geometry.lines, to, place.x + headSizes.width * scale);
  const looked = [...geometry.cells, ...geometry.steps].find(({ key }) => key === focus);
  if (looked) drawRing(canvas, boxOf(looked), looked.name);
}

/** The px from what is looked at to the ring around it. */
const ringAir = 3;

function drawRing(canvas: SlideCanvas, { x, y, width, height }: Box, name: string): void {
  canvas.shape({
    name: `Looked at: ${name}`,
    box: emuBox({
      x: x - ringAir,
      y: y - ringAir,
      width: width + 2 * ringAir,
      height: height + 2 * ringAir,
    }),
    preset: 'roundRect',
    adjust: 8000,
    line: { colour: { slot: curveSlot }, width: 2 * emuPerPoint, dash: 'dash' },
  });
}

/** The names of curves, where there are several. */
function namesOf({ emotion }: Geometry): string {
  const names = (emotion?.curves ?? []).map(({ name }) => name);
  return names.length > 0 ? names.join(', ') : 'how it feels';
}

/** The cards of a slide by their keys: their numbers and names, and where ends may lie anywhere on a side, their places in px. */
export interface DrawnCards {
  readonly numbers: ReadonlyMap<Key, number>;
  readonly names: ReadonlyMap<Key, string>;
  readonly boxes?: ReadonlyMap<Key, Box>;
  /** The keys of what fades. */
  readonly faded?: ReadonlySet<Key>;
}

/** Draws an arrow as a native connector that is glued to its two cards. */
export function drawLink(
  canvas: SlideCanvas,
  { key, from, to, kind, points, isLine, label }: LinkRoute,
  place: (point: Point) => Point,
  { numbers, names, boxes, faded }: DrawnCards,
): void {
  const placed = points.map(place);
  const along = connectorAlong(placed, boxes?.get(from), boxes?.get(to));
  if (along === undefined) return;
  const line = linkLine(kind);
  const [start, end] = along.sites;
  const { sites: _, ...shape } = along;
  const glue = { from: glueTo(numbers.get(from), start), to: glueTo(numbers.get(to), end) };
  const said = `${names.get(from) ?? ''} ${spokenEnds(kind).to} ${names.get(to) ?? ''}`;
  canvas.add({
    ...{ type: 'connector', id: canvas.next(), name: `Arrow, ${arrowType(kind).name}: ${said}` },
    alt: label ? `${said}: ${label.texts.map(({ text }) => text).join(' ')}` : said,
    ...shape,
    ...(glue.from && { from: glue.from }),
    ...(glue.to && { to: glue.to }),
    line: { ...line, colour: fading(line.colour, faded?.has(key) ?? false) },
    heads: isLine ? { start: false, end: false } : { start: arrowType(kind).heads === 2, end: true },
  });
}

/** Draws what is written on an arrow, on a ground that it can be read on. */
function drawLabel(
  canvas: SlideCanvas,
  { label }: LinkRoute,
  boxOf: (box: Box) => Box,
  right: number,
  isFaded: boolean,
): void {
  if (label === undefined) return;
  const lines = label.full === undefined ? label.texts.map(({ text }) => text) : [label.full];
  const size = leastType * pxPerPoint;
  const box = boxOf(label);
  const width =
    largest(
      lines.map((line) => measure(line, size)),
      0,
    ) *
      1.06 +
    6;
  const height = lines.length * size * 1.15;
  const x = Math.min(right - width, box.x + box.width / 2 - width / 2);
  canvas.shape({
    name: `Label: ${lines.join(' ')}`,
    alt: lines.join(' '),
    box: emuBox({ x, y: box.y + box.height / 2 - height / 2, width, height }),
    preset: 'rect',
    fill: { ...ground, alpha: 0.85 },
    text: {
      anchor: 'middle',
      inset: [0, 0],
      isLine: true,
      paragraphs: lines.map((line) => ({
        ...paragraph(line, leastType, { colour: fading(quietInk, isFaded), align: 'middle' }),
        pitch: leastType * 1.1,
      })),
    },
  });
}
