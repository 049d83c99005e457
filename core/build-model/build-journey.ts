import { isMap, isSeq, type Node } from 'yaml';
import type { Cell, Lane, Stage, Step } from '../model.ts';
import { kebabCase } from '../names/kebab-case.ts';
import { asValue } from '../source/as-value.ts';
import { isEmpty } from '../source/nodes.ts';
import { quoted } from '../source/quoted.ts';
import type { Span } from '../span.ts';
import { roleOf } from '../vocabulary.ts';
import { readCell, readLinks, readMetrics } from './build-cell.ts';
import type { Fields } from './fields.ts';
import { identify } from './identify.ts';
import { readFields } from './read-fields.ts';
import { noFindings, readFindings } from './read-findings.ts';
import type { Entry, Reader } from './reader.ts';
import { withoutUndefined } from './without-undefined.ts';

/** The lane of each key of a step. */
interface LaneKeys {
  readonly lanes: readonly Lane[];
  readonly byKey: ReadonlyMap<string, number>;
  /** The first lane of each role. */
  readonly byRole: ReadonlyMap<string, number>;
}

/** Reads the stages with their steps and cells, given the lanes they stand in. */
export function readStages(reader: Reader, document: Fields, lanes: readonly Lane[]): readonly Stage[] {
  const keys = laneKeys(lanes);
  const counts = { stage: 0, step: 0 };
  return document.list('stages', (node) => {
    counts.stage++;
    return readStage(reader, node, keys, counts);
  });
}

function laneKeys(lanes: readonly Lane[]): LaneKeys {
  const byKey = new Map<string, number>();
  const byRole = new Map<string, number>();
  lanes.forEach((lane, index) => {
    if (!byKey.has(lane.id)) byKey.set(lane.id, index);
    if (!byRole.has(lane.role)) byRole.set(lane.role, index);
  });
  lanes.forEach((lane, index) => {
    const fromName = kebabCase(lane.name);
    if (!byKey.has(fromName)) byKey.set(fromName, index);
  });
  return { lanes, byKey, byRole };
}

interface Counts {
  stage: number;
  step: number;
}

function readStage(reader: Reader, node: Node | null, keys: LaneKeys, counts: Counts): Stage | undefined {
  if (node === null) return undefined;
  const span = reader.spanOf(node);
  const fallback = `stage-${counts.stage}`;
  if (!isMap(node)) {
    return bareName(reader, node, 'stage', fallback, (name) => ({ kind: 'stage', ...name, span, steps: [] }));
  }
  const fields = readFields(reader, node, 'stage');
  return withoutUndefined<Stage>({
    kind: 'stage',
    span,
    ...identify(reader, fields, 'stage', 'stage', span, fallback),
    description: fields.text('description'),
    steps: fields.list('steps', (step) => {
      counts.step++;
      return readStep(reader, step, keys, `step-${counts.step}`);
    }),
    stepsSpan: fields.entry('steps')?.span,
  });
}

