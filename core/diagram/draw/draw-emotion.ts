import { feelingWord } from '../feelings.ts';
import type { EmotionBox, Face, Geometry, Point } from '../geometry.ts';
import type { Palette } from '../palette.ts';
import { emotionSizes } from '../sizes.ts';
import { drawRole } from './draw-badge.ts';
import { drawCurveNames, drawCurves } from './draw-curves.ts';
import { drawBackground, drawBar, drawStageGaps, slidesAttribute, texts } from './draw-frame.ts';
import { smoothPath } from './smooth-path.ts';
import { escapeXml, fontAttribute, px } from './svg.ts';

/** Draws the emotion curve with a face for each step. */
export function drawEmotion(emotion: EmotionBox, { frame, separators }: Geometry, palette: Palette): string {
  const { curve, scale, tint } = palette.emotion;
  const area = { ...emotion, x: frame.headRight, width: frame.right - frame.headRight };
  const lines = emotion.scale
    .map((y) => {
      const dash = y === emotion.middle ? '' : ' stroke-dasharray="2 5"';
      return `<path d="M${px(area.x)} ${px(y)}H${px(frame.right)}" stroke="${scale}" stroke-width="1.25" fill="none"${dash}/>`;
    })
    .join('');
  const { faces } = emotion;
  const onPath = faces.filter(({ isAside }) => !isAside);
  const first = onPath[0];
  const last = onPath[onPath.length - 1];
  let path = emotion.branches
    .map(
      ({ from, to }) =>
        `<path d="${smoothPath([from, to])}" fill="none" stroke="${curve}" stroke-width="1.5" stroke-dasharray="5 4"/>`,
    )
    .join('');
  if (first && last && onPath.length > 1) {
    const d = smoothPath(onPath);
    path +=
      `<path d="${d}V${px(emotion.middle)}H${px(first.x)}Z" fill="${curve}" fill-opacity="0.12"/>` +
      `<path d="${d}" fill="none" stroke="${curve}" stroke-width="2.5" stroke-linecap="round"/>`;
  }
  return (
    `<g data-key="emotion"${emotion.curves ? fontAttribute : ''}>${drawBackground(area, tint, palette)}${drawStageGaps(emotion, separators, palette)}${lines}${path}` +
    `${faces.map((face) => drawFace(face, palette)).join('')}${drawCurves(emotion, palette)}</g>`
  );
}

/** Draws the name of the row of emotions. */
export function drawEmotionHead(emotion: EmotionBox, { frame }: Geometry, palette: Palette): string {
  const { head, bar: colour, ink } = palette.emotion;
  return (
    `<g data-key="emotion_head"${fontAttribute}>` +
    drawBackground({ ...emotion, width: frame.headRight - emotion.x }, head, palette) +
    drawBar(emotion, colour) +
    `<g${slidesAttribute}>${drawRole('emotion', emotion.icon.x, emotion.icon.y, ink)}${texts(emotion.texts, palette, ink)}${drawCurveNames(emotion.curves ?? [], palette)}</g></g>`
  );
}

const mouths: readonly string[] = [
  'M-4.5 5.2Q0 0.6 4.5 5.2',
  'M-4 4.6Q0 2 4 4.6',
  'M-4 3.8H4',
  'M-4 2.6Q0 5.6 4 2.6',
  'M-5 1.6Q0 8 5 1.6Z',
];

/** Draws a small face around a point: how those feel who do what is on a card. */
export function drawSmallFace(
  { x, y, emotion }: Point & { readonly emotion: number },
  palette: Palette,
): string {
  const { colour, lines } = features(emotion, palette);
  return (
    `<g transform="translate(${px(x)} ${px(y)}) scale(0.5)">` +
    `<circle r="${emotionSizes.face}" fill="${palette.card}" stroke="${colour}" stroke-width="2.4"/>${lines}</g>`
  );
}

/** The colour of a face, and its eyes, brows and mouth. */
function features(emotion: number, palette: Palette): { readonly colour: string; readonly lines: string } {
  const level = Math.round(emotion) + 2;
  const { high, even, low } = palette.emotion;
  const colour = level > 2 ? high : level < 2 ? low : even;
  const brows = level === 0 ? 'M-5.4 -5.2L-2.4 -3.8M5.4 -5.2L2.4 -3.8' : '';
  const lines =
    `<circle cx="-3.8" cy="-2.2" r="1.4" fill="${colour}"/><circle cx="3.8" cy="-2.2" r="1.4" fill="${colour}"/>` +
    `<path d="${brows}${mouths[level] ?? ''}" fill="${level === 4 ? colour : 'none'}" stroke="${colour}"` +
    ' stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>';
  return { colour, lines };
}

function drawFace(face: Face, palette: Palette): string {
  const { colour, lines } = features(face.emotion, palette);
  const label = escapeXml(`${face.name}: ${feelingWord(face.emotion)}`);
  return (
    `<g role="img" aria-label="${label}" transform="translate(${px(face.x)} ${px(face.y)})">` +
    (face.isAside
      ? `<circle r="${emotionSizes.face}" fill="${palette.emotion.tint}" stroke="${colour}" stroke-width="1.5" stroke-dasharray="3 2.5"/>`
      : `<circle r="${emotionSizes.face}" fill="${palette.card}"/>` +
        `<circle r="${emotionSizes.face}" fill="${colour}" fill-opacity="0.16" stroke="${colour}" stroke-width="2"/>`) +
    `${lines}</g>`
  );
}
