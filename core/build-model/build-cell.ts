import { isMap, type Node } from 'yaml';
import type { Cell, Lane, Link, Metric } from '../model.ts';
import { kebabCase } from '../names/kebab-case.ts';
import { linkKinds, statuses } from '../schema/choices.ts';
import { isEmpty } from '../source/nodes.ts';
import type { Located } from '../span.ts';
import type { Fields } from './fields.ts';
import { identify, missingName } from './identify.ts';
import { readFields } from './read-fields.ts';
import { noFindings, readFailPoints, readFindings } from './read-findings.ts';
import type { Reader } from './reader.ts';
import { shortText } from './short-text.ts';
import { withoutUndefined } from './without-undefined.ts';

/** Reads one cell of a lane; `undefined` when nothing is written. */
export function readCell(reader: Reader, node: Node | null, lane: Lane, fallback: string): Cell | undefined {
  if (node === null || isEmpty(node)) return undefined;
  const short = shortText(reader, node, 'cell');
  if (short !== undefined) return shortCell(short, lane, fallback);
  if (!isMap(node)) return undefined;
  const fields = readFields(reader, node, 'cell');
  const span = reader.spanOf(node);
  const { id, idSpan, name, nameSpan } = identify(reader, fields, 'cell', 'name', span, fallback);
  const cell: Writable<Cell> = {
    kind: 'cell',
    lane: lane.id,
    short: false,
    span,
    id,
    name,
    nameSpan,
    by: fields.texts('by'),
    channels: fields.texts('channel'),
    systems: fields.texts('system'),
    needs: fields.texts('needs'),
    fail: readFailPoints(reader, fields),
    ...readFindings(reader, fields),
    policy: fields.texts('policy'),
    metrics: readMetrics(reader, fields),
  };
  // There are so many cells that building each twice, as elsewhere, would be felt.
  const to = readLinks(reader, fields, 'to');
  const duration = fields.duration('duration');
  const wait = fields.duration('wait');
  const emotion = fields.integer('emotion');
  const cost = fields.text('cost');
  const volume = fields.text('volume');
  const dropOff = fields.text('drop-off');
  const note = fields.text('note');
  const image = fields.text('image');
  const status = fields.choice('status', statuses);
  const source = fields.text('source');
  const url = fields.text('url');
  if (idSpan !== undefined) cell.idSpan = idSpan;
  if (to !== undefined) cell.to = to;
  if (duration !== undefined) cell.duration = duration;
  if (wait !== undefined) cell.wait = wait;
  if (emotion !== undefined) cell.emotion = emotion;
  if (cost !== undefined) cell.cost = cost;
  if (volume !== undefined) cell.volume = volume;
  if (dropOff !== undefined) cell.dropOff = dropOff;
  if (note !== undefined) cell.note = note;
  if (image !== undefined) cell.image = image;
  if (status !== undefined) cell.status = status;
  if (source !== undefined) cell.source = source;
  if (url !== undefined) cell.url = url;
  return cell;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const nothing: readonly never[] = [];

function shortCell(name: Located<string>, lane: Lane, fallback: string): Cell {
  return {
    kind: 'cell',
    id: kebabCase(name.value) || fallback,
    name: name.value,
    nameSpan: name.span,
    span: name.span,
    lane: lane.id,
    short: true,
    by: nothing,
    channels: nothing,
    systems: nothing,
    needs: nothing,
    fail: nothing,
    ...noFindings,
    policy: nothing,
    metrics: nothing,
  };
}

/** Returns the arrows behind a key; absent when the key is absent or nothing is written behind it. */
export function readLinks(reader: Reader, fields: Fields, key: 'to' | 'next'): readonly Link[] | undefined {
  const entry = fields.entry(key);
  if (entry === undefined || isEmpty(entry.node)) return undefined;
  return fields.oneOrList(key, (node) => readLink(reader, node));
}

function readLink(reader: Reader, node: Node | null): Link | undefined {
  const short = shortText(reader, node, 'link');
  if (short !== undefined) return { to: short, span: short.span };
  if (!isMap(node)) return undefined;
  const fields = readFields(reader, node, 'link');
  const span = reader.spanOf(node);
  return withoutUndefined<Link>({
    to: fields.text('id') ?? missingName(reader, fields, 'link', 'id', span),
    label: fields.text('label'),
    linkKind: fields.choice('kind', linkKinds),
    span,
  });
}

/** Reads the metrics under the key `metrics`. */
export function readMetrics(reader: Reader, fields: Fields): readonly Metric[] {
  return fields.oneOrList('metrics', (node) => {
    const short = shortText(reader, node, 'metric');
    if (short !== undefined) return { name: short, span: short.span };
    if (!isMap(node)) return undefined;
    const own = readFields(reader, node, 'metric');
    const span = reader.spanOf(node);
    return withoutUndefined<Metric>({
      name: own.text('name') ?? missingName(reader, own, 'metric', 'name', span),
      value: own.text('value'),
      target: own.text('target'),
      source: own.text('source'),
      span,
    });
  });
}
