import { type ArrowType, arrowType } from '../arrow-kinds.ts';
import { mainPathOf } from '../main-path.ts';
import type { Key, Picture, PictureLink } from '../picture.ts';
import type { Connection, LabelSize } from '../routes/connection.ts';
import type { Obstacle } from '../routes/obstacle.ts';
import { labelSizes } from '../sizes.ts';
import { type Wrapped, wrapText } from '../text/wrap-text.ts';

/** An arrow of the picture with its label measured, as it is to be routed. */
export interface Arrow {
  readonly link: PictureLink;
  readonly label?: ArrowLabel;
  /** Whether it is part of the main path of the customer. */
  readonly isMain: boolean;
  readonly connection: Connection;
}

/** The label of an arrow, broken into lines, with the size of its box in px. */
export interface ArrowLabel extends LabelSize {
  readonly text: Wrapped;
}

/**
 * Measures what is written on arrows; those without a label are absent. What is to stand in a gutter is narrower: on a
 * way out of a fork, and between neighbours, and most so what found no place otherwise.
 */
export function measureLabels(
  { cells, links }: Picture,
  exits: ReadonlySet<PictureLink>,
  narrow: ReadonlySet<Key>,
): ReadonlyMap<PictureLink, ArrowLabel> {
  const labels = new Map<PictureLink, ArrowLabel>();
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  for (const link of links) {
    if (link.label === undefined || link.label.trim() === '') continue;
    const [from, to] = [byKey.get(link.from), byKey.get(link.to)];
    const isAcross = from?.lane === to?.lane && from?.column !== to?.column;
    const most = narrow.has(link.key)
      ? labelSizes.maxWidthNarrow
      : exits.has(link)
        ? labelSizes.maxWidthOut
        : isAcross
          ? labelSizes.maxWidthAcross
          : labelSizes.maxWidth;
    const text = wrapText(link.label, most, labelSizes.size, false, labelSizes.maxLines);
    const width = text.width + 2 * labelSizes.padding;
    labels.set(link, { text, width, height: text.lines.length * labelSizes.line + 2 });
  }
  return labels;
}

/** Returns the arrows between obstacles, in the order of the links; those whose ends do not exist are left out. */
export function arrowsBetween(
  picture: Picture,
  labels: ReadonlyMap<PictureLink, ArrowLabel>,
  exits: ReadonlySet<PictureLink>,
  obstacles: readonly Obstacle[],
): Arrow[] {
  const { cells, lanes, links } = picture;
  const main = mainPathOf(picture);
  const customers = new Set(
    cells.filter(({ lane }) => lanes[lane]?.role === 'customer').map(({ key }) => key),
  );
  const byKey = new Map<Key, Obstacle>(obstacles.map((obstacle) => [obstacle.key, obstacle]));
  return links.flatMap((link) => {
    const source = byKey.get(link.from);
    const target = byKey.get(link.to);
    if (source === undefined || target === undefined) return [];
    const label = labels.get(link);
    const size = label && { width: label.width, height: label.height };
    const isPath = link.kind === 'path' || (customers.has(link.from) && customers.has(link.to));
    const isExit = exits.has(link);
    const { heads, stroke }: ArrowType = arrowType(link.kind);
    const isMutual = heads === 2;
    // Dashes of two arrows on one line would fill each other's gaps.
    const bundle = isMutual || stroke.dash !== undefined ? {} : { bundle: link.kind };
    const connection = { source, target, isPath, isExit, isMutual, ...bundle, ...(size && { label: size }) };
    return [{ link, isMain: main.links.has(link.key), connection, ...(label && { label }) }];
  });
}
