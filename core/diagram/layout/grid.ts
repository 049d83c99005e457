import { type GutterRoom, gutterRoom, type Routing } from '../routes/routing.ts';
import { channelSizes, headSizes, pageSizes, snap, stageSizes } from '../sizes.ts';
import type { Columns, Narrowing } from './columns.ts';
import { sharePitch } from './share-pitch.ts';

/** The places of the columns. Columns are numbered from 0; what does not exist has no width. */
export interface Grid {
  /** Returns the left edge of the cards of a column, as x in px. */
  left(column: number): number;
  /** Returns the width of the cards of a column in px. */
  width(column: number): number;
  /** Returns the middle of the cards of a column, as x in px. */
  middle(column: number): number;
  /**
   * Returns the middle of the gutter left of a column, as x in px; there is one more right of the last. Stages without
   * steps stand right of it.
   */
  gutterMiddle(gutter: number): number;
  /** Returns where the stages without steps end that stand in a gutter, as x in px; its middle without any. */
  stagesEnd(gutter: number): number;
  /** Returns the first of the arrows that run up and down in a gutter, as x in px. */
  firstArrow(gutter: number): number;
  /** Ends of the columns, the first at the right of the lane heads, as x in px. */
  readonly start: number;
  readonly end: number;
  /** The number of columns. */
  readonly columns: number;
}

/** Places columns and gutters from left to right, of one pitch if possible; what lacks to the least width widens all gutters alike. */
export function placeColumns(columns: Columns, routing: Routing, fits: Narrowing['fits']): Grid {
  const { gutters: least, stageEnds, emptyStages } = columns;
  const asked = least.map((width, gutter) => {
    const room = gutterRoom(routing, gutter);
    return { width: gutterWidth(width, room), room };
  });
  const spread = sharePitch({ widths: columns.widths, gutters: asked.map(({ width }) => width) }, fits);
  const { widths } = spread;
  const gutters = asked.map(({ room, width: own }, gutter) => {
    const width = spread.gutters[gutter] ?? own;
    return { room, width, before: beforeArrows(room, width) };
  });
  const filled = sum(gutters.map(({ width }) => width)) + sum(widths) + sum([...emptyStages.values()].flat());
  const spare = snap(Math.max(0, pageSizes.minWidth - headSizes.width - filled) / gutters.length);
  const start = pageSizes.margin + headSizes.width;
  const lefts: number[] = [];
  const middles: number[] = [];
  const ends: number[] = [];
  const firstArrows: number[] = [];
  let at = 0;
  for (const [gutter, { room, width, before }] of gutters.entries()) {
    const middle = start + (at + (width + spare) / 2);
    const first = start + (at + before + spare / 2);
    // The arrows stand in the middle, but none on the gap between stages.
    const onGap = stageEnds.has(gutter) && room.count % 2 === 1 && first + room.width / 2 === middle;
    middles.push(middle);
    firstArrows.push(first + (onGap ? stageSizes.aside : 0));
    const stages = sum(emptyStages.get(gutter) ?? []);
    ends.push(middle + stages);
    at += width + spare + stages;
    lefts.push(start + at);
    at += widths[gutter] ?? 0;
  }
  const left = (column: number) => lefts[column] ?? start;
  const width = (column: number) => widths[column] ?? 0;
  return {
    left,
    width,
    middle: (column) => left(column) + width(column) / 2,
    gutterMiddle: (gutter) => middles[gutter] ?? start,
    stagesEnd: (gutter) => ends[gutter] ?? start,
    firstArrow: (gutter) => firstArrows[gutter] ?? start,
    start,
    end: start + at,
    columns: widths.length,
  };
}

/** The width of a gutter that has room for its arrows and for what is written beside them. */
function gutterWidth(least: number, { count, width, left, right, across }: GutterRoom): number {
  const { clear } = channelSizes;
  const crowded = count > 0 ? Math.max(clear, left) + width + Math.max(clear, right) : 0;
  return snap(Math.max(least, crowded, across));
}

/**
 * Returns the room of a gutter between its arrows and the card: half of it, but where something is written on one side.
 */
function beforeArrows({ width, left, right }: GutterRoom, whole: number): number {
  if (left === right) return (whole - width) / 2;
  return left > right
    ? Math.max(channelSizes.clear, left)
    : whole - width - Math.max(channelSizes.clear, right);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
