import type { CellBox, Geometry, Point } from '../../core/diagram/geometry.ts';
import type { Key } from '../../core/diagram/picture.ts';
import { cardSizes } from '../../core/diagram/sizes.ts';
import type { Area } from '../viewport.ts';
import { columnGrounds } from './columns.ts';

/** A place of the grid: a lane in a step, with the cards that stand there. */
export interface GridPlace {
  readonly step: Key;
  readonly lane: Key;
  readonly column: number;
  readonly row: number;
  readonly area: Area;
  /** From top to bottom, without those that reach over several steps. */
  readonly cards: readonly CellBox[];
  /** The edge and the width of a card that stands there. */
  readonly card: Pick<Area, 'x' | 'width'>;
}

/** The space beside the card of an empty place, in px. */
const beside = 20;

/** Returns the place of the grid in a column and a row; `undefined` when there is none. */
export function gridPlace(geometry: Geometry, column: number, row: number): GridPlace | undefined {
  const step = geometry.steps[column];
  const lane = geometry.lanes[row];
  if (step === undefined || lane === undefined) return undefined;
  const cards = geometry.cells
    .filter((cell) => cell.lane === row && cell.column === column && cell.columns === 1)
    .toSorted((a, b) => a.y - b.y);
  const ground = columnGrounds(geometry)[column] ?? step;
  const area = { x: ground.x, y: lane.y, width: ground.width, height: lane.height };
  const card = geometry.cells.find((cell) => cell.column === column && cell.columns === 1) ?? {
    x: step.x + beside,
    width: Math.max(2 * beside, step.width - 2 * beside),
  };
  return { step: step.key, lane: lane.key, column, row, area, cards, card };
}

/** Returns the place of the grid at a point; `undefined` beside the grid. */
export function placeAt(geometry: Geometry, at: Point): GridPlace | undefined {
  const { frame, lanes } = geometry;
  if (at.x < frame.headRight || at.x > frame.right) return undefined;
  const row = lanes.findIndex(({ y, height }) => y <= at.y && at.y < y + height);
  const column = columnGrounds(geometry).findIndex(({ x, width }) => x <= at.x && at.x < x + width);
  return row < 0 || column < 0 ? undefined : gridPlace(geometry, column, row);
}

/** Returns the place with a key of a step and one of a lane. */
export function placeOf(geometry: Geometry, step: Key, lane: Key): GridPlace | undefined {
  const column = geometry.steps.findIndex(({ key }) => key === step);
  return gridPlace(
    geometry,
    column,
    geometry.lanes.findIndex(({ key }) => key === lane),
  );
}

/** Returns the area of the name of a card that comes into a place before the card with this number, or after the last. */
export function newCardArea({ area, cards, card }: GridPlace, at: number = cards.length): Area {
  const line = cardSizes.nameLine;
  const x = card.x + cardSizes.padding;
  const width = card.width - 2 * cardSizes.padding;
  const before = cards[Math.min(at, cards.length) - 1];
  const after = cards[at];
  const gap = cardSizes.gap + (cardSizes.minHeight - line) / 2;
  if (before !== undefined) return { x, width, height: line, y: before.y + before.height + gap };
  const y = after === undefined ? area.y + (area.height - line) / 2 : after.y - gap - line;
  return { x, width, height: line, y };
}

/** A place between two things of a strip: the index that what comes there gets, and the line that shows it. */
export interface Gap {
  readonly at: number;
  readonly area: Area;
}

/** Returns where in the stack of a place a card falls that is let go at a height. */
export function stackGap({ area, cards, card }: GridPlace, y: number): Gap {
  const at = cards.filter((card) => card.y + card.height / 2 < y).length;
  const [before, after] = [cards[at - 1], cards[at]];
  const x = card.x - 6;
  const width = card.width + 12;
  const line =
    before === undefined && after === undefined
      ? area.y + area.height / 2
      : before === undefined
        ? (after?.y ?? 0) - 6
        : after === undefined
          ? before.y + before.height + 6
          : (before.y + before.height + after.y) / 2;
  return { at, area: { x, y: line - 1.5, width, height: 3 } };
}
