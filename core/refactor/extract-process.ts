import { isMap, type Node, type YAMLMap } from 'yaml';
import type { BlueprintFile } from '../blueprint-file.ts';
import { addDeclaration } from '../edit.ts';
import { addNeed, removeCell } from '../fixes/support-edits.ts';
import type { Cell, Process, Step } from '../model.ts';
import { freeId } from '../names/free-id.ts';
import type { TextChange } from '../problem.ts';
import { keysOf } from '../schema.ts';
import { asValue } from '../source/as-value.ts';
import { columnOf, lineEnd, lineStart } from '../source/lines.ts';
import { pairSpan } from '../source/nodes.ts';
import { mapAt, pairOf } from '../source/places.ts';
import type { Source } from '../source.ts';
import { isShared } from './items.ts';
import { shift } from './lines.ts';
import { placeOfCell } from './places.ts';
import type { Refactor } from './refactoring.ts';

/**
 * Makes a cell of the support lane a process that other steps can share: it is declared under `processes`, and the
 * action above it `needs` it. When a process of that name is declared already, that one is used.
 */
export const extractProcess: Refactor = ({ file, step, cell }) => {
  if (cell === undefined || cell.name === '' || !canBeProcess(file, step, cell)) return [];
  const action = actionAbove(file, step, cell);
  if (action === undefined) return [];
  const known = file.model.processes.find(({ name }) => name === cell.name);
  if (known !== undefined && !cell.short) return [];
  const id = known?.id ?? idFor(file, cell);
  const changes: (TextChange | undefined)[] = [addNeed(file, action, id), removeCell(file, cell)];
  if (known === undefined) changes.push(declaration(file, cell, id));
  if (changes.includes(undefined)) return [];
  const title =
    known === undefined
      ? `Make "${cell.name}" a shared process`
      : `Use the shared process "${known.name}" for "${cell.name}"`;
  return [{ title, kind: 'extract', changes: changes.flatMap((change) => change ?? []) }];
};

/** A process has no arrows of its own and no fail points: a cell that has them stays a cell. */
function canBeProcess(file: BlueprintFile, step: Step, cell: Cell): boolean {
  const { analysis, source } = file;
  if (analysis.laneOf(cell).role !== 'support' || analysis.referencesTo(cell).length > 0) return false;
  const node = placeOfCell(source, step, cell)?.node;
  if (node === undefined || isShared(node)) return false;
  const keys = isMap(node) ? node.items.map(({ key }) => String(key)) : [];
  return keys.every((key) => key === 'id' || key.startsWith('x-') || keysOf('process').has(key));
}

/** The last cell of the nearest lane of actions above, in the same step. */
function actionAbove({ analysis, model }: BlueprintFile, step: Step, cell: Cell): Cell | undefined {
  const order = new Map(model.lanes.map((lane, index) => [lane.id, index]));
  const place = order.get(cell.lane) ?? 0;
  const isAbove = (one: Cell): boolean =>
    (order.get(one.lane) ?? 0) < place && !['evidence', 'support'].includes(analysis.laneOf(one).role);
  return step.cells.findLast(isAbove);
}

/** The id of the cell, or with a number behind it when something else is called that. */
function idFor({ model, analysis }: BlueprintFile, cell: Cell): string {
  const taken = new Set<string>(
    [...model.processes, ...analysis.columns.map(({ step }) => step), ...analysis.cells]
      .filter(
        (one: Process | Step | Cell) => one !== cell && (one.kind !== 'cell' || one.idSpan !== undefined),
      )
      .map(({ id }) => id),
  );
  return freeId(cell.id, taken);
}

function declaration(file: BlueprintFile, cell: Cell, id: string): TextChange | undefined {
  const { source } = file;
  const { text } = source;
  const section = pairOf(source.document.contents, 'processes')?.value;
  if (section !== undefined && section !== null && !isMap(section)) return undefined;
  const map = cell.short ? undefined : mapAt(source, cell.span);
  const inBraces = isMap(section) && section.flow;
  if (map === undefined) {
    const written = text.slice(cell.span.start, cell.span.end);
    const isSafe = !written.includes('\n') && !(inBraces && /[,[\]{}]/.test(written));
    return addDeclaration(source, 'processes', id, isSafe ? written : asValue(cell.name, inBraces));
  }
  const pairs = map.items.filter(({ key }) => String(key) !== 'id');
  if (map.flow) {
    const written = pairs.map((pair) => {
      const { start, end } = pairSpan(pair, text);
      return text.slice(start, end);
    });
    const isLost = text.slice(cell.span.start, cell.span.end).includes('#');
    return isLost ? undefined : addDeclaration(source, 'processes', id, `{ ${written.join(', ')} }`);
  }
  if (inBraces) return undefined;
  const indent = isMap(section) ? columnOf(text, section.range?.[0] ?? 0) : 2;
  const lines = linesWithoutId(source, cell, map, indent + 2);
  if (lines === undefined) return undefined;
  const change = addDeclaration(source, 'processes', id, `\n${lines}`);
  return { ...change, text: change.text.replace(`${id}: \n`, `${id}:\n`) };
}

/** The lines of a cell, moved to a column, without the one that holds its id. */
function linesWithoutId({ text }: Source, cell: Cell, map: YAMLMap, column: number): string | undefined {
  const { start, end } = cell.span;
  const own = columnOf(text, start);
  const first = start - own;
  const lines = ' '.repeat(own) + text.slice(start, lineEnd(text, end));
  const id = pairOf(map, 'id');
  if (id === undefined) return shift(lines, column - own);
  const from = lineStart(text, (id.key as Node).range?.[0] ?? 0);
  const to = lineEnd(text, pairSpan(id, text).end) + 1;
  if (text.slice(from, to).includes('#')) return undefined;
  const rest = lines.slice(0, from - first) + lines.slice(to - first);
  return shift(rest.replace(/\n$/, ''), column - own);
}
