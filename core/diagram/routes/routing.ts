import type { RoutingGrid } from './channels.ts';
import type { ArrowPlan } from './connection.ts';
import type { LabelRooms } from './label-rooms.ts';
import type { Tracks } from './place-tracks.ts';

/** The ways chosen for all arrows, and the room they ask for. */
export interface Routing {
  readonly grid: RoutingGrid;
  readonly plans: readonly ArrowPlan[];
  readonly tracks: Tracks;
  readonly labels: LabelRooms;
}

/** The room that the arrows of a gutter or level ask for, in px. */
export interface ArrowRoom {
  /** How many run beside each other, and from the first of them to the last; 0 for one. */
  readonly count: number;
  readonly width: number;
  /** What labels ask for besides. */
  readonly label: number;
  /** Whether arrows of the gutter cross what is written across it, so that both need room beside another. */
  readonly isCrossed: boolean;
}

const none = { count: 0, width: 0 };

/** Returns the room that the arrows of a gutter ask for. */
export function gutterRoom({ grid, tracks, labels }: Routing, gutter: number): ArrowRoom {
  const channel = grid.gutters[gutter];
  if (channel === undefined) return { ...none, label: 0, isCrossed: false };
  const label = labels.within.get(channel) ?? 0;
  return { ...(tracks.rooms.get(channel) ?? none), label, isCrossed: labels.crossed.has(channel) };
}

/** Returns the room that the arrows above or beneath what a lane holds ask for. */
export function levelRoom(
  { grid, tracks, labels }: Routing,
  lane: number,
  kind: 'above' | 'beneath',
): ArrowRoom {
  const level = grid.lanes[lane]?.[kind];
  if (level === undefined) return { ...none, label: 0, isCrossed: false };
  return { ...(tracks.rooms.get(level) ?? none), label: labels.within.get(level) ?? 0, isCrossed: false };
}
