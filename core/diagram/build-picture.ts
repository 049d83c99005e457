import { timesIn, workIn } from '../analysis/lengths.ts';
import { type Analysis, analyse, type ReferenceKind } from '../analysis.ts';
import { drawnPart } from '../drawn-part.ts';
import { limits } from '../limits.ts';
import type { Blueprint, Cell, Element, Lane, Persona, Reference, Stage, Step } from '../model.ts';
import type { Located, Span } from '../span.ts';
import { formatDuration } from '../values/duration.ts';
import { durationText } from '../values/duration-text.ts';
import { plainText } from '../values/plain-text.ts';
import { badgeHost, cellBadges, stepBadges } from './build-picture/badges.ts';
import { clipped } from './build-picture/clipped.ts';
import { pictureRemarks } from './build-picture/remarks.ts';
import { pictureRows } from './build-picture/rows.ts';
import { type PlacedProcess, placeProcesses } from './build-picture/shared-processes.ts';
import type {
  Key,
  Picture,
  PictureCell,
  PictureHeader,
  PictureLink,
  PicturePersona,
  PictureStage,
  PictureStep,
} from './picture.ts';

/** A picture, and the element of the blueprint that each of its stages, steps, lanes and cells shows. */
export interface BuiltPicture {
  readonly picture: Picture;
  readonly elements: ReadonlyMap<Key, Element>;
  /** Spans of the texts of rows, by the keys of their cells. */
  readonly rowSpans: ReadonlyMap<Key, Span>;
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
  const keyed = <T extends { key: Key }>([shown, element]: Shown<T>): T => {
    elements.set(shown.key, originals.get(element) ?? element);
    return shown;
  };
  const lanes = model.lanes.map((lane, index) =>
    keyed([{ key: `lane_${index}`, id: lane.id, name: clipped(lane.name), role: lane.role }, lane]),
  );
  const stages = pictureStages(model.stages, analysis).map(keyed);
  const steps = analysis.columns.map(({ step, index }) => keyed([pictureStep(step, index, analysis), step]));
  const cells = pictureCells(model, analysis).map(keyed);
  const { links, left, firstLeft } = pictureLinks(analysis, drawnAs(cells, elements));
  const arrows = left > 0 ? leftOutText(links.length, left) : undefined;
  const notes = [
    note,
    file.isWhole === false ? 'The file is too large: its end is neither read nor drawn.' : undefined,
    arrows,
  ].filter((one) => one !== undefined);
  const { rows, spans: rowSpans } = pictureRows({ analysis, cells, lanes, elements });
  const header = { ...pictureHeader(model, analysis), ...(notes.length > 0 && { note: notes.join(' ') }) };
  const remarks = pictureRemarks(model);
  const picture = { header, stages, steps, lanes, cells, links, rows, remarks };
  return {
    picture,
    elements,
    rowSpans,
    ...(firstLeft && arrows && { leftOut: { note: arrows, span: firstLeft } }),
  };
}

function leftOutText(drawn: number, left: number): string {
  return `Only ${drawn.toLocaleString('en')} of ${(drawn + left).toLocaleString('en')} arrows are drawn.`;
}

/** A blueprint as it was read. */
interface DrawnFile {
  readonly model: Blueprint;
  readonly analysis: Analysis;
  /** False when not all of the file was read; true when absent. */
  readonly isWhole?: boolean;
}

/** Something of the picture, and the element that it shows. */
type Shown<T> = readonly [shown: T, element: Element];

