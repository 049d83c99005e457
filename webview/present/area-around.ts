import type { Geometry } from '../../core/diagram/geometry.ts';
import type { Key } from '../../core/diagram/picture.ts';
import type { Area } from '../viewport.ts';

/** The share of its own width that is seen beside a stage, a step or a card. */
const beside = { stage: 0.04, step: 0.8, card: 1.2 };

/**
 * Returns the area of a picture in which something is looked at: a stage or a step from its head to the last lane, a card
 * with what is around it. `undefined` when it is not drawn.
 */
export function areaAround(geometry: Geometry, key: Key, areas: ReadonlyMap<Key, Area>): Area | undefined {
  const own = areas.get(key);
  if (own === undefined) return undefined;
  const { stageTop, rowsBottom } = geometry.frame;
  const isStage = geometry.stages.some((one) => one.key === key);
  const isStep = geometry.steps.some((one) => one.key === key);
  const more = own.width * (isStage ? beside.stage : isStep ? beside.step : beside.card);
  const across = { x: own.x - more, width: own.width + 2 * more };
  if (isStage || isStep) return { ...across, y: stageTop, height: rowsBottom - stageTop };
  const above = own.height * beside.card;
  return { ...across, y: own.y - above, height: own.height + 2 * above };
}
