import type { BlueprintFile } from '../../blueprint-file.ts';
import type { Cell, Step } from '../../model.ts';
import { elementKeys } from '../../office/element-keys.ts';
import { fromLines } from '../../office/lines.ts';
import { referenceNames } from '../../office/reference-names.ts';
import { keyRowHead, matrixLine } from '../../office/sheets/matrix.ts';
import type { Table } from '../table.ts';
import { newCard } from './added.ts';
import { keyOf, whereOf } from './element-places.ts';
import { fieldChange } from './field-change.ts';
import { removal } from './removal.ts';
import type { SheetChange } from './sheet-change.ts';

/** Returns the changes in the matrix of an export of ours: of its heads, and of the lines of its cells. */
export function matrixChanges(
  file: BlueprintFile,
  sheets: readonly Table[],
  notes: string[],
): readonly SheetChange[] {
  const sheet = sheets.find(({ rows }) => rows.some(([first]) => first?.trim() === keyRowHead));
  const keyRow = sheet?.rows.find(([first]) => first?.trim() === keyRowHead);
  if (sheet === undefined || keyRow === undefined) return [];
  const keys = elementKeys(file.model);
  const heads = sheet.rows.find(([first]) => first?.trim() === 'Step') ?? [];
  const lanes = new Map(
    file.model.lanes.map(({ id }) => [id, sheet.rows.find((row) => row[1]?.trim() === id)]),
  );
  return keyRow.flatMap((key, column): readonly SheetChange[] => {
    const step = keys.find(key.trim());
    if (step?.kind !== 'step') return [];
    const stepKey = keyOf(file, step);
    const name = (heads[column] ?? '').trim();
    const place = { element: 'step', where: whereOf(file, step), field: 'name' } as const;
    const renamed =
      stepKey === undefined || name === ''
        ? undefined
        : fieldChange({ ...place, key: stepKey, before: step.name, after: name });
    const cells = [...lanes].flatMap(([lane, row]) =>
      row === undefined ? [] : laneChanges(file, step, lane, row[column] ?? '', notes),
    );
    return [...(renamed === undefined ? [] : [renamed]), ...cells];
  });
}

/** The lines of a cell: one that is not as it was is another name, as long as there are as many; else it is new, or gone. */
function laneChanges(
  file: BlueprintFile,
  step: Step,
  lane: string,
  text: string,
  notes: string[],
): readonly SheetChange[] {
  const cells = step.cells.filter((cell) => cell.lane === lane);
  const names = referenceNames(file.model);
  const before = cells.map((cell) => plain(matrixLine({ names }, cell)));
  const after = fromLines(text).map(plain);
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (before.length === after.length) {
    return cells.flatMap((cell, at) => lineChange(file, cell, before[at] ?? '', after[at] ?? '', notes));
  }
  const rest = [...after];
  const gone = cells.filter((_, at) => {
    const found = rest.indexOf(before[at] ?? '');
    if (found !== -1) rest.splice(found, 1);
    return found === -1;
  });
  const laneName = file.model.lanes.find(({ id }) => id === lane)?.name ?? lane;
  const stage = file.model.stages.find(({ steps }) => steps.includes(step))?.name ?? '';
  const added = rest.map((name) =>
    newCard(file, { stage, step: step.name, lane: laneName, name: withoutBrackets(name), fields: [] }),
  );
  return [...added, ...gone.flatMap((cell) => removal(file, cell) ?? [])];
}

/** Brackets behind a name hold who does it and in which system; the lists are the place to change these. */
function lineChange(
  file: BlueprintFile,
  cell: Cell,
  before: string,
  after: string,
  notes: string[],
): readonly SheetChange[] {
  const key = keyOf(file, cell);
  const brackets = before.slice(plain(cell.name).length);
  const name =
    brackets !== '' && after.endsWith(brackets) ? after.slice(0, -brackets.length) : withoutBrackets(after);
  if (key === undefined || before === after || name.trim() === '') return [];
  const said = after.slice(withoutBrackets(after).length).trim();
  if (said !== brackets.trim()) {
    notes.push(
      `“${said === '' ? brackets.trim() : said}” behind “${cell.name}” is not taken from the matrix: change who does it, and in which system, in the sheet of cells or in the blueprint.`,
    );
  }
  const place = { element: 'cell', key, where: whereOf(file, cell), field: 'name' } as const;
  const change = fieldChange({ ...place, before: cell.name, after: name.trim() });
  return change === undefined ? [] : [change];
}

function withoutBrackets(line: string): string {
  return line.replace(/\s*\[[^\]]*\]$/, '');
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
