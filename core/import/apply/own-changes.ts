import { findingKeys, findingsIn } from '../../analysis/findings.ts';
import type { BlueprintFile } from '../../blueprint-file.ts';
import type { Cell, Stage, Step } from '../../model.ts';
import { blueprintList, blueprintSheets } from '../../office/blueprint-sheets.ts';
import { elementKeys } from '../../office/element-keys.ts';
import { cellFields, stepFields } from '../../office/fields.ts';
import type { Sheet } from '../../office/sheet.ts';
import { findingKey } from '../../picture-keys.ts';
import type { OwnSheets } from '../own/own-workbook.ts';
import { rowsByHead, type SheetRowTexts } from '../own/sheet-rows.ts';
import type { Table, Workbook } from '../table.ts';
import { addedCard, addedStep, isAlike } from './added.ts';
import { declaredChanges } from './declared-changes.ts';
import { keyOf, whereOf } from './element-places.ts';
import { fieldChange } from './field-change.ts';
import { matrixChanges } from './matrix-changes.ts';
import { movedCard, movedStep } from './moved.ts';
import { removal } from './removal.ts';
import { ownersOf } from './row-owners.ts';
import type { SheetChange, SheetChanges } from './sheet-change.ts';

/** Returns the changes in an export of ours: each cell of its sheets that is not as we would write it now. */
export function ownChanges(file: BlueprintFile, own: OwnSheets, { sheets }: Workbook): SheetChanges {
  const now = blueprintSheets(file).map(asTable);
  const written = (name: string) => now.find((sheet) => sheet.name === name);
  const notes: string[] = [];
  const isList = own.steps === undefined && sheets.length === 1;
  const changes = [
    ...(own.steps === undefined
      ? []
      : stepChanges(file, rowsByHead(written('Steps')), rowsByHead(own.steps))),
    ...(own.cells.rows.length === 0
      ? []
      : cellChanges(
          file,
          rowsByHead(isList ? asTable(blueprintList(file)) : written('Cells')),
          rowsByHead(own.cells),
          rowsByHead(own.steps),
          notes,
        )),
    ...(own.findings === undefined ? [] : findingChanges(file, rowsByHead(own.findings))),
    ...(own.arrows === undefined
      ? []
      : arrowChanges(file, rowsByHead(written('Arrows')), rowsByHead(own.arrows))),
    ...(own.declared === undefined
      ? []
      : declaredChanges(file, rowsByHead(written('Declared')), rowsByHead(own.declared), notes)),
    ...matrixChanges(file, sheets, notes),
  ];
  return { changes: outermost(changes), notes: [...new Set(notes)] };
}

function asTable({ name, rows }: Sheet): Table {
  return {
    name,
    rows: rows.map(({ cells }) => cells.map((cell) => (cell === undefined ? '' : String(cell.value)))),
    merged: [],
  };
}

/** A column of a list: the key that it is of, and its head. */
type FieldColumn = readonly [field: string, head: string];

function stepChanges(
  file: BlueprintFile,
  now: readonly SheetRowTexts[],
  rows: readonly SheetRowTexts[],
): readonly SheetChange[] {
  const keys = elementKeys(file.model);
  const columns = stepFields.map(({ key, head }): FieldColumn => [key, head]);
  const known = new Map(now.map((row) => [row.text('Key') ?? row.text('Stage key') ?? '', row]));
  const changes: SheetChange[] = [];
  const seen = new Set<Stage | Step | Cell>();
  const owners = ownersOf(rows, 'Key', known, ['Step', 'Stage']);
  for (const row of rows) {
    const stage = keys.find(row.text('Stage key') ?? '');
    const step = keys.find(row.text('Key') ?? '');
    const before = known.get(row.text('Key') ?? row.text('Stage key') ?? '');
    const isRenamed = !rows.some(
      (one) => one.text('Stage key') === row.text('Stage key') && isSame(one, before, 'Stage'),
    );
    if (stage !== undefined && before !== undefined && !seen.has(stage)) {
      if (isRenamed) push(changes, named(file, 'stage', stage, before.text('Stage'), row.text('Stage')));
      push(changes, valueChange(file, 'stage', stage, ['description', 'About the stage'], before, row));
    }
    if (stage !== undefined) seen.add(stage);
    if (step !== undefined && owners.has(row)) {
      seen.add(step);
      if (before === undefined) continue;
      if (step.kind === 'step' && !isRenamed && !isSame(row, before, 'Stage'))
        push(changes, movedStep(file, step, row));
      push(changes, named(file, 'step', step, before.text('Step'), row.text('Step')));
      for (const column of columns) push(changes, valueChange(file, 'step', step, column, before, row));
    } else if ((step !== undefined || row.text('Key') === undefined) && row.text('Step') !== undefined)
      push(changes, addedStep(row));
  }
  for (const stage of file.model.stages) {
    const gone = stage.steps.filter((step) => !seen.has(step));
    const isGone = !seen.has(stage) && gone.length === stage.steps.length;
    for (const one of isGone ? [stage] : gone) push(changes, removal(file, one));
  }
  return changes;
}

