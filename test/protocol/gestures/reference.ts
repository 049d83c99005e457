import type { BlueprintFile } from '../../../core/blueprint-file.ts';
import type { Cell, Element, Link, Reference, Step } from '../../../core/model.ts';

// A blueprint as plain objects that name each other directly, so that what a gesture does to it can be written once more
// without any thought of texts, ids or places: cards are taken out of lists and put into others.

/** A card of a lane. */
export interface PlainCard {
  kind: 'cell';
  name: string;
  /** As written; absent when it follows from the name. */
  id?: string;
  /** Everything else that the file says of it. */
  keys: Readonly<Record<string, unknown>>;
  needs: PlainTarget[];
  to?: PlainLink[];
}

export interface PlainStep {
  kind: 'step';
  name: string;
  id?: string;
  keys: Readonly<Record<string, unknown>>;
  next?: PlainLink[];
  /** The cards of each lane, in the order of the lanes. */
  cells: PlainCard[][];
}

export interface PlainStage {
  kind: 'stage';
  name: string;
  id?: string;
  keys: Readonly<Record<string, unknown>>;
  steps: PlainStep[];
}

export interface PlainLane {
  kind: 'lane';
  name: string;
  role: string;
}

export interface PlainDeclaration {
  kind: 'actor' | 'channel' | 'system' | 'process';
  name: string;
  id: string;
  keys: Readonly<Record<string, unknown>>;
}

export type PlainElement = PlainCard | PlainStep | PlainStage | PlainLane | PlainDeclaration;
/** The element that is named, or the text that names nothing. */
export type PlainTarget = PlainElement | string;

export interface PlainLink {
  to: PlainTarget;
  label?: string;
  kind?: string;
}

export interface PlainBlueprint {
  keys: Readonly<Record<string, unknown>>;
  declarations: PlainDeclaration[];
  lanes: PlainLane[];
  stages: PlainStage[];
}

/** A plain blueprint, and which of its elements each one of the model is. */
export interface Plain {
  readonly blueprint: PlainBlueprint;
  readonly of: ReadonlyMap<Element, PlainElement>;
}

/** Returns a file as plain objects. */
export function plainOf({ model, analysis }: BlueprintFile): Plain {
  const of = new Map<Element, PlainElement>();
  const add = <T extends PlainElement>(element: Element, plain: T): T => {
    of.set(element, plain);
    return plain;
  };
  const written = ({ id, idSpan }: Element): { id?: string } => (idSpan === undefined ? {} : { id });
  const declarations = [...model.actors, ...model.channels, ...model.systems, ...model.processes].map((one) =>
    add(one, { kind: one.kind, name: one.name, id: one.id, keys: keysOf(one) }),
  );
  const lanes = model.lanes.map((lane) => add(lane, { kind: 'lane', name: lane.name, role: lane.role }));
  const card = (cell: Cell): PlainCard =>
    add(cell, { kind: 'cell', name: cell.name, ...written(cell), keys: keysOf(cell), needs: [] });
  const step = (one: Step): PlainStep =>
    add(one, {
      ...{ kind: 'step', name: one.name, ...written(one), keys: keysOf(one) },
      cells: model.lanes.map(({ id }) => one.cells.filter(({ lane }) => lane === id).map(card)),
    });
  const stages = model.stages.map((stage) =>
    add(stage, {
      ...{ kind: 'stage', name: stage.name, ...written(stage), keys: keysOf(stage) },
      steps: stage.steps.map(step),
    }),
  );
  // What an alias repeats is read once for each place, so that a reference belongs to one element.
  const meant = new Map(analysis.references.map(({ reference, element }) => [reference, element]));
  const targetOf = (reference: Reference): PlainTarget => {
    const element = meant.get(reference);
    return (element && of.get(element)) ?? reference.value;
  };
  const linkOf = ({ to, label, linkKind }: Link): PlainLink => ({
    to: targetOf(to),
    ...(label && { label: label.value }),
    ...(linkKind && { kind: linkKind.value }),
  });
  for (const [element, plain] of of) {
    if (element.kind === 'step' && plain.kind === 'step' && element.next !== undefined) {
      plain.next = element.next.map(linkOf);
    }
    if (element.kind !== 'cell' || plain.kind !== 'cell') continue;
    plain.needs = element.needs.map(targetOf);
    if (element.to !== undefined) plain.to = element.to.map(linkOf);
  }
  const {
    lanes: _,
    stages: __,
    actors: ___,
    channels: ____,
    systems: _____,
    processes: ______,
    ...rest
  } = model;
  return { blueprint: { keys: keysOf(rest), declarations, lanes, stages }, of };
}

const apart = new Set([
  'kind',
  'name',
  'id',
  'lane',
  'short',
  'to',
  'next',
  'needs',
  'cells',
  'steps',
  'role',
  'laneSpans',
]);

