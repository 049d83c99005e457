import { isDerivedHandoff, type ResolvedLink } from '../../analysis/resolved-link.ts';
import type { Analysis } from '../../analysis.ts';
import { limits } from '../../limits.ts';
import type { Element } from '../../model.ts';
import type { Span } from '../../span.ts';
import type { Key, PictureCell, PictureLink } from '../picture.ts';
import { clipped } from './clipped.ts';

/**
 * Returns the arrows that are drawn, what each shows, the number of those that are too many, and the span of the first of
 * these. An arrow to a shared process ends where that is drawn in the column that the arrow comes from.
 */
export function pictureLinks(
  analysis: Analysis,
  drawn: ReadonlyMap<Element, readonly PictureCell[]>,
): {
  readonly links: readonly PictureLink[];
  readonly shown: ReadonlyMap<Key, ResolvedLink>;
  readonly left: number;
  readonly firstLeft: Span | undefined;
} {
  const taken = new Map<string, number>();
  const countOfCard = new Map<Key, number>();
  const countOfColumn = new Map<number, number>();
  const links: PictureLink[] = [];
  const shown = new Map<Key, ResolvedLink>();
  let left = 0;
  let labelled = 0;
  let firstLeft: Span | undefined;
  const isFull = ({ key, column, columns }: PictureCell): boolean =>
    (countOfCard.get(key) ?? 0) >= limits.drawnArrowsOfCard * columns ||
    (countOfColumn.get(column) ?? 0) >= limits.drawnArrowsOfColumn * columns;
  for (const link of analysis.links) {
    const { from, to, kind, label, span } = link;
    const [source] = drawn.get(from) ?? [];
    if (source === undefined) continue;
    const target = drawn
      .get(to)
      ?.find(
        ({ column, columns }) =>
          to.kind === 'cell' || (column <= source.column && source.column < column + columns),
      );
    if (target === undefined) continue;
    const isLabelled = label !== undefined && label !== '';
    const isOver = links.length === limits.drawnArrows || (isLabelled && labelled === limits.drawnLabels);
    if (isOver || isFull(source) || isFull(target)) {
      left++;
      firstLeft ??= span ?? from.nameSpan;
      continue;
    }
    if (isLabelled) labelled++;
    for (const { key } of [source, target]) countOfCard.set(key, (countOfCard.get(key) ?? 0) + 1);
    for (const column of new Set([source.column, target.column])) {
      countOfColumn.set(column, (countOfColumn.get(column) ?? 0) + 1);
    }
    const ends = `${source.key}_to_${target.key}`;
    const count = (taken.get(ends) ?? 0) + 1;
    taken.set(ends, count);
    const key = count === 1 ? ends : `${ends}_${count}`;
    shown.set(key, link);
    links.push({
      key,
      from: source.key,
      to: target.key,
      kind,
      ...(isDerivedHandoff(link) && { isDerived: true as const }),
      ...(isLabelled && { label: clipped(label) }),
    });
  }
  return { links, shown, left, firstLeft };
}

/** Returns the places at which each cell is drawn, and each process: once or more, left to right. */
export function drawnAs(
  cells: readonly PictureCell[],
  elements: ReadonlyMap<Key, Element>,
): ReadonlyMap<Element, readonly PictureCell[]> {
  const found = new Map<Element, PictureCell[]>();
  for (const cell of cells) {
    const element = elements.get(cell.key);
    if (element === undefined) continue;
    const drawn = found.get(element);
    if (drawn) drawn.push(cell);
    else found.set(element, [cell]);
  }
  return found;
}
