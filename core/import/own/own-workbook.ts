import { findingKeys } from '../../analysis/findings.ts';
import type { FieldRow, FieldValue } from '../../fields/field-value.ts';
import { cellFields, stepFields } from '../../office/fields.ts';
import { fromLines } from '../../office/lines.ts';
import { declaredColumns } from '../../office/sheets/declared.ts';
import type { ElementName } from '../../schema.ts';
import { laneRoles, type Role, roleOf } from '../../vocabulary.ts';
import {
  addStage,
  addStep,
  type DeclaredSection,
  emptyBlueprint,
  type ImportedBlueprint,
  type ImportedCell,
  type ImportedStage,
  type ImportedStep,
  type Values,
} from '../journey.ts';
import type { Table, Workbook } from '../table.ts';
import { ownValue } from './own-values.ts';
import { hasHeads, rowsByHead, type SheetRowTexts } from './sheet-rows.ts';

/** The sheets of our own export; those that somebody has removed are absent. */
export interface OwnSheets {
  /** Without a row when it was removed. */
  readonly cells: Table;
  readonly steps?: Table;
  readonly findings?: Table;
  readonly arrows?: Table;
  readonly declared?: Table;
}

/** Returns the sheets of a workbook, or of a list, that we have written; `undefined` for any other. */
export function ownSheets({ sheets }: Workbook): OwnSheets | undefined {
  const withHeads = (...heads: string[]) => sheets.find((sheet) => hasHeads(sheet, heads));
  const cells = withHeads('Stage', 'Step', 'Lane', 'Name', 'Lane id', 'Service Blueprint key');
  const steps = withHeads('Stage', 'Step', 'Stage key', 'Key');
  const findings = withHeads('Kind', 'Finding', 'Step key', 'Cell key');
  const arrows = withHeads('From', 'To', 'Written', 'From key');
  const declared = withHeads('What', 'Id', 'Name', 'Role');
  if (cells === undefined && steps === undefined) return undefined;
  return {
    cells: cells ?? { name: steps?.name ?? '', rows: [], merged: [] },
    ...(steps && { steps }),
    ...(findings && { findings }),
    ...(arrows && { arrows }),
    ...(declared && { declared }),
  };
}

/** Returns the blueprint that our own sheets hold, whole. */
export function ownBlueprint(sheets: OwnSheets, title: string): ImportedBlueprint {
  const blueprint = emptyBlueprint(title);
  readDeclared(blueprint, rowsByHead(sheets.declared));
  const stepsOf = new Map<string, ImportedStep>();
  const cellsOf = new Map<string, ImportedCell>();
  readSteps(blueprint, rowsByHead(sheets.steps), stepsOf);
  readCells(blueprint, rowsByHead(sheets.cells), stepsOf, cellsOf);
  readFindings(rowsByHead(sheets.findings), stepsOf, cellsOf);
  readArrows(rowsByHead(sheets.arrows), stepsOf, cellsOf);
  return blueprint;
}

const declaredElements: Readonly<Record<string, readonly [DeclaredSection, ElementName]>> = {
  actor: ['actors', 'actor'],
  channel: ['channels', 'channel'],
  system: ['systems', 'system'],
  process: ['processes', 'process'],
};

