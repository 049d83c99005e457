import { cornerRadius } from '../cards/corner-radius.ts';
import type { LaneColours } from '../colours.ts';
import type { CellBox, TextLine } from '../geometry.ts';
import { laneColours, type Palette } from '../palette.ts';
import { cardSizes } from '../sizes.ts';
import { drawBadge, drawClock, drawCylinder } from './draw-badge.ts';
import { escapeXml, fontAttribute, px, textSvg } from './svg.ts';

const dashAttribute = ' stroke-dasharray="5 3.5"';

/** Draws a card with its wait, its texts and its badges. */
export function drawCell(cell: CellBox, palette: Palette): string {
  const lane = laneColours(palette, cell.role, cell.hue);
  return (
    `<g data-key="${cell.key}" role="img" aria-label="${escapeXml(cell.label)}"${fontAttribute}>` +
    `${cell.wait ? drawWait(cell.wait, cell.moment ? palette.moment : lane.border, palette) : ''}${drawCard(cell, lane, palette)}` +
    `${cell.cylinder ? drawCylinder(cell.cylinder.x, cell.cylinder.y, palette.cardQuiet) : ''}` +
    `${cell.system ? drawCylinder(cell.system.x, cell.system.y, palette.cardInk) : ''}` +
    `${cell.texts.map((line) => textSvg(line, toneOf(line, palette))).join('')}${drawBadges(cell, lane, palette)}</g>`
  );
}

function drawCard(cell: CellBox, lane: LaneColours, palette: Palette): string {
  const stroke = cell.moment ? palette.moment : lane.border;
  const width = penWidth(cell.moment, palette);
  const pen = ` fill="${palette.card}" stroke="${stroke}" stroke-width="${width}"${cell.assumed ? dashAttribute : ''}`;
  const { x, y, height } = cell;
  const right = x + cell.width;
  if (cell.shape === 'page') {
    const fold = cardSizes.fold;
    const d =
      `M${px(x + 3)} ${px(y)}H${px(right - fold)}L${px(right)} ${px(y + fold)}V${px(y + height - 3)}` +
      `Q${px(right)} ${px(y + height)} ${px(right - 3)} ${px(y + height)}H${px(x + 3)}` +
      `Q${px(x)} ${px(y + height)} ${px(x)} ${px(y + height - 3)}V${px(y + 3)}Q${px(x)} ${px(y)} ${px(x + 3)} ${px(y)}Z`;
    const corner = `M${px(right - fold)} ${px(y)}V${px(y + fold)}H${px(right)}`;
    return (
      `<path d="${d}"${pen} stroke-linejoin="round"/>` +
      `<path d="${corner}Z" fill="${lane.head}" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"/>`
    );
  }
  const radius = cornerRadius(cell.shape, height);
  const box = `x="${px(x)}" width="${px(cell.width)}" height="${px(height)}" rx="${px(radius)}"`;
  const shadow = palette.shadow
    ? `<rect ${box} y="${px(y + 1.5)}" fill="${palette.shadow.fill}" fill-opacity="${palette.shadow.opacity}"/>`
    : '';
  return `${shadow}<rect ${box} y="${px(y)}"${pen}/>`;
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

function drawWait(wait: NonNullable<CellBox['wait']>, stroke: string, palette: Palette): string {
  const { x, y, width, height, clock, text } = wait;
  const tab =
    `M${px(x)} ${px(y + height)}V${px(y + 6)}Q${px(x)} ${px(y)} ${px(x + 6)} ${px(y)}` +
    `H${px(x + width - 6)}Q${px(x + width)} ${px(y)} ${px(x + width)} ${px(y + 6)}V${px(y + height)}`;
  return (
    `<path d="${tab}" fill="${palette.card}" stroke="${stroke}" stroke-width="${palette.stroke}"/>` +
    `${drawClock(clock.x, clock.y, palette.warning)}${textSvg(text, palette.warning)}`
  );
}

function toneOf(line: TextLine, palette: Palette): string {
  return line.tone === 'quiet'
    ? palette.cardQuiet
    : line.tone === 'warning'
      ? palette.warning
      : palette.cardInk;
}