function pictureHeader(model: Blueprint, analysis: Analysis): PictureHeader {
  const { state, description, scenario, objective, why, method, owner, version, date, lang } = model;
  return {
    ...timeOf(
      analysis.columns.map(({ step }) => step),
      analysis,
    ),
    title: clipped(model.title?.value ?? ''),
    personas: picturePersonas(model.personas),
    ...(state && { state: state.value }),
    ...(description && { description: clipped(plainText(description.value)) }),
    ...(scenario && { scenario: clipped(scenario.value) }),
    ...(objective && { objective: clipped(objective.value) }),
    ...(why && { why: clipped(why.value) }),
    ...(method && { method: clipped(method.value) }),
    ...(owner && { owner: clipped(owner.value) }),
    ...(version && { version: clipped(version.value) }),
    ...(date && { date: clipped(date.value) }),
    ...(lang && { lang: lang.value }),
  };
}

/** The personas that have a name, and of very many the first. */
function picturePersonas(personas: readonly Persona[]): readonly PicturePersona[] {
  const named = personas.filter(({ name }) => name.value !== '');
  const left = named.length - limits.drawnNames;
  const shown = named.slice(0, limits.drawnNames).map(({ name, goal, note, image }) => ({
    name: clipped(name.value),
    ...(goal && { goal: clipped(goal.value) }),
    ...(note && { note: clipped(plainText(note.value)) }),
    ...(image && image.value.trim() !== '' && { image: image.value }),
  }));
  return left > 0 ? [...shown, { name: `and ${left.toLocaleString('en')} more` }] : shown;
}

/** Returns the time that steps take, in words. */
function timeOf(steps: readonly Step[], { laneOf }: Analysis): { readonly time?: string } {
  const { waits, work, elapsed } = timesIn(steps, laneOf);
  const parts = Object.entries({ waits, work, elapsed }).flatMap(([what, seconds]) =>
    seconds === undefined ? [] : [`${what} ${durationText(formatDuration(seconds))}`],
  );
  return parts.length === 0 ? {} : { time: parts.join(', ') };
}

function pictureStages(stages: readonly Stage[], analysis: Analysis): readonly Shown<PictureStage>[] {
  let column = 0;
  return stages.map((stage, index) => {
    const shown = {
      key: `stage_${index}`,
      name: clipped(stage.name),
      column,
      columns: stage.steps.length,
      ...timeOf(stage.steps, analysis),
    };
    column += stage.steps.length;
    return [shown, stage];
  });
}

function pictureStep(step: Step, index: number, analysis: Analysis): PictureStep {
  const seconds = workIn([step]) ?? 0;
  const reaches = new Set(
    step.channels.map((reference) => {
      const channel = analysis.resolve(reference, 'channel', step);
      return channel?.kind === 'channel' ? channel.reach?.value : undefined;
    }),
  );
  const reach = reaches.size === 1 ? [...reaches][0] : undefined;
  return {
    key: `step_${index}`,
    number: index + 1,
    name: clipped(step.name),
    channels: namesOf(step.channels, 'channel', step, analysis),
    ...(reach && { reach }),
    ...(seconds > 0 && { duration: formatDuration(seconds) }),
    ...(step.emotion && { emotion: step.emotion.value }),
  };
}

/** The cells of each column and the shared processes that begin there, by lane. */
function pictureCells(model: Blueprint, analysis: Analysis): readonly Shown<PictureCell>[] {
  const laneIndex = new Map(model.lanes.map((lane, index) => [lane.id, index] as const).toReversed());
  const supportLane = model.lanes.findIndex((lane) => lane.role === 'support');
  const processLane = supportLane < 0 ? model.lanes.length - 1 : supportLane;
  const processes = placeProcesses(analysis);
  const systems = new Set(model.systems.map(({ name }) => name.trim().toLowerCase()));
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
      const mark = isSystem(cell, analysis.laneOf(cell), systems) && { isSystem: true as const };
      const end = endsAt(cell, step, analysis) && { isEnd: true as const };
      own.push([{ ...shown, ...mark, ...end }, cell]);
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
  const badges = [...(carried === undefined ? [] : stepBadges(carried)), ...cellBadges(cell)];
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

/** Returns whether a cell stands for a system that does its work: the cell is called as the system is. */
function isSystem(cell: Cell, { role }: Lane, systems: ReadonlySet<string>): boolean {
  return role !== 'evidence' && role !== 'customer' && systems.has(cell.name.trim().toLowerCase());
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
    ...(process.duration && { duration: clipped(process.duration.value.text) }),
  };
}

