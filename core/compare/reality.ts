import { departmentsOf } from '../analysis/departments.ts';
import { timesIn } from '../analysis/lengths.ts';
import { meetsTarget } from '../analysis/metrics.ts';
import type { BlueprintFile } from '../blueprint-file.ts';
import type { Comparison } from '../compare.ts';
import type { Cell, Element, Metric, Process, Reference } from '../model.ts';
import type { Part } from './part.ts';

/** Two figures of one kind, before and after; absent where the file does not say. */
export interface BeforeAfter {
  readonly before?: number;
  readonly after?: number;
}

/** The names of what is new among the declared things of one kind, and of what is gone. */
export interface NewAndRetired {
  readonly added: readonly string[];
  readonly retired: readonly string[];
}

/** A target of the as-is that is not known to be reached, and whether the to-be changes anything where it is set. */
export interface ComparedTarget {
  /** `Check in: rating 2, target 4`. */
  readonly text: string;
  readonly isAddressed: boolean;
}

/** The cost and the gain of a change between the service of today and the one that is wanted. */
export interface RealityCheck {
  readonly actors: NewAndRetired;
  readonly systems: NewAndRetired;
  readonly channels: NewAndRetired;
  readonly processes: NewAndRetired;
  readonly steps: BeforeAfter;
  /** Arrows from a cell to one that others do. */
  readonly handoffs: BeforeAfter;
  /** In seconds: the customer waits, and work is done with the customer or by them. */
  readonly waiting: BeforeAfter;
  readonly work: BeforeAfter;
  readonly targets: readonly ComparedTarget[];
  /** Those that have to change something, and in how many places; the ones with most first. */
  readonly departments: readonly { readonly name: string; readonly places: number }[];
}

/** Works out what it takes to come from one blueprint to the other. */
export function realityCheck(comparison: Comparison): RealityCheck {
  const { before, after } = comparison;
  const declared = (kind: 'actors' | 'systems' | 'channels' | 'processes') => newAndRetired(comparison, kind);
  const [old, now] = [timesOf(before), timesOf(after)];
  return {
    actors: declared('actors'),
    systems: declared('systems'),
    channels: declared('channels'),
    processes: declared('processes'),
    steps: { before: before.analysis.columns.length, after: after.analysis.columns.length },
    handoffs: { before: handoffsIn(before), after: handoffsIn(after) },
    waiting: beside(old.waits, now.waits),
    work: beside(old.work, now.work),
    targets: targetsOf(comparison),
    departments: changingDepartments(comparison),
  };
}

