import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { laneOfRole } from '../analysis/lanes.ts';
import type { BlueprintFile } from '../blueprint-file.ts';
import { removeEntry, removeItem } from '../edit.ts';
import { removeProcess } from '../fixes/support-edits.ts';
import type { Cell, Process } from '../model.ts';
import type { TextChange } from '../problem.ts';
import { keysOf } from '../schema.ts';
import { asValue } from '../source/as-value.ts';
import { columnOf, lineEnd } from '../source/lines.ts';
import { isEmpty, nodeSpan, pairSpan } from '../source/nodes.ts';
import { mapAt, pairOf } from '../source/places.ts';
import type { Source } from '../source.ts';
import { contains, type Span } from '../span.ts';
import { addItems, type Items, isShared } from './items.ts';
import { shift } from './lines.ts';
import type { Refactor } from './refactoring.ts';

/**
 * On a process that a cell `needs`: writes it as a cell of the support lane of that step. When nothing else needs
 * the process, its declaration goes.
 */
export const inlineProcess: Refactor = ({ file, offset, step, cell }) => {
  const { analysis, model, source } = file;
  const need = cell?.needs.find(({ span }) => contains(span, offset));
  const process = need && analysis.resolve(need, 'process', cell);
  const map = mapAt(source, step.span);
  const lane = laneOfRole(model, 'support');
  if (cell === undefined || need === undefined || process?.kind !== 'process') return [];
  if (map === undefined || lane === undefined) return [];
  const uses = analysis.referencesTo(process);
  // An arrow that names the process would come to name the cell, or nothing.
  if (uses.some(({ kind }) => kind !== 'process')) return [];
  const items = asCell(source, process);
  const added = items && addItems(source, map, lane.id, items);
  const taken = removeNeed(file, cell, need.span);
  const isLast = uses.length === 1;
  const declaration = isLast ? removeProcess(file, process) : undefined;
  if (added === undefined || taken === undefined || (isLast && declaration === undefined)) return [];
  const changes = [...added, taken, ...(declaration === undefined ? [] : [declaration])];
  if (overlap(changes)) return [];
  return [{ title: `Write "${process.name}" into this step`, kind: 'inline', changes }];
};

/** A process written as a cell. A cell has no owner, so that is kept under a key of the author's own. */
function asCell(source: Source, process: Process): Items | undefined {
  const { text } = source;
  const section = pairOf(source.document.contents, 'processes')?.value;
  const value = pairOf(section, process.id)?.value as Node | null | undefined;
  if (value === undefined || value === null || isShared(value)) return undefined;
  if (isScalar(value)) {
    const written = isEmpty(value) ? asValue(process.id) : asValue(process.name);
    return { lines: `- ${written}`, flow: [asValue(process.name, true)] };
  }
  if (!isMap(value) || value.items.length === 0) return undefined;
  const renamed = renameKeys(source, value);
  const name = pairOf(value, 'name') === undefined ? `name: ${asValue(process.id, value.flow === true)}` : '';
  const { start, end } = nodeSpan(value, text);
  if (value.flow) {
    const written = applied(text, { start, end }, renamed);
    if (/[#\n]/.test(written)) return undefined;
    const whole = name === '' ? written : written.replace(/^\{\s*/, `{ ${name}, `);
    return { lines: `- ${whole}`, flow: [whole] };
  }
  const own = columnOf(text, start);
  const written = ' '.repeat(own) + applied(text, { start, end: lineEnd(text, end) }, renamed);
  const lines = (name === '' ? '' : `${name}\n`) + shift(written, -own);
  return { lines: shift(lines, 2).replace(/^ {2}/, '- ') };
}

function renameKeys({ text }: Source, map: YAMLMap): TextChange[] {
  return map.items.flatMap(({ key }) => {
    const name = String(key);
    if (keysOf('cell').has(name) || name.startsWith('x-')) return [];
    const span = nodeSpan(key as Node, text);
    return [{ span, text: `x-${name}` }];
  });
}

/** A piece of the text with changes in it. */
function applied(text: string, span: Span, changes: readonly TextChange[]): string {
  let written = text.slice(span.start, span.end);
  for (const change of changes.toReversed()) {
    const { start, end } = change.span;
    written = written.slice(0, start - span.start) + change.text + written.slice(end - span.start);
  }
  return written;
}

/** Takes one process out of `needs`; the whole key when it was the only one. */
function removeNeed({ source }: BlueprintFile, cell: Cell, need: Span): TextChange | undefined {
  const map = mapAt(source, cell.span);
  const pair = map && pairOf(map, 'needs');
  if (map === undefined || pair === undefined) return undefined;
  const { value } = pair;
  if (isSeq(value) && value.items.length > 1) {
    const index = (value.items as Node[]).findIndex(
      (node) => nodeSpan(node, source.text).start === need.start,
    );
    return index === -1 ? undefined : removeItem(source, value, index);
  }
  if (map.items.length === 1 || !contains(pairSpan(pair, source.text), need.start)) return undefined;
  if (!map.flow && map.items[0] === pair) return undefined;
  return removeEntry(source, map, pair);
}

function overlap(changes: readonly TextChange[]): boolean {
  const sorted = changes.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return sorted.some(({ span }, index) => {
    const next = sorted[index + 1];
    return next !== undefined && next.span.start < span.end;
  });
}
