import type { Key, PictureLink } from '../picture.ts';
import type { Connection, LabelSize } from '../routes/connection.ts';
import type { Obstacle } from '../routes/obstacle.ts';
import { labelSizes } from '../sizes.ts';
import { type Wrapped, wrapText } from '../text/wrap-text.ts';

/** An arrow of the picture with its label measured, as it is to be routed. */
export interface Arrow {
  readonly link: PictureLink;
  readonly label?: ArrowLabel;
  readonly connection: Connection;
}

/** The label of an arrow, broken into lines, with the size of its box in px. */
export interface ArrowLabel extends LabelSize {
  readonly text: Wrapped;
}

/** Measures what is written on arrows; those without a label are absent. */
export function measureLabels(links: readonly PictureLink[]): ReadonlyMap<PictureLink, ArrowLabel> {
  const labels = new Map<PictureLink, ArrowLabel>();
  for (const link of links) {
    if (link.label === undefined || link.label.trim() === '') continue;
    const text = wrapText(link.label, labelSizes.maxWidth, labelSizes.size, false, labelSizes.maxLines);
    const width = text.width + 2 * labelSizes.padding;
    labels.set(link, { text, width, height: text.lines.length * labelSizes.line + 2 });
  }
  return labels;
}

/** Returns the arrows between obstacles, in the order of the links; those whose ends do not exist are left out. */
export function arrowsBetween(
  links: readonly PictureLink[],
  labels: ReadonlyMap<PictureLink, ArrowLabel>,
  obstacles: readonly Obstacle[],
): Arrow[] {
  const byKey = new Map<Key, Obstacle>(obstacles.map((obstacle) => [obstacle.key, obstacle]));
  return links.flatMap((link) => {
    const source = byKey.get(link.from);
    const target = byKey.get(link.to);
    if (source === undefined || target === undefined) return [];
    const label = labels.get(link);
    const size = label && { width: label.width, height: label.height };
    const connection = { source, target, isPath: link.kind === 'path', ...(size && { label: size }) };
    return [{ link, connection, ...(label && { label }) }];
  });
}
