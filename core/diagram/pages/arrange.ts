import { largest } from '../extremes.ts';
import type { Geometry } from '../geometry.ts';
import type { Interval } from './cut-geometry.ts';
import { flowHeader, flowLegend, flowNotes } from './head-and-legend.ts';
import { bodyRange, columnEdges, evenParts, evenRows, rowEdges } from './page-cuts.ts';

/** The part of a page that can be printed on, in px. */
export interface Printable {
  readonly width: number;
  readonly height: number;
}

/** The parts of a picture and their order on sheets. */
export interface Arrangement {
  readonly columns: readonly Interval[];
  readonly rows: readonly Interval[];
  /** The number of parts beside each other on a sheet, and beneath each other. */
  readonly across: number;
  readonly down: number;
  readonly sheets: number;
  /** Px of the page for one of the picture. */
  readonly scale: number;
  /** True when the notes have a sheet of their own, the last one. */
  readonly notesApart: boolean;
  /** The share of the emptiest sheet that the picture covers, from 0 to 1. */
  readonly fill: number;
  /** The share when the lanes have taken what they can of `left`. */
  readonly reach: number;
  /** The free height beneath the parts on every sheet, in px of the page. */
  readonly left: number;
}

/** Lanes become higher by so many px of the picture at most to fill a sheet. */
export const mostLaneRoom = 48;

/** Room in px of the page. */
export const room = {
  /** Between what is beneath each other. */
  gap: 12,
  /** Between parts on one sheet. */
  between: 24,
  /** For the tabs of arrows that are cut between columns, beside a part, and between lanes, above or beneath it. */
  tabs: 40,
  levelTabs: 15,
  /** For the number of the sheet and the strip of stages. */
  footer: 26,
} as const;

/** The scale at which details, which have 11 px, have 6.5 points: less cannot be read on paper. */
export const leastScale = 6.5 / 0.75 / 11;

/** The most parts that lie beside or beneath each other on one sheet. */
const mostBands = 4;

/** The scale beneath which nothing is tried: it can no longer be seen. */
const smallestScale = 0.01;

/**
 * Returns the arrangement of a picture on the fewest sheets on which it can be read, as large as it can be; one that
 * cannot be read, with a scale of less than `leastScale`, where there is none.
 */
export function arrange(geometry: Geometry, sheet: Printable): Arrangement {
  const tried = new Arrangements(geometry, sheet);
  const whole = tried.at(1, 1, 1, 1);
  if (whole.scale >= leastScale) return whole;
  const finest = tried.at(tried.columns, tried.lanes, 1, 1);
  // Where not even one column of one lane can be read, fewer on a sheet do not help.
  if (finest.scale < leastScale) return whole;
  const most = tried.columns * tried.lanes;
  let best = whole;
  for (let sheets = 1; sheets <= most; sheets = next(sheets)) {
    const found = tried.on(sheets);
    if (found.length === 0) continue;
    best = found.reduce((one, other) => (isBetter(other, one) ? other : one));
    if (best.scale >= leastScale) return best;
  }
  return best.scale > whole.scale ? best : whole;
}

/** Returns whether an arrangement that takes as many sheets is to be preferred: larger, and fuller. */
function isBetter(one: Arrangement, other: Arrangement): boolean {
  return arrangementScore(one) > arrangementScore(other);
}

/** Returns the score of an arrangement among those on as many sheets: how large it is, and how full the sheets become. */
export function arrangementScore({ scale, fill, reach }: Arrangement): number {
  return scale * Math.sqrt(fill * reach ** 3);
}

/** Of very many sheets not every number is tried. */
function next(sheets: number): number {
  return sheets + Math.max(1, Math.floor(sheets / 16));
}

/** Parts that are to fit. */
interface Asked extends Pick<Arrangement, 'columns' | 'rows' | 'across' | 'down' | 'sheets'> {
  /** True when notes stand beneath them. */
  readonly withNotes: boolean;
}

