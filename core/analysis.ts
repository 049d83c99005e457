import { type Column, columnsOf } from './analysis/columns.ts';
import { findingsIn, type PlacedFinding } from './analysis/findings.ts';
import { deriveLinks } from './analysis/links.ts';
import { type ResolvedReference, Resolver } from './analysis/references.ts';
import type { ResolvedLink } from './analysis/resolved-link.ts';
import { type ViewReference, viewReferences } from './analysis/view-references.ts';
import type { Blueprint, Cell, Element, Finding, Lane, Reference, Stage, Step } from './model.ts';
import type { ReferenceKind } from './schema.ts';

export type { Column } from './analysis/columns.ts';
export type { FindingKind, PlacedFinding } from './analysis/findings.ts';
export type { ResolvedReference } from './analysis/references.ts';
export type { ResolvedLink } from './analysis/resolved-link.ts';
export type { ViewReference } from './analysis/view-references.ts';
export type { ReferenceKind } from './schema.ts';

/** Facts that follow from a blueprint without being written in it. */
export interface Analysis {
  readonly columns: readonly Column[];
  /** All cells, by column, then lane, then order in the file. */
  readonly cells: readonly Cell[];
  /** All findings, by column; what is the step's before what is its cells'. */
  readonly findings: readonly PlacedFinding[];
  /** Every reference in the file, in the order of the elements that hold them. */
  readonly references: readonly ResolvedReference[];
  /** Every reference of a view, in the order of the file. */
  readonly viewReferences: readonly ViewReference[];
  /** Every arrow: derived, explicit and to shared processes. An arrow to itself is not among them. */
  readonly links: readonly ResolvedLink[];
  /**
   * Finds what a reference points at, seen from the element that holds it: the one with that id written, then one in
   * the same step, then the nearest column. A `cell` reference also finds processes and steps.
   */
  resolve(reference: Reference, kind: ReferenceKind, from?: Element): Element | undefined;
  /** All elements that an ambiguous reference could mean, by column; one where it is clear. */
  candidates(one: ResolvedReference): readonly Element[];
  /** The references that resolve to the element. */
  referencesTo(element: Element): readonly ResolvedReference[];
  /** The arrows that begin at the element, in the order of `links`; none for what takes no arrows. */
  linksFrom(element: Element): readonly ResolvedLink[];
  /** The arrows that end at the element, in the order of `links`. */
  linksTo(element: Element): readonly ResolvedLink[];
  /** Returns who looks after a finding: the name of the actor whose id is written, else as written. */
  ownerOf(finding: Finding): string | undefined;
  laneOf(cell: Cell): Lane;
  stepOf(cell: Cell): Step;
  /** The index of the step's column, from 0. */
  columnOf(step: Step): number;
  stageOf(step: Step): Stage;
}

/**
 * Works out columns, references and arrows of a blueprint. The elements given to its methods have to be
 * those of this very model: `laneOf`, `stepOf`, `columnOf` and `stageOf` throw a `TypeError` for others.
 */
export function analyse(model: Blueprint): Analysis {
  const columns = columnsOf(model);
  const cells = columns.flatMap(({ step }) => step.cells);
  const lanes = new Map<string, Lane>();
  for (const lane of model.lanes) if (!lanes.has(lane.id)) lanes.set(lane.id, lane);
  const laneOf = (cell: Cell): Lane => known(lanes.get(cell.lane));
  // What few blueprints ask for is worked out when it is asked for: reading is part of every keystroke.
  const columnOfStep = lazy(() => new Map(columns.map((column) => [column.step, column])));
  const stepOfCell = lazy(() => stepsByCell(columns));
  const findings = lazy(() => [...findingsIn(columns)]);
  const columnOfFinding = lazy(
    () => new Map<Element, number>(findings().map(({ finding, column }) => [finding, column.index])),
  );
  const columnOf = (element: Element): number | undefined => {
    if (element.kind === 'finding') return columnOfFinding().get(element);
    const step = element.kind === 'cell' ? stepOfCell().get(element) : element;
    return step?.kind === 'step' ? columnOfStep().get(step)?.index : undefined;
  };
  const resolver = new Resolver(model, cells, () => findings().map(({ finding }) => finding), columnOf);
  const references = resolver.all();
  const links = lazy(() => {
    const resolve: Analysis['resolve'] = (reference, kind, from) => resolver.resolve(reference, kind, from);
    return deriveLinks({ lanes: model.lanes, columns, laneOf, resolve });
  });
  const ofViews = lazy(() => viewReferences(model, (reference, kind) => resolver.resolve(reference, kind)));
  const referring = lazy(() => groupBy(references, (one) => one.element));
  const outgoing = lazy(() => groupBy(links(), (link) => link.from));
  const incoming = lazy(() => groupBy(links(), (link) => link.to));
  return {
    columns,
    cells,
    references,
    get findings() {
      return findings();
    },
    get viewReferences() {
      return ofViews();
    },
    get links() {
      return links();
    },
    resolve: (reference, kind, from) => resolver.resolve(reference, kind, from),
    candidates: ({ reference, kind, from }) => resolver.candidates(reference, kind, from),
    referencesTo: (element) => referring().get(element) ?? [],
    linksFrom: (element) => outgoing().get(element) ?? [],
    linksTo: (element) => incoming().get(element) ?? [],
    ownerOf: ({ owner }) => {
      const written = owner?.value.trim();
      if (written === undefined || written === '') return undefined;
      return model.actors.find(({ id }) => id === written)?.name || written;
    },
    laneOf,
    stepOf: (cell) => known(stepOfCell().get(cell)),
    columnOf: (step) => known(columnOfStep().get(step)).index,
    stageOf: (step) => known(columnOfStep().get(step)).stage,
  };
}

function lazy<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function stepsByCell(columns: readonly Column[]): ReadonlyMap<Cell, Step> {
  const steps = new Map<Cell, Step>();
  for (const { step } of columns) for (const cell of step.cells) steps.set(cell, step);
  return steps;
}

function groupBy<T>(items: readonly T[], key: (item: T) => Element | undefined): Map<Element, T[]> {
  const groups = new Map<Element, T[]>();
  for (const item of items) {
    const element = key(item);
    if (element === undefined) continue;
    const group = groups.get(element);
    if (group === undefined) groups.set(element, [item]);
    else group.push(item);
  }
  return groups;
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('The element is not part of this blueprint.');
  return value;
}
