import { arrowType } from '../arrow-kinds.ts';
import { cornerRadius } from '../cards/corner-radius.ts';
import type { CellBox, Frame, LineBox, LinkRoute } from '../geometry.ts';
import type { ArrowPlan, Connection, PlannedSegment } from '../routes/connection.ts';
import type { Routing } from '../routes/routing.ts';
import type { Arrow } from './arrows.ts';
import type { Grid } from './grid.ts';
import { jumpsOf } from './jumps.ts';
import type { LanePlace } from './lane-boxes.ts';
import { type LabelWork, placeLabels } from './place-labels.ts';
import { type Places, pointsOf } from './route-points.ts';

/** Arrows in their places; `displaced` are the plans whose labels found no clear stretch. */
export interface PlacedLinks {
  readonly links: readonly LinkRoute[];
  readonly displaced: readonly ArrowPlan[];
}

/** The things that are placed before the arrows are. */
export interface PlacedParts {
  readonly cells: readonly CellBox[];
  readonly lanes: readonly LanePlace[];
  readonly lines: readonly LineBox[];
  readonly grid: Grid;
  readonly frame: Frame;
}

/** Draws planned routes out to corners and crossings, and puts labels on clear stretches; what that takes is added to `work`. */
export function placeLinks(
  arrows: ReadonlyMap<Connection, Arrow>,
  routing: Routing,
  surroundings: PlacedParts,
  work: LabelWork,
): PlacedLinks {
  const places = finalPlaces(routing, surroundings);
  const routed = routing.plans.flatMap((plan) => {
    const arrow = arrows.get(plan.connection);
    return arrow === undefined ? [] : [{ plan, arrow, points: pointsOf(plan, places) }];
  });
  const jumps = jumpsOf(
    routed.map(({ arrow, points }) => ({
      points,
      weight: arrow.isMain ? 2 : arrow.connection.isPath ? 1 : 0,
    })),
  );
  const { labels, displaced, covering } = placeLabels(
    routed.map(({ arrow: { label, link }, points }) => ({
      points,
      heads: arrowType(link.kind).heads,
      ...(label && { label }),
    })),
    surroundings,
    work,
  );
  const links = routed.flatMap(({ arrow, points }, index) => {
    const { key, from, to, kind, label: full } = arrow.link;
    const label = labels[index];
    const isShortened = arrow.label?.text.shortened && full !== undefined;
    if (points.length < 2) return [];
    return [
      {
        ...{ key, from, to, kind, points },
        ...(arrow.isMain && { isMain: true as const }),
        jumps: jumps[index] ?? [],
        ...(label && {
          label: {
            ...label,
            ...(isShortened && { full }),
            ...(covering.includes(index) && { covers: true as const }),
          },
        }),
      },
    ];
  });
  return { links, displaced: displaced.flatMap((index) => routed[index]?.plan ?? []) };
}

function finalPlaces({ tracks }: Routing, { cells, lanes, grid }: PlacedParts): Places {
  const boxes = new Map(cells.map((cell) => [cell.key, cell]));
  const offsetOf = (segment: PlannedSegment) => tracks.offsets.get(segment) ?? 0;
  return {
    at(segment) {
      if (segment.vertical) {
        const { kind, number } = segment.along;
        return kind === 'column'
          ? grid.middle(number) + segment.offset
          : grid.firstArrow(number) + offsetOf(segment);
      }
      const { kind } = segment.along;
      const lane = lanes[segment.along.lane];
      if (lane === undefined) return 0;
      if (kind === 'row') return lane.contentTop + segment.offset;
      return (kind === 'above' ? lane.upper : lane.lower) + offsetOf(segment);
    },
    box(key) {
      const cell = boxes.get(key);
      if (cell === undefined) return { x: 0, y: 0, width: 0, height: 0, radius: 0 };
      const { x, y, width, height, shape } = cell;
      return { x, y, width, height, radius: cornerRadius(shape, height) };
    },
  };
}
