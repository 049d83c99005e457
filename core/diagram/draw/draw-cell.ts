import { cornerRadius } from '../cards/corner-radius.ts';
import type { LaneColours } from '../colours.ts';
import type { CellBox, Point, TextLine } from '../geometry.ts';
import { laneColours, type Palette } from '../palette.ts';
import { endMark, forkSizes } from '../sizes.ts';
import { drawBadge, drawClock, drawCylinder } from './draw-badge.ts';
import { drawSmallFace } from './draw-emotion.ts';
import { drawEntry } from './draw-entry.ts';
import { drawArrow } from './draw-link.ts';
import { escapeXml, fontAttribute, px, textSvg } from './svg.ts';

const dashAttribute = ' stroke-dasharray="5 3.5"';

/** Draws a card with its wait, its texts and its badges. */
export function drawCell(cell: CellBox, palette: Palette): string {
  const lane = laneColours(palette, cell.role, cell.hue);
  return (
    `<g data-key="${cell.key}" role="img" aria-label="${escapeXml(cell.label)}"${fontAttribute}>` +
    `${drawCard(cell, lane, palette)}` +
    `${cell.wait ? drawWait(cell.wait, palette) : ''}` +
    `${cell.fork ? drawFork(cell.fork, palette) : ''}${cell.end ? drawEnd(cell.end, palette) : ''}` +
    `${cell.cylinder ? drawCylinder(cell.cylinder.x, cell.cylinder.y, palette.cardQuiet) : ''}` +
    `${cell.face ? drawSmallFace(cell.face, palette) : ''}` +
    `${(cell.stubs ?? []).map(({ kind, points }) => drawArrow(kind, points, palette)).join('')}` +
    `${cell.system ? drawCylinder(cell.system.x, cell.system.y, palette.cardInk) : ''}` +
    `${cell.texts.map((line) => textSvg(line, toneOf(line, palette))).join('')}${drawBadges(cell, lane, palette)}</g>`
  );
}

/** Draws the mark at the end of the customer's path, around a point. */
export function drawEnd({ x, y }: Point, palette: Palette): string {
  const { radius } = endMark;
  const colour = palette.links.path;
  return (
    `<circle cx="${px(x)}" cy="${px(y)}" r="${radius - 1}" fill="${palette.card}" stroke="${colour}" stroke-width="2"/>` +
    `<circle cx="${px(x)}" cy="${px(y)}" r="2.5" fill="${colour}"/>`
  );
}

/** Draws the diamond of a decision around a point. */
export function drawFork({ x, y }: Point, palette: Palette): string {
  const { half } = forkSizes;
  return (
    `<path d="M${px(x - half)} ${px(y)}L${px(x)} ${px(y - half)}L${px(x + half)} ${px(y)}L${px(x)} ${px(y + half)}Z"` +
    ` fill="${palette.card}" stroke="${palette.links.path}" stroke-width="1.75" stroke-linejoin="round"/>`
  );
}

function drawCard(cell: CellBox, lane: LaneColours, palette: Palette): string {
  if (cell.shape === 'dot') return drawDot(cell, lane, palette);
  const stroke = cell.moment ? palette.moment : lane.border;
  const width = penWidth(cell.moment, palette);
  const dash = cell.assumed ? dashAttribute : '';
  const { x, y, height } = cell;
  const entry = () => drawEntry(cell, { fill: palette.card, stroke, width, dash }, lane.head);
  if (cell.shape === 'page') return entry();
  const radius = cornerRadius(cell.shape, height);
  const box = `x="${px(x)}" width="${px(cell.width)}" height="${px(height)}" rx="${px(radius)}"`;
  const shadow = palette.shadow
    ? `<rect ${box} y="${px(y + 1.5)}" fill="${palette.shadow.fill}" fill-opacity="${palette.shadow.opacity}"/>`
    : '';
  // Of a list only the last entry throws a shadow: beneath the others their neighbours stand.
  if (cell.joins) return `${cell.joins.beneath ? '' : shadow}${entry()}`;
  return `${shadow}<rect ${box} y="${px(y)}" fill="${palette.card}" stroke="${stroke}" stroke-width="${width}"${dash}/>`;
}

/** The badges, with the edge of the card taken away between them, where it would be left in crumbs. */
function drawBadges({ badges, y, moment }: CellBox, lane: LaneColours, palette: Palette): string {
  const [first, last] = [badges[0], badges.at(-1)];
  if (!first || !last) return '';
  const gap =
    first === last
      ? ''
      : `<path d="M${px(first.x)} ${px(y)}H${px(last.x)}" fill="none" stroke="${lane.tint}"` +
        ` stroke-width="${penWidth(moment, palette) + 1}"/>`;
  return (
    gap + badges.map(({ kind, x, y, count }) => drawBadge(kind, x, y, palette, lane.tint, count)).join('')
  );
}

function penWidth(moment: boolean, { stroke }: Palette): number {
  return moment ? stroke + 1.25 : stroke;
}

function drawWait({ clock, text }: NonNullable<CellBox['wait']>, palette: Palette): string {
  return `${drawClock(clock.x, clock.y, palette.warning)}${textSvg(text, palette.warning)}`;
}

function toneOf(line: TextLine, palette: Palette): string {
  return line.tone === 'quiet'
    ? palette.cardQuiet
    : line.tone === 'warning'
      ? palette.warning
      : palette.cardInk;
}

/** A cell from far away; one that nobody has observed is hollow. */
function drawDot(
  { x, y, width, height, tint, moment, assumed }: CellBox,
  lane: LaneColours,
  palette: Palette,
): string {
  const colour = tint === undefined ? lane.bar : palette.badges[tint].fill;
  const stroke = moment ? palette.moment : colour;
  const box = `x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" rx="${px(height / 2)}"`;
  return `<rect ${box} fill="${assumed ? palette.card : colour}" stroke="${stroke}" stroke-width="${moment ? 2.5 : 1.5}"/>`;
}
