import { type ArrowType, arrowType } from '../arrow-kinds.ts';
import { badgeType } from '../badges.ts';
import { rowColour } from '../draw/draw-row.ts';
import type { Geometry, LegendItem, NotesBox, RowBox } from '../geometry.ts';
import { numberWidth } from '../layout/place-rows.ts';
import type { Palette } from '../palette.ts';
import type { RowMark } from '../row-marks.ts';
import { badgeSizes, rowSizes } from '../sizes.ts';
import { measure } from '../text/text-metrics.ts';
import { drawTexts } from './draw-frame.ts';
import { addImage } from './draw-image.ts';
import type { Style } from './mx-cell.ts';
import { type DrawioPage, layers } from './page.ts';

/** Draws a row of what is known: its texts and its marks where they stand, with a line beneath. */
export function drawRow(page: DrawioPage, row: RowBox, { frame }: Geometry, palette: Palette): void {
  page.add({
    ...{ id: row.key, parent: layers.blueprint, label: [] },
    style: ['line', { strokeColor: palette.rule }],
    box: { x: frame.left, y: row.y + row.height - 1, width: frame.right - frame.left, height: 2 },
  });
  drawTexts(page, row.texts, palette);
  for (const { texts, marks, label } of row.cells) {
    for (const mark of marks) drawMark(page, mark, palette);
    drawTexts(page, texts, palette, label);
  }
}

function drawMark(page: DrawioPage, mark: RowMark, palette: Palette): void {
  if (mark.type === 'image') addImage(page, mark, palette);
  if (mark.type === 'dot' || mark.type === 'bar') {
    const colour = rowColour(mark.colour, palette);
    const { x, y } = mark;
    page.add({
      ...{ parent: layers.blueprint, label: [] },
      style: [
        mark.type === 'dot' ? 'ellipse' : '',
        { fillColor: mark.look === 'solid' ? colour : 'none', strokeColor: colour },
      ],
      box:
        mark.type === 'bar'
          ? { x, y, width: mark.width, height: mark.height }
          : { x: x - mark.radius, y: y - mark.radius, width: 2 * mark.radius, height: 2 * mark.radius },
    });
  }
  if (mark.type === 'number') {
    const [width, height] = [numberWidth(mark.number), 2 * rowSizes.number];
    page.add({
      parent: layers.blueprint,
      label: [{ text: `${mark.number}`, size: 10, bold: true }],
      style: ['rounded=1', { arcSize: 50, fillColor: palette.page, strokeColor: palette.quiet, spacing: 0 }],
      box: { x: mark.x - width / 2, y: mark.y - height / 2, width, height },
    });
  }
}

/** Draws the notes beneath the picture. */
export function drawNotes(page: DrawioPage, { texts, marks }: NotesBox, palette: Palette): void {
  for (const mark of marks) drawMark(page, mark, palette);
  drawTexts(page, texts, palette);
}

/** Draws what badges and arrows mean. */
export function drawLegend(page: DrawioPage, { legend, frame }: Geometry, palette: Palette): void {
  const [first] = legend;
  if (first === undefined) return;
  let [x, y] = [frame.left, first.symbol.y];
  for (const item of legend) {
    const style = symbolStyle(item, palette);
    if (style === undefined) continue;
    const { letter = '', width, style: look } = style;
    const room = measure(item.text.text, item.text.size) * 1.08 + 8;
    if (x + width + 8 + room > frame.right) [x, y] = [frame.left, y + 28];
    const half = badgeSizes.size / 2;
    page.add({
      parent: layers.badges,
      label: letter === '' ? [] : [{ text: letter, size: 11, bold: true }],
      style: look,
      box: { x, y: y - half, width, height: badgeSizes.size },
    });
    page.text(
      { x: x + width + 8, y: y - half, width: room, height: badgeSizes.size },
      [{ text: item.text.text, size: item.text.size }],
      { verticalAlign: 'middle', fontColor: palette.ink },
      layers.badges,
    );
    x += width + room + 24;
  }
}

/** Present of what is drawn here as in the picture. */
function symbolStyle(
  { kind }: LegendItem,
  palette: Palette,
): { readonly style: Style; readonly width: number; readonly letter?: string } | undefined {
  switch (kind.type) {
    case 'badge': {
      const { fill, ink } = palette.badges[kind.badge];
      return {
        letter: badgeType(kind.badge).slide.letter,
        width: badgeSizes.size,
        style: ['ellipse', { aspect: 'fixed', fillColor: fill, fontColor: ink, strokeColor: palette.page }],
      };
    }
    case 'link': {
      const { stroke }: ArrowType = arrowType(kind.link);
      const dash = stroke.dash !== undefined && { dashed: 1, dashPattern: stroke.dash, fixDash: 1 };
      return {
        width: 36,
        style: ['line', { strokeColor: palette.links[kind.link], strokeWidth: stroke.width, ...dash }],
      };
    }
    case 'mark':
      if (kind.mark === 'assumed')
        return {
          width: 28,
          style: ['rounded=1', { fillColor: palette.card, strokeColor: palette.quiet, dashed: 1 }],
        };
      if (kind.mark === 'decision')
        return {
          width: badgeSizes.size,
          style: ['rhombus', { fillColor: palette.card, strokeColor: palette.links.path, strokeWidth: 1.75 }],
        };
      return undefined;
    default:
      return undefined;
  }
}
