import type { Key, Picture, PictureCell } from '../../core/diagram/picture.ts';
import type { Gesture } from '../../server/protocol.ts';
import type { Direction } from '../selection.ts';
import { stageOf } from './things.ts';

/** Returns the cards of one place, from top to bottom, without those that reach over several steps. */
export function cardsIn({ cells }: Picture, lane: number, column: number): readonly PictureCell[] {
  return cells.filter((cell) => cell.lane === lane && cell.column === column && cell.columns === 1);
}

/** Returns the gesture that moves things a place; a sentence when they cannot be moved there, or not together. */
export function moved(picture: Picture, keys: readonly Key[], direction: Direction): Gesture | string {
  const first = keys[0];
  if (first === undefined) return 'Nothing is chosen.';
  if (picture.cells.some(({ key }) => key === first)) return movedCards(picture, keys, direction);
  const back = direction === 'left' || direction === 'up';
  const across = direction === 'left' || direction === 'right';
  const of = (line: readonly { readonly key: Key }[]) => neighbours(line, keys, back);
  if (picture.lanes.some(({ key }) => key === first)) {
    const at = across ? undefined : of(picture.lanes);
    return at === undefined ? edge : { kind: 'move-lanes', keys, at };
  }
  if (!across) return edge;
  if (picture.stages.some(({ key }) => key === first)) {
    const at = of(picture.stages);
    return at === undefined ? edge : { kind: 'move-stages', keys, at };
  }
  return movedSteps(picture, keys, back);
}

const edge = 'There is no place farther in this direction.';

/** The place in a list of neighbours that are moved by one; `undefined` at its end, and when they are not neighbours. */
function neighbours(
  line: readonly { readonly key: Key }[],
  keys: readonly Key[],
  back: boolean,
): number | undefined {
  const own = line.flatMap(({ key }, index) => (keys.includes(key) ? [index] : []));
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined || last - first + 1 !== keys.length) return undefined;
  const at = back ? first - 1 : last + 2;
  return at < 0 || at > line.length ? undefined : at;
}

function movedSteps(picture: Picture, keys: readonly Key[], back: boolean): Gesture | string {
  const column = picture.steps.findIndex(({ key }) => key === keys[0]);
  const stage = stageOf(picture, column);
  if (stage === undefined) return edge;
  const own = picture.steps.slice(stage.column, stage.column + stage.columns);
  if (!keys.every((key) => own.some((step) => step.key === key))) {
    return 'Steps of several stages are not moved together.';
  }
  const at = neighbours(own, keys, back);
  if (at !== undefined) return { kind: 'move-steps', keys, stage: stage.key, at };
  const next = picture.stages[picture.stages.indexOf(stage) + (back ? -1 : 1)];
  return next === undefined
    ? edge
    : { kind: 'move-steps', keys, stage: next.key, at: back ? next.columns : 0 };
}

function movedCards(picture: Picture, keys: readonly Key[], direction: Direction): Gesture | string {
  const cards = picture.cells.filter(({ key }) => keys.includes(key));
  const [first] = cards;
  if (first === undefined) return edge;
  if (cards.some(({ lane, column }) => lane !== first.lane || column !== first.column)) {
    return 'Cards of several places are not moved together: choose those of one place.';
  }
  const place = cardsIn(picture, first.lane, first.column);
  const back = direction === 'left' || direction === 'up';
  const to = (lane: number, column: number, at: number): Gesture | string => {
    const [step, row] = [picture.steps[column], picture.lanes[lane]];
    return step === undefined || row === undefined
      ? edge
      : { kind: 'move-cards', keys, step: step.key, lane: row.key, at };
  };
  if (direction === 'left' || direction === 'right') {
    const column = first.column + (back ? -1 : 1);
    return to(
      first.lane,
      column,
      Math.min(place.indexOf(first), cardsIn(picture, first.lane, column).length),
    );
  }
  const at = neighbours(place, keys, back);
  if (at !== undefined) return to(first.lane, first.column, at);
  const lane = first.lane + (back ? -1 : 1);
  return to(lane, first.column, back ? cardsIn(picture, lane, first.column).length : 0);
}
