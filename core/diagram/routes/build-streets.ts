import type { Card } from '../layout/cards.ts';
import { STREET } from '../sizes.ts';
import type { Extent, Site, Streets, Taken } from './streets.ts';

/** What routing needs to know of the columns and lanes before their final places are known. */
export interface Plot {
  /** Width of the cards of each column. */
  readonly widths: readonly number[];
  /** Least width of each gutter; one more than there are columns. */
  readonly gutters: readonly number[];
  /** Height of the content of each lane. */
  readonly contents: readonly number[];
  readonly sites: readonly Site[];
}

/** The streets of a plot, with the cards that stand on them and no arrows yet. */
export function buildStreets(cards: readonly Card[], plot: Plot): Streets {
  const columns = plot.widths.length;
  const lanes = plot.contents.length;
  const x: number[] = [];
  let at = 0;
  for (let column = 0; column <= columns; column++) {
    const gutter = plot.gutters[column] ?? STREET.gutter;
    x.push(at + gutter / 2);
    at += gutter;
    const width = plot.widths[column];
    if (width === undefined) break;
    x.push(at + width / 2);
    at += width;
  }
  const y: number[] = [];
  let top = 0;
  for (const content of plot.contents) {
    y.push(top + STREET.edge, top + STREET.lane + 12, top + STREET.lane + 24 + content + STREET.edge);
    top += 2 * STREET.lane + 24 + content + 2 * STREET.edge;
  }
  const standing = plot.contents.map(() => x.map((): Extent[] => []));
  for (const [index, { cell, above }] of cards.entries()) {
    const site = plot.sites[index];
    if (site === undefined) continue;
    const extent = { top: site.top - above, bottom: site.top + site.height };
    for (let street = 2 * site.first + 1; street < 2 * (site.last + 1); street++) {
      standing[cell.lane]?.[street]?.push(extent);
    }
  }
  const rows = new Map<number, Taken[]>();
  for (let index = 0; index < lanes * (columns + 1); index++) rows.set(index, []);
  return {
    columns,
    lanes,
    x,
    y,
    cards: standing,
    sites: plot.sites,
    vertical: x.map(() => new Uint16Array(3 * lanes)),
    horizontal: x.map(() => new Uint16Array(3 * lanes)),
    middles: plot.widths.map(() => []),
    rows,
  };
}
