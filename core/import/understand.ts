import { largest } from '../diagram/extremes.ts';
import type { Account } from './account.ts';
import type { ImportChoices, Orientation } from './choices.ts';
import { counted } from './counted.ts';
import { addComment, emptyBlueprint, type ImportedBlueprint } from './journey.ts';
import { type Line, linesOf } from './lines.ts';
import { withoutKeys } from './own/own-matrix.ts';
import { type OwnSheets, ownBlueprint, ownSheets } from './own/own-workbook.ts';
import { type LaneWord, placeRecords } from './place-records.ts';
import { languageOf, type Shape, shapeOf } from './shape.ts';
import { commentsOf, rangeName, type Table, textAt, transposedRange, type Workbook } from './table.ts';
import { Findings, isComment } from './unplaced.ts';

/** Everything that was understood of a workbook, as plain data to be shown and changed by {@link ImportChoices}. */
export interface Understanding extends Account {
  /** The sheets of the workbook, and how large each is. */
  readonly sheets: readonly { readonly name: string; readonly rows: number; readonly columns: number }[];
  /** The name of the sheet that was read. */
  readonly sheet: string;
  /** The part of it that was read, as spreadsheets write it; absent for an empty sheet. */
  readonly range?: string;
  /** A matrix has a step in each column (or row), a list a card; `own` is an export of ours, which is read whole. */
  readonly shape: 'matrix' | 'list' | 'own' | 'nothing';
  readonly orientation: Orientation;
  /** The row (`down`) or column (`across`) of the sheet with the heads, from 0; absent when none was found. */
  readonly header?: number;
  /** Each column (`down`) or row (`across`) of the range. */
  readonly lines: readonly Line[];
  /** The words of the column of a list that names lanes. */
  readonly laneWords: readonly LaneWord[];
  readonly title: string;
  /** Stages, steps and cards that were found. */
  readonly counts: { readonly stages: number; readonly steps: number; readonly cells: number };
  /** The blueprint; absent when there is nothing that can be one. */
  readonly blueprint?: ImportedBlueprint;
}

/**
 * Returns what a workbook says as a blueprint: in which sheet and range, in which way, and what each line was taken for.
 * Pure and total; with choices, these count, and the rest follows.
 *
 * @param name what the blueprint is called when the sheet does not say it, such as the name of the file
 */
export function understand(
  workbook: Workbook,
  choices: ImportChoices = {},
  name = 'Imported blueprint',
): Understanding {
  const own = isChosen(choices) ? undefined : ownSheets(workbook);
  if (own !== undefined) return ofOwn(workbook, own, choices, name);
  const sheets = workbook.sheets.map(withoutKeys);
  const sheet = chosenSheet({ ...workbook, sheets }, choices);
  const shape = sheet && shapeOf(sheet, choices);
  const sizes = sizesOf(workbook);
  const lines = shape === undefined ? [] : linesOf(shape, choices);
  const isList = lines.some(({ meaning }) => meaning === 'lane');
  const blueprint = emptyBlueprint(choices.title ?? name);
  const found = new Findings(sheet?.name ?? '', shape?.orientation ?? 'down');
  const laneWords =
    shape === undefined ? [] : placeRecords({ shape, lines, isList, choices, blueprint, found });
  if (shape?.header !== undefined) placeAround(shape, lines, blueprint, found, choices);
  const counts = countsOf(blueprint);
  const isNothing = counts.steps === 0 && counts.stages === 0;
  const language = languageOf(lines.filter(({ why }) => why === 'word').map(({ head }) => head));
  if (language !== undefined) blueprint.values.lang = language;
  const range = shape && (shape.orientation === 'across' ? transposedRange(shape.range) : shape.range);
  return {
    sheets: sizes,
    sheet: sheet?.name ?? '',
    ...(range && { range: rangeName(range) }),
    shape: isNothing ? 'nothing' : isList ? 'list' : 'matrix',
    orientation: shape?.orientation ?? 'down',
    ...(shape?.header !== undefined && { header: shape.header }),
    lines,
    laneWords,
    title: String(blueprint.values.blueprint),
    counts,
    summary: [
      ...summaryOf(sheet, shape, counts, isList),
      ...(sizes.length > 1
        ? [`Not read: ${listed(sheets.flatMap((one) => (one.name === sheet?.name ? [] : [one.name])))}.`]
        : []),
      ...workbook.notes,
    ],
    unplaced: found.unplaced,
    ...(!isNothing && { blueprint }),
  };
}

function isChosen({ sheet, range, orientation, header, lines }: ImportChoices): boolean {
  return [sheet, range, orientation, header, lines].some((choice) => choice !== undefined);
}

