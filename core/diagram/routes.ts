import type { Card } from './cards.ts';
import type { Picture, PictureLink } from './picture.ts';
import { placeTracks, type Tracks } from './place-tracks.ts';
import { type Connection, type Plan, type PlannedLeg, planRoutes } from './plan-routes.ts';
import { CARD, LABEL, STREET } from './sizes.ts';
import type { Extent, Site, Streets, Taken } from './streets.ts';
import { type Wrapped, wrapText } from './wrap-text.ts';

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

/** Streets chosen for all arrows, and the room they ask for. */
export interface Routing {
  readonly plans: readonly Plan[];
  readonly tracks: Tracks;
  /** Labels of links, broken into lines, by the index of the link. */
  readonly labels: ReadonlyMap<number, Wrapped>;
  /** Width that a label asks of a gutter, by gutter; 0 for most. */
  readonly labelGutters: readonly number[];
  /** Height that labels ask for between cards and the first arrow of a level, by level. */
  readonly labelRooms: readonly number[];
}

/** Routes all links of a picture over its plot. */
export function routeLinks(picture: Picture, cards: readonly Card[], plot: Plot): Routing {
  const streets = buildStreets(cards, plot);
  const indexes = new Map(cards.map((card) => [card.cell.key, card.index]));
  const connections: Connection[] = [];
  const labels = new Map<number, Wrapped>();
  for (const [index, link] of picture.links.entries()) {
    const from = indexes.get(link.from);
    const to = indexes.get(link.to);
    if (from === undefined || to === undefined) continue;
    const label = labelOf(link);
    if (label !== undefined) labels.set(index, label);
    const size = label && { width: label.width, height: label.lines.length * LABEL.line };
    connections.push({ index, from, to, path: link.kind === 'path', ...(size && { label: size }) });
  }
  const plans = planRoutes(streets, connections);
  const legRooms = new Map<PlannedLeg, number>();
  const labelGutters = plot.gutters.map(() => 0);
  const labelRooms = plot.contents.flatMap(() => [0, 0, 0]);
  for (const plan of plans) {
    const label = labels.get(plan.connection.index);
    if (label === undefined) continue;
    const height = label.lines.length * LABEL.line;
    const leg = legForLabel(plan, label.width, height);
    const [first] = plan.legs;
    if (leg !== undefined) legRooms.set(leg, leg.vertical ? label.width : height);
    else if (first !== undefined && !first.vertical) {
      const gutter = first.ahead ? Math.ceil(first.a / 2) : Math.floor(first.b / 2);
      labelGutters[gutter] = Math.max(labelGutters[gutter] ?? 0, label.width + 2 * LABEL.padding + 28);
    } else if (first !== undefined) {
      const below = first.ahead ? first.a + 1 : first.b - 1;
      labelRooms[below] = Math.max(labelRooms[below] ?? 0, height + LABEL.padding);
    }
  }
  const tracks = placeTracks(streets, plans, legRooms);
  return { plans, tracks, labels, labelGutters, labelRooms };
}

/** The leg in a street of its own that has room for a label; a horizontal one if there is one. */
function legForLabel(plan: Plan, width: number, height: number): PlannedLeg | undefined {
  const inner = plan.legs.slice(1, -1);
  return (
    inner.find((leg) => !leg.vertical && leg.to - leg.from > width + 40) ??
    inner.find((leg) => leg.vertical && leg.to - leg.from > height + 16)
  );
}

function labelOf(link: PictureLink): Wrapped | undefined {
  if (link.label === undefined || link.label.trim() === '') return undefined;
  return wrapText(link.label, LABEL.maxWidth, LABEL.size, false, 3);
}

function buildStreets(cards: readonly Card[], plot: Plot): Streets {
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

/** Radius of the corners of a card with round ends. */
export function pillRadius(height: number): number {
  return Math.min(20, height / 2);
}

/** Radius of the corners of a card. */
export function cornerRadius(shape: Card['shape'], height: number): number {
  return shape === 'pill' ? pillRadius(height) : shape === 'page' ? 4 : CARD.radius;
}