function cellChanges(
  file: BlueprintFile,
  now: readonly SheetRowTexts[],
  rows: readonly SheetRowTexts[],
  steps: readonly SheetRowTexts[],
  notes: string[],
): readonly SheetChange[] {
  const keys = elementKeys(file.model);
  const columns = cellFields.map(({ key, head }): FieldColumn => [key, head]);
  const known = new Map(now.map((row) => [row.text('Service Blueprint key') ?? '', row]));
  const changes: SheetChange[] = [];
  const seen = new Set<Stage | Step | Cell>();
  const owners = ownersOf(rows, 'Service Blueprint key', known, ['Name', 'Lane', 'Step', 'Stage']);
  for (const row of rows) {
    const key = row.text('Service Blueprint key');
    const cell = keys.find(key ?? '');
    const before = known.get(key ?? '');
    if (cell?.kind === 'cell' && before !== undefined && owners.has(row)) {
      seen.add(cell);
      push(changes, movedCard({ file, cell, before, row, steps }, notes));
      push(changes, named(file, 'cell', cell, before.text('Name'), row.text('Name')));
      for (const column of columns) push(changes, valueChange(file, 'cell', cell, column, before, row));
    } else if ((cell !== undefined || key === undefined) && row.text('Name') !== undefined)
      push(changes, addedCard(file, row, columns));
  }
  for (const { step } of file.analysis.columns)
    for (const cell of step.cells) if (!seen.has(cell)) push(changes, removal(file, cell));
  return changes;
}

function isSame(row: SheetRowTexts, before: SheetRowTexts | undefined, head: string): boolean {
  return isAlike(row.text(head) ?? '', before?.text(head) ?? '');
}

/** With a step, or a stage, goes what is in it. */
function outermost(changes: readonly SheetChange[]): readonly SheetChange[] {
  const gone = changes.flatMap(({ kind, where }) => (kind === 'remove' ? [`${where} › `] : []));
  return changes.filter(
    ({ kind, where }) => kind !== 'remove' || !gone.some((start) => where.startsWith(start)),
  );
}

