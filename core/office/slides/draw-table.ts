import { largest } from '../../diagram/extremes.ts';
import { wrapText } from '../../diagram/text/wrap-text.ts';
import type { FindingsTable } from '../findings.ts';
import { emuBox, SlideCanvas } from './canvas.ts';
import { pxPerPoint } from './card-text.ts';
import { emu, emuPerPx, type Slide, type SlideBox } from './slide.ts';

/** The type of tables in points, the px above and beside the text of a cell, and those between two tables. */
const table = { size: 12, above: 4, beside: 8, gap: 16 } as const;

/** A table, or the part of one that has room on a slide. */
interface TablePart {
  readonly source: FindingsTable;
  readonly widths: readonly number[];
  readonly rows: (readonly string[])[];
}

/** Returns slides with tables one under the other: rows without room go on to the next slide, under the same head. */
export function tableSlides(tables: readonly FindingsTable[], content: SlideBox): readonly Slide[] {
  const [width, height] = [content.width / emuPerPx, content.height / emuPerPx];
  const pages = paged(tables, width, height);
  return pages.map((parts, index): Slide => {
    const canvas = new SlideCanvas();
    let y = content.y;
    for (const { source, widths, rows } of parts) {
      const shown = [source.heads, ...rows].map((cells) => ({
        height: emu(rowHeight(cells, widths)),
        cells,
      }));
      const own = shown.reduce((sum, row) => sum + row.height, 0);
      canvas.add({
        ...{ type: 'table', id: canvas.next(), name: source.name, size: table.size },
        alt: `${source.name}: ${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`,
        box: { ...emuBox({ x: 0, y: 0, width, height: 0 }), x: content.x, y, height: own },
        columns: widths.map(emu),
        rows: shown,
      });
      y += own + emu(table.gap);
    }
    const title = pages.length === 1 ? 'Findings' : `Findings (${index + 1} of ${pages.length})`;
    return { title, shapes: canvas.shapes, notes: [] };
  });
}

function paged(tables: readonly FindingsTable[], width: number, room: number): readonly TablePart[][] {
  const pages: TablePart[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const source of tables) {
    const shares = source.heads.length === 3 ? [0.28, 0.36, 0.36] : [0.28, 0.72];
    const widths = shares.map((share) => share * width);
    const head = rowHeight(source.heads, widths);
    let part: TablePart | undefined;
    for (const row of source.rows) {
      const height = rowHeight(row, widths);
      const start = part === undefined ? head + (used > 0 ? table.gap : 0) : 0;
      if (used + start + height > room) {
        pages.push([]);
        part = undefined;
        used = 0;
      }
      if (part === undefined) {
        part = { source, widths, rows: [] };
        pages.at(-1)?.push(part);
        used += used > 0 ? head + table.gap : head;
      }
      part.rows.push(row);
      used += height;
    }
  }
  return pages;
}

function rowHeight(cells: readonly string[], widths: readonly number[]): number {
  const size = table.size * pxPerPoint;
  const lines = cells.map((text, index) => {
    const room = (widths[index] ?? 100) - 2 * table.beside;
    const own = text.split('\n').map((line) => wrapText(line, room * 0.95, size).lines.length);
    return own.reduce((sum, count) => sum + Math.max(1, count), 0);
  });
  return largest(lines, 1) * size * 1.22 + 2 * table.above;
}
