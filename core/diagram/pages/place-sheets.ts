import type { PartGroup } from '../draw.ts';
import type { Box, Geometry, TextLine } from '../geometry.ts';
import { room } from './arrange.ts';
import { cutGeometry, uniteGeometries } from './cut-geometry.ts';
import { type CutTab, cutTabs, type PartPlace } from './cut-tabs.ts';
import { flowHeader, flowLegend, flowNotes } from './head-and-legend.ts';
import { bodyRange } from './page-cuts.ts';
import type { Page, PagePlan, PageWindow, PlacedSheet } from './page-plan.ts';
import { stageStrip } from './stage-strip.ts';

/** The size of the number of a sheet in px of the page. */
const numberSize = 11;

/** Places the parts of a picture on sheets as they are arranged. */
export function placeSheets(geometry: Geometry, sheet: PlacedSheet): PagePlan {
  const { width, height, margin, arrangement } = sheet;
  const { columns, rows, across, down, scale, notesApart, sheets: count } = arrangement;
  const { frame } = geometry;
  const wide = (width - 2 * margin) / scale;
  const legend = flowLegend(geometry, wide);
  const notes = flowNotes(geometry, wide, frame.rowsBottom + legend.height);
  const header = flowHeader(geometry, wide);
  const onSheet = across * down;
  const places = rows
    .flatMap((row) => columns.map((column) => ({ column, row })))
    .map((part, index): PartPlace => ({ ...part, sheet: Math.floor(index / onSheet) + 1, index }));
  const base = { x: margin, y: height - margin, width: width - 2 * margin };
  const footOf = (number: number, own: readonly PartPlace[]): Pick<Page, 'texts' | 'strip'> =>
    count === 1
      ? { texts: [] }
      : {
          texts: [numberOf(number, count, base)],
          strip: stageStrip(geometry, new Set(own.map(({ column }) => column)), base),
        };
  const pages = [...Array(count).keys()].map((index): Page => {
    const own = places.filter((place) => place.sheet === index + 1);
    const windows: PageWindow[] = [];
    const head = {
      ...{ x: frame.left, y: geometry.header.y },
      ...{ width: wide, height: header.height },
    };
    show(windows, { groups: ['header'], from: head, x: margin, y: margin, scale });
    let y = margin + head.height * scale + room.gap;
    if (notes && own.length === 0) {
      const by = Math.min(scale, (height - margin - room.footer - y) / notes.height);
      show(windows, { groups: ['notes'], from: notes, x: margin, y, scale: by });
      return { geometry: { ...geometry, header: header.box, notes }, windows, ...footOf(index + 1, own) };
    }
    const cuts: Geometry[] = [];
    const tabs: CutTab[] = [];
    let bottom = y;
    for (const [at, place] of own.entries()) {
      const aside = at % across;
      const x = margin + aside * ((width - 2 * margin + room.between) / across);
      if (aside === 0 && at > 0) y = bottom + room.between;
      const cut = cutGeometry(geometry, place.column, place.row);
      cuts.push(cut);
      const placed = placePart(geometry, cut, place, columns.length, rows.length, { x, y, scale });
      for (const one of placed.windows) windows.push(one);
      for (const tab of cutTabs(geometry, place, places, { ...placed.body, scale })) tabs.push(tab);
      bottom = Math.max(bottom, placed.bottom);
    }
    const below = bottom + room.gap;
    const foot = { x: frame.left, y: frame.rowsBottom, width: wide, height: legend.height };
    show(windows, { groups: ['legend'], from: foot, x: margin, y: below, scale });
    const isLast = own.some((place) => place.index === places.length - 1);
    const beneath = isLast && !notesApart ? notes : undefined;
    const notesY = below + legend.height * scale + room.gap;
    if (beneath) show(windows, { groups: ['notes'], from: beneath, x: margin, y: notesY, scale });
    const { notes: _, ...shown } = uniteGeometries(cuts, geometry);
    return {
      geometry: { ...shown, header: header.box, legend: legend.items, ...(beneath && { notes: beneath }) },
      windows,
      ...(tabs.length > 0 && { tabs }),
      ...footOf(index + 1, own),
    };
  });
  return { width, height, scale, pages };
}

/** The heads of the steps with the rows beneath them, the names of the lanes at their left. */
function placePart(
  { frame, ...geometry }: Geometry,
  cut: Geometry,
  { column, row, index }: PartPlace,
  columns: number,
  rows: number,
  { x, y, scale }: { x: number; y: number; scale: number },
) {
  const windows: PageWindow[] = [];
  const heads = frame.headRight - frame.left;
  const steps = bodyRange({ frame, ...geometry }).from;
  const isFirst = index % columns === 0;
  const level = Math.floor(index / columns);
  const left = x + heads * scale + (isFirst ? 0 : room.tabs);
  const across = { x: column.from, width: column.to - column.from };
  const down = { y: row.from, height: row.to - row.from };
  const top = y + (steps - frame.stageTop) * scale + (level === 0 ? 0 : room.levelTabs);
  const own = { scale, geometry: cut };
  show(windows, {
    ...{ ...own, groups: ['stage', 'step'], x: left, y },
    from: { ...across, y: frame.stageTop, height: steps - frame.stageTop },
  });
  show(windows, {
    ...{ ...own, groups: ['lane', 'emotion', 'line', 'link', 'cell'], x: left, y: top },
    from: { ...across, ...down },
  });
  show(windows, {
    ...{ ...own, groups: ['line', 'lane-head'], x, y: top },
    from: { x: frame.left, width: heads, ...down },
  });
  return {
    windows,
    body: { x: left, y: top },
    bottom: top + down.height * scale + (level < rows - 1 ? room.levelTabs : 0),
  };
}

function show(windows: PageWindow[], one: PageWindow & { readonly groups: readonly PartGroup[] }): void {
  if (one.from.width > 0 && one.from.height > 0) windows.push(one);
}

function numberOf(number: number, count: number, base: Pick<Box, 'x' | 'y' | 'width'>): TextLine {
  const text = `Sheet ${number} of ${count}`;
  return { x: base.x + base.width, y: base.y - 3, text, size: numberSize, tone: 'quiet', anchor: 'end' };
}