/** The arrangements of one picture, whose edges are sought once. */
class Arrangements {
  readonly #geometry: Geometry;
  readonly #sheet: Printable;
  readonly #columns: ReturnType<typeof columnEdges>;
  readonly #parts = new Map<string, readonly Interval[]>();
  readonly #notes = new Map<number, number>();
  readonly #headers = new Map<number, number>();
  readonly lanes: number;

  constructor(geometry: Geometry, sheet: Printable) {
    this.#geometry = geometry;
    this.#sheet = sheet;
    this.#columns = columnEdges(geometry);
    this.lanes = Math.max(1, rowEdges(geometry).length - 1);
  }

  get columns(): number {
    return Math.max(1, this.#columns.length - 1);
  }

  /** Returns the arrangements on so many sheets. */
  on(sheets: number): Arrangement[] {
    const found = [...this.#onParts(sheets), ...(this.#geometry.notes ? this.#onParts(sheets - 1) : [])];
    return found.filter((one) => one.sheets <= sheets);
  }

  /** Those that take so many sheets without the notes. */
  #onParts(sheets: number): Arrangement[] {
    const found: Arrangement[] = [];
    for (let bands = 1; bands <= mostBands; bands++) {
      const parts = sheets * bands;
      if (parts > 0 && parts <= this.columns) found.push(this.at(parts, 1, 1, bands));
      if (parts > 1 && parts <= this.lanes) found.push(this.at(1, parts, bands, 1));
    }
    for (let rows = 2; rows < sheets && rows <= this.lanes; rows++) {
      const columns = Math.ceil(sheets / rows);
      if (columns > 1 && columns * rows <= sheets && columns <= this.columns)
        found.push(this.at(columns, rows, 1, 1));
    }
    return found;
  }

  /** Returns the arrangement of so many parts with so many of them on one sheet. */
  at(columnParts: number, rowParts: number, across: number, down: number): Arrangement {
    const columns = this.#partsOf('columns', columnParts);
    const rows = this.#partsOf('rows', rowParts);
    const sheets = Math.ceil((columns.length * rows.length) / (across * down));
    const fitted = (withNotes: boolean) => this.#fit({ columns, rows, across, down, sheets, withNotes });
    const { notes } = this.#geometry;
    const alone = fitted(false);
    const height = this.#notesHeight(this.#sheet.width / alone.scale);
    const hasRoom = notes === undefined || height * alone.scale + room.gap <= alone.left;
    const beneath = hasRoom ? undefined : fitted(true);
    const isBeneath = beneath !== undefined && beneath.scale >= leastScale;
    const notesApart = !hasRoom && !isBeneath;
    const { scale, used, partWidth, ...fit } = isBeneath ? beneath : alone;
    const left =
      isBeneath || notes === undefined || notesApart ? fit.left : fit.left - height * scale - room.gap;
    const parts = used / (this.#sheet.width * this.#sheet.height);
    const limit = notesApart ? (height * scale) / this.#sheet.height : 1;
    const lanes = Math.ceil(this.lanes / rows.length) * down;
    const stretched = Math.max(0, Math.min(left, lanes * mostLaneRoom * scale)) * across * partWidth * scale;
    const fill = Math.min(parts, limit);
    const reach = Math.min(parts + stretched / (this.#sheet.width * this.#sheet.height), limit);
    return {
      columns,
      rows,
      across,
      down,
      sheets: sheets + (notesApart ? 1 : 0),
      scale,
      notesApart,
      fill,
      reach,
      left,
    };
  }

  #partsOf(of: 'columns' | 'rows', count: number): readonly Interval[] {
    const key = `${of} ${count}`;
    const known = this.#parts.get(key);
    const parts =
      known ?? (of === 'columns' ? evenParts(this.#columns, count) : evenRows(this.#geometry, count));
    this.#parts.set(key, parts);
    return parts;
  }

  /** The largest scale at which all parts fit, how much of the emptiest sheet they cover, in px², and what is left beneath them, in px. */
  #fit({ columns, rows, across, down, sheets, withNotes }: Asked): {
    scale: number;
    used: number;
    left: number;
    partWidth: number;
  } {
    const { width, height } = this.#sheet;
    const geometry = this.#geometry;
    const { frame } = geometry;
    const tabs = columns.length === 1 ? 0 : (columns.length > 2 ? 2 : 1) * room.tabs;
    const heads = frame.headRight - frame.left;
    const partWidth = heads + largest(columns.map(sizeOf), 0);
    const partHeight = bodyRange(geometry).from - frame.stageTop + largest(rows.map(sizeOf), 0);
    const levels = rows.length === 1 ? 0 : (rows.length > 2 ? 2 : 1) * room.levelTabs;
    const fixed =
      down * levels +
      (withNotes ? 3 : 2) * room.gap +
      (down - 1) * room.between +
      (sheets > 1 || (geometry.notes && !withNotes) ? room.footer : 0);
    const aside = (scale: number) => this.#asideHeight(width / scale, withNotes) * scale;
    const heightAt = (scale: number) => aside(scale) + down * partHeight * scale + fixed;
    let scale = (width - (across - 1) * room.between - across * tabs) / (across * partWidth);
    // Legend and notes take more lines the larger everything is, so that the height does not follow the scale alone.
    for (let tries = 0; tries < 24 && scale > smallestScale && heightAt(scale) > height; tries++) {
      scale *= Math.max(0.85, Math.min(0.995, (height - fixed) / Math.max(1, heightAt(scale) - fixed)));
    }
    if (!(scale > smallestScale) || heightAt(scale) > height) {
      // Nothing is left to choose: all of it, however small.
      scale = Math.max(1e-6, Math.min(scale, (height / Math.max(1, heightAt(1))) * 0.9));
    }
    const least = this.#leastOnSheet(columns, rows, across, down, scale);
    return { scale, used: aside(scale) * width + least, left: height - heightAt(scale), partWidth };
  }

  /** The height of header, legend and notes on a page with so much room, in px of the picture. */
  #asideHeight(across: number, withNotes: boolean): number {
    const legend = flowLegend(this.#geometry, across).height;
    return this.#headerHeight(across) + legend + (withNotes ? this.#notesHeight(across) : 0);
  }

  /** The height of the header, never less than it is, as with the notes. */
  #headerHeight(across: number): number {
    const least = Math.max(1, Math.floor(across / 64) * 64);
    const height = this.#headers.get(least) ?? flowHeader(this.#geometry, least).height;
    this.#headers.set(least, height);
    return height;
  }

  /** The height of the notes, never less than it is: they are broken into lines for few widths, which takes long. */
  #notesHeight(across: number): number {
    const least = Math.floor(across / 64) * 64;
    const height = this.#notes.get(least) ?? flowNotes(this.#geometry, least, 0)?.height ?? 0;
    this.#notes.set(least, height);
    return height;
  }

  /** Returns the area that the parts on the emptiest sheet cover, in px². */
  #leastOnSheet(
    columns: readonly Interval[],
    rows: readonly Interval[],
    across: number,
    down: number,
    scale: number,
  ): number {
    const { frame } = this.#geometry;
    const heads = frame.headRight - frame.left;
    const above = bodyRange(this.#geometry).from - frame.stageTop;
    const areas = rows.flatMap((row) =>
      columns.map((column) => (heads + sizeOf(column)) * (above + sizeOf(row)) * scale * scale),
    );
    const size = across * down;
    let least = Number.POSITIVE_INFINITY;
    for (let at = 0; at < areas.length; at += size) {
      least = Math.min(
        least,
        areas.slice(at, at + size).reduce((sum, area) => sum + area, 0),
      );
    }
    return Number.isFinite(least) ? least : 0;
  }
}

function sizeOf({ from, to }: Interval): number {
  return to - from;
}
