import { feelingWord } from '../feelings.ts';
import type { EmotionBox, EmotionCurve, Point, TextLine } from '../geometry.ts';
import type { Palette } from '../palette.ts';
import { measure } from '../text/text-metrics.ts';
import { smoothPath } from './smooth-path.ts';
import { escapeXml, px, textSvg } from './svg.ts';

/** Dashes and markers that tell curves apart without their colours; from the fifth on markers are hollow. */
const dashes = ['', '8 4', '2 4', '10 3 2 3'] as const;
const markers = [
  'M-1 0A1 1 0 1 1 1 0A1 1 0 1 1 -1 0Z',
  'M-0.9 -0.9H0.9V0.9H-0.9Z',
  'M0 -1.15L1.1 0.85H-1.1Z',
  'M0 -1.2L1.2 0L0 1.2L-1.2 0Z',
] as const;

/** Draws the curves of several personas with their points and the names at their ends. */
export function drawCurves({ curves = [] }: EmotionBox, palette: Palette): string {
  const lines = curves.map(({ points }, index) => {
    const onWay = points.filter(({ isAside }) => !isAside);
    if (onWay.length < 2) return '';
    return `<path d="${smoothPath(onWay)}" fill="none" ${pen(index, palette)} stroke-width="2" stroke-linecap="round"/>`;
  });
  const points = curves.map((curve, index) =>
    curve.points
      .map((point) => {
        const label = escapeXml(`${point.name}, ${curve.name}: ${feelingWord(point.emotion)}`);
        const shown = marker(point, index, curve.radius, palette, point.isAside === true);
        return `<g role="img" aria-label="${label}">${shown}</g>`;
      })
      .join(''),
  );
  const ends = curves.map(({ end, radius }, index) =>
    end === undefined
      ? ''
      : marker(end.sign, index, Math.min(radius, 4), palette, false) +
        // The lines of the scale do not strike a name through.
        end.texts.map((text) => ground(text, palette) + name(text, palette.ink)).join(''),
  );
  return [...lines, ...points, ...ends].join('');
}

/** Draws the names of curves in the head of their row, each behind a piece of its line. */
export function drawCurveNames(curves: readonly EmotionCurve[], palette: Palette): string {
  return curves
    .map(({ head: { sign, text }, radius }, index) => {
      const line = `<path d="M${px(sign.x - 11)} ${px(sign.y)}H${px(sign.x + 11)}" fill="none" ${pen(index, palette)} stroke-width="2"/>`;
      return (
        line + marker(sign, index, Math.max(3, Math.min(radius, 4)), palette, false) + name(text, palette.ink)
      );
    })
    .join('');
}

function name(text: EmotionCurve['head']['text'], colour: string): string {
  const title = text.full === undefined ? '' : `<title>${escapeXml(text.full)}</title>`;
  return title === '' ? textSvg(text, colour) : `<g>${title}${textSvg(text, colour)}</g>`;
}

function ground({ x, y, text, size }: TextLine, palette: Palette): string {
  const width = px(measure(text, size) + 3);
  return `<rect x="${px(x - 2)}" y="${px(y - size + 1)}" width="${width}" height="${px(size + 2)}" fill="${palette.emotion.tint}"/>`;
}

function pen(index: number, palette: Palette): string {
  const dash = dashes[index % dashes.length] ?? '';
  return `stroke="${colourOf(index, palette)}"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}`;
}

function marker({ x, y }: Point, index: number, radius: number, palette: Palette, isAside: boolean): string {
  const colour = colourOf(index, palette);
  const isHollow = isAside || Math.floor(index / markers.length) % 2 === 1;
  const edge = px(1.5 / radius);
  return (
    `<path transform="translate(${px(x)} ${px(y)}) scale(${px(radius)})" d="${markers[index % markers.length] ?? ''}"` +
    ` fill="${isHollow ? palette.emotion.tint : colour}" stroke="${colour}" stroke-width="${edge}"${isAside ? ` stroke-dasharray="${px(2.5 / radius)} ${px(2 / radius)}"` : ''}/>`
  );
}

function colourOf(index: number, { emotion, ink }: Palette): string {
  return [emotion.curve, ink, emotion.ink][index % 3] ?? ink;
}
