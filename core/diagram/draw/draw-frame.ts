import type { Geometry, LaneBox, LineBox, Point, StageBox, StepBox, TextLine } from '../geometry.ts';
import { laneColours, type Palette } from '../palette.ts';
import { headSizes, stageSizes, stepSizes } from '../sizes.ts';
import { drawReach, drawRole } from './draw-badge.ts';
import { drawImage, drawLogo } from './draw-image.ts';
import { escapeXml, fontAttribute, px, textSvg } from './svg.ts';

/** Marks what fills the whole place of its part: a strip of heads that is spread further may stretch it. */
export const fillsAttribute = ' data-fills=""';

/** Marks what a strip of heads may slide along its part, so that it stays in sight. */
export const slidesAttribute = ' data-slides=""';

/** Draws title, state, persona, scenario and objective. */
export function drawHeader({ header }: Geometry, palette: Palette): string {
  const { pill } = header;
  let state = '';
  if (pill) {
    const colours = palette.state[pill.state];
    const outline = palette.outline === undefined ? '' : ` stroke="${palette.outline}" stroke-width="1.5"`;
    state = `<rect ${box(pill)} rx="12" fill="${colours.fill}"${outline}/>${textSvg(pill.text, colours.ink)}`;
  }
  return `<g data-key="header"${fontAttribute}>${header.logo ? drawLogo(header.logo, palette) : ''}${header.images.map((image) => drawImage(image, palette)).join('')}${texts(header.texts, palette)}${state}</g>`;
}

/** Draws the coloured ground of a lane right of its head, with a gap where a stage ends. */
export function drawLane(lane: LaneBox, { frame, separators }: Geometry, palette: Palette): string {
  const colours = laneColours(palette, lane.role, lane.hue);
  return (
    `<g data-key="row_${lane.key}" aria-hidden="true">` +
    drawBackground(
      { ...lane, x: frame.headRight, width: frame.right - frame.headRight },
      colours.tint,
      palette,
    ) +
    `${drawStageGaps(lane, separators, palette)}</g>`
  );
}

/** Draws the name of a lane on its ground, with the bar of its hue. */
export function drawLaneHead(lane: LaneBox, { frame }: Geometry, palette: Palette): string {
  const colours = laneColours(palette, lane.role, lane.hue);
  return (
    `<g data-key="${lane.key}" role="img" aria-label="${escapeXml(lane.label)}"${fontAttribute}>` +
    drawBackground({ ...lane, width: frame.headRight - lane.x }, colours.head, palette) +
    drawBar(lane, colours.bar) +
    `<g${slidesAttribute}>${drawRole(lane.role, lane.icon.x, lane.icon.y, colours.ink)}${texts(lane.texts, palette, colours.ink)}</g></g>`
  );
}

/** Draws one of the three lines, across the whole picture. */
export function drawLine(line: LineBox, palette: Palette): string {
  const dash = {
    interaction: '',
    visibility: ' stroke-dasharray="9 6"',
    internal: ' stroke-dasharray="1.5 5" stroke-linecap="round"',
  };
  return (
    `<path d="M${px(line.x1)} ${px(line.y)}H${px(line.x2)}" fill="none" stroke="${palette.line}"` +
    ` stroke-width="2"${dash[line.kind]} aria-hidden="true"/>`
  );
}

/** Draws the name of a line, over the lane heads. */
export function drawLineName(line: LineBox, key: string, palette: Palette): string {
  return (
    `<g data-key="${key}"${fontAttribute}><rect ${box(line.pill)} rx="9" fill="${palette.page}" stroke="${palette.line}" stroke-width="1"/>` +
    `${textSvg(line.text, palette.ink)}</g>`
  );
}

/** Draws a stage as an arrow that points to the next. */
export function drawStage(stage: StageBox, palette: Palette): string {
  const { x, y, height } = stage;
  const right = x + stage.width;
  const point = stageSizes.point;
  const start = stage.first ? 0 : -point / 2;
  const d =
    `M${px(x + start)} ${px(y)}H${px(stage.last ? right - 6 : right - point / 2)}` +
    `L${px(right + (stage.last ? 0 : point / 2))} ${px(y + height / 2)}` +
    `L${px(stage.last ? right - 6 : right - point / 2)} ${px(y + height)}H${px(x + start)}` +
    `${stage.first ? '' : `L${px(x + point / 2)} ${px(y + height / 2)}`}Z`;
  const title = stage.texts.some((line) => line.full !== undefined)
    ? `<title>${escapeXml(stage.name)}</title>`
    : '';
  return (
    `<g data-key="${stage.key}" role="img" aria-label="${escapeXml(`Stage: ${stage.name}${stage.time === undefined ? '' : `, ${stage.time}`}${stage.change === undefined ? '' : `, ${stage.change}`}`)}"${fontAttribute}>${title}` +
    `<path${fillsAttribute} d="${d}" fill="${palette.stage.fill}"/>` +
    `<g${slidesAttribute}>${stage.texts.map((line) => textSvg(line, palette.stage.ink)).join('')}</g></g>`
  );
}

