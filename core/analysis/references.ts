import type { Blueprint, Cell, Element, Finding, Link, Reference, Step } from '../model.ts';
import type { ReferenceKind } from '../schema.ts';

/** A reference with what it points at. */
export interface ResolvedReference {
  readonly reference: Reference;
  readonly kind: ReferenceKind;
  /** The element that holds the reference. */
  readonly from: Element;
  /** `undefined` when nothing answers to the name. */
  readonly element: Element | undefined;
  /** True when others answer to the name as well as the element does. */
  readonly ambiguous: boolean;
  /** The arrow that the reference is the end of, under `to` or `next`. */
  readonly link?: Link;
}

/** The column of a step or of a cell's step; `undefined` for everything else. */
export type ColumnOf = (element: Element) => number | undefined;

/** In which order a kind of reference looks for what it names. */
const places: Readonly<Record<ReferenceKind, readonly ReferenceKind[]>> = {
  actor: ['actor'],
  channel: ['channel'],
  system: ['system'],
  process: ['process'],
  step: ['step'],
  cell: ['cell', 'process', 'step'],
  finding: ['finding'],
  lane: ['lane'],
  stage: ['stage'],
  part: ['step', 'cell', 'process', 'stage'],
};

/** The element that a name means. */
type Meant = Pick<ResolvedReference, 'element' | 'ambiguous'>;

/** Finds what ids name. */
export class Resolver {
  readonly #model: Blueprint;
  readonly #cells: readonly Cell[];
  readonly #findings: () => readonly Finding[];
  readonly #columnOf: ColumnOf;
  readonly #byId = new Map<ReferenceKind, ReadonlyMap<string, readonly Element[]>>();

  constructor(
    model: Blueprint,
    cells: readonly Cell[],
    findings: () => readonly Finding[],
    columnOf: ColumnOf,
  ) {
    this.#model = model;
    this.#cells = cells;
    this.#findings = findings;
    this.#columnOf = columnOf;
  }

  /** The element that a reference means, seen from the one that holds it; `undefined` when nothing has the name. */
  resolve(reference: Reference, kind: ReferenceKind, from?: Element): Element | undefined {
    return this.#find(reference.value, kind, from).element;
  }

  /** All elements that a name could mean equally well, by column. */
  candidates(reference: Reference, kind: ReferenceKind, from?: Element): readonly Element[] {
    const all = this.#named(reference.value, kind);
    if (all.length < 2 || from === undefined) return all;
    const others = isWritten(all) ? all : all.filter((element) => element !== from);
    const column = all[0]?.kind === 'cell' ? this.#columnOf(from) : undefined;
    if (column === undefined) return others;
    const here = others.slice(this.#firstAt(others, column), this.#firstAt(others, column + 1));
    return here.length > 0 ? here : others;
  }

  /** Every reference in the blueprint, resolved, in the order of the elements that hold them. Empty ones are left out. */
  all(): ResolvedReference[] {
    const found: ResolvedReference[] = [];
    const add = (references: readonly Reference[], kind: ReferenceKind, from: Element): void => {
      for (const reference of references) {
        if (reference.value === '') continue;
        const { element, ambiguous } = this.#find(reference.value, kind, from);
        found.push({ reference, kind, from, element, ambiguous });
      }
    };
    const addLinks = (links: readonly Link[], kind: ReferenceKind, from: Element): void => {
      for (const link of links) {
        if (link.to.value === '') continue;
        const { element, ambiguous } = this.#find(link.to.value, kind, from);
        found.push({ reference: link.to, kind, from, element, ambiguous, link });
      }
    };
    const addAnswers = (holder: Step | Cell): void => {
      for (const key of ['pains', 'opportunities', 'ideas', 'questions'] as const)
        for (const { answers } of holder[key]) if (answers.length > 0) add(answers, 'finding', holder);
    };
    for (const process of this.#model.processes) {
      add(process.by, 'actor', process);
      add(process.systems, 'system', process);
    }
    for (const stage of this.#model.stages) {
      for (const step of stage.steps) {
        add(step.channels, 'channel', step);
        if (step.next !== undefined) addLinks(step.next, 'step', step);
        addAnswers(step);
        for (const cell of step.cells) {
          if (cell.short) continue;
          add(cell.by, 'actor', cell);
          add(cell.channels, 'channel', cell);
          add(cell.systems, 'system', cell);
          add(cell.needs, 'process', cell);
          if (cell.to !== undefined) addLinks(cell.to, 'cell', cell);
          addAnswers(cell);
        }
      }
    }
    return found;
  }

  #named(id: string, kind: ReferenceKind): readonly Element[] {
    for (const place of places[kind]) {
      const named = this.#answering(place).get(id);
      if (named !== undefined) return named;
    }
    return [];
  }