function readDeclared(blueprint: ImportedBlueprint, rows: readonly SheetRowTexts[]): void {
  const lanes: { id: string; name: string; role: Role }[] = [];
  // Processes name actors and systems, which have to be known by then.
  const sorted = rows.toSorted((one, other) => Number(isProcess(one)) - Number(isProcess(other)));
  for (const row of sorted) {
    const what = row.text('What') ?? '';
    const id = row.text('Id');
    const name = row.text('Name');
    const [section, element] = declaredElements[what] ?? [];
    const valuesOf = (of: ElementName): Values => {
      const values: Values = name === undefined ? {} : { name };
      for (const [key, head] of declaredColumns) {
        const text = row.text(head);
        const value = text === undefined ? undefined : ownValue(blueprint, of, key, text);
        if (value !== undefined) values[key] = value;
      }
      return values;
    };
    if (what === 'blueprint' && id !== undefined && name !== undefined) blueprint.values[id] = name;
    else if (what === 'persona') {
      blueprint.personas.push({ ...valuesOf('persona'), ...(id !== undefined && { id }) });
    } else if (what === 'lane' && id !== undefined) {
      lanes.push({ id, name: name ?? id, role: roleOf(row.text('Role') ?? '') ?? 'frontstage' });
    } else if (section !== undefined && element !== undefined && id !== undefined) {
      blueprint.declared[section].set(id, valuesOf(element));
    }
  }
  if (lanes.length > 0 && !isUsual(lanes)) {
    for (const { id, name, role } of lanes) {
      const isCanonical = id === role && name === laneRoles.find((words) => words.role === role)?.name;
      blueprint.lanes.push(isCanonical ? { id, role } : { id, name, role });
    }
  }
}

function isProcess(row: SheetRowTexts): boolean {
  return row.text('What') === 'process';
}

function isUsual(lanes: readonly { id: string; name: string }[]): boolean {
  return (
    lanes.length === laneRoles.length &&
    laneRoles.every(({ role, name }, at) => lanes[at]?.id === role && lanes[at]?.name === name)
  );
}

function readSteps(
  blueprint: ImportedBlueprint,
  rows: readonly SheetRowTexts[],
  stepsOf: Map<string, ImportedStep>,
): void {
  let stage: ImportedStage | undefined;
  let stageKey: string | undefined;
  for (const row of rows) {
    const key = row.text('Stage key') ?? row.text('Stage') ?? '';
    if (stage === undefined || key !== stageKey) {
      stage = addStage(blueprint, row.text('Stage') ?? '');
      stageKey = key;
      set(stage.values, 'id', row.text('Stage id'));
      set(stage.values, 'description', row.text('About the stage'));
    }
    const stepKey = row.text('Key');
    if (stepKey === undefined && row.text('Step') === undefined) continue;
    const step = addStep(stage, row.text('Step') ?? '');
    set(step.values, 'id', row.text('Step id'));
    for (const { key: field, head } of stepFields) {
      const text = row.text(head);
      if (text !== undefined) set(step.values, field, ownValue(blueprint, 'step', field, text));
    }
    if (stepKey !== undefined) stepsOf.set(stepKey, step);
    // A row that somebody has added says its step by name.
    const byName = nameKey(row);
    if (!stepsOf.has(byName)) stepsOf.set(byName, step);
  }
}

function readCells(
  blueprint: ImportedBlueprint,
  rows: readonly SheetRowTexts[],
  stepsOf: Map<string, ImportedStep>,
  cellsOf: Map<string, ImportedCell>,
): void {
  let stage: ImportedStage | undefined;
  for (const row of rows) {
    const stageName = row.text('Stage') ?? '';
    const stepKey = row.text('Step key') ?? nameKey(row);
    let step = stepsOf.get(stepKey);
    if (step === undefined) {
      stage =
        blueprint.stages.findLast(({ values }) => values.stage === stageName) ??
        addStage(blueprint, stageName);
      if (row.text('Step') === undefined && row.text('Name') === undefined) continue;
      step = addStep(stage, row.text('Step') ?? '');
      stepsOf.set(stepKey, step);
    }
    const laneName = row.text('Lane') ?? '';
    const lane = row.text('Lane id') ?? laneNamed(blueprint, laneName);
    const name = row.text('Name');
    if (lane === undefined || (name === undefined && row.text('Service Blueprint key') === undefined))
      continue;
    const cell: ImportedCell = { lane, values: { name: name ?? '' }, comments: [] };
    step.cells.push(cell);
    set(cell.values, 'id', row.text('Id'));
    for (const { key, head } of cellFields) {
      const text = row.text(head);
      if (text !== undefined) set(cell.values, key, ownValue(blueprint, 'cell', key, text));
    }
    const key = row.text('Service Blueprint key');
    if (key !== undefined) cellsOf.set(key, cell);
  }
}