/** Draws the head of a column: number, name, channel and duration. Off the main path the line passes above the number. */
export function drawStep(step: StepBox, palette: Palette): string {
  const { marker, rail, isAside = false, bypass } = step;
  const y = px(marker.y);
  const pen = `stroke="${palette.step.rail}" fill="none" stroke-width=`;
  const straight = isAside ? `"1.25" stroke-dasharray="3 3"` : '"2"';
  return (
    `<g data-key="${step.key}" role="img" aria-label="${escapeXml(step.label)}"${fontAttribute}>` +
    `${rail.from < rail.to ? `<path${fillsAttribute} d="M${px(rail.from)} ${y}H${px(rail.to)}" ${pen}${straight}/>` : ''}` +
    `${bypass ? `<path d="${bypassPath(marker, bypass)}" ${pen}"2"/>` : ''}` +
    drawMarker(marker, stepSizes.marker, isAside, palette) +
    `${textSvg(step.number, isAside ? palette.step.ink : palette.step.fill)}${texts(step.texts, palette)}` +
    `${step.reach ? drawReach(step.reach.kind, step.reach.x, step.reach.y, palette.quiet) : ''}</g>`
  );
}

/** Draws the circle of a step around a point: filled on the main path, hollow beside it. */
export function drawMarker({ x, y }: Point, radius: number, isAside: boolean, palette: Palette): string {
  const { fill, ink } = palette.step;
  const look = isAside ? `fill="${fill}" stroke-dasharray="3 2.5"` : `fill="${ink}"`;
  return `<circle cx="${px(x)}" cy="${px(y)}" r="${radius}" ${look} stroke="${ink}" stroke-width="1.75"/>`;
}

/** A line that bows over the marker of a step that the main path leaves out. */
function bypassPath({ x, y }: Point, { from, to }: { from: number; to: number }): string {
  const top = px(y - stepSizes.marker - 7);
  return (
    `M${px(from)} ${px(y)}H${px(x - 36)}C${px(x - 22)} ${px(y)} ${px(x - 26)} ${top} ${px(x)} ${top}` +
    `C${px(x + 26)} ${top} ${px(x + 22)} ${px(y)} ${px(x + 36)} ${px(y)}H${px(to)}`
  );
}

/** Draws texts of the frame in the colours of the page; `strong` is the colour of what is emphasised. */
export function texts(lines: readonly TextLine[], palette: Palette, strong = palette.ink): string {
  return lines
    .map((line) =>
      textSvg(line, line.tone === 'quiet' ? palette.quiet : line.tone === 'strong' ? strong : palette.ink),
    )
    .join('');
}

/**
 * Draws a ground that leaves a hair's breadth to the next. Where colours alone would not show it has edges, but
 * none along one of the three lines, which would no longer show its dashes.
 */
export function drawBackground(
  area: { x: number; y: number; width: number; height: number; lineAbove?: boolean; lineBeneath?: boolean },
  colour: string,
  palette: Palette,
): string {
  const inner = { ...area, y: area.y + 1, height: area.height - 2 };
  const fill = `<rect${fillsAttribute} ${box(inner)} fill="${colour}"/>`;
  if (palette.outline === undefined) return fill;
  const [left, right, top, bottom] = [area.x, area.x + area.width, area.y, area.y + area.height].map(px);
  const d =
    `M${left} ${top}V${bottom}M${right} ${top}V${bottom}` +
    `${area.lineAbove ? '' : `M${left} ${top}H${right}`}${area.lineBeneath ? '' : `M${left} ${bottom}H${right}`}`;
  return `${fill}<path${fillsAttribute} d="${d}" fill="none" stroke="${palette.rule}" stroke-width="1"/>`;
}

/** Draws the bar in full colour at the left edge of a head. */
export function drawBar(area: { x: number; y: number; height: number }, colour: string): string {
  const inner = { x: area.x, y: area.y + 1, width: headSizes.bar, height: area.height - 2 };
  return `<rect${fillsAttribute} ${box(inner)} fill="${colour}"/>`;
}

/** Draws the gaps between stages in a row. */
export function drawStageGaps(
  row: { y: number; height: number },
  separators: readonly number[],
  palette: Palette,
): string {
  const d = separators.map((x) => `M${px(x)} ${px(row.y)}V${px(row.y + row.height)}`).join('');
  if (d === '') return '';
  const pen = palette.outline === undefined ? palette.page : palette.rule;
  const width = palette.outline === undefined ? 4 : 1;
  return `<path d="${d}" stroke="${pen}" stroke-width="${width}" fill="none"/>`;
}

function box(area: { x: number; y: number; width: number; height: number }): string {
  return `x="${px(area.x)}" y="${px(area.y)}" width="${px(area.width)}" height="${px(area.height)}"`;
}
