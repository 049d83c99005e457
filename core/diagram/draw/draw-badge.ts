import type { BadgeType } from '../badges/badge.ts';
import { type BadgeKind, badgeType } from '../badges.ts';
import type { Palette } from '../palette.ts';
import { type PictureRole, roleType } from '../roles.ts';
import { px, textSvg } from './svg.ts';

/** Draws a badge around a point, cut out from what is under it by an edge in the colour `ground`. */
export function drawBadge(
  kind: BadgeKind,
  x: number,
  y: number,
  palette: Palette,
  ground: string,
  count = 1,
): string {
  const colours = palette.badges[kind];
  const { outline, glyph } = badgeType(kind);
  return (
    `<g transform="translate(${px(x)} ${px(y)})">` +
    `<path d="${outline.path}" fill="${colours.fill}" stroke="${ground}" stroke-width="2" stroke-linejoin="round"/>` +
    `${drawGlyph(glyph, colours.ink)}${count > 1 ? drawCount(count, colours.fill, palette) : ''}</g>`
  );
}

/** Draws the number of texts that a badge stands for, at its upper right corner. */
function drawCount(count: number, colour: string, palette: Palette): string {
  const text = {
    x: 10,
    y: -5.5,
    text: count > 9 ? '9+' : `${count}`,
    size: 9,
    bold: true,
    anchor: 'middle',
  } as const;
  return (
    `<circle cx="10" cy="-8.5" r="6.5" fill="${palette.card}" stroke="${colour}" stroke-width="1.25"/>` +
    textSvg(text, palette.cardInk)
  );
}

function drawGlyph({ path, isFilled }: BadgeType['glyph'], colour: string): string {
  if (isFilled) return `<path d="${path}" fill="${colour}"/>`;
  return (
    `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2.2"` +
    ' stroke-linecap="round" stroke-linejoin="round"/>'
  );
}

/** Draws a clock of 12 px around a point. */
export function drawClock(x: number, y: number, colour: string): string {
  return (
    `<g transform="translate(${px(x)} ${px(y)})" fill="none" stroke="${colour}" stroke-width="1.4" stroke-linecap="round">` +
    '<circle r="5.3"/><path d="M0 -3V0L2.1 1.4"/></g>'
  );
}

/** Draws a cylinder of 9 px around a point: a system. */
export function drawCylinder(x: number, y: number, colour: string): string {
  return (
    `<path transform="translate(${px(x)} ${px(y)})" fill="none" stroke="${colour}" stroke-width="1.1"` +
    ' d="M-4 -3.2A4 1.7 0 0 1 4 -3.2V3.2A4 1.7 0 0 1 -4 3.2ZM-4 -3.2A4 1.7 0 0 0 4 -3.2"/>'
  );
}

/** Draws a mark of 11 px around a point: waves for a channel that is online, a pin for one that is not. */
export function drawReach(kind: 'offline' | 'online', x: number, y: number, colour: string): string {
  const d =
    kind === 'online'
      ? 'M-5 -1.6A7.2 7.2 0 0 1 5 -1.6M-3 0.8A4.4 4.4 0 0 1 3 0.8M0 3.4V3.5'
      : 'M0 5.2Q-4 0.4 -4 -1.6A4 4 0 0 1 4 -1.6Q4 0.4 0 5.2ZM0 -1.7V-1.6';
  return (
    `<path transform="translate(${px(x)} ${px(y)})" d="${d}" fill="none" stroke="${colour}" stroke-width="1.4"` +
    ' stroke-linecap="round" stroke-linejoin="round"/>'
  );
}

const heartPath =
  'M0 7.4Q-8 2 -8 -2.4Q-8 -6.6 -4.2 -6.6Q-1.4 -6.6 0 -3.8Q1.4 -6.6 4.2 -6.6Q8 -6.6 8 -2.4Q8 2 0 7.4Z';

/** Draws the icon of a role, 18 px around a point; for the emotions a heart. */
export function drawRole(role: PictureRole | 'emotion', x: number, y: number, colour: string): string {
  const icon = role === 'emotion' ? heartPath : roleType(role).icon;
  return (
    `<path transform="translate(${px(x)} ${px(y)})" d="${icon}" fill="none" stroke="${colour}"` +
    ' stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>'
  );
}
