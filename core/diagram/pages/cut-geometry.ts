import { largest, smallest } from '../extremes.ts';
import type { Box, CellBox, Geometry, LinkRoute, StageBox } from '../geometry.ts';
import { cardSizes } from '../sizes.ts';
import { lineSizes, stackLines, topOfLines } from '../text/stack-lines.ts';
import { linesOfStage, stageLines, stageTexts } from '../text/stage-texts.ts';
import { measure } from '../text/text-metrics.ts';
import { wrapText } from '../text/wrap-text.ts';

/** A range of x or y in px. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** The height that is shown of the other side of a cut between lanes, in px: half the name of the line that may run there. */
export const cutOverlap = 12;

/**
 * Returns what of a picture can be seen in a range of columns and of rows, in its place. What is parted keeps its shape,
 * and has its text in the middle of what is seen of it.
 */
export function cutGeometry(geometry: Geometry, columns: Interval, rows: Interval): Geometry {
  const own = ownRows(geometry, rows);
  const isSeen = (box: Box) => meets(box.x, box.width, columns) && meets(box.y, box.height, rows);
  return {
    ...geometry,
    stages: geometry.stages
      .filter(({ x, width }) => meets(x, width, columns))
      .map((one) => cutStage(one, columns)),
    steps: geometry.steps.filter(({ marker }) => marker.x > columns.from && marker.x < columns.to),
    lanes: geometry.lanes.filter(({ y, height }) => meets(y, height, rows)),
    // Texts of a row begin at its edge: of that of another part nothing is shown.
    rows: geometry.rows
      .filter(({ y, height }) => meets(y + 1, height - 2, own.all))
      .map((row) => ({ ...row, cells: row.cells.filter(isSeen) })),
    cells: geometry.cells.filter(isSeen).map((cell) => cutCell(cell, columns)),
    links: geometry.links
      .filter(({ points, label }) => isSeen(boundsOf(points)) || (label && isSeen(label)))
      .map((link) => cutLink(link, columns, own)),
  };
}

/** Returns what is seen in several parts as one geometry; all else is that of the whole picture. */
export function uniteGeometries(parts: readonly Geometry[], whole: Geometry): Geometry {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  return {
    ...whole,
    stages: parts.flatMap(({ stages }) => stages),
    steps: once(parts.flatMap(({ steps }) => steps)),
    lanes: once(parts.flatMap(({ lanes }) => lanes)),
    rows: once(parts.flatMap(({ rows }) => rows)).map((row) => ({
      ...row,
      cells: parts.flatMap(({ rows }) =>
        rows.filter(({ key }) => key === row.key).flatMap(({ cells }) => cells),
      ),
    })),
    cells: once(parts.flatMap(({ cells }) => cells)),
    links: withLabels(parts.flatMap(({ links }) => links)),
  };
}

/** Arrows once each, also those that are seen in several parts, with the label that one of these shows. */
function withLabels(links: readonly LinkRoute[]): LinkRoute[] {
  const labels = new Map(links.flatMap(({ key, label }) => (label ? [[key, label]] : [])));
  return once(links).map((link) => {
    const label = labels.get(link.key);
    return label === undefined ? link : { ...link, label };
  });
}

/** The first with each key. */
function once<One extends { readonly key: string }>(all: readonly One[]): One[] {
  return [...new Map(all.toReversed().map((one) => [one.key, one])).values()].reverse();
}

/** The rows of a part alone, and what of them no neighbour shows too. */
export function ownRows(
  { frame }: Geometry,
  { from, to }: Interval,
): { readonly all: Interval; readonly clear: Interval } {
  const [above, beneath] = [from > frame.rowsTop ? cutOverlap : 0, to < frame.rowsBottom ? cutOverlap : 0];
  return {
    all: { from: from + above, to: to - beneath },
    clear: { from: from + 2 * above, to: to - 2 * beneath },
  };
}

/** A label that is parted stands whole on the side where more of it is, and not on the other. */
function cutLink(link: LinkRoute, columns: Interval, rows: ReturnType<typeof ownRows>): LinkRoute {
  const { label, ...rest } = link;
  if (label === undefined) return link;
  const x = shifted(label.x, label.width, columns);
  const y = shifted(label.y, label.height, rows.all, rows.clear);
  if (x === undefined || y === undefined) return rest;
  if (x === 0 && y === 0) return link;
  const texts = label.texts.map((line) => ({ ...line, x: line.x + x, y: line.y + y }));
  return { ...rest, label: { ...label, x: label.x + x, y: label.y + y, texts } };
}

/** By how much something moves to be within what is clear of a range, in px; `undefined` when less than half of it is in the range. */
function shifted(start: number, length: number, range: Interval, clear = range): number | undefined {
  const middle = start + length / 2;
  if (middle < range.from || middle >= range.to) return undefined;
  return Math.max(0, clear.from - start) + Math.min(0, clear.to - (start + length));
}

function meets(start: number, length: number, range: Interval): boolean {
  return start < range.to && start + length > range.from;
}

function boundsOf(points: readonly { x: number; y: number }[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [smallest(xs), smallest(ys)];
  return { x, y, width: largest(xs) - x, height: largest(ys) - y };
}

function cutStage(stage: StageBox, columns: Interval): StageBox {
  const left = Math.max(stage.x, columns.from);
  const right = Math.min(stage.x + stage.width, columns.to);
  if (right - left === stage.width) return stage;
  const { name, time } = linesOfStage(stage.texts);
  const lines = stageLines(stage, right - left, { name: Math.max(1, name), time });
  // The points of the band beyond the page are cut off: they say that the stage goes on.
  return { ...stage, texts: stageTexts(stage, lines, (left + right) / 2, stage) };
}

/** A shared process keeps its width; its text goes where it can be read. */
function cutCell(cell: CellBox, columns: Interval): CellBox {
  const left = Math.max(cell.x, columns.from);
  const right = Math.min(cell.x + cell.width, columns.to);
  if (right - left === cell.width) return cell;
  const middle = (left + right) / 2;
  const by = middle - (cell.x + cell.width / 2);
  const move = <Place extends { readonly x: number }>(place: Place): Place => ({ ...place, x: place.x + by });
  const widest = largest(
    cell.texts.map(({ text, size, bold }) => measure(text, size, bold)),
    0,
  );
  if (widest + 2 * cardSizes.padding <= right - left)
    return {
      ...cell,
      texts: cell.texts.map(move),
      ...(cell.cylinder && { cylinder: move(cell.cylinder) }),
      ...(cell.face && { face: move(cell.face) }),
    };
  // Too little is left of it for its second line: its name has to do.
  const { cylinder: _, face: __, ...rest } = cell;
  const lines = Math.max(1, Math.floor((cell.height - 8) / cardSizes.nameLine));
  const name = wrapText(cell.name, right - left - 2 * cardSizes.padding, cardSizes.name, false, lines);
  const top = topOfLines(name.lines.length, cell.y, cell.y + cell.height, lineSizes.cardName);
  return { ...rest, texts: stackLines(name.lines, middle, top, lineSizes.cardName) };
}
