import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { readMetrics } from './build-model/build-cell.ts';
import { readStages } from './build-model/build-journey.ts';
import { readViews } from './build-model/build-views.ts';
import type { Fields } from './build-model/fields.ts';
import { missingName } from './build-model/identify.ts';
import { readFields } from './build-model/read-fields.ts';
import { type Entry, Reader } from './build-model/reader.ts';
import { shortText } from './build-model/short-text.ts';
import { withoutUndefined } from './build-model/without-undefined.ts';
import { drawnPart } from './drawn-part.ts';
import type {
  Actor,
  Blueprint,
  Channel,
  Lane,
  Named,
  Persona,
  Process,
  Role,
  RuleLevel,
  System,
} from './model.ts';
import { kebabCase } from './names/kebab-case.ts';
import type { ReadProblem } from './problem.ts';
import { channelKinds, levels, states } from './schema/choices.ts';
import type { ElementName } from './schema.ts';
import { firstLine } from './source/lines.ts';
import { isEmpty } from './source/nodes.ts';
import type { Source } from './source.ts';
import type { Located, Span } from './span.ts';
import { laneName, laneRoles, roleOf } from './vocabulary.ts';

/** A blueprint, and what is wrong with its shape. */
export interface BuiltModel {
  readonly model: Blueprint;
  readonly problems: readonly ReadProblem[];
  /** False when there was too much of it to read it all, which is one of the problems. */
  readonly isWhole: boolean;
}

/**
 * Reads a blueprint out of a YAML document. Never throws: what cannot be understood is a problem at its
 * place and is left out of the model.
 */
export function buildModel(source: Source): BuiltModel {
  const reader = new Reader(source);
  const model = reader.resolveAlias(source.document.contents, undefined, (root) =>
    readDocument(reader, root),
  );
  const { leftOut, problems } = reader;
  const tooMuch = source.leftOut ?? leftOut ?? drawnPart(model).leftOut;
  return {
    model,
    isWhole: source.leftOut === undefined && leftOut === undefined,
    problems: tooMuch === undefined ? problems : [...problems, tooMuch],
  };
}

function readDocument(reader: Reader, root: Node | null): Blueprint {
  if (root !== null && !isMap(root) && !isEmpty(root)) reportNoMap(reader, root);
  const fields = readFields(reader, root, 'document');
  const written = readLanes(reader, fields);
  const lanes = written.length > 0 ? written : canonicalLanes();
  return withoutUndefined<Blueprint>({
    span: {
      start: Math.min(root?.range?.[0] ?? 0, reader.source.text.length),
      end: reader.source.text.length,
    },
    title: fields.text('blueprint'),
    description: fields.text('description'),
    state: fields.choice('state', states),
    basedOn: fields.text('based-on'),
    owner: fields.text('owner'),
    version: fields.text('version'),
    date: fields.date('date'),
    lang: fields.language('lang'),
    personas: fields.oneOrList('persona', (node) => readPersona(reader, node)),
    scenario: fields.text('scenario'),
    objective: fields.text('objective'),
    why: fields.text('why'),
    method: fields.text('method'),
    actors: readDeclarations(reader, fields, 'actors', 'actor', readActor),
    channels: readDeclarations(reader, fields, 'channels', 'channel', readChannel),
    systems: readDeclarations(reader, fields, 'systems', 'system', readSystem),
    processes: readDeclarations(reader, fields, 'processes', 'process', readProcess),
    lanes,
    lanesSpan: written.length > 0 ? fields.entry('lanes')?.span : undefined,
    stages: readStages(reader, fields, lanes),
    views: readViews(reader, fields),
    lint: readLint(fields),
  });
}

function reportNoMap(reader: Reader, root: Node): void {
  const message =
    'A blueprint is written as keys with a colon, each on its own line. Begin with blueprint: and a title.';
  reader.report('wrong-type', firstLine(reader.source.text, reader.spanOf(root)), message);
}

function readPersona(reader: Reader, node: Node | null): Persona | undefined {
  const short = shortText(reader, node, 'persona');
  if (short !== undefined) return { id: kebabCase(short.value), name: short, span: short.span };
  if (!isMap(node)) return undefined;
  const fields = readFields(reader, node, 'persona');
  const span = reader.spanOf(node);
  const name = fields.text('name') ?? missingName(reader, fields, 'persona', 'name', span);
  const id = fields.text('id');
  return withoutUndefined<Persona>({
    id: id?.value ?? kebabCase(name.value),
    idSpan: id?.span,
    name,
    goal: fields.text('goal'),
    note: fields.text('note'),
    image: fields.text('image'),
    span,
  });
}

