import type { View } from './look.ts';
import type { Picture, PictureCell, PictureStage, PictureStep } from './picture.ts';
import { roleType } from './roles.ts';
import { shownImages } from './with-images.ts';

/**
 * Returns the picture of what is to be seen: lanes, columns and cells that are hidden are left out, with the arrows at
 * them. Everything that stays keeps its key. The whole view gives the picture itself.
 */
export function applyView(picture: Picture, view: View): Picture {
  const { lanes, stages, rows: kinds, collapsedLanes, collapsedStages } = view;
  const hidden = [lanes === 'all' ? [] : lanes, stages, collapsedLanes, collapsedStages];
  if (kinds === undefined && hidden.every(({ length }) => length === 0)) return picture;
  const columns = keptColumns(picture, shownStages(picture, stages), new Set(collapsedStages));
  const shownLanes = lanesOf(picture, lanes);
  const laneOf = new Map(shownLanes.map((lane, index) => [picture.lanes.indexOf(lane), index]));
  const closed = new Set(collapsedLanes);
  const cells: PictureCell[] = [];
  for (const cell of picture.cells) {
    const lane = laneOf.get(cell.lane);
    const place = placeOf(cell, columns.to);
    if (lane === undefined || place === undefined || closed.has(shownLanes[lane]?.id ?? '')) continue;
    cells.push({ ...cell, ...place, lane });
  }
  const keys = new Set(cells.map((cell) => cell.key));
  const rows = rowsOf(picture, columns, keys).filter(({ kind }) => kinds?.includes(kind) ?? true);
  const { views: _, ...whole } = picture;
  return {
    ...whole,
    ...(kinds && { chosenRows: kinds }),
    ...(picture.images && { images: shownImages({ ...picture, rows }) }),
    header: withNote(picture, shownLanes, columns.stages),
    stages: columns.stages,
    steps: columns.steps,
    lanes: shownLanes.map((lane) => {
      if (!closed.has(lane.id)) return lane;
      const index = picture.lanes.indexOf(lane);
      const hidden = picture.cells.filter((cell) => cell.lane === index).length;
      return { ...lane, name: `${lane.name === '' ? lane.id : lane.name} (${hidden} hidden)` };
    }),
    cells,
    remarks: remarksOn(picture, { steps: columns.steps, cells }),
    rows,
    links: picture.links.filter((link) => keys.has(link.from) && keys.has(link.to)),
  };
}

/** Returns the lanes that are shown; all of them when none of those that are asked for is there. */
function lanesOf({ lanes }: Picture, wanted: View['lanes']): Picture['lanes'] {
  if (wanted === 'all') return lanes;
  if (wanted === 'journey') return lanes.filter(({ role }) => roleType(role).isJourney);
  const shown = lanes.filter(({ id }) => wanted.includes(id));
  return shown.length === 0 ? lanes : shown;
}

/** Returns the stages that are shown; all of them when none of those that are asked for is there. */
function shownStages({ stages }: Picture, wanted: readonly string[]): ReadonlySet<PictureStage> {
  const shown = stages.filter(({ name }) => wanted.includes(name));
  return new Set(shown.length === 0 ? stages : shown);
}

/** Remarks on who and what takes part in what stays, and on stages: their names are not hidden. */
function remarksOn({ remarks, stages }: Picture, { steps, cells }: Pick<Picture, 'steps' | 'cells'>) {
  const shown = new Set([
    ...stages.map(({ name }) => name),
    ...steps.flatMap(({ channels }) => channels),
    ...cells.flatMap(({ name, by, systems }) => [name, ...by, ...systems]),
  ]);
  return remarks.filter(({ of }) => shown.has(of));
}

/** Returns the rows with what they say of the columns and cells that stay. */
function rowsOf({ rows }: Picture, { to }: Columns, shown: ReadonlySet<string>): Picture['rows'] {
  return rows.flatMap((row) => {
    const cells = row.cells.flatMap((cell) => {
      const place = to[cell.column];
      const entries = cell.entries.filter(({ of }) => of === undefined || shown.has(of));
      return place === undefined || place.hidden || entries.length === 0
        ? []
        : [{ ...cell, column: place.column, entries }];
    });
    return cells.length === 0 ? [] : [{ ...row, cells }];
  });
}

/** Lanes and stages that are not there at all are named, so that nobody takes a part for the whole. */
function withNote(
  { header, lanes, stages }: Picture,
  shownLanes: Picture['lanes'],
  shown: Picture['stages'],
): Picture['header'] {
  const leftLanes = lanes.filter((lane) => !shownLanes.includes(lane));
  const keys = new Set(shown.map(({ key }) => key));
  const leftStages = stages.filter(({ key }) => !keys.has(key));
  const notes = [
    ...(header.note === undefined ? [] : [header.note]),
    ...leftOut(
      'lane',
      leftLanes.map(({ id, name }) => (name === '' ? id : name)),
    ),
    ...leftOut(
      'stage',
      leftStages.map(({ name }) => (name === '' ? '…' : name)),
    ),
  ];
  return notes.length === 0 ? header : { ...header, note: notes.join(' ') };
}

function leftOut(what: string, names: readonly string[]): readonly string[] {
  const [first] = names;
  if (first === undefined) return [];
  return [
    names.length === 1
      ? `The ${what} ${first} is left out.`
      : `The ${what}s ${names.join(', ')} are left out.`,
  ];
}

interface Columns {
  readonly stages: readonly PictureStage[];
  readonly steps: readonly PictureStep[];
  /** The new column of each old one; `hidden` when it went into the one of its stage, `undefined` when it is left out. */
  readonly to: readonly ({ readonly column: number; readonly hidden: boolean } | undefined)[];
}

function keptColumns(
  picture: Picture,
  shown: ReadonlySet<PictureStage>,
  closed: ReadonlySet<string>,
): Columns {
  const stages: PictureStage[] = [];
  const steps: PictureStep[] = [];
  const to: ({ column: number; hidden: boolean } | undefined)[] = [];
  for (const stage of picture.stages) {
    const own = picture.steps.slice(stage.column, stage.column + stage.columns);
    if (!shown.has(stage)) {
      for (const _ of own) to.push(undefined);
      continue;
    }
    const column = steps.length;
    const first = own[0];
    if (first === undefined || !closed.has(stage.name)) {
      for (const [index] of own.entries()) to.push({ column: column + index, hidden: false });
      for (const one of own) steps.push(one);
      stages.push({ ...stage, column });
      continue;
    }
    for (const _ of own) to.push({ column, hidden: true });
    const name = own.length === 1 ? '1 step hidden' : `${own.length} steps hidden`;
    steps.push({ key: `${stage.key}_steps`, number: first.number, name, channels: [] });
    stages.push({ ...stage, column, columns: 1 });
  }
  return { stages, steps, to };
}

/** A cell that spans into a stage that is shown stays; `undefined` when all its columns are hidden or left out. */
function placeOf(cell: PictureCell, to: Columns['to']): { column: number; columns: number } | undefined {
  const covered = to.slice(cell.column, cell.column + cell.columns).filter((one) => one !== undefined);
  const first = covered[0];
  const last = covered[covered.length - 1];
  if (first === undefined || last === undefined || covered.every(({ hidden }) => hidden)) return undefined;
  return { column: first.column, columns: last.column - first.column + 1 };
}
