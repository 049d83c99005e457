import { smallest } from '../../diagram/extremes.ts';
import type { Box, Geometry, Point, StageBox, StepBox } from '../../diagram/geometry.ts';
import { layoutPicture } from '../../diagram/layout.ts';
import type { Key, Picture } from '../../diagram/picture.ts';
import { roleType } from '../../diagram/roles.ts';
import { overviewSizes } from '../../diagram/sizes.ts';
import { measure } from '../../diagram/text/text-metrics.ts';
import { shorten, wrapText } from '../../diagram/text/wrap-text.ts';
import { around, emuBox, type SlideCanvas } from './canvas.ts';
import { leastType, linePitch, pxPerPoint } from './card-text.ts';
import { drawCurve } from './draw-curve.ts';
import { drawLaneHead, drawLineNames, drawLines, drawNumber } from './draw-frame.ts';
import { drawLink } from './draw-part.ts';
import { curveSlot, fading, ground, ink, paragraph } from './looks.ts';
import { emuPerPoint, type SlideColour } from './slide.ts';
import { stretching } from './stretch.ts';

/** The most steps whose numbers stand beside each other on one slide. */
export const mostSteps = 48;

/** The type of the overview, in px of the slide. */
const size = leastType * pxPerPoint;

/** Draws a picture as it is seen from far away: stages, steps, the emotion curve, and a dot for each card. */
export function drawOverview(canvas: SlideCanvas, picture: Picture, place: Box): void {
  const geometry = layoutPicture(picture, { density: 'overview' });
  const { frame, emotion } = geometry;
  const { scale, to } = placing(geometry, place);
  const boxOf = ({ x, y, width, height }: Box): Box => {
    const [from, end] = [to({ x, y }), to({ x: x + width, y: y + height })];
    return { x: from.x, y: from.y, width: end.x - from.x, height: end.y - from.y };
  };
  const right = place.x + place.width;
  const headWidth = (frame.headRight - frame.left) * scale.x;
  for (const stage of geometry.stages) drawStage(canvas, stage, boxOf(stage));
  for (const step of geometry.steps) drawStepName(canvas, step, boxOf(step));
  const row = (box: Box) => ({ ...boxOf(box), x: place.x, width: right - place.x });
  if (emotion) {
    const names = (emotion.curves ?? []).map(({ name }) => name).join(', ');
    drawLaneHead(canvas, { name: 'Emotion', hint: names, slot: curveSlot }, row(emotion), headWidth, 1);
  }
  for (const lane of geometry.lanes) {
    const { name, role, hue } = lane;
    drawLaneHead(
      canvas,
      { name, hint: '', slot: roleType(role).slide, faded: hue > 0 },
      row(lane),
      headWidth,
      0.9,
    );
  }
  drawLines(canvas, geometry.lines, to, right);
  if (emotion) drawCurve(canvas, emotion, to, 8);
  const numbers = new Map<Key, number>();
  const faded = geometry.faded ?? new Set<Key>();
  const names = new Map(geometry.cells.map(({ key, name }) => [key, name]));
  for (const cell of geometry.cells) {
    const middle = to({ x: cell.x + cell.width / 2, y: cell.y + cell.height / 2 });
    const radius = (cell.height / 2) * scale.round;
    const width = Math.max(2 * radius, (cell.width - cell.height) * scale.x + 2 * radius);
    const box = { ...around(middle, radius), x: middle.x - width / 2, width };
    const fade = (colour: SlideColour) => fading(colour, faded.has(cell.key));
    const id = canvas.shape({
      name: [geometry.lanes[cell.lane]?.name ?? '', cell.name].join(' · '),
      alt: cell.label,
      box: emuBox(box),
      preset: 'roundRect',
      adjust: 50_000,
      fill: cell.assumed ? ground : fade({ slot: cell.moment ? curveSlot : roleType(cell.role).slide }),
      line: {
        colour: fade({ slot: cell.tint === undefined ? roleType(cell.role).slide : 'tx2' }),
        width: (cell.tint === undefined ? 1 : 2) * emuPerPoint,
      },
    });
    numbers.set(cell.key, id);
  }
  for (const link of geometry.links) drawLink(canvas, link, to, { numbers, names, faded });
  drawLineNames(canvas, geometry.lines, to, place.x + headWidth);
}

