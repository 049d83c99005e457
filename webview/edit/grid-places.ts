import type { CellBox, Geometry, Point } from '../../core/diagram/geometry.ts';
import type { Key } from '../../core/diagram/picture.ts';
import type { Area } from '../viewport.ts';

/** A place of the grid: a lane in a step, with the cards that stand there. */
export interface GridPlace {
  readonly step: Key;
  readonly lane: Key;
  readonly column: number;
  readonly row: number;
  readonly area: Area;
  /** From top to bottom, without those that reach over several steps. */
  readonly cards: readonly CellBox[];
}

/** The space above and beneath the card of an empty place, in px. */
const margin = 12;
const cardHeight = 40;

/** Returns the place of the grid in a column and a row; `undefined` when there is none. */
export function gridPlace(geometry: Geometry, column: number, row: number): GridPlace | undefined {
  const step = geometry.steps[column];
  const lane = geometry.lanes[row];
  if (step === undefined || lane === undefined) return undefined;
  const cards = geometry.cells
    .filter((cell) => cell.lane === row && cell.column === column && cell.columns === 1)
    .toSorted((a, b) => a.y - b.y);
  const area = { x: step.x, y: lane.y, width: step.width, height: lane.height };
  return { step: step.key, lane: lane.key, column, row, area, cards };
}

/** Returns the place of the grid at a point; `undefined` beside the grid. */
export function placeAt(geometry: Geometry, at: Point): GridPlace | undefined {
  const { frame, steps, lanes } = geometry;
  if (at.x < frame.headRight || at.x > frame.right) return undefined;
  const row = lanes.findIndex(({ y, height }) => y <= at.y && at.y < y + height);
  const column = steps.findIndex(({ x, width }) => x <= at.x && at.x < x + width);
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

/** Returns the area that a card takes which comes into a place before the card with this number, or after the last. */
export function newCardArea({ area, cards }: GridPlace, at: number = cards.length): Area {
  const x = area.x + 16;
  const width = Math.max(48, area.width - 32);
  const before = cards[Math.min(at, cards.length) - 1];
  const after = cards[at];
  if (before === undefined && after === undefined) {
    const height = Math.min(cardHeight, Math.max(16, area.height - 2 * margin));
    return { x, width, height, y: area.y + (area.height - height) / 2 };
  }
  const y = before === undefined ? (after?.y ?? 0) - cardHeight - 4 : before.y + before.height + 4;
  return { x, width, height: cardHeight, y };
}

/** A place between two things of a strip: the index that what comes there gets, and the line that shows it. */
export interface Gap {
  readonly at: number;
  readonly area: Area;
}

/** Returns where in the stack of a place a card falls that is let go at a height. */
export function stackGap({ area, cards }: GridPlace, y: number): Gap {
  const at = cards.filter((card) => card.y + card.height / 2 < y).length;
  const [before, after] = [cards[at - 1], cards[at]];
  const x = area.x + 14;
  const width = area.width - 28;
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
