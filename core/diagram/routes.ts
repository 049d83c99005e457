import { buildGrid, type RoutingInput } from './routes/channels.ts';
import type { Connection } from './routes/connection.ts';
import { fanExits } from './routes/fan-exits.ts';
import { labelRooms } from './routes/label-rooms.ts';
import { orderPorts } from './routes/order-ports.ts';
import { placeTracks } from './routes/place-tracks.ts';
import { planRoutes } from './routes/plan-routes.ts';
import type { RouteWork } from './routes/route-candidates.ts';
import type { Routing } from './routes/routing.ts';

/**
 * Routes arrows around the obstacles of a plot. Nothing that comes in is changed but `work`, for those who look at how
 * much is tried.
 */
export function routeConnections(
  plot: RoutingInput,
  connections: readonly Connection[],
  work: RouteWork = { candidates: 0 },
): Routing {
  const grid = buildGrid(plot);
  const fans = fanExits(grid, connections);
  const plans = orderPorts(grid, planRoutes(grid, connections, fans, work));
  const labels = labelRooms(grid, plans, fans);
  return { grid, plans, labels, tracks: placeTracks(plans, labels.segments) };
}
