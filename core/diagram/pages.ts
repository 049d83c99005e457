import type { PartGroup } from './draw.ts';
import { largest } from './extremes.ts';
import type { Box, Geometry, TextLine } from './geometry.ts';
import { notesBox } from './layout/notes.ts';
import { cutGeometry, type Extract } from './pages/cut-geometry.ts';
import { columnCuts, rowCuts } from './pages/page-cuts.ts';
import { measure } from './text/text-metrics.ts';

/** A sheet of paper in mm, in either orientation; `margin` is left free on all sides. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/** paperA3 with a margin of 10 mm, as printers leave it. */
export const paperA3: Paper = { width: 420, height: 297, margin: 10 };
/** paperA4 with the same margin. */
export const paperA4: Paper = { width: 297, height: 210, margin: 10 };

/** A part of the picture, in px of the picture, and where on the page it is shown, in px of the page. */
export interface PageWindow {
  readonly groups: readonly PartGroup[];
  readonly from: Box;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** One sheet of the plan. */
export interface Page {
  /** What of the picture is on this page, in the places it has there. */
  readonly geometry: Geometry;
  readonly windows: readonly PageWindow[];
  /** Which page this is; in px of the page. */
  readonly texts: readonly TextLine[];
}

/** The pages of a picture in reading order: left to right, then down. Sizes are in px, 96 an inch. */
export interface PagePlan {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly pages: readonly Page[];
}

/** The scale at which the smallest text of the picture, 11 px, is 5 points high: less cannot be read on paper. */
export const leastScale = 0.6;

const pxPerMm = 96 / 25.4;
/** Room for the number of the page, and between header, body and legend. */
const footerHeight = 20;
const gapHeight = 12;
const legendRow = 28;

/**
 * Splits a picture into as few pages as its texts stay readable on, in the orientation that needs fewer, then as
 * large as it can be. Columns are parted between steps only, preferably where a stage ends; rows between lanes.
 * Each page repeats header, stages, steps, the names of the lanes and the legend. What runs across a cut goes on
 * at the same height. A column or lane larger than a page is shrunk to fit.
 */
export function planPages(geometry: Geometry, paper: Paper): PagePlan {
  const turned = { ...paper, width: paper.height, height: paper.width };
  const [first, second] = [fitSheet(geometry, paper), fitSheet(geometry, turned)];
  const better =
    second.count < first.count || (second.count === first.count && second.scale > first.scale + 0.02);
  return pagesOf(geometry, better ? second : first);
}

/** A sheet with the cuts that a scale asks for. */
interface Fit {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly scale: number;
  readonly columns: readonly Extract[];
  readonly rows: readonly Extract[];
  /** Whether the notes have a page of their own, the last one; else they are beneath the legend of the last. */
  readonly notesApart: boolean;
  readonly count: number;
}

function fitSheet(geometry: Geometry, paper: Paper): Fit {
  const least = at(geometry, paper, leastScale);
  for (let percent = 100; percent > leastScale * 100; percent--) {
    const larger = at(geometry, paper, percent / 100);
    if (larger.count <= least.count && larger.scale === percent / 100) return larger;
  }
  return least;
}

/** The cuts at a scale, or at the largest smaller one at which every column and every lane fits. */
function at(geometry: Geometry, paper: Paper, wanted: number): Fit {
  const [width, height, margin] = [paper.width, paper.height, paper.margin].map((mm) => mm * pxPerMm) as [
    number,
    number,
    number,
  ];
  const { frame } = geometry;
  const across = width - 2 * margin;
  const down = height - 2 * margin - footerHeight;
  for (let scale = wanted; ; scale *= 0.95) {
    const room = across / scale;
    const columns = columnCuts(geometry, room - (frame.headRight - frame.left));
    const legend = flowLegend(geometry, room).height;
    const above = stepsBottom(geometry) - frame.stageTop + headerHeight(geometry) + gapHeight;
    const body = down / scale - above - legend - gapHeight;
    const notes = notesHeight(geometry, room);
    const together = columns?.length === 1 ? rowCuts(geometry, body - notes) : undefined;
    const rows = together?.length === 1 ? together : rowCuts(geometry, body);
    if ((columns && rows) || scale < 0.02) {
      const found = { columns: columns ?? [], rows: rows ?? [] };
      const last = found.rows.at(-1);
      const notesApart = notes > 0 && last !== undefined && last.to - last.from + notes > body + 0.01;
      const count = found.columns.length * found.rows.length + (notesApart ? 1 : 0);
      return { width, height, margin, scale, ...found, notesApart, count };
    }
  }
}

function pagesOf(
  geometry: Geometry,
  { width, height, margin, scale, columns, rows, notesApart, count }: Fit,
): PagePlan {
  const { frame } = geometry;
  const room = (width - 2 * margin) / scale;
  const legend = flowLegend(geometry, room);
  const header = spreadHeader(geometry, room);
  const headerScale = scale * header.shrunk;
  const head = {
    x: frame.left,
    y: geometry.header.y,
    width: room / header.shrunk,
    height: headerHeight(geometry),
  };
  const notesTop = frame.rowsBottom + legend.height;
  const notes = notesBox(geometry.notes?.notes ?? [], frame.left, room, notesTop);
  const pages: Page[] = [];
  const numbered = (): readonly TextLine[] =>
    count === 1
      ? []
      : [
          {
            x: width - margin,
            y: height - margin,
            text: `Page ${pages.length + 1} of ${count}`,
            size: 11,
            tone: 'quiet',
            anchor: 'end',
          },
        ];
  for (const row of rows) {
    for (const column of columns) {
      const { notes: _, ...cut } = cutGeometry(geometry, column, row);
      const isLast = row === rows.at(-1) && column === columns.at(-1);
      const beneath = isLast && !notesApart ? notes : undefined;
      const windows: PageWindow[] = [];
      const show = (groups: readonly PartGroup[], from: Box, x: number, y: number, by = scale) => {
        if (from.width > 0 && from.height > 0) windows.push({ groups, from, x, y, scale: by });
      };
      let y = margin;
      show(['header'], head, margin, y, headerScale);
      y += headerHeight(geometry) * scale + gapHeight * scale;
      const steps = stepsBottom(geometry);
      const bodyX = margin + (frame.headRight - frame.left) * scale;
      const across = { x: column.from, width: column.to - column.from };
      show(['stage', 'step'], { ...across, y: frame.stageTop, height: steps - frame.stageTop }, bodyX, y);
      y += (steps - frame.stageTop) * scale;
      const down = { y: row.from, height: row.to - row.from };
      show(['lane', 'emotion', 'line', 'link', 'cell'], { ...across, ...down }, bodyX, y);
      show(['line', 'lane-head'], { x: frame.left, width: frame.headRight - frame.left, ...down }, margin, y);
      y += (row.to - row.from + gapHeight) * scale;
      show(['legend'], { x: frame.left, y: frame.rowsBottom, width: room, height: legend.height }, margin, y);
      y += legend.height * scale;
      if (beneath) show(['notes'], beneath, margin, y);
      pages.push({
        geometry: { ...cut, header: header.box, legend: legend.items, ...(beneath && { notes: beneath }) },
        windows,
        texts: numbered(),
      });
    }
  }
  if (notes && notesApart) {
    const y = margin + (headerHeight(geometry) + gapHeight) * scale;
    // More than a page holds is shrunk to it.
    const by = Math.min(scale, (height - margin - footerHeight - y) / notes.height);
    pages.push({
      geometry: { ...geometry, header: header.box, notes },
      windows: [
        { groups: ['header'], from: head, x: margin, y: margin, scale: headerScale },
        { groups: ['notes'], from: notes, x: margin, y, scale: by },
      ],
      texts: numbered(),
    });
  }
  return { width, height, scale, pages };
}

/** The height of the notes on a page so wide, in px of the picture. */
function notesHeight({ notes }: Geometry, room: number): number {
  return notesBox(notes?.notes ?? [], 0, room, 0)?.height ?? 0;
}

function headerHeight({ header, frame }: Geometry): number {
  return frame.stageTop - header.y - gapHeight;
}

/** Where the heads of the steps end and the rows begin. */
function stepsBottom({ frame }: Geometry): number {
  return frame.rowsTop;
}

/** The header with what stands at its right edge at the right edge of the page; shrunk where both do not fit. */
function spreadHeader(
  { header, frame }: Geometry,
  room: number,
): { box: Geometry['header']; shrunk: number } {
  const widthOf = (line: TextLine) => measure(line.text, line.size, line.bold);
  const right = largest(
    header.texts.filter(({ anchor }) => anchor !== 'end').map((line) => line.x + widthOf(line) - frame.left),
    header.pill ? Math.max(0, header.pill.x + header.pill.width - frame.left) : 0,
  );
  const aside = largest(header.texts.filter(({ anchor }) => anchor === 'end').map(widthOf), 0);
  const shrunk = Math.min(1, room / (right + (aside > 0 ? aside + 2 * gapHeight : 0)));
  const edge = frame.left + room / shrunk;
  const texts = header.texts.map((line) => (line.anchor === 'end' ? { ...line, x: edge } : line));
  return { box: { ...header, texts }, shrunk };
}

/** The legend under the rows, in as many lines as a page so wide asks for. */
function flowLegend(
  { legend, frame }: Geometry,
  room: number,
): { items: Geometry['legend']; height: number } {
  const top = frame.rowsBottom + legendRow / 2;
  let x = frame.left;
  let y = top;
  const items = legend.map((item) => {
    const before = item.text.x - item.sign.x;
    // A sign stands in the middle of its place, 8 px before its text.
    const sign = 2 * (before - 8);
    const width = sign + 8 + measure(item.text.text, item.text.size);
    if (x > frame.left && x + width > frame.left + room) {
      x = frame.left;
      y += legendRow;
    }
    const moved = {
      ...item,
      sign: { x: x + sign / 2, y },
      text: { ...item.text, x: x + sign + 8, y: y + 4 },
    };
    x += width + legendRow;
    return moved;
  });
  return { items, height: legend.length === 0 ? 0 : y + legendRow / 2 - frame.rowsBottom };
}
