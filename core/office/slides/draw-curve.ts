import { smoothPath } from '../../diagram/draw/smooth-path.ts';
import { feelingWord } from '../../diagram/feelings.ts';
import type { Box, EmotionBox, Face, Point } from '../../diagram/geometry.ts';
import { around, emuBox, type SlideCanvas } from './canvas.ts';
import { curveSlot, ground } from './looks.ts';
import { emu, emuPerPoint, type FreeformPiece, type SlideLine } from './slide.ts';

const pen = (dash?: SlideLine['dash']): SlideLine => ({
  colour: { slot: curveSlot },
  width: 2 * emuPerPoint,
  ...(dash && { dash }),
});

const dashes = [undefined, 'dash', 'sysDot', 'dashDot'] as const;

/** Draws the emotion curve as a line of its own, with a face at each step; `to` places a point on the slide, in px. */
export function drawCurve(
  canvas: SlideCanvas,
  emotion: EmotionBox,
  to: (point: Point) => Point,
  radius: number,
): void {
  const { faces, branches, curves = [] } = emotion;
  for (const { from, to: end } of branches) {
    drawPath(canvas, [to(from), to(end)], 'Emotion curve, branch', pen('dash'));
  }
  const main = faces.filter(({ isAside }) => !isAside);
  const placed = main.map(to);
  drawPath(canvas, placed, 'Emotion curve', pen(), feelingsOf(main));
  for (const face of faces) drawFace(canvas, face, to(face), radius);
  for (const [index, { name, points }] of curves.entries()) {
    const own = points.filter(({ isAside }) => !isAside);
    const line = pen(dashes[index % dashes.length]);
    drawPath(canvas, own.map(to), `Emotion curve of ${name}`, line, `${name}. ${feelingsOf(own)}`);
    for (const point of points) {
      canvas.shape({
        name: `${name}, ${point.name}`,
        alt: `${point.name}, ${name}: ${feelingWord(point.emotion)}`,
        box: emuBox(around(to(point), radius * 0.45)),
        preset: index % 2 === 0 ? 'ellipse' : 'diamond',
        fill: { slot: curveSlot },
      });
    }
  }
}

function feelingsOf(faces: readonly Face[]): string {
  return faces.map(({ name, emotion }) => `${name}: ${feelingWord(emotion)}`).join('; ');
}

/** The bend of the mouth of a smiley, in the format's figures, at the best feeling. */
const mostSmile = 4653;

function drawFace(canvas: SlideCanvas, face: Face, at: Point, radius: number): void {
  canvas.shape({
    name: `Emotion at ${face.name}`,
    alt: `${face.name}: ${feelingWord(face.emotion)}`,
    box: emuBox(around(at, radius)),
    preset: 'smileyFace',
    adjust: Math.round((mostSmile * face.emotion) / 2),
    fill: ground,
    line: { colour: { slot: curveSlot }, width: 1.25 * emuPerPoint },
  });
}

function drawPath(
  canvas: SlideCanvas,
  points: readonly Point[],
  name: string,
  line: SlideLine,
  alt = name,
): void {
  if (points.length < 2) return;
  const box = boundsOf(points);
  const own = points.map(({ x, y }) => ({ x: x - box.x, y: y - box.y }));
  canvas.add({
    ...{ type: 'freeform', id: canvas.next(), name, alt, line },
    box: emuBox(box),
    path: piecesOf(smoothPath(own)),
  });
}

function boundsOf(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x), Math.max(bottom, y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Reads the commands of a path as {@link smoothPath} writes them. */
function piecesOf(path: string): readonly FreeformPiece[] {
  return [...path.matchAll(/([MLC])([^MLC]*)/g)].map(([, command, figures = '']) => ({
    command: command as FreeformPiece['command'],
    at: figures
      .trim()
      .split(/[\s,]+/)
      .map((figure) => emu(Number(figure))),
  }));
}