/** Names of what references point at; what points at nothing is shown as it is written. */
function namesOf(
  references: readonly Reference[],
  kind: ReferenceKind,
  from: Element,
  analysis: Analysis,
): string[] {
  return shownNames(
    references.map((reference) => analysis.resolve(reference, kind, from)?.name || reference.value),
  );
}

/** The names that are drawn in one place: those that are not empty, and of very many the first. */
function shownNames(names: readonly string[]): string[] {
  const written = names.filter((name) => name !== '').map(clipped);
  const left = written.length - limits.drawnNames;
  return left > 0
    ? [...written.slice(0, limits.drawnNames), `and ${left.toLocaleString('en')} more`]
    : written;
}

function departments(
  references: readonly Reference[],
  from: Element,
  analysis: Analysis,
): { departments?: readonly string[] } {
  const names = references.flatMap((reference) => {
    const actor = analysis.resolve(reference, 'actor', from);
    return actor?.kind === 'actor' && actor.department ? [actor.department.value] : [];
  });
  return names.length === 0 ? {} : { departments: shownNames([...new Set(names)]) };
}

/** Returns the places at which each cell is drawn, and each process: once or more, left to right. */
function drawnAs(
  cells: readonly PictureCell[],
  elements: ReadonlyMap<Key, Element>,
): ReadonlyMap<Element, readonly PictureCell[]> {
  const found = new Map<Element, PictureCell[]>();
  for (const cell of cells) {
    const element = elements.get(cell.key);
    if (element === undefined) continue;
    const drawn = found.get(element);
    if (drawn) drawn.push(cell);
    else found.set(element, [cell]);
  }
  return found;
}

/** The arrows, how many are too many, and where the first of those is written; one to a shared process ends where that is drawn in the column that the arrow comes from. */
function pictureLinks(
  analysis: Analysis,
  drawn: ReadonlyMap<Element, readonly PictureCell[]>,
): { readonly links: readonly PictureLink[]; readonly left: number; readonly firstLeft: Span | undefined } {
  const taken = new Map<string, number>();
  const ofCard = new Map<Key, number>();
  const ofColumn = new Map<number, number>();
  const links: PictureLink[] = [];
  let left = 0;
  let firstLeft: Span | undefined;
  const isFull = ({ key, column, columns }: PictureCell): boolean =>
    (ofCard.get(key) ?? 0) >= limits.drawnArrowsOfCard * columns ||
    (ofColumn.get(column) ?? 0) >= limits.drawnArrowsOfColumn * columns;
  for (const { from, to, kind, label, span } of analysis.links) {
    const [source] = drawn.get(from) ?? [];
    if (source === undefined) continue;
    const target = drawn
      .get(to)
      ?.find(
        ({ column, columns }) =>
          to.kind === 'cell' || (column <= source.column && source.column < column + columns),
      );
    if (target === undefined) continue;
    if (links.length === limits.drawnArrows || isFull(source) || isFull(target)) {
      left++;
      firstLeft ??= span ?? from.nameSpan;
      continue;
    }
    for (const { key } of [source, target]) ofCard.set(key, (ofCard.get(key) ?? 0) + 1);
    for (const column of new Set([source.column, target.column])) {
      ofColumn.set(column, (ofColumn.get(column) ?? 0) + 1);
    }
    const ends = `${source.key}_to_${target.key}`;
    const count = (taken.get(ends) ?? 0) + 1;
    taken.set(ends, count);
    links.push({
      key: count === 1 ? ends : `${ends}_${count}`,
      from: source.key,
      to: target.key,
      kind,
      ...(label !== undefined && label !== '' && { label: clipped(label) }),
    });
  }
  return { links, left, firstLeft };
}