function nameKey(row: SheetRowTexts): string {
  return `${row.text('Stage') ?? ''}\n${row.text('Step') ?? ''}`;
}

/** Returns the id of a lane by what somebody has typed into a row of their own. */
function laneNamed({ lanes }: ImportedBlueprint, name: string): string | undefined {
  return lanes.find((lane) => lane.name === name || lane.id === name)?.id ?? usualLane(name);
}

function usualLane(name: string): string | undefined {
  return laneRoles.find((words) => words.name === name)?.role ?? roleOf(name);
}

const findingColumns: readonly (readonly [key: string, head: string])[] = [
  ['id', 'Id'],
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

/** The sheet of findings knows more of what steps and cells list by name; what either has is kept. */
function readFindings(
  rows: readonly SheetRowTexts[],
  stepsOf: ReadonlyMap<string, ImportedStep>,
  cellsOf: ReadonlyMap<string, ImportedCell>,
): void {
  const found = new Map<Values, Map<string, FieldRow[]>>();
  for (const row of rows) {
    const kind = row.text('Kind') ?? '';
    const name = row.text('Finding');
    const cellKey = row.text('Cell key');
    const owner = cellKey === undefined ? stepsOf.get(row.text('Step key') ?? '') : cellsOf.get(cellKey);
    if (owner === undefined || name === undefined || !Object.hasOwn(findingKeys, kind)) continue;
    const finding: Record<string, string | number | null> = { name };
    for (const [field, head] of findingColumns) {
      const text = row.text(head);
      if (text !== undefined) finding[field] = isNumber(field, text) ? Number(text) : text;
    }
    const answers = fromLines(row.text('Answers') ?? '');
    if (answers.length > 0) finding.answers = answers.join(', ');
    const key = findingKeys[kind as keyof typeof findingKeys];
    const own = found.get(owner.values) ?? new Map<string, FieldRow[]>();
    own.set(key, [...(own.get(key) ?? []), finding]);
    found.set(owner.values, own);
  }
  for (const [values, lists] of found)
    for (const [key, rest] of lists) values[key] = joined(values[key], rest);
}

function isNumber(field: string, text: string): boolean {
  return ['severity', 'occurrence', 'detection', 'effort'].includes(field) && /^\d+$/.test(text);
}

/** The names of a list, each with what is known of the first finding of that name, then the others. */
function joined(
  listed: FieldValue | undefined,
  findings: readonly FieldRow[],
): readonly (string | FieldRow)[] {
  const rest = [...findings];
  const named = (Array.isArray(listed) ? (listed as readonly (string | FieldRow)[]) : []).map((one) => {
    const name = typeof one === 'string' ? one : one.name;
    const at = rest.findIndex((finding) => finding.name === name);
    const [finding] = at === -1 ? [] : rest.splice(at, 1);
    return finding === undefined ? one : { ...(typeof one === 'string' ? {} : one), ...finding };
  });
  return [...named, ...rest].map((one) =>
    typeof one === 'object' && Object.keys(one).length === 1 ? String(one.name) : one,
  );
}

function readArrows(
  rows: readonly SheetRowTexts[],
  stepsOf: ReadonlyMap<string, ImportedStep>,
  cellsOf: ReadonlyMap<string, ImportedCell>,
): void {
  for (const row of rows) {
    const from = row.text('From key') ?? '';
    const owner = cellsOf.get(from) ?? stepsOf.get(from);
    if (owner === undefined || row.text('Written') !== 'yes') continue;
    const key = cellsOf.has(from) ? 'to' : 'next';
    const known = Array.isArray(owner.values[key])
      ? (owner.values[key] as readonly (string | FieldRow)[])
      : [];
    const id = row.text('To id');
    if (id === undefined) {
      owner.values[key] = known;
      continue;
    }
    const link = { id, label: row.text('Label') ?? null, kind: row.text('Kind') ?? null };
    owner.values[key] = [...known, link];
  }
}

function set(values: Values, key: string, value: FieldValue | undefined): void {
  if (value !== undefined) values[key] = value;
}
