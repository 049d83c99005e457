import type { Analysis } from '../analysis.ts';
import type { Cell, Element, Link, Step } from '../model.ts';

/** An arrow that the author wrote, whether or not it can be drawn. */
export interface WrittenLink {
  /** The cell whose `to`, or the step whose `next` it stands under. */
  readonly from: Cell | Step;
  readonly link: Link;
  /** The element that it names: a cell, a process or a step; `undefined` when there is none of that name. */
  readonly to: Element | undefined;
}

/** Returns every arrow under `to` and `next`, by column; those of a step before those of its cells. */
export function writtenLinks({ references }: Analysis): readonly WrittenLink[] {
  const found: WrittenLink[] = [];
  for (const { link, from, element } of references) {
    if (link === undefined || (from.kind !== 'cell' && from.kind !== 'step')) continue;
    found.push({ from, link, to: element });
  }
  return found;
}

/** Returns the column of a cell or step; `undefined` for a shared process, which stands nowhere by itself. */
export function columnOf(analysis: Analysis, element: Element): number | undefined {
  if (element.kind === 'step') return analysis.columnOf(element);
  return element.kind === 'cell' ? analysis.columnOf(analysis.stepOf(element)) : undefined;
}
