import type { Palette, SignColours } from '../palette.ts';
import type { BadgeKind, PictureRole } from '../picture.ts';
import { px, textSvg } from './svg.ts';

/** Outlines of the badges around 0,0 in a box of 20 px: no two alike, so that none needs its colour. */
const OUTLINES: Readonly<Record<BadgeKind, string>> = {
  moment: 'M10 0A10 10 0 1 1 -10 0A10 10 0 1 1 10 0Z',
  pain: 'M0 -10.5Q1.6 -10.5 2.5 -9L10.6 5.4Q11.4 7 10.5 8.4Q9.7 9.6 8.2 9.6H-8.2Q-9.7 9.6 -10.5 8.4Q-11.4 7 -10.6 5.4L-2.5 -9Q-1.6 -10.5 0 -10.5Z',
  opportunity: 'M-5 -9.5H5Q9.5 -9.5 9.5 -5V5Q9.5 9.5 5 9.5H-5Q-9.5 9.5 -9.5 5V-5Q-9.5 -9.5 -5 -9.5Z',
  fail: 'M-4.2 -10H4.2L10 -4.2V4.2L4.2 10H-4.2L-10 4.2V-4.2Z',
  wait: 'M10 0A10 10 0 1 1 -10 0A10 10 0 1 1 10 0Z',
  question:
    'M-6 -9.5H6Q10 -9.5 10 -5.5V2.5Q10 6.5 6 6.5H1L-4.5 10.5V6.5H-6Q-10 6.5 -10 2.5V-5.5Q-10 -9.5 -6 -9.5Z',
};

const STAR = 'M0 -6.6L1.75 -2.25L6.3 -2L2.8 0.95L3.9 5.4L0 2.95L-3.9 5.4L-2.8 0.95L-6.3 -2L-1.75 -2.25Z';

/** Signs drawn with a pen of 2 px. */
const STROKES: Readonly<Record<Exclude<BadgeKind, 'moment'>, string>> = {
  pain: 'M0 -4.2V2.2M0 6V6.1',
  opportunity: 'M-5 0H5M0 -5V5',
  fail: 'M-2.6 5V-5H3.2M-2.6 -0.2H2',
  wait: 'M0 -5V0L3.5 2.5',
  question: 'M-2.8 -4.3Q-2.6 -6.6 0 -6.6Q2.9 -6.6 2.9 -4.2Q2.9 -2.7 1.2 -1.8Q0 -1.1 0 0.4M0 3.6V3.7',
};

/** A badge around a point, cut out from what is under it by an edge in the colour `ground`. */
export function drawBadge(
  kind: BadgeKind,
  x: number,
  y: number,
  palette: Palette,
  ground: string,
  count = 1,
): string {
  const colours = palette.badges[kind];
  return (
    `<g transform="translate(${px(x)} ${px(y)})">` +
    `<path d="${OUTLINES[kind]}" fill="${colours.fill}" stroke="${ground}" stroke-width="2" stroke-linejoin="round"/>` +
    `${sign(kind, colours)}${count > 1 ? drawCount(count, colours.fill, palette) : ''}</g>`
  );
}

/** How many texts a badge stands for, at its upper right corner. */
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

function sign(kind: BadgeKind, colours: SignColours): string {
  if (kind === 'moment') return `<path d="${STAR}" fill="${colours.sign}"/>`;
  return (
    `<path d="${STROKES[kind]}" fill="none" stroke="${colours.sign}" stroke-width="2.2"` +
    ' stroke-linecap="round" stroke-linejoin="round"/>'
  );
}

/** A clock of 12 px around a point. */
export function drawClock(x: number, y: number, colour: string): string {
  return (
    `<g transform="translate(${px(x)} ${px(y)})" fill="none" stroke="${colour}" stroke-width="1.4" stroke-linecap="round">` +
    '<circle r="5.3"/><path d="M0 -3V0L2.1 1.4"/></g>'
  );
}

/** A cylinder of 9 px around a point: a system. */
export function drawCylinder(x: number, y: number, colour: string): string {
  return (
    `<path transform="translate(${px(x)} ${px(y)})" fill="none" stroke="${colour}" stroke-width="1.1"` +
    ' d="M-4 -3.2A4 1.7 0 0 1 4 -3.2V3.2A4 1.7 0 0 1 -4 3.2ZM-4 -3.2A4 1.7 0 0 0 4 -3.2"/>'
  );
}

/** A mark of 11 px around a point: waves for a channel that is online, a pin for one that is not. */
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

/** Signs of the roles: a page, a person, an eye, an eye struck through, layers; a heart for the emotions. */
const ICONS: Readonly<Record<PictureRole | 'emotion', string>> = {
  evidence: 'M-5.5 -8H2L6 -4V8H-5.5ZM2 -8V-4H6M-2.5 0H3M-2.5 3.5H3',
  customer: 'M3.4 -4.2A3.4 3.4 0 1 1 -3.4 -4.2A3.4 3.4 0 1 1 3.4 -4.2ZM-7 8Q-7 1.8 0 1.8Q7 1.8 7 8',
  frontstage:
    'M-8.5 0Q-4.5 -5.6 0 -5.6Q4.5 -5.6 8.5 0Q4.5 5.6 0 5.6Q-4.5 5.6 -8.5 0ZM2.4 0A2.4 2.4 0 1 1 -2.4 0A2.4 2.4 0 1 1 2.4 0Z',
  backstage: 'M-8.5 0Q-4.5 -5.6 0 -5.6Q4.5 -5.6 8.5 0Q4.5 5.6 0 5.6Q-4.5 5.6 -8.5 0ZM-6 7L6 -7',
  support: 'M0 -7.5L8 -3.4L0 0.7L-8 -3.4ZM-8 0.4L0 4.5L8 0.4M-8 4L0 8.1L8 4',
  emotion:
    'M0 7.4Q-8 2 -8 -2.4Q-8 -6.6 -4.2 -6.6Q-1.4 -6.6 0 -3.8Q1.4 -6.6 4.2 -6.6Q8 -6.6 8 -2.4Q8 2 0 7.4Z',
};

/** The sign of a role, 18 px around a point. */
export function drawRole(role: PictureRole | 'emotion', x: number, y: number, colour: string): string {
  return (
    `<path transform="translate(${px(x)} ${px(y)})" d="${ICONS[role]}" fill="none" stroke="${colour}"` +
    ' stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>'
  );
}
