import { newValue } from '../gestures/fields/new-value.ts';
import { longestLine } from '../refactor/on-lines.ts';
import { type ElementName, keysOf, schema } from '../schema.ts';
import { asValue } from '../source/as-value.ts';
import { hasUnprintable, quoted } from '../source/quoted.ts';
import type {
  DeclaredSection,
  ImportedBlueprint,
  ImportedCell,
  ImportedLane,
  ImportedStage,
  ImportedStep,
  Values,
} from './journey.ts';

/** Returns a blueprint as the text that a person would write: short where it can be, in the order of the format. */
export function blueprintText(blueprint: ImportedBlueprint): string {
  const { values, comments, personas, declared, lanes, stages } = blueprint;
  const { blueprint: title = '', ...facts } = values;
  const before = ['persona', 'scenario', 'objective', 'why', 'method'];
  const head = Object.fromEntries(Object.entries(facts).filter(([key]) => !before.slice(1).includes(key)));
  const told = Object.fromEntries(Object.entries(facts).filter(([key]) => before.slice(1).includes(key)));
  const sections: string[] = [
    [
      ...comments.map((line) => commentLine(line, 0)),
      `blueprint: ${asValue(String(title))}`,
      ...entries('document', head, 0),
      ...personaLines(personas),
      ...entries('document', told, 0),
    ].join('\n'),
  ];
  for (const [section, element] of declaredSections) {
    const all = declared[section];
    if (all.size === 0) continue;
    sections.push([`${section}:`, ...[...all].map(([id, one]) => declaration(id, one, element))].join('\n'));
  }
  if (lanes.length > 0) sections.push(['lanes:', ...lanes.map(laneLine)].join('\n'));
  const written = stages.map((stage) => stageLines(stage, laneOrder(blueprint)).join('\n'));
  sections.push(written.length === 0 ? 'stages: []' : `stages:\n${written.join('\n\n')}`);
  return `${sections.join('\n\n')}\n`;
}

const declaredSections: readonly (readonly [DeclaredSection, ElementName])[] = [
  ['actors', 'actor'],
  ['channels', 'channel'],
  ['systems', 'system'],
  ['processes', 'process'],
];

const usualLanes = ['evidence', 'customer', 'frontstage', 'backstage', 'support'];

function laneOrder({ lanes }: ImportedBlueprint): readonly string[] {
  return lanes.length === 0 ? usualLanes : lanes.map(({ id }) => id);
}

function personaLines(personas: readonly Values[]): readonly string[] {
  const [only] = personas;
  if (only === undefined) return [];
  if (personas.length === 1) return ['persona:', ...entries('persona', only, 2)];
  return ['persona:', ...personas.flatMap((persona) => itemLines('persona', persona, 2))];
}

function laneLine({ id, name, role }: ImportedLane): string {
  if (name === undefined && id === role) return `  - ${id}`;
  const named = name === undefined ? '' : `, name: ${asValue(name, true)}`;
  return `  - { id: ${asValue(id, true)}${named}${id === role ? '' : `, role: ${role}`} }`;
}

function declaration(id: string, values: Values, element: ElementName): string {
  const key = asValue(id);
  const { name = id, ...rest } = values;
  const keys = Object.keys(rest);
  if (keys.length === 0) return `  ${key}: ${asValue(String(name))}`;
  const inBraces = braced(element, values);
  const line = `  ${key}: ${inBraces}`;
  if (inBraces !== undefined && line.length <= longestLine) return line;
  return [`  ${key}:`, ...entries(element, values, 4)].join('\n');
}

function stageLines({ values, steps, comments }: ImportedStage, lanes: readonly string[]): string[] {
  const [first = '', ...rest] = entries('stage', values, 4);
  return [
    `  - ${first.trimStart()}`,
    ...comments.map((line) => commentLine(line, 4)),
    ...rest,
    ...(steps.length === 0 ? [] : ['    steps:', ...steps.flatMap((step) => stepLines(step, lanes))]),
  ];
}

