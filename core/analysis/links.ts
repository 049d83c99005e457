import type { Cell, Element, Lane, Reference, Step } from '../model.ts';
import type { ReferenceKind } from '../schema.ts';
import { type Column, stacksOf } from './columns.ts';
import { handoffLinks } from './handoffs.ts';
import { type ResolvedLink, writtenLink } from './resolved-link.ts';

type Resolve = (reference: Reference, kind: ReferenceKind, from: Element) => Element | undefined;

/** The parts of a blueprint that arrows follow from. */
interface Journey {
  readonly lanes: readonly Lane[];
  readonly columns: readonly Column[];
  readonly laneOf: (cell: Cell) => Lane;
  readonly resolve: Resolve;
}

/**
 * Returns all arrows of a blueprint.
 *
 * The customer's path runs down each stack of customer cells and on to the next step that has one; `next` on a step
 * replaces where it goes on to. Going deep, the last cell of each stack of actions joins the first cell of the nearest
 * stack below it in the same step, so that one arrow stands for the stack; evidence takes none. `to` on a cell replaces
 * the derived arrow that goes deep. From a customer cell to another one it adds to the path instead, as a branch or a
 * loop, and replaces nothing but a derived arrow between the same two cells. An empty `to` takes away every arrow that
 * would be derived. `needs` gives an arrow to each shared process. Where the customer rests for a step, hand-offs lead
 * into it and out of it.
 */
export function deriveLinks(journey: Journey): ResolvedLink[] {
  const written = new Map<Cell, readonly ResolvedLink[]>();
  const links: ResolvedLink[] = [];
  for (const { step } of journey.columns) {
    for (const cell of step.cells) {
      if (cell.to !== undefined) {
        const own = explicitLinks(journey, cell);
        written.set(cell, own);
        for (const one of own) links.push(one);
      }
      for (const one of needLinks(journey, cell)) links.push(one);
    }
  }
  for (const { step } of journey.columns) {
    for (const one of deepLinks(journey, step, written)) links.push(one);
  }
  for (const lane of journey.lanes) {
    if (lane.role === 'customer') for (const one of pathLinks(journey, lane, written)) links.push(one);
  }
  const isReplaced = (cell: Cell) => replacesDeep(cell, written.get(cell), journey.laneOf);
  for (const one of handoffLinks({ ...journey, links, isReplaced })) links.push(one);
  return links;
}

function explicitLinks({ laneOf, resolve }: Journey, from: Cell): readonly ResolvedLink[] {
  const found: ResolvedLink[] = [];
  for (const link of from.to ?? []) {
    let to = resolve(link.to, 'cell', from);
    if (to?.kind === 'step') to = entryOf(to, laneOf);
    if ((to?.kind !== 'cell' && to?.kind !== 'process') || to === from) continue;
    const isPath = to.kind === 'cell' && isCustomer(laneOf(from)) && isCustomer(laneOf(to));
    found.push(writtenLink(from, to, link, isPath ? 'path' : 'dependency'));
  }
  return found;
}

function needLinks({ resolve }: Journey, from: Cell): readonly ResolvedLink[] {
  return from.needs.flatMap((reference): readonly ResolvedLink[] => {
    const to = resolve(reference, 'process', from);
    return to?.kind === 'process' ? [{ from, to, kind: 'dependency', span: reference.span }] : [];
  });
}

function isCustomer(lane: Lane): boolean {
  return lane.role === 'customer';
}

/** Returns the cell at which the customer comes into a step: its first customer cell, else its first action. */
function entryOf({ cells }: Step, laneOf: (cell: Cell) => Lane): Cell | undefined {
  return (
    cells.find((cell) => isCustomer(laneOf(cell))) ?? cells.find((cell) => laneOf(cell).role !== 'evidence')
  );
}

function deepLinks(
  { laneOf }: Journey,
  { cells }: Step,
  written: ReadonlyMap<Cell, readonly ResolvedLink[]>,
): readonly ResolvedLink[] {
  const links: ResolvedLink[] = [];
  let from: Cell | undefined;
  for (const stack of stacksOf(cells)) {
    const [to] = stack;
    if (to === undefined || laneOf(to).role === 'evidence') continue;
    if (from !== undefined && !replacesDeep(from, written.get(from), laneOf)) {
      links.push({ from, to, kind: 'dependency' });
    }
    from = stack[stack.length - 1];
  }
  return links;
}

/**
 * Returns whether the arrows that are written on a cell replace the one that goes deep: an arrow to nothing does not.
 */
function replacesDeep(cell: Cell, own: readonly ResolvedLink[] = [], laneOf: (cell: Cell) => Lane): boolean {
  if (takesAll(cell)) return true;
  return own.some(
    ({ from, to }) => to.kind === 'process' || !isCustomer(laneOf(from)) || !isCustomer(laneOf(to)),
  );
}

/** Returns whether a cell takes away every arrow that would leave it by itself. */
function takesAll({ to }: Cell): boolean {
  return to?.length === 0;
}

/** The customer's path in one of the customers' lanes. */
function pathLinks(
  { columns, laneOf, resolve }: Journey,
  { id }: Lane,
  written: ReadonlyMap<Cell, readonly ResolvedLink[]>,
): readonly ResolvedLink[] {
  const links: ResolvedLink[] = [];
  const goesOn = (from: Cell, to: Cell): boolean =>
    !takesAll(from) && written.get(from)?.some((link) => link.to === to) !== true;
  let before: { step: Step; cell: Cell } | undefined;
  for (const { step } of columns) {
    const stack = step.cells.filter(({ lane }) => lane === id);
    const [first] = stack;
    const last = stack[stack.length - 1];
    if (first === undefined || last === undefined) continue;
    if (before !== undefined && before.step.next === undefined && goesOn(before.cell, first)) {
      links.push({ from: before.cell, to: first, kind: 'path' });
    }
    for (const [index, to] of stack.entries()) {
      const from = stack[index - 1];
      if (from !== undefined && goesOn(from, to)) links.push({ from, to, kind: 'path' });
    }
    for (const link of step.next ?? []) {
      const target = resolve(link.to, 'step', step);
      if (target?.kind !== 'step') continue;
      const to = target.cells.find(({ lane }) => lane === id) ?? entryOf(target, laneOf);
      if (to !== undefined && to !== last) links.push(writtenLink(last, to, link, 'path'));
    }
    before = { step, cell: last };
  }
  return links;
}
