import { channelSizes } from '../sizes.ts';
import { middleOf, type Obstacle } from './obstacle.ts';

/** Room for vertical segments of arrows: a gutter beside columns, or the middle of a column. */
export interface ArrowChannel {
  readonly vertical: true;
  readonly kind: 'gutter' | 'column';
  /** The number of the gutter or of the column, from 0; gutter 0 is left of column 0. */
  readonly number: number;
  /** Its place among all channels, from the left. */
  readonly place: number;
  /** Approximate x in px: right in its order, near in its distance. */
  readonly x: number;
  /** The obstacles on it, by lane. */
  readonly standing: readonly (readonly VerticalRange[])[];
}

/** Room for horizontal segments of arrows: the room above what a lane holds, the row of what it holds, or the room beneath. */
export interface ArrowLevel {
  readonly vertical: false;
  readonly kind: 'above' | 'row' | 'beneath';
  readonly lane: number;
  /** Its place among all levels, from the top. */
  readonly place: number;
  /** Approximate y in px, as x of a channel. */
  readonly y: number;
}

/** The levels of one lane. */
export interface LaneLevels {
  readonly above: ArrowLevel;
  readonly row: ArrowLevel;
  readonly beneath: ArrowLevel;
  /** Height of what the lane holds, in px. */
  readonly height: number;
}

/** From the top to the bottom of an obstacle, in px below the top of what its lane holds. */
export interface VerticalRange {
  readonly top: number;
  readonly bottom: number;
}

/** The columns and lanes that arrows are planned over before their final places are known. Sizes in px. */
export interface RoutingInput {
  /** Width of each column. */
  readonly widths: readonly number[];
  /** Least width of each gutter; one more than there are columns. */
  readonly gutters: readonly number[];
  /** Height of what each lane holds. */
  readonly contents: readonly number[];
  readonly obstacles: readonly Obstacle[];
}

/** The channels and levels of a plot. */
export interface RoutingGrid {
  /** All channels left to right: a gutter, a column, a gutter and so on to the last gutter. */
  readonly channels: readonly ArrowChannel[];
  readonly gutters: readonly ArrowChannel[];
  readonly columns: readonly ArrowChannel[];
  /** All levels from the top down, three a lane. */
  readonly levels: readonly ArrowLevel[];
  readonly lanes: readonly LaneLevels[];
  /** The places at which arrows can leave and meet each obstacle of the grid. */
  readonly terminals: ReadonlyMap<Obstacle, Terminal>;
}

/** An obstacle as an end of arrows: the channels beside it and through it, and the levels of its lane. */
export interface Terminal {
  readonly obstacle: Obstacle;
  readonly levels: LaneLevels;
  /** The gutters beside it. */
  readonly left: ArrowChannel;
  readonly right: ArrowChannel;
  /** The first and last of the columns that it covers. */
  readonly first: ArrowChannel;
  readonly last: ArrowChannel;
}

/** Builds the channels and levels of a plot. An obstacle outside of it has no terminal. */
export function buildGrid(plot: RoutingInput): RoutingGrid {
  const channels = buildChannels(plot);
  const levels = buildLevels(plot.contents);
  const gutters = channels.filter(({ kind }) => kind === 'gutter');
  const columns = channels.filter(({ kind }) => kind === 'column');
  const terminals = new Map<Obstacle, Terminal>();
  for (const obstacle of plot.obstacles) {
    const [first, last] = [columns[obstacle.first], columns[obstacle.last]];
    const [left, right] = [gutters[obstacle.first], gutters[obstacle.last + 1]];
    const own = levels[obstacle.lane];
    if (own && first && last && left && right)
      terminals.set(obstacle, { obstacle, levels: own, left, right, first, last });
  }
  const all = levels.flatMap(({ above, row, beneath }) => [above, row, beneath]);
  return { channels, gutters, columns, levels: all, lanes: levels, terminals };
}