function stepLines({ values, cells, comments }: ImportedStep, lanes: readonly string[]): string[] {
  const { next, ...own } = values;
  const [first = '', ...rest] = entries('step', own, 8);
  const order = [...lanes, ...cells.map(({ lane }) => lane).filter((lane) => !lanes.includes(lane))];
  return [
    `      - ${first.trimStart()}`,
    ...comments.map((line) => commentLine(line, 8)),
    ...rest,
    ...[...new Set(order)].flatMap((lane) =>
      laneLines(
        lane,
        cells.filter((cell) => cell.lane === lane),
      ),
    ),
    ...(next === undefined ? [] : entries('step', { next }, 8)),
  ];
}

/** The cells of one lane: one behind the key, several short ones in brackets, others as a list. */
function laneLines(lane: string, cells: readonly ImportedCell[]): string[] {
  const key = asValue(lane);
  const [only] = cells;
  if (only === undefined) return [];
  const above = cells.flatMap(({ comments }) => comments.map((line) => commentLine(line, 8)));
  if (cells.length === 1) {
    const line = `        ${key}: ${cellInline(only, false) ?? ''}`;
    if (line.length <= longestLine && !line.endsWith(': ')) return [...above, line];
    if (isShort(only)) return [...above, `        ${key}: ${asValue(nameOf(only))}`];
    return [...above, `        ${key}:`, ...entries('cell', only.values, 10)];
  }
  const flow = `        ${key}: [${cells.map((cell) => (isShort(cell) ? asValue(nameOf(cell), true) : '')).join(', ')}]`;
  if (cells.every(isShort) && flow.length <= longestLine) return [...above, flow];
  return [
    `        ${key}:`,
    ...cells.flatMap((cell) => [...cell.comments.map((line) => commentLine(line, 10)), ...cellItem(cell)]),
  ];
}

function cellItem(cell: ImportedCell): string[] {
  const inline = cellInline(cell, false);
  if (inline !== undefined && inline.length + 12 <= longestLine) return [`          - ${inline}`];
  return isShort(cell) ? [`          - ${asValue(nameOf(cell))}`] : itemLines('cell', cell.values, 10);
}

/** A card on one line, in braces when it has more than its name; `undefined` when that cannot be or would not be read. */
function cellInline(cell: ImportedCell, inFlow: boolean): string | undefined {
  if (isShort(cell)) return asValue(nameOf(cell), inFlow);
  return Object.keys(cell.values).length > 4 ? undefined : braced('cell', cell.values);
}

function isShort({ values }: ImportedCell): boolean {
  return Object.keys(values).every((key) => key === 'name') && nameOf({ values }) !== '';
}

function nameOf({ values }: Pick<ImportedCell, 'values'>): string {
  return String(values.name ?? '');
}

/** Returns all values in braces; `undefined` when one of them takes lines of its own. */
function braced(element: ElementName, values: Values): string | undefined {
  const parts = ordered(element, values).map(([key, type, value]) => {
    const written = newValue(type, value, { inFlow: true, column: 0 });
    return written.includes('{') ? undefined : `${asValue(key, true)}: ${written}`;
  });
  return parts.includes(undefined) ? undefined : `{ ${parts.join(', ')} }`;
}

function itemLines(element: ElementName, values: Values, column: number): string[] {
  const [first = '', ...rest] = entries(element, values, column + 2);
  return [`${' '.repeat(column)}- ${first.trimStart()}`, ...rest];
}

/** The keys of an element on lines of their own, in the order of the format. */
function entries(element: ElementName, values: Values, column: number): string[] {
  const indent = ' '.repeat(column);
  return ordered(element, values).map(([key, type, value]) => {
    const written = newValue(type, value, { inFlow: false, column });
    return `${indent}${key}:${written.startsWith('\n') ? '' : ' '}${written}`;
  });
}

function ordered(element: ElementName, values: Values) {
  const { short } = schema[element];
  return [...keysOf(element).values()].flatMap((type) => {
    const value = values[type.key];
    if (value === undefined || (value === '' && type.key !== short && type.key !== element)) return [];
    return [[type.key, type, value] as const];
  });
}

/** Characters that YAML does not take even in comments are written as in quotes. */
function commentLine(text: string, column: number): string {
  const line = text.trimEnd();
  return `${' '.repeat(column)}# ${hasUnprintable(line) ? quoted(line).slice(1, -1) : line}`;
}
