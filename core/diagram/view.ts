import type { Picture, PictureCell, PictureStage, PictureStep } from './picture.ts';
import { roleType } from './roles.ts';
import { shownImages } from './with-images.ts';

/** A choice of how much of a picture is to be seen. */
export interface View {
  /** `journey`: only the lanes that the customer meets, which are evidence, customer and frontstage. */
  readonly lanes: 'all' | 'journey';
  /** Ids of lanes of which only the head is shown. Ids that do not occur do no harm. */
  readonly collapsedLanes: readonly string[];
  /** Names of stages of which all steps are shown as one empty column. Names that do not occur do no harm. */
  readonly collapsedStages: readonly string[];
}

/** Everything is to be seen. */
export const wholeView: View = { lanes: 'all', collapsedLanes: [], collapsedStages: [] };

/**
 * Returns the picture of what is to be seen: lanes, columns and cells that are hidden are left out, with the arrows at
 * them. Everything that stays keeps its key. The whole view gives the picture itself.
 */
export function applyView(picture: Picture, view: View): Picture {
  const { lanes, collapsedLanes, collapsedStages } = view;
  if (lanes === 'all' && collapsedLanes.length === 0 && collapsedStages.length === 0) return picture;
  const columns = keptColumns(picture, new Set(collapsedStages));
  const shownLanes = picture.lanes.filter(({ role }) => lanes === 'all' || roleType(role).isJourney);
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
  const rows = rowsOf(picture, columns, keys);
  return {
    ...picture,
    ...(picture.images && { images: shownImages({ ...picture, rows }) }),
    header: withNote(picture, shownLanes),
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

/** Lanes that are not there at all are named, so that nobody takes a part for the whole. */
function withNote({ header, lanes }: Picture, shown: Picture['lanes']): Picture['header'] {
  const names = lanes
    .filter((lane) => !shown.includes(lane))
    .map(({ id, name }) => (name === '' ? id : name));
  if (names.length === 0) return header;
  const what = `${names.length === 1 ? 'The lane' : 'The lanes'} ${names.join(', ')}`;
  const note = `${what} ${names.length === 1 ? 'is' : 'are'} left out.`;
  return { ...header, note: header.note === undefined ? note : `${header.note} ${note}` };
}

interface Columns {
  readonly stages: readonly PictureStage[];
  readonly steps: readonly PictureStep[];
  /** The new column of each old one; `hidden` when it went into the one of its stage. */
  readonly to: readonly { readonly column: number; readonly hidden: boolean }[];
}

function keptColumns(picture: Picture, closed: ReadonlySet<string>): Columns {
  const stages: PictureStage[] = [];
  const steps: PictureStep[] = [];
  const to: { column: number; hidden: boolean }[] = [];
  for (const stage of picture.stages) {
    const own = picture.steps.slice(stage.column, stage.column + stage.columns);
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

/** A cell that spans into a stage that is shown stays; `undefined` when all its columns are hidden. */
function placeOf(cell: PictureCell, to: Columns['to']): { column: number; columns: number } | undefined {
  const covered = to.slice(cell.column, cell.column + cell.columns);
  const first = covered[0];
  const last = covered[covered.length - 1];
  if (first === undefined || last === undefined || covered.every(({ hidden }) => hidden)) return undefined;
  return { column: first.column, columns: last.column - first.column + 1 };
}