/** The bounds by which heights become larger or smaller: those of the heads within bounds, so that their texts have room. */
const headScale = { least: 0.85, most: 1.25 } as const;

/** Fills the width, and as much of the height as does not pull dots apart; where there are many, dots move together. */
function placing({ frame, lanes, emotion }: Geometry, place: Box): Placing {
  const x = place.width / (frame.right - frame.left);
  const whole = place.height / Math.max(1, frame.bodyBottom - frame.stageTop);
  const heads = Math.min(headScale.most, Math.max(headScale.least, whole));
  const top = place.y + (frame.rowsTop - frame.stageTop) * heads;
  const room = Math.max(1, place.y + place.height - top) / heads;
  const needs = lanes.map(({ y, height }) => ({ y, height, least: Math.min(height, leastLane / heads) }));
  const curve = emotion ? [{ ...emotion, least: emotion.height * 0.6 }] : [];
  const at = stretching(frame.rowsTop, frame.bodyBottom, [...curve, ...needs]).to(room);
  const shares = lanes.map(({ y, height }) => (at(y + height - 0.01) - at(y)) / Math.max(1, height));
  return {
    scale: { x, round: Math.min(x, heads * smallest([1, ...shares])) },
    to: (point) => ({
      x: place.x + (point.x - frame.left) * x,
      y:
        point.y < frame.rowsTop
          ? place.y + (point.y - frame.stageTop) * heads
          : top + (at(point.y) - frame.rowsTop) * heads,
    }),
  };
}

/** The least height of a lane in px of the slide: its name has room. */
const leastLane = 20;

/** The places of the points of the overview on a slide, and by how much its widths and its dots are scaled. */
interface Placing {
  readonly scale: { readonly x: number; readonly round: number };
  readonly to: (point: Point) => Point;
}

/** Draws a stage as an arrow that points to the next. */
export function drawStage(
  canvas: SlideCanvas,
  { name, label }: StageBox & { label?: string },
  box: Box,
): void {
  const room = box.width - 22;
  const { lines } = wrapText(name, Math.max(1, room), size * 1.05, true, 2);
  canvas.shape({
    name: `Stage: ${name}`,
    alt: label ?? `Stage: ${name}`,
    box: emuBox({ ...box, width: Math.max(1, box.width - 2) }),
    preset: 'homePlate',
    adjust: Math.round(Math.min(50_000, (9 / Math.max(1, Math.min(box.width, box.height))) * 100_000)),
    fill: { slot: 'tx2' },
    text: {
      anchor: 'middle',
      inset: [0, 0],
      paragraphs:
        room < size
          ? []
          : [paragraph(lines.join(' '), leastType, { bold: true, colour: ground, align: 'middle' })],
    },
  });
}

/** Draws the number of a step and its name, written upwards where its column is narrow. */
function drawStepName(canvas: SlideCanvas, step: StepBox, box: Box): void {
  const top = box.y + 28;
  const room = { ...box, y: top, height: Math.max(1, box.y + box.height - top - 2) };
  const isTurned = step.texts.some(({ turned }) => turned);
  const [length, depth] = isTurned ? [room.height, room.width] : [room.width, room.height];
  const most = Math.max(1, Math.floor(depth / (size * linePitch)));
  const { lines } = wrapText(step.name === '' ? '…' : step.name, length * 0.95, size, true, most);
  const text = lines.map((line) =>
    measure(line, size, true) > length ? shorten(line, length, size, true) : line,
  );
  canvas.shape({
    name: `Step ${step.number.text}: ${step.name}`,
    alt: step.label,
    box: emuBox(room),
    preset: 'rect',
    text: {
      anchor: isTurned ? 'middle' : 'top',
      inset: [0, 0],
      ...(isTurned && { turned: true as const }),
      paragraphs: [
        {
          ...paragraph(text.join(' '), leastType, {
            bold: true,
            colour: ink,
            align: isTurned ? 'left' : 'middle',
          }),
          pitch: leastType * linePitch,
        },
      ],
    },
  });
  drawNumber(canvas, step, {
    x: box.x + box.width / 2,
    y: box.y + (overviewSizes.gap + overviewSizes.marker),
  });
}
