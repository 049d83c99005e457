import type { LegendItem } from '../geometry.ts';
import { laneColours, type Palette } from '../palette.ts';
import { drawBadge, drawClock, drawCylinder, drawReach } from './draw-badge.ts';
import { drawEnd, drawFork } from './draw-cell.ts';
import { drawChangeSign } from './draw-change.ts';
import { drawMarker, texts } from './draw-frame.ts';
import { drawArrow } from './draw-link.ts';
import { drawRowMark } from './draw-row.ts';
import { fontAttribute, px } from './svg.ts';

/** Draws the legend: the symbols of this picture and what they mean. */
export function drawLegend(items: readonly LegendItem[], palette: Palette): string {
  const drawn = items.map((item) => `${drawSymbol(item, palette)}${texts([item.text], palette)}`);
  return `<g data-key="legend"${fontAttribute}>${drawn.join('')}</g>`;
}

function drawSymbol({ kind, symbol }: LegendItem, palette: Palette): string {
  const { x, y } = symbol;
  switch (kind.type) {
    case 'badge':
      return drawBadge(kind.badge, x, y, palette, palette.page);
    case 'link':
      return drawArrow(
        kind.link,
        [
          { x: x - 18, y },
          { x: x + 18, y },
        ],
        palette,
      );
    case 'change':
      return drawChangeSign(kind.change, x, y, palette);
    case 'row':
      return kind.marks
        .map((mark) => drawRowMark({ ...mark, x: mark.x + x, y: mark.y + y }, palette))
        .join('');
    case 'mark':
      return drawMark(kind.mark, x, y, palette);
  }
}

function drawMark(
  mark: Extract<LegendItem['kind'], { type: 'mark' }>['mark'],
  x: number,
  y: number,
  palette: Palette,
): string {
  switch (mark) {
    case 'system':
      return drawCylinder(x, y, palette.quiet);
    case 'end':
      return drawEnd({ x, y }, palette);
    case 'aside':
      return drawMarker({ x, y }, 8, true, palette);
    case 'decision':
      return drawFork({ x, y }, palette);
    case 'wait':
      return drawClock(x, y, palette.warning);
    case 'assumed': {
      const { border } = laneColours(palette, 'support', 0);
      return (
        `<rect x="${px(x - 14)}" y="${px(y - 8)}" width="28" height="16" rx="5" fill="none" stroke="${border}"` +
        ` stroke-width="${palette.stroke}" stroke-dasharray="5 3.5"/>`
      );
    }
    default:
      return drawReach(mark, x, y, palette.quiet);
  }
}
