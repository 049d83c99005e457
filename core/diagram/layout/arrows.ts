import { type ArrowType, arrowType } from '../arrow-kinds.ts';
import { mainPathOf } from '../main-path.ts';
import type { Key, Picture, PictureLink } from '../picture.ts';
import type { Connection, LabelSize } from '../routes/connection.ts';
import { raiseTo } from '../routes/label-rooms.ts';
import type { Obstacle } from '../routes/obstacle.ts';
import { channelSizes, forkSizes, labelSizes } from '../sizes.ts';
import { type Wrapped, wrapText } from '../text/wrap-text.ts';

/** An arrow of the picture with its label measured, as it is to be routed. */
export interface Arrow {
  readonly link: PictureLink;
  readonly label?: ArrowLabel;
  /** True when it is part of the main path of the customer. */
  readonly isMain: boolean;
  readonly connection: Connection;
}

/** The label of an arrow, broken into lines, with the size of its box in px. */
export interface ArrowLabel extends LabelSize {
  readonly text: Wrapped;
}

/**
 * Measures what is written on arrows; those without a label are absent. What is to stand in a gutter is narrower: on a
 * route out of a fork, and between neighbours; most so what found no place otherwise. Beside narrow columns of cards, whose
 * widths are in px, all is.
 */
export function measureLabels(
  { cells, links }: Picture,
  widths: readonly number[],
  exits: ReadonlySet<PictureLink>,
  narrow: ReadonlySet<Key>,
): ReadonlyMap<PictureLink, ArrowLabel> {
  const labels = new Map<PictureLink, ArrowLabel>();
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  for (const link of links) {
    if (link.label === undefined || link.label.trim() === '') continue;
    const [from, to] = [byKey.get(link.from), byKey.get(link.to)];
    const isAcross = from?.lane === to?.lane && from?.column !== to?.column;
    const beside = mostBeside(widths[from?.column ?? 0]);
    const most = narrow.has(link.key)
      ? labelSizes.maxWidthNarrow
      : exits.has(link)
        ? labelSizes.maxWidthOut
        : isAcross
          ? Math.min(labelSizes.maxWidthAcross, beside)
          : beside;
    const text = exits.has(link) ? inTwoLines(link.label, most) : wrapped(link.label, most);
    const width = text.width + 2 * labelSizes.padding;
    labels.set(link, { text, width, height: text.lines.length * labelSizes.line + 2 });
  }
  return labels;
}

/** The most that a label may be wide beside the middle of a card of a width, so that two arrows leave the card there. */
function mostBeside(width: number = labelSizes.maxWidth): number {
  const { maxWidth, maxWidthNarrow } = labelSizes;
  return Math.max(maxWidthNarrow, Math.min(maxWidth, Math.floor(2.5 * width - 260)));
}

/** Breaks a label into two lines rather than have it wider; into more only where two are wider than `most` px. */
function inTwoLines(label: string, most: number): Wrapped {
  const least: number = labelSizes.maxWidthNarrow;
  const widths = [least, (least + most) / 2].filter((width) => width < most);
  const found = widths.map((width) => wrapped(label, width)).find(({ lines }) => lines.length <= 2);
  return found ?? wrapped(label, most);
}

function wrapped(label: string, most: number): Wrapped {
  return wrapText(label, most, labelSizes.size, false, labelSizes.maxLines);
}

/** Returns what the routes out of forks ask of the gutters they leave into, in px by gutter; a little less than they get. */
export function forkRooms({ cells }: Picture, exits: ReadonlySet<PictureLink>): ReadonlyMap<number, number> {
  const columns = new Map(cells.map(({ key, column, columns }) => [key, column + columns]));
  const rooms = new Map<number, number>();
  for (const { from, label } of exits) {
    const gutter = columns.get(from);
    if (gutter === undefined || label === undefined) continue;
    const { width } = inTwoLines(label, labelSizes.maxWidthOut);
    const asked =
      forkSizes.half + width + 2 * labelSizes.padding + 3 * labelSizes.corner + channelSizes.clear;
    raiseTo(rooms, gutter, asked);
  }
  return rooms;
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