/** Returns what else an element says, without places. */
function keysOf(element: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(element).flatMap(([key, value]: [string, unknown]) =>
      apart.has(key) || /span$/i.test(key) ? [] : [[key, withoutPlaces(value)]],
    ),
  );
}

/** An empty list says as little as a key that is not there. */
function isNone(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (value instanceof Map) return [...value].map(withoutPlaces);
  // A text in lines ends with a line break or not.
  if (typeof value === 'string') return value.trimEnd();
  if (typeof value !== 'object' || value === null) return value;
  // Findings that are written short have nothing but a name, and an id that follows from it.
  if ('kind' in value && value.kind === 'finding' && 'name' in value) {
    const { kind: _, id: __, name, ...rest } = value as { kind: string; id?: string; name: unknown };
    return { name, ...(withoutPlaces(rest) as object) };
  }
  const entries = Object.entries(value).filter(([key, inner]) => !/span$/i.test(key) && !isNone(inner));
  return Object.fromEntries(entries.map(([key, inner]: [string, unknown]) => [key, withoutPlaces(inner)]));
}

/** Yields every element, in the order of the file. */
export function* plainElements({ declarations, lanes, stages }: PlainBlueprint): Generator<PlainElement> {
  yield* declarations;
  yield* lanes;
  for (const stage of stages) {
    yield stage;
    for (const step of stage.steps) {
      yield step;
      for (const cells of step.cells) yield* cells;
    }
  }
}

/** Returns the columns of a plain blueprint. */
export function plainSteps({ stages }: PlainBlueprint): readonly PlainStep[] {
  return stages.flatMap(({ steps }) => steps);
}

/** Returns the element that a key of the picture stands for; shared processes and arrows have none here. */
export function plainAt(blueprint: PlainBlueprint, key: string): PlainElement | undefined {
  const [, kind, first, lane, place] = /^(stage_|step_|lane_|c)(\d+)(?:_(\d+)_(\d+))?$/.exec(key) ?? [];
  const at = Number(first);
  if (kind === 'stage_') return blueprint.stages[at];
  if (kind === 'lane_') return blueprint.lanes[at];
  const step = plainSteps(blueprint)[at];
  return kind === 'step_' ? step : step?.cells[Number(lane)]?.[Number(place)];
}

/**
 * Returns what two files differ in by their meaning; ids count only where `expected` has them written.
 *
 * @param withArrows Whether what is under `to`, `next` and `needs` counts.
 */
export function difference(
  expected: PlainBlueprint,
  actual: PlainBlueprint,
  withArrows = true,
): string | undefined {
  const [a, b] = [described(expected, withArrows), described(actual, withArrows)];
  if (a.length !== b.length) return `${a.length} elements were expected, there are ${b.length}`;
  for (const [at, one] of a.entries()) {
    const other = b[at];
    if (other === undefined) continue;
    if (one.id === undefined) delete other.id;
    // What named nothing may name something now.
    for (const [place, target] of one.targets.entries())
      if (target.startsWith('?') && other.targets.length === one.targets.length)
        other.targets[place] = target;
    const [wanted, found] = [JSON.stringify(one), JSON.stringify(other)];
    if (wanted !== found) return `expected ${wanted}\n     found ${found}`;
  }
  return undefined;
}

interface Described {
  id?: string;
  targets: string[];
  readonly says: unknown;
}

function described(blueprint: PlainBlueprint, withArrows: boolean): Described[] {
  const numbers = new Map<PlainTarget, number>();
  for (const element of plainElements(blueprint)) numbers.set(element, numbers.size);
  const named = (target: PlainTarget): string =>
    typeof target === 'string' ? `?${target}` : String(numbers.get(target) ?? 'what is gone');
  const all = [...plainElements(blueprint)].map((element): Described => {
    const { kind, name } = element;
    const written = element.kind === 'step' ? element.next : element.kind === 'cell' ? element.to : undefined;
    const links = withArrows ? written : undefined;
    const needs = withArrows && element.kind === 'cell' ? element.needs : [];
    return {
      ...('id' in element && element.id !== undefined && { id: element.id }),
      targets: [...needs, ...(links ?? []).map(({ to }) => to)].map(named),
      says: {
        ...{ kind, name, keys: 'keys' in element ? sorted(element.keys) : element.role, needs: needs.length },
        links: links?.map(({ label, kind }) => ({ label, kind })),
        ...(element.kind === 'step' && { cells: element.cells.map(({ length }) => length) }),
        ...(element.kind === 'stage' && { steps: element.steps.length }),
      },
    };
  });
  return [{ targets: [], says: sorted(blueprint.keys) }, ...all];
}

function sorted(keys: Readonly<Record<string, unknown>>): unknown {
  return Object.entries(keys)
    .filter(([, value]) => !isNone(value))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}
