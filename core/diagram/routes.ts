import type { Card } from './layout/cards.ts';
import type { Picture } from './picture.ts';
import { buildStreets, type Plot } from './routes/build-streets.ts';
import { type LabelRooms, labelRooms } from './routes/label-rooms.ts';
import { labelSize, wrapLabel } from './routes/labels.ts';
import { orderPorts } from './routes/order-ports.ts';
import { placeTracks, type Tracks } from './routes/place-tracks.ts';
import { type Connection, type Plan, planRoutes } from './routes/plan-routes.ts';
import type { Streets } from './routes/streets.ts';
import type { Wrapped } from './text/wrap-text.ts';

/** Streets chosen for all arrows, and the room they ask for. */
export interface Routing {
  readonly streets: Streets;
  readonly plans: readonly Plan[];
  readonly tracks: Tracks;
  /** Labels of links, broken into lines, by the index of the link. */
  readonly labels: ReadonlyMap<number, Wrapped>;
  readonly rooms: LabelRooms;
}

/**
 * Routes all links of a picture over its plot. `needStretches` are the indexes of links whose labels need a stretch
 * that can be made longer.
 */
export function routeLinks(
  picture: Picture,
  cards: readonly Card[],
  plot: Plot,
  needStretches: ReadonlySet<number> = new Set(),
): Routing {
  const streets = buildStreets(cards, plot);
  const indexes = new Map(cards.map((card) => [card.cell.key, card.index]));
  const connections: Connection[] = [];
  const labels = new Map<number, Wrapped>();
  for (const [index, link] of picture.links.entries()) {
    const from = indexes.get(link.from);
    const to = indexes.get(link.to);
    if (from === undefined || to === undefined) continue;
    const label = wrapLabel(link);
    if (label !== undefined) labels.set(index, label);
    const path = link.kind === 'path';
    const needsStretch = needStretches.has(index);
    connections.push({ index, from, to, path, needsStretch, ...(label && { label: labelSize(label) }) });
  }
  const plans = orderPorts(streets, planRoutes(streets, connections));
  const rooms = labelRooms(streets, plans);
  return { streets, plans, labels, rooms, tracks: placeTracks(streets, plans, rooms.legs) };
}
