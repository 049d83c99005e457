import { drawCell } from './draw/draw-cell.ts';
import { drawChange } from './draw/draw-change.ts';
import { drawEmotion, drawEmotionHead } from './draw/draw-emotion.ts';
import {
  drawHeader,
  drawLane,
  drawLaneHead,
  drawLine,
  drawLineName,
  drawStage,
  drawStep,
} from './draw/draw-frame.ts';
import { drawLegend } from './draw/draw-legend.ts';
import { drawLink } from './draw/draw-link.ts';
import { drawNotes, drawRow, drawRowCell, drawRowHead } from './draw/draw-row.ts';
import { inFont } from './draw/in-font.ts';
import { fadedPalette } from './fade.ts';
import type { Geometry } from './geometry.ts';
import type { Palette } from './palette.ts';

/**
 * The kinds of parts, in the order in which they are drawn and read. `lane-head`, `stage` and `step` hold
 * what may stay in sight while the rest scrolls.
 */
export type PartGroup =
  | 'header'
  | 'lane'
  | 'emotion'
  | 'line'
  | 'lane-head'
  | 'stage'
  | 'step'
  | 'link'
  | 'cell'
  | 'legend'
  | 'notes';

/** A piece of the picture: one `<g>` element that can be replaced without touching the others. */
export interface Part {
  /** Unique in the picture; that of the element it shows, with a prefix when an element has several parts. */
  readonly key: string;
  readonly group: PartGroup;
  /** Well-formed SVG with colours as attributes; no scripts, styles, classes or references. */
  readonly svg: string;
}

/** The key of the head of the row of emotions. */
export const emotionHead = 'emotion_head';

/** Returns the key of the name of a line, by its place among the lines from top to bottom, from 0. */
export function lineNameKey(index: number): string {
  return `line_name_${index}`;
}

/**
 * Draws a geometry in the colours of a palette. A part depends on nothing but its own boxes, so that an
 * edit that moves nothing changes only the parts of what was edited.
 */
export function drawPicture(geometry: Geometry, palette: Palette): readonly Part[] {
  const { faded } = geometry;
  const pale = faded === undefined ? palette : fadedPalette(palette);
  const paletteOf = (key: string): Palette => (faded?.has(key) ? pale : palette);
  const parts: Part[] = [];
  const gone = goneKeys(geometry, palette);
  const add = (group: PartGroup, key: string, svg: string) =>
    parts.push({ key, group, svg: inFont(gone.has(key) ? ghostly(svg) : svg, palette.font) });
  add('header', 'header', drawHeader(geometry, palette));
  for (const lane of geometry.lanes) add('lane', `row_${lane.key}`, drawLane(lane, geometry, palette));
  for (const row of geometry.rows) add('lane', `row_${row.key}`, drawRow(row, geometry, palette));
  if (geometry.emotion) add('emotion', 'emotion', drawEmotion(geometry.emotion, geometry, palette));
  for (const [index, line] of geometry.lines.entries()) add('line', `line_${index}`, drawLine(line, palette));
  if (geometry.emotion) {
    add('lane-head', emotionHead, drawEmotionHead(geometry.emotion, geometry, palette));
  }
  for (const lane of geometry.lanes) add('lane-head', lane.key, drawLaneHead(lane, geometry, palette));
  for (const row of geometry.rows) add('lane-head', row.key, drawRowHead(row, geometry, palette));
  for (const [index, line] of geometry.lines.entries()) {
    const key = lineNameKey(index);
    add('lane-head', key, drawLineName(line, key, palette));
  }
  for (const stage of geometry.stages) add('stage', stage.key, drawStage(stage, palette));
  for (const step of geometry.steps) add('step', step.key, drawStep(step, palette));
  for (const link of geometry.links) add('link', link.key, drawLink(link, paletteOf(link.key)));
  for (const cell of geometry.cells) add('cell', cell.key, drawCell(cell, paletteOf(cell.key)));
  for (const { cells } of geometry.rows) {
    for (const cell of cells) add('cell', cell.key, drawRowCell(cell, paletteOf(cell.key)));
  }
  for (const change of geometry.changes ?? [])
    add('cell', `change_${change.key}`, drawChange(change, palette));
  if (geometry.legend.length > 0) add('legend', 'legend', drawLegend(geometry.legend, palette));
  if (geometry.notes) add('notes', 'notes', drawNotes(geometry.notes, palette));
  return parts;
}

/** The keys of what another picture has and this one has not any more; none where contrast must not be lost. */
function goneKeys({ changes = [] }: Geometry, { outline }: Palette): ReadonlySet<string> {
  if (outline !== undefined) return new Set();
  return new Set(changes.flatMap(({ key, kinds }) => (kinds.includes('removed') ? key : [])));
}

/** Draws a part as something that is only remembered. */
function ghostly(svg: string): string {
  return svg.replace('<g ', '<g opacity="0.6" ');
}
