import type { CellBox, Frame, LineBox, LinkRoute, Point } from '../geometry.ts';
import { cornerRadius } from '../layout/corner-radius.ts';
import type { Grid } from '../layout/grid.ts';
import type { LanePlace } from '../layout/lane-boxes.ts';
import type { Picture } from '../picture.ts';
import type { Routing } from '../routes.ts';
import { STAGE } from '../sizes.ts';
import { placeLabels } from './labels.ts';
import type { Street } from './place-tracks.ts';
import type { Plan, PlannedLeg } from './plan-routes.ts';
import { jumpsOf, type Places, pointsOf } from './route-lines.ts';

/** Arrows in their places; `struck` are the plans whose labels found no clear stretch. */
export interface PlacedLinks {
  readonly links: LinkRoute[];
  readonly struck: readonly Plan[];
}

/** Draws planned ways out to corners and crossings, and puts labels on clear stretches. */
export function placeLinks(
  picture: Picture,
  routing: Routing,
  cells: readonly CellBox[],
  lanes: readonly LanePlace[],
  lines: readonly LineBox[],
  grid: Grid,
  frame: Frame,
): PlacedLinks {
  const places = finalPlaces(routing, cells, lanes, grid);
  const routes = routing.plans.map((plan) => simplify(pointsOf(plan, places)));
  const jumps = jumpsOf(routes);
  const { labels, struck } = placeLabels(
    routes,
    routing.plans.map((plan) => routing.labels.get(plan.connection.index)),
    { cells, lines, frame },
  );
  const links = routing.plans.flatMap((plan, index) => {
    const link = picture.links[plan.connection.index];
    const points = routes[index];
    const label = labels[index];
    const cut = routing.labels.get(plan.connection.index)?.shortened;
    if (link === undefined || points === undefined || points.length < 2) return [];
    return [
      {
        key: link.key,
        from: link.from,
        to: link.to,
        kind: link.kind,
        points,
        jumps: jumps[index] ?? [],
        ...(label && { label: cut && link.label !== undefined ? { ...label, full: link.label } : label }),
      },
    ];
  });
  return { links, struck: struck.flatMap((index) => routing.plans[index] ?? []) };
}

function finalPlaces(
  routing: Routing,
  cells: readonly CellBox[],
  lanes: readonly LanePlace[],
  grid: Grid,
): Places {
  const { gutters, offsets } = routing.tracks;
  return {
    at(leg: PlannedLeg): number {
      const offset = offsets.get(leg) ?? 0;
      if (leg.vertical) {
        if (leg.street % 2 === 1) {
          const column = (leg.street - 1) / 2;
          return grid.left(column) + grid.width(column) / 2 + leg.offset;
        }
        const gutter = leg.street / 2;
        return trackLeft(grid, gutter, gutters[gutter]) + offset;
      }
      const lane = lanes[Math.floor(leg.street / 3)];
      if (lane === undefined) return 0;
      const part = leg.street % 3;
      return part === 1 ? lane.contentTop + leg.offset : (part === 0 ? lane.upper : lane.lower) + offset;
    },
    card(index: number) {
      const cell = cells[index];
      if (cell === undefined) return { left: 0, right: 0, top: 0, bottom: 0, radius: 0 };
      return {
        left: cell.x,
        right: cell.x + cell.width,
        top: cell.y,
        bottom: cell.y + cell.height,
        radius: cornerRadius(cell.shape, cell.height),
      };
    },
  };
}

/** Where the first arrow of a gutter runs: the arrows stand in its middle, but none on the gap between stages. */
function trackLeft(grid: Grid, gutter: number, street: Street | undefined): number {
  const { room, count } = street ?? { room: 0, count: 0 };
  const middle = grid.trackMiddle(gutter);
  const onGap = grid.endsStage(gutter) && count % 2 === 1 && middle === grid.gutterMiddle(gutter);
  return middle - room / 2 + (onGap ? STAGE.aside : 0);
}

/** Leaves out corners on straight stretches. */
function simplify(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (before === undefined || after === undefined) return true;
    const straight =
      (before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y);
    return !straight;
  });
}
