import { buildGrid, type RoutingInput } from './routes/channels.ts';
import type { Connection } from './routes/connection.ts';
import { labelRooms } from './routes/label-rooms.ts';
import { orderPorts } from './routes/order-ports.ts';
import { placeTracks } from './routes/place-tracks.ts';
import { planRoutes } from './routes/plan-routes.ts';
import type { Routing } from './routes/routing.ts';

/**
 * Routes arrows around the obstacles of a plot. The labels of those in `stretched` need a stretch that can be made
 * longer. Nothing that comes in is changed.
 */
export function routeConnections(
  plot: RoutingInput,
  connections: readonly Connection[],
  stretched: ReadonlySet<Connection> = new Set(),
): Routing {
  const grid = buildGrid(plot);
  const plans = orderPorts(planRoutes(grid, connections, stretched));
  const labels = labelRooms(grid, plans);
  return { grid, plans, labels, tracks: placeTracks(plans, labels.segments) };
}