/** Returns what a plain text was most likely meant to be: an element with that name and nothing else. */
function bareName<T>(
  reader: Reader,
  node: Node,
  element: 'stage' | 'step',
  fallback: string,
  make: (name: { id: string; name: string; nameSpan: Span }) => T,
): T | undefined {
  const name = reader.scalar(node);
  if (name === undefined) return undefined;
  const { value, span } = name;
  const inList = /[-[,]\s*$/.test(reader.source.text.slice(Math.max(0, span.start - 100), span.start));
  const pair = `${element}: ${asValue(value, true)}`;
  const written = inList ? pair : `[{ ${pair} }]`;
  const message = `A ${element} is written with its keys. Write ${written} here.`;
  reader.report('wrong-type', span, message, { replacement: written });
  return make({ id: kebabCase(value) || fallback, name: value, nameSpan: span });
}

function readStep(reader: Reader, node: Node | null, keys: LaneKeys, fallback: string): Step | undefined {
  if (node === null) return undefined;
  const span = reader.spanOf(node);
  if (!isMap(node)) {
    return bareName(reader, node, 'step', fallback, (name) => emptyStep(name, span));
  }
  const cells: Cell[][] = [];
  const laneSpans = new Map<string, Span>();
  const fields = readFields(reader, node, 'step', {
    suggested: keys.lanes.map(({ id }) => id),
    take: (entry, has) => {
      const index = laneOfKey(reader, entry, keys, has);
      const lane = index === undefined ? undefined : keys.lanes[index];
      if (index === undefined || lane === undefined) return false;
      if (!laneSpans.has(lane.id)) laneSpans.set(lane.id, entry.span);
      const found = readCells(reader, entry, lane);
      cells[index] = cells[index]?.concat(found) ?? found;
      return true;
    },
  });
  return withoutUndefined<Step>({
    kind: 'step',
    span,
    ...identify(reader, fields, 'step', 'step', span, fallback),
    channels: fields.texts('channel'),
    importance: fields.integer('importance'),
    rating: fields.integer('rating'),
    target: fields.integer('target'),
    emotion: fields.integer('emotion'),
    emotions: fields.integersOf('emotion'),
    moment: fields.boolean('moment'),
    thinks: fields.texts('thinks'),
    expects: fields.texts('expects'),
    ...readFindings(reader, fields),
    feedback: fields.texts('feedback'),
    metrics: readMetrics(reader, fields),
    cost: fields.text('cost'),
    volume: fields.text('volume'),
    dropOff: fields.text('drop-off'),
    note: fields.text('note'),
    image: fields.text('image'),
    next: readLinks(reader, fields, 'next'),
    cells: cells.flat(),
    laneSpans,
  });
}

function emptyStep(name: { id: string; name: string; nameSpan: Span }, span: Span): Step {
  return {
    kind: 'step',
    ...name,
    span,
    channels: [],
    emotions: [],
    thinks: [],
    expects: [],
    ...noFindings,
    feedback: [],
    metrics: [],
    cells: [],
    laneSpans: new Map(),
  };
}

/** The lane that a key of a step stands for. A synonym of a role is understood and reported. */
function laneOfKey(
  reader: Reader,
  entry: Entry,
  keys: LaneKeys,
  has: (key: string) => boolean,
): number | undefined {
  const { key } = entry;
  const exact = keys.byKey.get(key);
  if (exact !== undefined && keys.lanes[exact]?.id === key) return exact;
  const role = roleOf(key);
  const index = exact ?? (role === undefined ? undefined : keys.byRole.get(role));
  const lane = index === undefined ? undefined : keys.lanes[index];
  if (lane === undefined) return undefined;
  const message = `"${key}" is read as the lane "${lane.id}". Write "${lane.id}" so that the file has one name for it.`;
  const understood = !has(lane.id);
  reader.report('unknown-key', entry.keySpan, message, { replacement: lane.id, understood });
  return index;
}

/** The cells behind the key of a lane: one, or a list of them. */
function readCells(reader: Reader, entry: Entry, lane: Lane): Cell[] {
  const cells: Cell[] = [];
  const take = (node: Node | null): void => {
    if (!reader.countElement(node)) return;
    const cell = readCell(reader, node, lane, `${lane.id}-${cells.length + 1}`);
    if (cell !== undefined) cells.push(cell);
  };
  reader.resolveAlias(entry.node, entry.place, (node) => {
    if (!isSeq(node)) return take(node);
    for (const item of node.items) {
      reader.resolveAlias(item, undefined, (inner) => {
        if (inner === null || isEmpty(inner)) return;
        if (!isSeq(inner)) return take(inner);
        const message = `A lane holds one cell or a list of cells, but here is a list in the list of "${entry.key}". Take away one of the dashes or pairs of brackets.`;
        const span = reader.spanOf(inner);
        const written = reader.source.text.slice(span.start, span.end);
        const isText = !written.includes('\n') && !written.startsWith('*');
        reader.report('wrong-type', span, message, isText ? { replacement: quoted(written) } : {});
      });
    }
  });
  return cells;
}