/** A finding is known by its place among those of its kind there; a row that is one more is a new one. */
function findingChanges(file: BlueprintFile, rows: readonly SheetRowTexts[]): readonly SheetChange[] {
  const keys = elementKeys(file.model);
  const groups = new Map<string, SheetRowTexts[]>();
  for (const row of rows) {
    const key = JSON.stringify([
      row.text('Step key') ?? '',
      row.text('Cell key') ?? '',
      row.text('Kind') ?? '',
    ]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const changes: SheetChange[] = [];
  for (const placed of findingsIn(file.analysis.columns)) {
    const { column, cell, kind, finding } = placed;
    const key = JSON.stringify([keys.of(column.step), cell === undefined ? '' : keys.of(cell), kind]);
    const group = groups.get(key) ?? [];
    const list: readonly { readonly name: string }[] =
      kind === 'fail' ? (cell?.fail ?? []) : (cell ?? column.step)[findingKeys[kind]];
    const isWhole = group.length === list.length;
    const row = isWhole
      ? group[list.indexOf(finding)]
      : group.find((one) => one.text('Finding')?.trim() === finding.name.trim());
    if (row === undefined) continue;
    const place = { element: kind === 'fail' ? 'fail' : 'finding', key: findingKey(placed, file) } as const;
    const where = `${whereOf(file, cell ?? column.step)} › ${finding.name}`;
    for (const [field, head] of findingColumns) {
      if (kind !== 'fail' && ['recovery', 'occurrence', 'detection'].includes(field)) continue;
      const before = findingText(finding, field);
      push(changes, fieldChange({ ...place, where, field, before, after: row.text(head) ?? '' }));
    }
  }
  return changes;
}

const findingColumns: readonly FieldColumn[] = [
  ['name', 'Finding'],
  ['recovery', 'Recovery'],
  ['severity', 'Severity'],
  ['occurrence', 'Occurrence'],
  ['detection', 'Detection'],
  ['effort', 'Effort'],
  ['owner', 'Owner'],
  ['status', 'Status'],
  ['due', 'Due'],
  ['evidence', 'Evidence'],
  ['url', 'Link'],
];

function findingText(finding: object, field: string): string {
  const value: unknown = (finding as Readonly<Record<string, unknown>>)[field];
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && 'value' in value ? String(value.value) : '';
}

/** The label and the kind of arrows that are written; the others follow from what is written elsewhere. */
function arrowChanges(
  file: BlueprintFile,
  now: readonly SheetRowTexts[],
  rows: readonly SheetRowTexts[],
): readonly SheetChange[] {
  const keys = elementKeys(file.model);
  const idOf = (row: SheetRowTexts) => `${row.text('From key') ?? ''}\n${row.text('To id') ?? ''}`;
  const known = new Map(now.filter((row) => row.text('Written') === 'yes').map((row) => [idOf(row), row]));
  return rows.flatMap((row): readonly SheetChange[] => {
    const before = known.get(idOf(row));
    const from = keys.find(row.text('From key') ?? '');
    const to = row.text('To id');
    if (before === undefined || to === undefined || (from?.kind !== 'cell' && from?.kind !== 'step'))
      return [];
    const links = (from.kind === 'cell' ? from.to : from.next) ?? [];
    const link = links.find((one) => one.to.value === to);
    const key =
      link && [...file.drawn.links].find(([, one]) => one.link?.span.start === link.span.start)?.[0];
    if (key === undefined) return [];
    const where = `${whereOf(file, from)} → ${row.text('To') ?? to}`;
    return [['label', 'Label'] as const, ['kind', 'Kind'] as const].flatMap(
      ([field, head]): readonly SheetChange[] => {
        const place = { element: 'link', key, where, field } as const;
        const change = fieldChange({
          ...place,
          before: before.text(head) ?? '',
          after: row.text(head) ?? '',
        });
        return change === undefined ? [] : [change];
      },
    );
  });
}

function named(
  file: BlueprintFile,
  element: 'stage' | 'step' | 'cell',
  of: Stage | Step | Cell,
  before = '',
  after = '',
): SheetChange | undefined {
  const key = keyOf(file, of);
  // What has no name any more is not one without a name: a cell of the sheet was emptied.
  if (key === undefined || after === '') return undefined;
  return fieldChange({ element, key, where: whereOf(file, of), field: 'name', before, after });
}

function valueChange(
  file: BlueprintFile,
  element: 'stage' | 'step' | 'cell',
  of: Stage | Step | Cell,
  [field, head]: FieldColumn,
  before: SheetRowTexts,
  after: SheetRowTexts,
): SheetChange | undefined {
  const key = keyOf(file, of);
  if (key === undefined) return undefined;
  const texts = { before: before.text(head) ?? '', after: after.text(head) ?? '' };
  return fieldChange({ element, key, where: whereOf(file, of), field, ...texts });
}

function push(changes: SheetChange[], change: SheetChange | undefined): void {
  if (change !== undefined) changes.push(change);
}