  /** The elements of an id: those with that id written where there are any. By column. */
  #answering(kind: ReferenceKind): ReadonlyMap<string, readonly Element[]> {
    let known = this.#byId.get(kind);
    if (known === undefined) {
      known = byId(this.#all(kind));
      this.#byId.set(kind, known);
    }
    return known;
  }

  #all(kind: ReferenceKind): readonly Element[] {
    switch (kind) {
      case 'actor':
        return this.#model.actors;
      case 'channel':
        return this.#model.channels;
      case 'system':
        return this.#model.systems;
      case 'process':
        return this.#model.processes;
      case 'step':
        return this.#model.stages.flatMap((stage) => stage.steps);
      case 'cell':
        return this.#cells;
      case 'finding':
        return this.#findings();
      case 'lane':
        return this.#model.lanes;
      case 'stage':
        return this.#model.stages;
      case 'part':
        return [];
    }
  }

  /** The element that a name means, and whether it could be another one as well. */
  #find(id: string, kind: ReferenceKind, from: Element | undefined): Meant {
    const all = this.#named(id, kind);
    const [first] = all;
    const column = from === undefined || all.length < 2 ? undefined : this.#columnOf(from);
    if (from === undefined || column === undefined) return { element: first, ambiguous: all.length > 1 };
    // Nobody means the element that holds the reference when others follow from the same name.
    const isOther = (element: Element): boolean => element !== from || isWritten(all);
    const start = this.#firstAt(all, column);
    const end = this.#firstAt(all, column + 1);
    const here: Element[] = [];
    for (let at = start; at < end && here.length < 2; at++) {
      const one = all[at];
      if (one !== undefined && isOther(one)) here.push(one);
    }
    const [near] = here;
    if (near?.kind === 'cell') return { element: near, ambiguous: here.length > 1 };
    const neighbours = [all[start - 1], near, all[end]].filter((element) => element !== undefined);
    const distance = (element: Element): number => Math.abs((this.#columnOf(element) ?? 0) - column);
    const [nearest = first] = neighbours.sort((a, b) => distance(a) - distance(b));
    const left = all.length - (end - start) + here.length;
    return { element: nearest, ambiguous: left > 1 };
  }

  /** The index of the first element that is not left of the column. */
  #firstAt(elements: readonly Element[], column: number): number {
    let low = 0;
    let high = elements.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const element = elements[middle];
      if (element !== undefined && (this.#columnOf(element) ?? 0) < column) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Returns whether elements that answer to one id have it written: then all of them do. */
function isWritten(elements: readonly Element[]): boolean {
  return elements[0]?.idSpan !== undefined;
}

function byId(elements: readonly Element[]): ReadonlyMap<string, readonly Element[]> {
  const found = new Map<string, Element[]>();
  for (const element of elements) {
    const same = found.get(element.id);
    if (same === undefined) found.set(element.id, [element]);
    else if (isWritten(same) === (element.idSpan !== undefined)) same.push(element);
    else if (element.idSpan !== undefined) found.set(element.id, [element]);
  }
  return found;
}
