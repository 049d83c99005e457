import type { ResolvedLink } from '../../analysis/resolved-link.ts';
import type { Cell, Link, Step } from '../../model.ts';
import { listSheet } from '../list-sheet.ts';
import type { Sheet } from '../sheet.ts';
import type { SheetInput } from './sheet-input.ts';

/** An arrow that is written, on a cell (`to`) or a step (`next`), or one that follows by itself. */
interface ArrowRow {
  readonly from: Cell | Step;
  /** Absent when the element says that no arrow leaves it. */
  readonly link?: Link;
  readonly derived?: ResolvedLink;
}

/** Returns the sheet with the arrows: those that are written, then those that follow by themselves. */
export function arrowsSheet({ file, keys }: SheetInput): Sheet {
  const { analysis, model } = file;
  const names = new Map<string, string>();
  for (const { reference, element, link } of analysis.references) {
    if (link !== undefined && element !== undefined) names.set(reference.value, element.name);
  }
  const written = model.stages.flatMap(({ steps }) =>
    steps.flatMap((step): readonly ArrowRow[] => [
      ...rowsOf(step, step.next),
      ...step.cells.flatMap((cell) => rowsOf(cell, cell.to)),
    ]),
  );
  const derived = analysis.links.flatMap((link): readonly ArrowRow[] =>
    link.span === undefined ? [{ from: link.from, derived: link }] : [],
  );
  const stepName = ({ from }: ArrowRow) => (from.kind === 'step' ? from : analysis.stepOf(from)).name;
  return listSheet(
    'Arrows',
    [...written, ...derived],
    [
      { head: 'Step', width: 24, value: stepName },
      { head: 'From', width: 34, value: ({ from }) => (from.kind === 'step' ? undefined : from.name) },
      {
        head: 'To',
        width: 34,
        value: ({ link, derived: other }) =>
          link === undefined ? (other?.to.name ?? 'nothing') : (names.get(link.to.value) ?? link.to.value),
      },
      { head: 'Label', width: 20, value: ({ link }) => link?.label?.value },
      {
        head: 'Kind',
        width: 14,
        value: ({ link, derived: other }) => link?.linkKind?.value ?? other?.kind,
      },
      { head: 'Written', width: 10, value: (row) => (row.derived === undefined ? 'yes' : 'no') },
      { head: 'To id', width: 14, hidden: true, value: ({ link }) => link?.to.value },
      { head: 'From key', width: 14, hidden: true, value: ({ from }) => keys.of(from) },
    ],
    1,
  );
}

function rowsOf(from: Cell | Step, links: readonly Link[] | undefined): readonly ArrowRow[] {
  if (links === undefined) return [];
  return links.length === 0 ? [{ from }] : links.map((link) => ({ from, link }));
}
