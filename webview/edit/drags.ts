import type { CellBox, Geometry, LinkRoute, Point } from '../../core/diagram/geometry.ts';
import type { Key, Picture } from '../../core/diagram/picture.ts';
import type { Gesture } from '../../server/protocol.ts';
import type { LivePicture } from '../live-picture.ts';
import type { Area } from '../viewport.ts';
import type { Doer } from './doer.ts';
import type { Drag } from './drag.ts';
import { DragGhost } from './drag-ghost.ts';
import { type EditLayer, shape } from './edit-layer.ts';
import { placeAt, stackGap } from './grid-places.ts';
import { holds } from './header-fields.ts';
import { laneGap, stageGap, stepGap } from './strips.ts';

/** The picture in which is dragged, and what is done with what was let go. */
export interface DragStage {
  readonly layer: EditLayer;
  readonly picture: LivePicture;
  readonly whole: Picture;
  readonly geometry: Geometry;
  readonly doer: Doer;
}

/** Drags cards to another place of the grid. */
export function cardDrag(stage: DragStage, keys: readonly Key[], from: Point): Drag {
  return thingDrag(stage, keys, from, (at, copies) => {
    const place = placeAt(stage.geometry, at);
    if (place === undefined) return undefined;
    const gap = stackGap(place, at.y);
    const { step, lane } = place;
    const copy = copies && { copy: true as const };
    const own = place.cards.flatMap(({ key }, index) => (keys.includes(key) ? [index] : []));
    // Between themselves, or beside themselves, they are where they were.
    const stays =
      own.length === keys.length && own.every((index) => Math.abs(index - gap.at + 0.5) <= keys.length - 0.5);
    return {
      area: gap.area,
      ...(!(stays && isRow(own) && !copies) && {
        gesture: { kind: 'move-cards', keys, step, lane, at: gap.at, ...copy },
      }),
    };
  });
}

/** Drags a step, a stage or a lane along its strip. */
export function headDrag(
  stage: DragStage,
  kind: 'step' | 'stage' | 'lane',
  keys: readonly Key[],
  from: Point,
): Drag {
  const { geometry, whole } = stage;
  return thingDrag(stage, keys, from, (at, copies) => {
    const copy = copies && { copy: true as const };
    const line = kind === 'stage' ? whole.stages : whole.lanes;
    const stays = (index: number, of: readonly { readonly key: Key }[]) =>
      !copies && keys.length === 1 && [of[index]?.key, of[index - 1]?.key].some((key) => key === keys[0]);
    if (kind === 'step') {
      const gap = stepGap(geometry, whole, at.x);
      if (gap?.kind !== 'step') return undefined;
      const own = whole.stages.find(({ key }) => key === gap.stage);
      const steps = own ? whole.steps.slice(own.column, own.column + own.columns) : [];
      return {
        area: gap.area,
        ...(!stays(gap.at, steps) && {
          gesture: { kind: 'move-steps', keys, stage: gap.stage, at: gap.at, ...copy },
        }),
      };
    }
    const gap = kind === 'stage' ? stageGap(geometry, whole, at.x) : laneGap(geometry, whole, at.y);
    if (stays(gap.at, line)) return { area: gap.area };
    return {
      area: gap.area,
      gesture:
        kind === 'stage'
          ? { kind: 'move-stages', keys, at: gap.at, ...copy }
          : { kind: 'move-lanes', keys, at: gap.at },
    };
  });
}

interface Fall {
  readonly area: Area;
  /** Absent when nothing would change. */
  readonly gesture?: Gesture;
}

function thingDrag(
  { layer, picture, doer }: DragStage,
  keys: readonly Key[],
  from: Point,
  fallAt: (at: Point, copies: boolean) => Fall | undefined,
): Drag {
  const ghost = new DragGhost(layer, picture, keys, from);
  let fall: Fall | undefined;
  return {
    move(at, copies) {
      ghost.move(at);
      fall = fallAt(at, copies);
      ghost.fallsOn(fall?.area, copies);
    },
    drop() {
      ghost.rest();
      if (fall?.gesture === undefined) {
        ghost.remove();
        if (fall === undefined) doer.refuse('It was let go outside the grid: nothing has changed.');
        return;
      }
      const { gesture } = fall;
      void doer.make(gesture, 'copy' in gesture ? 'Copied' : 'Moved').finally(() => ghost.remove());
    },
    cancel: () => ghost.remove(),
  };
}

/** Drags an arrow from a point of the picture to a card. `mean` says what is meant by that. */
export function arrowDrag(
  { layer, geometry, doer }: DragStage,
  from: Point,
  mean: (card: Key) => Gesture | undefined,
): Drag {
  const line = shape('path', { class: 'new-arrow' });
  const target = shape('rect', { class: 'arrow-target', rx: 8, visibility: 'hidden' });
  layer.svg.append(line, target);
  let card: CellBox | undefined;
  const remove = () => {
    line.remove();
    target.remove();
  };
  return {
    move(at) {
      line.setAttribute('d', `M${from.x} ${from.y}L${at.x} ${at.y}`);
      card = geometry.cells.find((one) => holds(one, at));
      target.setAttribute('visibility', card === undefined ? 'hidden' : 'visible');
      if (card === undefined) return;
      const { x, y, width, height } = card;
      const box = { x: x - 4, y: y - 4, width: width + 8, height: height + 8 };
      for (const [name, value] of Object.entries(box)) target.setAttribute(name, String(value));
    },
    drop() {
      const gesture = card && mean(card.key);
      if (gesture === undefined) {
        remove();
        if (card === undefined) doer.refuse('An arrow leads to a card: it was let go beside one.');
        return;
      }
      void doer.make(gesture, 'Arrow drawn').finally(remove);
    },
    cancel: remove,
  };
}

/** Returns the end of an arrow that is not dragged, from which the line to the pointer goes. */
export function fixedEnd({ points }: LinkRoute, dragged: 'from' | 'to'): Point {
  return (dragged === 'to' ? points[0] : points.at(-1)) ?? { x: 0, y: 0 };
}

/** Draws a band around what is chosen. */
export function bandDrag(
  { layer, geometry }: DragStage,
  from: Point,
  choose: (keys: readonly Key[]) => void,
): Drag {
  const band = shape('rect', { class: 'band' });
  layer.svg.append(band);
  let area: Area = { ...from, width: 0, height: 0 };
  return {
    move(at) {
      area = {
        x: Math.min(from.x, at.x),
        y: Math.min(from.y, at.y),
        width: Math.abs(at.x - from.x),
        height: Math.abs(at.y - from.y),
      };
      for (const [name, value] of Object.entries(area)) band.setAttribute(name, String(value));
    },
    drop() {
      band.remove();
      const meets = ({ x, y, width, height }: Area) =>
        x < area.x + area.width && area.x < x + width && y < area.y + area.height && area.y < y + height;
      choose(geometry.cells.filter(meets).map(({ key }) => key));
    },
    cancel: () => band.remove(),
  };
}

/** Returns whether numbers follow each other. */
function isRow(numbers: readonly number[]): boolean {
  return numbers.every((one, index) => index === 0 || one === (numbers[index - 1] ?? 0) + 1);
}
