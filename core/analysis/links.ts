import type { Column } from '../analysis.ts';
import type { Blueprint, Cell, Element, Lane, Link, LinkKind, Process, Reference, Step } from '../model.ts';
import type { ReferenceKind } from '../schema.ts';
import type { Span } from '../span.ts';

/** An arrow between two things of the picture. */
export interface ResolvedLink {
  readonly from: Cell;
  readonly to: Cell | Process;
  /** `path` is the customer's way; a derived arrow that goes deep is a `dependency`. */
  readonly kind: 'path' | LinkKind;
  readonly label?: string;
  /** The arrow as the author wrote it under `to` or `next`; absent when it is derived or comes from `needs`. */
  readonly link?: Link;
  /** Where the author wrote it, under `to`, `next` or `needs`; absent when it is derived. */
  readonly span?: Span;
}

type Resolve = (reference: Reference, kind: ReferenceKind, from: Element) => Element | undefined;

/** A lane's cells in one step. */
interface Stack {
  readonly lane: Lane;
  readonly cells: readonly Cell[];
}

/**
 * All arrows of a blueprint.
 *
 * The customer's path runs down each stack of customer cells and on to the next step that has one; `next` on
 * a step replaces where it goes on to. Going deep, the last cell of each stack of actions joins the first cell
 * of the nearest stack below it in the same step, so that one arrow stands for the stack; evidence takes none.
 * `to` on a cell replaces the derived arrow that would leave it: the path when it names a customer cell,
 * otherwise the one that goes deep. `needs` gives an arrow to each shared process.
 */
export function deriveLinks(
  model: Blueprint,
  columns: readonly Column[],
  laneOf: (cell: Cell) => Lane,
  resolve: Resolve,
): ResolvedLink[] {
  const links: ResolvedLink[] = [];
  const stacks = columns.map(({ step }) => stacksOf(step, laneOf));
  let byStep: Map<Step, readonly Stack[]> | undefined;
  const stepStacks = (step: Step): readonly Stack[] => {
    byStep ??= new Map(columns.map((column, index) => [column.step, stacks[index] ?? []]));
    return byStep.get(step) ?? [];
  };

  const written = new Map<Cell, readonly ResolvedLink[]>();
  for (const { step } of columns) {
    for (const cell of step.cells) {
      if (cell.to !== undefined) {
        const own = explicitLinks(cell, laneOf, resolve, stepStacks);
        written.set(cell, own);
        links.push(...own);
      }
      for (const reference of cell.needs) {
        const process = resolve(reference, 'process', cell);
        if (process?.kind === 'process') {
          links.push({ from: cell, to: process, kind: 'dependency', span: reference.span });
        }
      }
    }
  }
  for (const own of stacks) deepLinks(own, written, laneOf, links);
  for (const lane of model.lanes) {
    if (lane.role === 'customer') pathLinks(lane, columns, stacks, stepStacks, written, resolve, links);
  }
  return links;
}

function stacksOf(step: Step, laneOf: (cell: Cell) => Lane): Stack[] {
  const stacks: { lane: Lane; cells: Cell[] }[] = [];
  for (const cell of step.cells) {
    const last = stacks[stacks.length - 1];
    if (last?.lane.id === cell.lane) last.cells.push(cell);
    else stacks.push({ lane: laneOf(cell), cells: [cell] });
  }
  return stacks;
}

function explicitLinks(
  from: Cell,
  laneOf: (cell: Cell) => Lane,
  resolve: Resolve,
  stacksOfStep: (step: Step) => readonly Stack[],
): ResolvedLink[] {
  const found: ResolvedLink[] = [];
  for (const link of from.to ?? []) {
    let to = resolve(link.to, 'cell', from);
    if (to?.kind === 'step') to = entryOf(stacksOfStep(to));
    if ((to?.kind !== 'cell' && to?.kind !== 'process') || to === from) continue;
    const isPath = to.kind === 'cell' && isCustomer(laneOf(from)) && isCustomer(laneOf(to));
    found.push(writtenLink(from, to, link, isPath ? 'path' : 'dependency'));
  }
  return found;
}

function writtenLink(from: Cell, to: Cell | Process, link: Link, kind: 'path' | LinkKind): ResolvedLink {
  return {
    from,
    to,
    kind: link.linkKind?.value ?? kind,
    ...(link.label !== undefined && { label: link.label.value }),
    link,
    span: link.span,
  };
}

function isCustomer(lane: Lane): boolean {
  return lane.role === 'customer';
}

/** Where the customer comes into a step: its first customer cell, else its first action. */
function entryOf(stacks: readonly Stack[]): Cell | undefined {
  return (stacks.find(({ lane }) => isCustomer(lane)) ?? stacks.find(({ lane }) => lane.role !== 'evidence'))
    ?.cells[0];
}

function deepLinks(
  stacks: readonly Stack[],
  written: ReadonlyMap<Cell, readonly ResolvedLink[]>,
  laneOf: (cell: Cell) => Lane,
  links: ResolvedLink[],
): void {
  let above: Stack | undefined;
  for (const stack of stacks) {
    if (stack.lane.role === 'evidence') continue;
    const from = above?.cells[above.cells.length - 1];
    const to = stack.cells[0];
    const own = from?.to === undefined ? undefined : written.get(from);
    if (from !== undefined && to !== undefined && !replacesDeep(own, laneOf)) {
      links.push({ from, to, kind: 'dependency' });
    }
    above = stack;
  }
}

/** Whether the arrows written on a cell stand instead of the one that goes deep; no arrow does, too. */
function replacesDeep(own: readonly ResolvedLink[] | undefined, laneOf: (cell: Cell) => Lane): boolean {
  if (own === undefined || own.length === 0) return own !== undefined;
  return own.some(
    ({ from, to }) => to.kind === 'process' || !isCustomer(laneOf(from)) || !isCustomer(laneOf(to)),
  );
}

function pathLinks(
  lane: Lane,
  columns: readonly Column[],
  stacks: readonly (readonly Stack[])[],
  stacksOfStep: (step: Step) => readonly Stack[],
  written: ReadonlyMap<Cell, readonly ResolvedLink[]>,
  resolve: Resolve,
  links: ResolvedLink[],
): void {
  const goesOn = (from: Cell): boolean =>
    from.to === undefined || !written.get(from)?.some((link) => link.kind === 'path');
  let last: { step: Step; cell: Cell } | undefined;
  for (const { step, index } of columns) {
    const stack = stacks[index]?.find((one) => one.lane.id === lane.id);
    const first = stack?.cells[0];
    if (stack !== undefined && first !== undefined) {
      if (last !== undefined && last.step.next === undefined && goesOn(last.cell)) {
        links.push({ from: last.cell, to: first, kind: 'path' });
      }
      for (let at = 1; at < stack.cells.length; at++) {
        const [from, to] = [stack.cells[at - 1], stack.cells[at]];
        if (from !== undefined && to !== undefined && goesOn(from)) links.push({ from, to, kind: 'path' });
      }
    }
    const from = stack?.cells[stack.cells.length - 1];
    if (from === undefined) continue;
    for (const link of step.next ?? []) {
      const target = resolve(link.to, 'step', step);
      if (target?.kind !== 'step') continue;
      const there = stacksOfStep(target);
      const to = there.find((one) => one.lane.id === lane.id)?.cells[0] ?? entryOf(there);
      if (to !== undefined && to !== from) links.push(writtenLink(from, to, link, 'path'));
    }
    last = { step, cell: from };
  }
}