/** Reads `actors`, `channels`, `systems` or `processes`. An id that stands twice gives two elements. */
function readDeclarations<T>(
  reader: Reader,
  document: Fields,
  key: string,
  element: ElementName,
  make: (declared: Named, fields: Fields, reader: Reader) => T,
): readonly T[] {
  const section = document.entry(key);
  if (section !== undefined && isSeq(section.node)) {
    // A list without ids is understood as far as it goes; ids that are not there follow from the names.
    return document.oneOrList(key, (node) => {
      if (!isScalar(node) && !isMap(node)) return undefined;
      const short = shortText(reader, node, element);
      const fields = readFields(reader, node, element, { take: ({ key }) => key === 'id', suggested: [] });
      const span = reader.spanOf(node);
      const written = reader.scalar(fields.entry('id')?.node ?? null);
      const name = short ??
        fields.text('name') ?? { value: '', span: { start: span.start, end: span.start } };
      const id = written?.value ?? (kebabCase(name.value) || element);
      const message = `"${key}" is no list: each has an id. Write "${id}: ${name.value}" instead of the dash.`;
      reader.report('wrong-type', short?.span ?? fields.entry('name')?.span ?? span, message);
      return make(
        { id, ...(written && { idSpan: written.span }), name: name.value, nameSpan: name.span, span },
        fields,
        reader,
      );
    });
  }
  return document.map(key, (entry: Entry, node) => {
    const { key: id, keySpan: idSpan, span } = entry;
    const short = shortText(reader, node, element);
    if (node !== null && isSeq(node)) document.wrongType(key, node);
    const fields = readFields(reader, node, element);
    const name = short ?? fields.text('name') ?? { value: id, span: idSpan };
    return make({ id, idSpan, name: name.value, nameSpan: name.span, span }, fields, reader);
  });
}

function readActor(declared: Named, fields: Fields): Actor {
  return withoutUndefined<Actor>({
    kind: 'actor',
    ...declared,
    department: fields.text('department'),
    note: fields.text('note'),
  });
}

function readChannel(declared: Named, fields: Fields): Channel {
  return withoutUndefined<Channel>({
    kind: 'channel',
    ...declared,
    reach: fields.choice('kind', channelKinds),
    note: fields.text('note'),
  });
}

function readSystem(declared: Named, fields: Fields): System {
  return withoutUndefined<System>({
    kind: 'system',
    ...declared,
    owner: fields.text('owner'),
    url: fields.text('url'),
    note: fields.text('note'),
  });
}

function readProcess(declared: Named, fields: Fields, reader: Reader): Process {
  return withoutUndefined<Process>({
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

/** @param before The role of the lane above, which a lane without a role is taken for. */
function readLane(reader: Reader, node: Node | null, before: Role): Lane | undefined {
  const short = shortText(reader, node, 'lane');
  if (short !== undefined) return readShortLane(reader, short, before);
  return isMap(node) ? readLongLane(reader, node, before) : undefined;
}

function readShortLane(reader: Reader, { value, span }: Located<string>, before: Role): Lane {
  const canonical = laneRoles.find(({ role }) => role === value);
  const id = kebabCase(value) || 'lane';
  const role = canonical?.role ?? roleOf(value);
  if (role === undefined) reportNoRole(reader, span, value, before);
  return withoutUndefined<Lane>({
    kind: 'lane',
    id,
    idSpan: id === value ? span : undefined,
    name: canonical?.name ?? value,
    nameSpan: span,
    span,
    role: role ?? before,
  });
}

function readLongLane(reader: Reader, node: Node, before: Role): Lane {
  const fields = readFields(reader, node, 'lane');
  const span = reader.spanOf(node);
  const written = readRole(reader, fields);
  const id = fields.text('id');
  const name = fields.text('name');
  const known = written?.value ?? roleOf(id?.value ?? '') ?? roleOf(name?.value ?? '');
  if (known === undefined && fields.entry('role') === undefined) {
    reportNoRole(reader, name?.span ?? id?.span ?? span, name?.value ?? id?.value ?? 'This', before);
  }
  const role = known ?? before;
  return withoutUndefined<Lane>({
    kind: 'lane',
    id: id?.value ?? (kebabCase(name?.value ?? '') || role),
    idSpan: id?.span,
    name: name?.value ?? (id === undefined || id.value === role ? laneName(role) : id.value),
    nameSpan: name?.span ?? id?.span ?? written?.span ?? { start: span.start, end: span.start },
    span,
    role,
    roleSpan: written?.span,
  });
}

const roleChoices = laneRoles.map(({ role }) => ({ value: role }));

/** The role of a lane; a synonym is understood and the proper word offered. */
function readRole(reader: Reader, fields: Fields): Located<Role> | undefined {
  const entry = fields.entry('role');
  if (entry === undefined) return undefined;
  const written = reader.resolveAlias(entry.node, entry.place, (node) => reader.scalar(node));
  const role = written === undefined ? undefined : roleOf(written.value);
  if (written === undefined || role === undefined || role === written.value)
    return fields.choice('role', roleChoices);
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
  const found = fields.map('lint', (entry, node) => {
    const read = fields.choiceOf(entry.key, node, levels);
    return read === undefined ? undefined : ([entry.key, read] as const);
  });
  return new Map(found);
}
