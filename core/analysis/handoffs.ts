import type { Cell, Element, Lane, Process, Reference, Step } from '../model.ts';
import type { ReferenceKind } from '../schema.ts';
import type { Column } from './columns.ts';
import { type ResolvedLink, writtenLink } from './resolved-link.ts';

/** A journey with the arrows that it has without hand-offs. */
interface Handed {
  readonly columns: readonly Column[];
  readonly laneOf: (cell: Cell) => Lane;
  readonly resolve: (reference: Reference, kind: ReferenceKind, from: Element) => Element | undefined;
  readonly links: readonly ResolvedLink[];
  /** True when what is written on a cell stands instead of the arrows that follow by themselves. */
  readonly isReplaced: (cell: Cell) => boolean;
}

/**
 * Returns the hand-offs of a blueprint in which a customer acts: into a step in which the customer rests, and out of it,
 * the deepest action of a step carries on to the next step with actions, to the first of them that is not the customer's.
 * `next` on a step in which the customer rests says where it goes instead. None leads where an arrow comes from another
 * step, or leaves a cell whose arrows are written.
 */
export function handoffLinks({ columns, laneOf, resolve, links, isReplaced }: Handed): ResolvedLink[] {
  const isCustomer = (cell: Cell) => laneOf(cell).role === 'customer';
  const actions = columns.flatMap(({ step }) => {
    const cells = step.cells.filter((cell) => laneOf(cell).role !== 'evidence');
    return cells.length === 0 ? [] : [{ step, cells, rests: !cells.some(isCustomer) }];
  });
  if (actions.every(({ rests }) => rests) || !actions.some(({ rests }) => rests)) return [];
  const actionsOf = new Map<Element, (typeof actions)[number]>(actions.map((one) => [one.step, one]));
  const stepOf = new Map(actions.flatMap(({ step, cells }) => cells.map((cell) => [cell, step] as const)));
  const comesFrom = (cell: Cell | Process): Step | undefined =>
    cell.kind === 'cell' ? stepOf.get(cell) : undefined;
  const reached = new Set(
    links.flatMap(({ from, to, kind }) => (kind === 'path' || stepOf.get(from) === comesFrom(to) ? [] : to)),
  );
  const entryOf = ({ cells }: { readonly cells: readonly Cell[] }): Cell | undefined =>
    cells.find((cell) => !isCustomer(cell)) ?? cells[0];
  const found: ResolvedLink[] = [];
  for (const [index, { step, cells, rests }] of actions.entries()) {
    const from = cells[cells.length - 1];
    if (from === undefined || isReplaced(from)) continue;
    if (rests && step.next !== undefined) {
      for (const link of step.next) {
        const target = resolve(link.to, 'step', step);
        const to = target === undefined || target === step ? undefined : actionsOf.get(target);
        const entry = to && entryOf(to);
        if (entry !== undefined) found.push(writtenLink(from, entry, link, 'handoff'));
      }
      continue;
    }
    const next = actions[index + 1];
    if (next === undefined || step.next !== undefined || !(rests || next.rests)) continue;
    const to = entryOf(next);
    if (to !== undefined && !reached.has(to)) found.push({ from, to, kind: 'handoff' });
  }
  return found;
}
