import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { missingName, readMetrics } from './build-model/build-cell.ts';
import { readStages } from './build-model/build-journey.ts';
import type { Fields } from './build-model/fields.ts';
import { present } from './build-model/present.ts';
import { type Entry, Reader } from './build-model/reader.ts';
import type {
  Actor,
  Blueprint,
  Channel,
  Lane,
  Persona,
  Process,
  Role,
  RuleLevel,
  State,
  System,
} from './model.ts';
import type { Problem } from './problem.ts';
import { type ElementName, keysOf } from './schema.ts';
import { isEmpty } from './source/nodes.ts';
import type { Source } from './source.ts';
import type { Located, Span } from './span.ts';
import { laneName, laneRoles, roleOf } from './vocabulary.ts';
import { kebabCase } from './words/kebab-case.ts';

/**
 * Reads a blueprint out of a YAML document. Never throws: what cannot be understood is a problem at its
 * place and is left out of the model.
 */
export function buildModel(source: Source): { model: Blueprint; problems: readonly Problem[] } {
  const reader = new Reader(source);
  const model = reader.through(source.document.contents, undefined, (root) => readDocument(reader, root));
  return { model, problems: reader.problems };
}

function readDocument(reader: Reader, root: Node | null): Blueprint {
  if (root !== null && !isMap(root) && !isEmpty(root)) reportNoMap(reader, root);
  const fields = reader.fields(root, 'document');
  const lanes = readLanes(reader, fields);
  return present<Blueprint>({
    span: {
      start: Math.min(root?.range?.[0] ?? 0, reader.source.text.length),
      end: reader.source.text.length,
    },
    title: fields.text('blueprint'),
    description: fields.text('description'),
    state: fields.choice<State>('state'),
    owner: fields.text('owner'),
    version: fields.text('version'),
    date: fields.date('date'),
    personas: fields.oneOrList('persona', (node) => readPersona(reader, node)),
    scenario: fields.text('scenario'),
    objective: fields.text('objective'),
    why: fields.text('why'),
    method: fields.text('method'),
    actors: readDeclarations(reader, fields, 'actors', 'actor', readActor),
    channels: readDeclarations(reader, fields, 'channels', 'channel', readChannel),
    systems: readDeclarations(reader, fields, 'systems', 'system', readSystem),
    processes: readDeclarations(reader, fields, 'processes', 'process', readProcess),
    lanes: lanes.length > 0 ? lanes : canonicalLanes(),
    lanesSpan: lanes.length > 0 ? fields.entry('lanes')?.span : undefined,
    stages: readStages(reader, fields, lanes.length > 0 ? lanes : canonicalLanes()),
    lint: readLint(fields),
  });
}

function reportNoMap(reader: Reader, root: Node): void {
  const span = reader.spanOf(root);
  const lineEnd = reader.source.text.indexOf('\n', span.start);
  const end = lineEnd === -1 ? span.end : Math.min(lineEnd, span.end);
  const message =
    'A blueprint is written as keys with a colon, each on its own line. Begin with blueprint: and a title.';
  reader.report('wrong-type', { start: span.start, end }, message);
}

function readPersona(reader: Reader, node: Node | null): Persona | undefined {
  const short = reader.scalar(node);
  if (short !== undefined) return { name: short, span: short.span };
  if (!isMap(node)) return undefined;
  const fields = reader.fields(node, 'persona');
  const span = reader.spanOf(node);
  const name = fields.text('name') ?? missingName(reader, fields, 'persona', 'name', span);
  return present<Persona>({ name, goal: fields.text('goal'), note: fields.text('note'), span });
}

/** What every declared element has. */
interface Declared {
  readonly id: string;
  readonly idSpan?: Span;
  readonly name: string;
  readonly nameSpan: Span;
  readonly span: Span;
}

/** Reads `actors`, `channels`, `systems` or `processes`. An id that stands twice gives two elements. */
function readDeclarations<T>(
  reader: Reader,
  document: Fields,
  key: string,
  element: ElementName,
  make: (declared: Declared, fields: Fields, reader: Reader) => T,
): readonly T[] {
  const section = document.entry(key);
  if (section !== undefined && isSeq(section.node)) {
    // A list without ids is understood as far as it goes; its ids follow from the names.
    return document.oneOrList(key, (node) => {
      if (!isScalar(node) && !isMap(node)) return undefined;
      const short = reader.scalar(node);
      const fields = reader.fields(node, element);
      const span = reader.spanOf(node);
      const name = short ??
        fields.text('name') ?? { value: '', span: { start: span.start, end: span.start } };
      const id = kebabCase(name.value) || element;
      const message = `"${key}" is no list: each has an id. Write "${id}: ${name.value}" instead of the dash.`;
      reader.report('wrong-type', short?.span ?? fields.entry('name')?.span ?? span, message);
      return make({ id, name: name.value, nameSpan: name.span, span }, fields, reader);
    });
  }
  return document.map(key, (entry: Entry, node) => {
    const { key: id, keySpan: idSpan, span } = entry;
    const short = reader.scalar(node);
    if (node !== null && isSeq(node)) document.wrongType(key, node);
    const fields = reader.fields(node, element);
    const name = short ?? fields.text('name') ?? { value: id, span: idSpan };
    return make({ id, idSpan, name: name.value, nameSpan: name.span, span }, fields, reader);
  });
}

