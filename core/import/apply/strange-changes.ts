import type { BlueprintFile } from '../../blueprint-file.ts';
import type { FieldRow, FieldValue } from '../../fields/field-value.ts';
import type { Cell, Step } from '../../model.ts';
import { cellFields, stepFields } from '../../office/fields.ts';
import { toLines } from '../../office/lines.ts';
import { referenceNames } from '../../office/reference-names.ts';
import type { ImportedBlueprint, ImportedCell, ImportedStep, Values } from '../journey.ts';
import type { Workbook } from '../table.ts';
import { understand } from '../understand.ts';
import { isAlike, laneNamed, newCard, newStep, stepNamed } from './added.ts';
import { keyOf, whereOf } from './element-places.ts';
import { fieldChange } from './field-change.ts';
import { removal } from './removal.ts';
import type { SheetChange, SheetChanges } from './sheet-change.ts';

/** Returns the changes in a sheet of a stranger, whose steps and cards are known by their names and places. */
export function strangeChanges(file: BlueprintFile, workbook: Workbook): SheetChanges {
  const { blueprint, summary, unplaced } = understand(workbook);
  if (blueprint === undefined) return { changes: [], notes: summary };
  const changes: SheetChange[] = [];
  const notes = unplaced.map(({ place, text }) => `${place} “${text}” has no place in a blueprint.`);
  const seen = new Set<Step>();
  for (const { values, steps } of blueprint.stages) {
    const stage = String(values.stage);
    for (const imported of steps) {
      const name = String(imported.values.step);
      const step = stepNamed(file, stage, name) ?? stepNamed(file, '', name);
      if (step === undefined || seen.has(step)) {
        changes.push(newStep(stage, name, textsOf(imported.values, blueprint)));
        for (const cell of imported.cells) changes.push(ofCell(file, blueprint, stage, name, cell));
      } else {
        seen.add(step);
        for (const change of stepChanges(file, blueprint, stage, step, imported)) changes.push(change);
      }
    }
  }
  if (seen.size === 0) {
    return {
      changes: [],
      notes: ['No step of the sheet has the name of a step of the blueprint. Import it as one of its own.'],
    };
  }
  for (const { step } of file.analysis.columns) {
    const gone = seen.has(step) ? undefined : removal(file, step);
    if (gone !== undefined) changes.push(gone);
  }
  return { changes, notes };
}

function* stepChanges(
  file: BlueprintFile,
  blueprint: ImportedBlueprint,
  stage: string,
  step: Step,
  imported: ImportedStep,
): Generator<SheetChange> {
  const names = referenceNames(file.model);
  const key = keyOf(file, step);
  const texts = new Map(textsOf(imported.values, blueprint));
  for (const { key: field, value } of stepFields) {
    const after = texts.get(field);
    if (after === undefined || key === undefined) continue;
    const before = String(value(step, names) ?? '');
    const change = fieldChange({ element: 'step', key, where: whereOf(file, step), field, before, after });
    if (change !== undefined) yield change;
  }
  const lanes = new Set(imported.cells.map(({ lane }) => lane));
  for (const lane of lanes) {
    const known = file.model.lanes.find(({ id, role }) => id === lane || role === lane);
    const own = step.cells.filter((cell) => cell.lane === known?.id);
    yield* laneChanges(
      file,
      blueprint,
      { stage, step, own },
      imported.cells.filter((cell) => cell.lane === lane),
    );
  }
}

function* laneChanges(
  file: BlueprintFile,
  blueprint: ImportedBlueprint,
  { stage, step, own }: { readonly stage: string; readonly step: Step; readonly own: readonly Cell[] },
  imported: readonly ImportedCell[],
): Generator<SheetChange> {
  const names = referenceNames(file.model);
  const rest = [...own];
  const pairs = new Map<ImportedCell, Cell>();
  for (const one of imported) {
    const at = rest.findIndex(({ name }) => isAlike(name, String(one.values.name)));
    const [found] = at === -1 ? [] : rest.splice(at, 1);
    if (found !== undefined) pairs.set(one, found);
  }
  const others = imported.filter((one) => !pairs.has(one));
  // As many that are left on both sides were given other names.
  const isRenamed = others.length === rest.length;
  if (isRenamed) for (const [at, one] of others.entries()) if (rest[at]) pairs.set(one, rest[at]);
  for (const one of imported) {
    const cell = pairs.get(one);
    const key = cell && keyOf(file, cell);
    if (cell === undefined || key === undefined) {
      yield ofCell(file, blueprint, stage, step.name, one);
      continue;
    }
    const texts = new Map(textsOf(one.values, blueprint));
    const where = whereOf(file, cell);
    const columns = [{ key: 'name', value: () => cell.name }, ...cellFields];
    for (const { key: field, value } of columns) {
      const after = texts.get(field);
      if (after === undefined) continue;
      const before = String(value(cell, names) ?? '');
      const change = fieldChange({ element: 'cell', key, where, field, before, after });
      if (change !== undefined) yield change;
    }
  }
  for (const cell of isRenamed ? [] : rest) {
    const gone = removal(file, cell);
    if (gone !== undefined) yield gone;
  }
}

function ofCell(
  file: BlueprintFile,
  blueprint: ImportedBlueprint,
  stage: string,
  step: string,
  { lane, values }: ImportedCell,
): SheetChange {
  const { name, ...rest } = values;
  const laneName = blueprint.lanes.find(({ id }) => id === lane)?.name ?? laneNamed(file, lane)?.name ?? lane;
  return newCard(file, { stage, step, lane: laneName, name: String(name), fields: textsOf(rest, blueprint) });
}

const sections: Readonly<Record<string, keyof ImportedBlueprint['declared']>> = {
  by: 'actors',
  system: 'systems',
  channel: 'channels',
};

/** The values as our own sheets would say them: names in the place of ids. */
function textsOf(values: Values, { declared }: ImportedBlueprint): readonly (readonly [string, string])[] {
  return Object.entries(values).map(([key, value]) => {
    const section = sections[key];
    const named = (id: string) => String((section && declared[section].get(id)?.name) ?? id);
    return [key, textOf(value, named)] as const;
  });
}

function textOf(value: FieldValue, named: (id: string) => string): string {
  if (!Array.isArray(value)) return String(value);
  return toLines(
    value.map((one: string | FieldRow) => named(typeof one === 'string' ? one : String(one.name))),
  );
}