/** An export of ours is read by what it holds for programs, not by how it looks. */
function ofOwn(workbook: Workbook, own: OwnSheets, choices: ImportChoices, name: string): Understanding {
  const blueprint = ownBlueprint(own, name);
  if (choices.title !== undefined) blueprint.values.blueprint = choices.title;
  const unplaced = commentsOf(workbook).map(({ place, text }) => {
    addComment(blueprint, `Comment on ${place}`, text);
    return { place, text, why: isComment };
  });
  const counts = countsOf(blueprint);
  const { stages, steps, cells } = counts;
  const amount = [counted(stages, 'stage'), counted(steps, 'step'), counted(cells, 'card')].join(', ');
  const read = Object.values(own).map((sheet: Table) => sheet.name);
  return {
    sheets: sizesOf(workbook),
    sheet: own.cells.name,
    shape: 'own',
    orientation: 'down',
    header: 0,
    lines: [],
    laneWords: [],
    title: String(blueprint.values.blueprint),
    counts,
    summary: [`It was exported by Service Blueprint (${read.join(', ')}): ${amount}.`, ...workbook.notes],
    unplaced,
    blueprint,
  };
}

function sizesOf({ sheets }: Workbook): Understanding['sheets'] {
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows.length,
    columns: rows.reduce((most, { length }) => Math.max(most, length), 0),
  }));
}

function chosenSheet({ sheets }: Workbook, choices: ImportChoices): Table | undefined {
  const named = sheets.find(({ name }) => name === choices.sheet);
  if (named !== undefined) return named;
  const scores = sheets.map((sheet) => shapeOf(sheet, choices)?.score ?? -1);
  return sheets[scores.indexOf(largest(scores, -1))];
}

/** Places what stands before the heads and without a place of its own: as the title, or as comments at the top. */
function placeAround(
  { table, range, header = 0, orientation }: Shape,
  lines: readonly Line[],
  blueprint: ImportedBlueprint,
  found: Findings,
  choices: ImportChoices,
): void {
  let title = choices.title;
  const tell = (text: string, row: number, column: number) => {
    const inSheet = orientation === 'across' ? [column, row] : [row, column];
    found.add(text, inSheet[0] ?? 0, inSheet[1] ?? 0, 'it stands outside of the table');
    addComment(blueprint, '', text);
  };
  const groups = new Set(lines.filter(({ why }) => why === 'group').map(({ head }) => head.split(': ')[0]));
  for (let row = range.top; row < header; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const text = textAt(table, row, column);
      if (text === '' || groups.has(text)) continue;
      if (title === undefined && !/\n/.test(text)) title = titleIn(text);
      else tell(text, row, column);
    }
  }
  for (const line of lines) {
    const texts: string[] = [];
    if (line.meaning === 'title') {
      const values: string[] = [];
      for (let row = header + 1; row <= range.bottom; row++) {
        const text = textAt(table, row, line.index);
        if (text !== '') values.push(text);
      }
      for (const value of values.length > 0 ? values : [line.head]) texts.push(value);
    } else if (line.count === 0 && line.meaning === 'none' && orientation === 'across') {
      // A column of a list that nobody filled says nothing; a row without cells is a remark.
      if (line.head !== '') texts.push(line.head);
    }
    for (const text of texts) {
      if (line.meaning === 'title' && title === undefined) title = titleIn(text);
      else tell(text, header, line.index);
    }
  }
  if (title !== undefined && title !== '') blueprint.values.blueprint = title;
}

/** `Service Blueprint: Bank account` is the title "Bank account". */
function titleIn(text: string): string | undefined {
  const bare = text.replace(/^\s*service[\s-]*blueprint\s*(?:[:–—-]|for|of|für|de)?\s*/i, '').trim();
  return bare === '' ? undefined : bare.replaceAll(/\s+/g, ' ');
}

function countsOf({ stages }: ImportedBlueprint): Understanding['counts'] {
  const steps = stages.flatMap((stage) => stage.steps);
  return {
    stages: stages.length,
    steps: steps.length,
    cells: steps.reduce((sum, { cells }) => sum + cells.length, 0),
  };
}

function summaryOf(
  sheet: Table | undefined,
  shape: Shape | undefined,
  { stages, steps, cells }: Understanding['counts'],
  isList: boolean,
): readonly string[] {
  if (sheet === undefined) return ['There is no sheet in it that can be read.'];
  if (shape === undefined) return [`The sheet "${sheet.name}" is empty.`];
  if (shape.header === undefined) {
    return [
      `In the sheet "${sheet.name}" no heads are known: neither a row nor a column with words such as Stage, Step, Customer and Frontstage.`,
    ];
  }
  const range = rangeName(shape.orientation === 'across' ? transposedRange(shape.range) : shape.range);
  const way =
    shape.orientation === 'across'
      ? isList
        ? 'a list with a card in each column'
        : 'a matrix with the steps side by side'
      : isList
        ? 'a list with a card in each row'
        : 'a matrix with the steps below each other';
  const amount = [counted(stages, 'stage'), counted(steps, 'step'), counted(cells, 'card')].join(', ');
  return [`The sheet "${sheet.name}" (${range}) is ${way}: ${amount}.`];
}

function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
