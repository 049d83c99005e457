import type { ResolvedLink } from '../analysis/resolved-link.ts';
import { type Analysis, analyse } from '../analysis.ts';
import { drawnPart } from '../drawn-part.ts';
import type { Blueprint, Cell, Element, Lane, Step, System } from '../model.ts';
import type { Located, Span } from '../span.ts';
import { addressesIn } from '../values/addresses.ts';
import { grouped } from '../values/grouped.ts';
import { badgeHost, badgesOf } from './build-picture/badges.ts';
import { clipped } from './build-picture/clipped.ts';
import { emotionCurves } from './build-picture/emotions.ts';
import { pictureHeader } from './build-picture/header.ts';
import { pictureStages, pictureStep } from './build-picture/journey.ts';
import { drawnAs, pictureLinks } from './build-picture/links.ts';
import { departments, namesOf } from './build-picture/names.ts';
import { pictureRemarks } from './build-picture/remarks.ts';
import { pictureRows } from './build-picture/rows.ts';
import { type PlacedProcess, placeProcesses } from './build-picture/shared-processes.ts';
import type { Shown } from './build-picture/shown.ts';
import { pictureViews } from './build-picture/views.ts';
import type { Key, Picture, PictureCell } from './picture.ts';

/** A picture, and the element of the blueprint that each of its stages, steps, lanes and cells shows. */
export interface BuiltPicture {
  readonly picture: Picture;
  readonly elements: ReadonlyMap<Key, Element>;
  /** Spans of the texts of rows, by the keys of their cells. */
  readonly rowSpans: ReadonlyMap<Key, Span>;
  /** The arrow of the blueprint that each arrow of the picture shows, by its key. */
  readonly links: ReadonlyMap<Key, ResolvedLink>;
  /** Says in a sentence that arrows are left out, at the first of them; absent when none is. */
  readonly leftOut?: { readonly note: string; readonly span: Span };
}

/**
 * Writes out what the picture of a blueprint shows: derived arrows, shared processes in the columns that need
 * them, badges on the cells that carry them. Keys follow from places (`stage_0`, `step_4`, `lane_2`,
 * `c4_2_0`: column, lane, place in the stack), so that a changed text keeps its keys.
 */
export function buildPicture(file: DrawnFile): BuiltPicture {
  const { model, originals, note } = drawnPart(file.model);
  const analysis = model === file.model ? file.analysis : analyse(model);
  const elements = new Map<Key, Element>();
  const shownElements = new Map<Key, Element>();
  const keyed = <T extends { key: Key }>([shown, element]: Shown<T>): T => {
    elements.set(shown.key, originals.get(element) ?? element);
    shownElements.set(shown.key, element);
    return shown;
  };
  const lanes = model.lanes.map((lane, index) =>
    keyed([{ key: `lane_${index}`, id: lane.id, name: clipped(lane.name), role: lane.role }, lane]),
  );
  const stages = pictureStages(model.stages, analysis).map(keyed);
  const curves = emotionCurves(model);
  const steps = analysis.columns.map(({ step, index }) =>
    keyed([pictureStep(step, index, analysis, curves), step]),
  );
  const cells = pictureCells(model, analysis).map(keyed);
  const { links, shown, left, firstLeft } = pictureLinks(analysis, drawnAs(cells, elements));
  const arrows = left > 0 ? leftOutText(links.length, left) : undefined;
  const notes = [
    note,
    file.isWhole === false ? 'The file is too large: its end is neither read nor drawn.' : undefined,
    arrows,
  ].filter((one) => one !== undefined);
  const { rows, spans: rowSpans } = pictureRows({ analysis, cells, lanes, elements });
  const header = { ...pictureHeader(model, analysis), ...(notes.length > 0 && { note: notes.join(' ') }) };
  const remarks = pictureRemarks(model);
  const views = pictureViews({
    views: model.views,
    references: analysis.viewReferences,
    elements: shownElements,
  });
  const picture = {
    ...{ header, stages, steps, lanes, cells, links, rows, remarks },
    ...(curves && { curves: curves.names }),
    ...(views.length > 0 && { views }),
  };
  return {
    picture,
    elements,
    rowSpans,
    links: shown,
    ...(firstLeft && arrows && { leftOut: { note: arrows, span: firstLeft } }),
  };
}

function leftOutText(drawn: number, left: number): string {
  return `Only ${grouped(drawn)} of ${grouped(drawn + left)} arrows are drawn.`;
}

