import { feelingWord } from '../feelings.ts';
import type { EmotionBox, EmotionCurve, Face, Geometry, Point } from '../geometry.ts';
import type { Palette } from '../palette.ts';
import { emotionSizes } from '../sizes.ts';
import { drawContainer } from './draw-frame.ts';
import { type DrawioPage, layers } from './page.ts';

/** The key of the row of emotions. */
const emotionKey = 'emotion';

/** Draws the emotion curve: a circle for each step, joined to the next so that it follows. */
export function drawEmotion(page: DrawioPage, geometry: Geometry, startSize: number, palette: Palette): void {
  const { emotion, frame } = geometry;
  if (emotion === undefined) return;
  drawContainer(page, { ...emotion, key: emotionKey, name: 'Emotion' }, frame, startSize, palette.emotion);
  drawCurve(page, emotion, palette);
  for (const [index, curve] of (emotion.curves ?? []).entries()) drawPersona(page, curve, index, palette);
}

function drawCurve(page: DrawioPage, { faces, branches }: EmotionBox, palette: Palette): void {
  const ids = new Map(faces.map((face) => [face, faceOf(page, face, palette)]));
  const at = ({ x, y }: Point) => ids.get(faces.find((one) => one.x === x && one.y === y) ?? ({} as Face));
  const onPath = faces.filter(({ isAside }) => !isAside);
  const pairs = onPath.slice(1).map((face, index) => [onPath[index], face] as const);
  for (const [from, to] of pairs) join(page, from && ids.get(from), ids.get(to), palette.emotion.curve, 2.5);
  for (const { from, to } of branches) join(page, at(from), at(to), palette.emotion.curve, 1.5, '5 4');
}

function faceOf(page: DrawioPage, face: Face, palette: Palette): string {
  const { high, even, low } = palette.emotion;
  const colour = face.emotion > 0 ? high : face.emotion < 0 ? low : even;
  const radius = emotionSizes.face;
  return page.add({
    parent: emotionKey,
    label: [{ text: signed(face.emotion), size: 10, bold: true }],
    tip: `${face.name}: ${feelingWord(face.emotion)}`,
    style: [
      'ellipse',
      {
        ...{
          aspect: 'fixed',
          fillColor: palette.card,
          strokeColor: colour,
          strokeWidth: 2,
          fontColor: colour,
        },
        ...(face.isAside && { dashed: 1 }),
      },
    ],
    box: { x: face.x - radius, y: face.y - radius, width: 2 * radius, height: 2 * radius },
  });
}

const dashes = [undefined, '8 4', '2 4', '10 3 2 3'] as const;

function drawPersona(
  page: DrawioPage,
  { name, points, radius }: EmotionCurve,
  index: number,
  palette: Palette,
): void {
  const colour = [palette.emotion.curve, palette.ink, palette.emotion.ink][index % 3] ?? palette.ink;
  const size = Math.max(3, radius);
  const ids = points.map((point) =>
    page.add({
      parent: emotionKey,
      label: [],
      tip: `${point.name}, ${name}: ${feelingWord(point.emotion)}`,
      style: ['ellipse', { aspect: 'fixed', fillColor: colour, strokeColor: colour }],
      box: { x: point.x - size, y: point.y - size, width: 2 * size, height: 2 * size },
    }),
  );
  for (const [at, id] of ids.slice(1).entries())
    join(page, ids[at], id, colour, 2, dashes[index % dashes.length], at === 0 ? name : '');
}

/** Draws a line from middle to middle. */
function join(
  page: DrawioPage,
  from: string | undefined,
  to: string | undefined,
  colour: string,
  strokeWidth: number,
  dash?: string,
  name = '',
): void {
  if (from === undefined || to === undefined) return;
  page.connect({
    ...{ parent: layers.blueprint, from, to, corners: [] },
    label: name === '' ? [] : [{ text: name, size: 10 }],
    style: [
      '',
      {
        ...{ edgeStyle: 'none', endArrow: 'none', strokeColor: colour, strokeWidth },
        ...(dash !== undefined && { dashed: 1, dashPattern: dash, fixDash: 1 }),
      },
    ],
  });
}

function signed(emotion: number): string {
  const rounded = Math.round(emotion * 10) / 10;
  return rounded > 0 ? `+${rounded}` : `${rounded}`.replace('-', '−');
}