function buildChannels({ widths, gutters, contents, obstacles }: RoutingInput): ArrowChannel[] {
  const channels: (ArrowChannel & { readonly standing: VerticalRange[][] })[] = [];
  let x = 0;
  const add = (kind: ArrowChannel['kind'], number: number, width: number) => {
    const standing = contents.map((): VerticalRange[] => []);
    channels.push({ vertical: true, kind, number, place: channels.length, x: x + width / 2, standing });
    x += width;
  };
  for (const [column, width] of widths.entries()) {
    add('gutter', column, gutters[column] ?? channelSizes.gutter);
    add('column', column, width);
  }
  add('gutter', widths.length, gutters[widths.length] ?? channelSizes.gutter);
  for (const { lane, first, last, top, height, overhang, written } of obstacles) {
    const extent = { top: top - overhang, bottom: top + height };
    const inColumn = { ...extent, top: top - Math.max(overhang, written) };
    // A column has a gutter before it: what covers several columns stands in the gutters between them as well.
    for (const { standing, kind } of channels.slice(2 * first + 1, 2 * last + 2))
      standing[lane]?.push(kind === 'column' ? inColumn : extent);
  }
  return channels;
}

function buildLevels(contents: readonly number[]): LaneLevels[] {
  const { edge } = channelSizes;
  let top = 0;
  return contents.map((content, lane) => {
    const place = 3 * lane;
    const level = (kind: ArrowLevel['kind'], after: number, y: number): ArrowLevel => ({
      vertical: false,
      kind,
      lane,
      place: place + after,
      y: top + y,
    });
    const levels = {
      above: level('above', 0, edge),
      row: level('row', 1, channelSizes.lane + 12),
      beneath: level('beneath', 2, channelSizes.lane + 24 + content + edge),
      height: content,
    };
    top += 2 * channelSizes.lane + 24 + content + 2 * edge;
    return levels;
  });
}

/** Returns whether nothing stands on a channel in a lane. */
export function isEmpty({ standing }: ArrowChannel, lane: number): boolean {
  return (standing[lane]?.length ?? 0) === 0;
}

/** Returns whether a vertical arrow can pass on a channel between two levels, both included, and meets nothing. */
export function isOpen(
  grid: RoutingGrid,
  channel: ArrowChannel,
  upper: ArrowLevel,
  lower: ArrowLevel,
): boolean {
  return grid.levels
    .slice(upper.place, lower.place + 1)
    .every(({ kind, lane }) => kind !== 'row' || isEmpty(channel, lane));
}

/** An end of a vertical arrow in a gutter: a level, or the side of an obstacle at its middle. */
export interface GutterEnd {
  readonly level: ArrowLevel;
  /** In px below the top of what the lane holds. */
  readonly y: number;
}

/** Returns a level as an end. */
export function atLevel(level: ArrowLevel): GutterEnd {
  return { level, y: 0 };
}

/** Returns the side of an obstacle as an end. */
export function atSide({ levels, obstacle }: Terminal): GutterEnd {
  return { level: levels.row, y: middleOf(obstacle) };
}

/** Returns whether a vertical arrow can pass in a gutter between two ends. Only what covers several columns stands there. */
export function isGutterOpen(
  grid: RoutingGrid,
  gutter: ArrowChannel,
  one: GutterEnd,
  other: GutterEnd,
): boolean {
  const isUpper = one.level.place - other.level.place || one.y - other.y;
  const [upper, lower] = isUpper <= 0 ? [one, other] : [other, one];
  for (let place = upper.level.place; place <= lower.level.place; place++) {
    const level = grid.levels[place];
    if (level?.kind !== 'row') continue;
    for (const extent of gutter.standing[level.lane] ?? []) {
      const below = level !== upper.level || extent.bottom > upper.y;
      const above = level !== lower.level || extent.top < lower.y;
      if (below && above) return false;
    }
  }
  return true;
}

/** Returns whether a horizontal arrow can pass in the row of a lane between two channels, both excluded, anywhere in an extent. */
export function isRowOpen(
  grid: RoutingGrid,
  lane: number,
  from: ArrowChannel,
  to: ArrowChannel,
  extent: VerticalRange,
): boolean {
  for (let place = from.place + 1; place < to.place; place++) {
    for (const one of grid.channels[place]?.standing[lane] ?? []) {
      if (one.top < extent.bottom && extent.top < one.bottom) return false;
    }
  }
  return true;
}