/** A blueprint as it was read. */
interface DrawnFile {
  readonly model: Blueprint;
  readonly analysis: Analysis;
  /** False when not all of the file was read; true when absent. */
  readonly isWhole?: boolean;
}

/** The cells of each column and the shared processes that begin there, by lane. */
function pictureCells(model: Blueprint, analysis: Analysis): readonly Shown<PictureCell>[] {
  const laneIndex = new Map(model.lanes.map((lane, index) => [lane.id, index] as const).toReversed());
  const supportLane = model.lanes.findIndex((lane) => lane.role === 'support');
  const processLane = supportLane < 0 ? model.lanes.length - 1 : supportLane;
  const processes = placeProcesses(analysis);
  const systems = new Map(model.systems.map((system) => [system.name.trim().toLowerCase(), system]));
  return analysis.columns.flatMap(({ step, index: column }) => {
    const host = badgeHost(step, analysis);
    const counts = new Map<number, number>();
    const nextKey = (lane: number): Key => {
      const place = counts.get(lane) ?? 0;
      counts.set(lane, place + 1);
      return `c${column}_${lane}_${place}`;
    };
    const own: Shown<PictureCell>[] = [];
    for (const cell of step.cells) {
      const lane = laneIndex.get(cell.lane);
      if (lane === undefined) continue;
      const carried = cell === host ? step : undefined;
      const shown = pictureCell(cell, nextKey(lane), lane, column, carried, analysis);
      const system = systemOf(cell, analysis.laneOf(cell), systems);
      const mark = system && { isSystem: true as const, ...urlOf(system) };
      const end = endsAt(cell, step, analysis) && { isEnd: true as const };
      own.push([{ ...shown, ...mark, ...end, ...urlOf(cell) }, cell]);
    }
    for (const placed of processes) {
      if (placed.column !== column) continue;
      own.push([processCell(placed, nextKey(processLane), processLane, analysis), placed.process]);
    }
    return own.sort(([a], [b]) => a.lane - b.lane);
  });
}

function pictureCell(
  cell: Cell,
  key: Key,
  lane: number,
  column: number,
  carried: Step | undefined,
  analysis: Analysis,
): PictureCell {
  const badges = badgesOf(cell, carried);
  return {
    key,
    lane,
    column,
    columns: 1,
    name: clipped(cell.name),
    by: namesOf(cell.by, 'actor', cell, analysis),
    ...departments(cell.by, cell, analysis),
    systems: namesOf(cell.systems, 'system', cell, analysis),
    badges,
    moment: carried?.moment?.value === true,
    assumed: cell.status?.value === 'assumed',
    ...(cell.emotion && { emotion: cell.emotion.value }),
    ...(cell.wait && { wait: clipped(cell.wait.value.text) }),
    ...(cell.duration && { duration: clipped(cell.duration.value.text) }),
  };
}

/**
 * Returns whether the customer goes on to nothing from a cell: the last of its lane in a step whose `next` is empty.
 */
function endsAt(cell: Cell, { cells, next }: Step, analysis: Analysis): boolean {
  if (next?.length !== 0 || analysis.laneOf(cell).role !== 'customer') return false;
  return cells.findLast(({ lane }) => lane === cell.lane) === cell;
}

/** Returns the system that does its work here, when that is what happens: the cell is called as the system is. */
function systemOf(cell: Cell, { role }: Lane, systems: ReadonlyMap<string, System>): System | undefined {
  return role === 'evidence' || role === 'customer' ? undefined : systems.get(cell.name.trim().toLowerCase());
}

/** Returns the address that an element names, when that is all it says. */
function urlOf({ url }: { readonly url?: Located<string> | undefined }): { readonly url?: string } {
  const written = url?.value.trim();
  const [found] = written === undefined ? [] : addressesIn(written);
  return found !== undefined && found.target === written ? { url: found.target } : {};
}

function processCell(
  { process, column, columns }: PlacedProcess,
  key: Key,
  lane: number,
  analysis: Analysis,
): PictureCell {
  const owner: readonly Located<string>[] = process.owner ? [process.owner] : [];
  const by = namesOf(process.by, 'actor', process, analysis);
  return {
    key,
    lane,
    column,
    columns,
    name: clipped(process.name),
    by: by.length > 0 ? by : owner.map((one) => clipped(one.value)),
    ...departments(process.by, process, analysis),
    systems: namesOf(process.systems, 'system', process, analysis),
    badges: [],
    moment: false,
    assumed: false,
    ...urlOf(process),
    ...(process.duration && { duration: clipped(process.duration.value.text) }),
  };
}