function beside(before: number | undefined, after: number | undefined): BeforeAfter {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

function newAndRetired(
  { before, after, left, right, pairs }: Comparison,
  kind: 'actors' | 'systems' | 'channels' | 'processes',
): NewAndRetired {
  const alone = (elements: readonly Element[], of: ReadonlyMap<object, Part>) =>
    elements.flatMap((element) => {
      const part = of.get(element);
      return part === undefined || pairs.partnerOf(part) !== undefined ? [] : [element.name];
    });
  return { added: alone(after.model[kind], right.of), retired: alone(before.model[kind], left.of) };
}

function timesOf({ analysis }: BlueprintFile) {
  const steps = analysis.columns.map(({ step }) => step);
  return timesIn(steps, (cell) => analysis.laneOf(cell));
}

/** Counts the arrows between cells that different people do: who is named on both sides, and nobody on both. */
function handoffsIn({ analysis }: BlueprintFile): number {
  const who = (element: Cell | Process) => new Set(element.by.map(({ value }) => value));
  return analysis.links.filter(({ from, to, kind }) => {
    if (kind === 'handoff') return true;
    const [giving, taking] = [who(from), who(to)];
    return giving.size > 0 && taking.size > 0 && [...giving].every((one) => !taking.has(one));
  }).length;
}

/** The parts at which anything differs: what came or went, and the elements that a difference is written on. */
function touchedParts({ differences, left, right, pairs }: Comparison): ReadonlySet<Part> {
  const touched = new Set<Part>();
  for (const part of [...left.all, ...right.all])
    if (pairs.partnerOf(part) === undefined) touched.add(owner(part));
  for (const { parts, key } of differences) {
    // A figure of today or a goal is no change of the service.
    if (key !== undefined && figures.has(key)) continue;
    for (const part of [parts.before, parts.after]) {
      if (part === undefined || (part.list !== undefined && figures.has(part.list))) continue;
      touched.add(owner(part));
    }
  }
  return touched;
}

const figures: ReadonlySet<string> = new Set([
  'rating',
  'target',
  'importance',
  'value',
  'metrics',
  'source',
]);

/** The element that a part is written on: itself, or what an entry of a list or an arrow stands in. */
function owner(part: Part): Part {
  return (part.kind === 'item' || part.kind === 'arrow') && part.parent !== undefined ? part.parent : part;
}

function targetsOf(comparison: Comparison): readonly ComparedTarget[] {
  const { before, left, pairs } = comparison;
  const touched = touchedParts(comparison);
  const isTouched = (part: Part): boolean => touched.has(part) || part.children.some(isTouched);
  const isAddressed = (element: Element): boolean => {
    const part = left.of.get(element);
    const other = part && pairs.partnerOf(part);
    return part !== undefined && (other === undefined || isTouched(part) || isTouched(other));
  };
  const found: ComparedTarget[] = [];
  const add = (element: Element, metrics: readonly Metric[]) => {
    for (const metric of metrics) {
      const { name, value, target } = metric;
      if (target === undefined || meetsTarget(metric) === true) continue;
      const today = value === undefined ? '' : ` ${value.value}`;
      const text = `${element.name}: ${name.value}${today}, target ${target.value}`;
      found.push({ text, isAddressed: isAddressed(element) });
    }
  };
  for (const { step } of before.analysis.columns) {
    const { rating, target } = step;
    if (rating !== undefined && target !== undefined && rating.value < target.value) {
      const text = `${step.name}: rating ${rating.value}, target ${target.value}`;
      found.push({ text, isAddressed: isAddressed(step) });
    }
    add(step, step.metrics);
    for (const cell of step.cells) add(cell, cell.metrics);
  }
  for (const process of before.model.processes) add(process, process.metrics);
  return found;
}

/** Each place once for each department whose people do it, before or after, or that owns it. */
function changingDepartments(comparison: Comparison): RealityCheck['departments'] {
  const { before, after, left, right, pairs } = comparison;
  const touched = touchedParts(comparison);
  const places = new Map<string, Set<Part>>();
  for (const [file, { of }] of [
    [before, left],
    [after, right],
  ] as const) {
    for (const [element, part] of of) {
      const other = pairs.partnerOf(part);
      if (!('kind' in element) || !(touched.has(part) || (other !== undefined && touched.has(other))))
        continue;
      for (const name of departmentsAt(element, file)) {
        const known = places.get(name) ?? new Set();
        places.set(name, known);
        // The two sides of one place are one.
        known.add(file === after ? part : (other ?? part));
      }
    }
  }
  return [...places]
    .map(([name, { size }]) => ({ name, places: size }))
    .sort((a, b) => b.places - a.places || a.name.localeCompare(b.name, 'en'));
}

function departmentsAt(element: Element, { analysis }: BlueprintFile): ReadonlySet<string> {
  const of = (references: readonly Reference[]) => departmentsOf(references, element, analysis);
  switch (element.kind) {
    case 'cell':
      return new Set(of(element.by));
    case 'process':
      return new Set([...of(element.by), ...(element.owner ? [element.owner.value] : [])]);
    case 'system':
      return new Set(element.owner ? [element.owner.value] : []);
    case 'actor':
      return new Set(element.department ? [element.department.value] : []);
    default:
      return new Set();
  }
}
