import type { RoutingGrid } from './channels.ts';
import type { ArrowPlan } from './connection.ts';
import type { LabelRooms } from './label-rooms.ts';
import type { Tracks } from './place-tracks.ts';

/** The routes chosen for all arrows, and the room they ask for. */
export interface Routing {
  readonly grid: RoutingGrid;
  readonly plans: readonly ArrowPlan[];
  readonly tracks: Tracks;
  readonly labels: LabelRooms;
}

/** The room that the arrows of a gutter or level ask for, in px. */
export interface ArrowRoom {
  /** The number of tracks beside each other, and the width from the first of them to the last; 0 for one. */
  readonly count: number;
  readonly width: number;
}

/** The same of a gutter, with what labels and forks ask for besides. */
export interface GutterRoom extends ArrowRoom {
  /** Left and right of its arrows, up to the cards. */
  readonly left: number;
  readonly right: number;
  /** From card to card. */
  readonly across: number;
}

/** The same of a level, with what labels ask for between its arrows and what the lane holds. */
export interface LevelRoom extends ArrowRoom {
  readonly beside: number;
}

const none = { count: 0, width: 0 };

/** Returns the room that the arrows of a gutter ask for. */
export function gutterRoom({ grid, tracks, labels }: Routing, gutter: number): GutterRoom {
  const channel = grid.gutters[gutter];
  if (channel === undefined) return { ...none, left: 0, right: 0, across: 0 };
  return {
    ...(tracks.rooms.get(channel) ?? none),
    left: labels.left.get(channel) ?? 0,
    right: labels.right.get(channel) ?? 0,
    across: labels.across.get(channel) ?? 0,
  };
}

/** Returns the room that the arrows above or beneath what a lane holds ask for. */
export function levelRoom(
  { grid, tracks, labels }: Routing,
  lane: number,
  kind: 'above' | 'beneath',
): LevelRoom {
  const level = grid.lanes[lane]?.[kind];
  if (level === undefined) return { ...none, beside: 0 };
  return { ...(tracks.rooms.get(level) ?? none), beside: labels.beside.get(level) ?? 0 };
}
