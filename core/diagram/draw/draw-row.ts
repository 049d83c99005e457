import type { Geometry, NotesBox, RowBox, RowCellBox, TextLine } from '../geometry.ts';
import { numberWidth } from '../layout/place-rows.ts';
import { laneColours, type Palette } from '../palette.ts';
import type { RowColour, RowMark } from '../row-marks.ts';
import { rowSizes } from '../sizes.ts';
import { drawBadge } from './draw-badge.ts';
import { fillsAttribute, texts } from './draw-frame.ts';
import { drawImage } from './draw-image.ts';
import { escapeXml, fontAttribute, px, textSvg } from './svg.ts';

/** Draws the rule beneath a row. */
export function drawRow(row: RowBox, { frame }: Geometry, palette: Palette): string {
  return `<g aria-hidden="true">${rule(row, frame.headRight, frame.right, palette)}</g>`;
}

/** Draws the name of a row, and how to read it. */
export function drawRowHead(row: RowBox, { frame }: Geometry, palette: Palette): string {
  const width = frame.headRight - row.x;
  const ground = `<rect${fillsAttribute} x="${px(row.x)}" y="${px(row.y)}" width="${px(width)}" height="${px(row.height)}" fill="${palette.page}"/>`;
  return (
    `<g data-key="${row.key}" role="img" aria-label="${escapeXml(`Row ${row.name}`)}"${fontAttribute}>${ground}` +
    `${rule(row, row.x, frame.headRight, palette)}${texts(row.texts, palette)}</g>`
  );
}

function rule(row: RowBox, from: number, to: number, palette: Palette): string {
  const y = px(row.y + row.height - 0.5);
  return `<path${fillsAttribute} d="M${px(from)} ${y}H${px(to)}" fill="none" stroke="${palette.rule}" stroke-width="1"/>`;
}

/** Draws what a row says of a step. */
export function drawRowCell(cell: RowCellBox, palette: Palette): string {
  const { x, y, width, height } = cell;
  const drawAll = (marks: readonly RowMark[]) => marks.map((mark) => drawRowMark(mark, palette)).join('');
  // Read after the texts that the note goes on with.
  const numbers = cell.marks.filter(({ type }) => type === 'number');
  const signs = cell.marks.filter(({ type }) => type !== 'number');
  // What is pointed at is the whole cell, also between its words.
  const ground = `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" fill="${palette.page}" fill-opacity="0"/>`;
  return (
    `<g data-key="${cell.key}" role="img" aria-label="${escapeXml(cell.label)}"${fontAttribute}>${ground}` +
    `${drawAll(signs)}${cell.texts.map((line) => drawText(line, palette)).join('')}${drawAll(numbers)}</g>`
  );
}

/** Draws the notes beneath the picture, each with its number before it. */
export function drawNotes({ texts: lines, marks }: NotesBox, palette: Palette): string {
  let drawn = 0;
  const content = lines.map((line) => {
    const mark = marks[drawn];
    const isNumbered = mark !== undefined && mark.x < line.x && Math.abs(line.y - mark.y) < rowSizes.line / 2;
    if (isNumbered) drawn++;
    return `${isNumbered ? drawRowMark(mark, palette) : ''}${drawText(line, palette)}`;
  });
  return `<g data-key="notes"${fontAttribute}>${content.join('')}</g>`;
}

function drawText(line: TextLine, palette: Palette): string {
  const colour =
    line.tone === 'quiet' ? palette.quiet : line.tone === 'warning' ? palette.warning : palette.ink;
  return textSvg(line, colour);
}

/** Returns the colour of a mark in a palette. */
export function rowColour(colour: RowColour, palette: Palette): string {
  if (typeof colour === 'object') return laneColours(palette, colour.role, colour.hue).bar;
  switch (colour) {
    case 'low':
    case 'wait':
      return palette.warning;
    case 'high':
      return palette.emotion.high;
    default:
      return palette[colour];
  }
}

/** Draws a mark of a row. */
export function drawRowMark(mark: RowMark, palette: Palette): string {
  switch (mark.type) {
    case 'badge': {
      const scale = rowSizes.badge / 22;
      const badge = drawBadge(mark.badge, 0, 0, palette, palette.page);
      return `<g transform="translate(${px(mark.x)} ${px(mark.y)}) scale(${px(scale)})">${badge}</g>`;
    }
    case 'bar':
      return drawBar(mark, rowColour(mark.colour, palette));
    case 'dot': {
      const colour = rowColour(mark.colour, palette);
      const fill = mark.look === 'solid' ? colour : 'none';
      const pen = mark.weight === undefined ? '' : ` stroke="${colour}" stroke-width="${px(mark.weight)}"`;
      return `<circle cx="${px(mark.x)}" cy="${px(mark.y)}" r="${px(mark.radius)}" fill="${fill}"${pen}/>`;
    }
    case 'image':
      return drawImage(mark, palette);
    case 'number':
      return drawNumber(mark, palette);
    case 'opening':
      return `<path d="M${px(mark.x - 4)} ${px(mark.y)}L${px(mark.x)} ${px(mark.y - 5)}L${px(mark.x + 4)} ${px(mark.y)}Z" fill="${palette.quiet}"/>`;
  }
}

function drawBar({ x, y, width, height, look }: Extract<RowMark, { type: 'bar' }>, colour: string): string {
  const box = `x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}"`;
  if (look === 'solid') return `<rect ${box} fill="${colour}"/>`;
  const outline = `<rect ${box} fill="none" stroke="${colour}" stroke-width="1"/>`;
  return look === 'outlined'
    ? outline
    : `${outline}<path d="${hatching(x, y, width, height)}" stroke="${colour}" stroke-width="1" fill="none"/>`;
}

/** Slanted lines in a bar: a pattern would be a reference, which not every program follows. */
function hatching(x: number, y: number, width: number, height: number): string {
  let d = '';
  for (let at = 0; at < width + height; at += 4) {
    const from = Math.min(at, width);
    const to = Math.max(0, at - height);
    if (to >= width) break;
    d += `M${px(x + from)} ${px(y + at - from)}L${px(x + to)} ${px(y + at - to)}`;
  }
  return d;
}

/** The number of a note, in a row as well as before the note. */
function drawNumber({ x, y, number }: Extract<RowMark, { type: 'number' }>, palette: Palette): string {
  const width = numberWidth(number);
  const radius = rowSizes.number;
  const text = { x, y: y + 3.75, text: `${number}`, size: 10.5, bold: true, anchor: 'middle' } as const;
  return (
    `<g data-note="${number}"><rect x="${px(x - width / 2)}" y="${px(y - radius)}" width="${px(width)}" height="${2 * radius}" rx="${radius}"` +
    ` fill="${palette.page}" stroke="${palette.quiet}" stroke-width="1"/>${textSvg(text, palette.ink)}</g>`
  );
}