function readActor(declared: Declared, fields: Fields): Actor {
  return present<Actor>({
    kind: 'actor',
    ...declared,
    department: fields.text('department'),
    note: fields.text('note'),
  });
}

function readChannel(declared: Declared, fields: Fields): Channel {
  return present<Channel>({
    kind: 'channel',
    ...declared,
    reach: fields.choice<'offline' | 'online'>('kind'),
    note: fields.text('note'),
  });
}

function readSystem(declared: Declared, fields: Fields): System {
  return present<System>({
    kind: 'system',
    ...declared,
    owner: fields.text('owner'),
    url: fields.text('url'),
    note: fields.text('note'),
  });
}

function readProcess(declared: Declared, fields: Fields, reader: Reader): Process {
  return present<Process>({
    kind: 'process',
    ...declared,
    owner: fields.text('owner'),
    by: fields.texts('by'),
    systems: fields.texts('system'),
    duration: fields.duration('duration'),
    policy: fields.text('policy'),
    metrics: readMetrics(reader, fields),
    note: fields.text('note'),
    url: fields.text('url'),
  });
}

function canonicalLanes(): Lane[] {
  const nowhere = { start: 0, end: 0 };
  return laneRoles.map(({ role, name }) => ({
    kind: 'lane',
    id: role,
    name,
    nameSpan: nowhere,
    span: nowhere,
    role,
  }));
}

function readLanes(reader: Reader, document: Fields): readonly Lane[] {
  let before: Role = 'customer';
  return document.list('lanes', (node) => {
    const lane = readLane(reader, node, before);
    if (lane !== undefined) before = lane.role;
    return lane;
  });
}

function readLane(reader: Reader, node: Node | null, before: Role): Lane | undefined {
  const short = reader.scalar(node);
  if (short !== undefined) {
    const { value, span } = short;
    const canonical = laneRoles.find((words) => words.role === value);
    const id = kebabCase(value) || 'lane';
    const role = canonical?.role ?? roleOf(value);
    if (role === undefined) reportNoRole(reader, span, value, before);
    return present<Lane>({
      kind: 'lane',
      id,
      idSpan: id === value ? span : undefined,
      name: canonical?.name ?? value,
      nameSpan: span,
      span,
      role: role ?? before,
    });
  }
  if (!isMap(node)) return undefined;
  const fields = reader.fields(node, 'lane');
  const span = reader.spanOf(node);
  const written = readRole(reader, fields);
  const id = fields.text('id');
  const name = fields.text('name');
  const role = written?.value ?? roleOf(id?.value ?? '') ?? roleOf(name?.value ?? '');
  if (role === undefined && fields.entry('role') === undefined) {
    reportNoRole(reader, name?.span ?? id?.span ?? span, name?.value ?? id?.value ?? 'This', before);
  }
  const lane = role ?? before;
  return present<Lane>({
    kind: 'lane',
    id: id?.value ?? (kebabCase(name?.value ?? '') || lane),
    idSpan: id?.span,
    name: name?.value ?? (id === undefined || id.value === lane ? laneName(lane) : id.value),
    nameSpan: name?.span ?? id?.span ?? written?.span ?? { start: span.start, end: span.start },
    span,
    role: lane,
    roleSpan: written?.span,
  });
}

/** The role of a lane; a synonym is understood and the proper word offered. */
function readRole(reader: Reader, fields: Fields): Located<Role> | undefined {
  const entry = fields.entry('role');
  if (entry === undefined) return undefined;
  const written = reader.through(entry.node, entry.place, (node) => reader.scalar(node));
  const role = written === undefined ? undefined : roleOf(written.value);
  if (written === undefined || role === undefined || role === written.value)
    return fields.choice<Role>('role');
  const message = `"${written.value}" is read as ${role}. Write ${role}, the name that the format has for it.`;
  reader.report('wrong-type', written.span, message, { replacement: role, severity: 'information' });
  return { value: role, span: written.span };
}

function reportNoRole(reader: Reader, span: Span, name: string, before: Role): void {
  const roles = laneRoles.map(({ role }) => role).join(', ');
  const message = `The lane "${name}" does not say what kind of lane it is, and is taken for ${before}. Write it as { name: ${name}, role: … } with one of ${roles}.`;
  reader.report('wrong-type', span, message, { severity: 'warning' });
}

function readLint(fields: Fields): ReadonlyMap<string, Located<RuleLevel>> {
  const value = keysOf('document').get('lint')?.value;
  const level = value?.type === 'map' ? value.of : undefined;
  const found = fields.map('lint', (entry, node) => {
    const read = fields.choiceOf<RuleLevel>(entry.key, node, level);
    return read === undefined ? undefined : ([entry.key, read] as const);
  });
  return new Map(found);
}
