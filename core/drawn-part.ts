import { limits } from './limits.ts';
import type { Blueprint, Element, Stage, Step } from './model.ts';
import type { ReadProblem } from './problem.ts';
import type { Span } from './span.ts';
import { grouped } from './values/grouped.ts';

/** The part of a blueprint that is drawn. */
export interface DrawnPart {
  /** The very same when all of it is drawn. */
  readonly model: Blueprint;
  /** The stages and steps of the blueprint, by those that are drawn in their place with fewer steps or cells. */
  readonly originals: ReadonlyMap<Element, Element>;
  /** The part that is drawn, in a sentence for the picture; absent when it is all. */
  readonly note?: string;
  /** The same where the first of what is left out stands. */
  readonly leftOut?: ReadProblem;
}

/**
 * Returns as much of a blueprint, from its beginning, as makes a picture that can be looked at: so many lanes, cells,
 * steps and stages. Of a step that holds too many cells the first ones are drawn.
 */
export function drawnPart(model: Blueprint): DrawnPart {
  const { lanes } = model;
  const all = countOf(model);
  const isDrawn =
    lanes.length <= limits.drawnLanes &&
    all.cells <= limits.drawnCells &&
    Math.max(all.steps, all.stages) <= limits.drawnSteps;
  if (isDrawn) return { model, originals: new Map() };
  const drawn = selectionOf(model);
  const part = { ...model, lanes: drawn.lanes, stages: drawn.stages };
  const kept = countOf(part);
  const amounts = (['lanes', 'stages', 'steps', 'cells'] as const)
    .filter((what) => kept[what] < all[what])
    .map((what) => `${grouped(kept[what])} of ${grouped(all[what])} ${what}`);
  const note = `Only a part is drawn: ${amounts.join(', ')}.`;
  const message = `This blueprint is too large for one picture. ${note} Split it into several blueprints.`;
  const leftOut: ReadProblem = { code: 'yaml-syntax', severity: 'warning', message, span: drawn.end };
  return { model: part, originals: drawn.originals, note, leftOut };
}

/** Takes what is drawn, in the order of the file, until there is enough. */
function selectionOf(model: Blueprint) {
  const lanes = model.lanes.slice(0, limits.drawnLanes);
  const ids = new Set(lanes.map(({ id }) => id));
  const originals = new Map<Element, Element>();
  const stages: Stage[] = [];
  let end: Span | undefined = model.lanes[limits.drawnLanes]?.nameSpan;
  let [steps, cells] = [0, 0];
  for (const stage of model.stages) {
    const taken: Step[] = [];
    for (const step of stage.steps) {
      if (steps === limits.drawnSteps || cells === limits.drawnCells) {
        end ??= step.nameSpan;
        break;
      }
      const inLanes = step.cells.filter(({ lane }) => ids.has(lane));
      const own = inLanes.slice(0, limits.drawnCells - cells);
      end ??= inLanes[own.length]?.nameSpan;
      steps++;
      cells += own.length;
      const shown = own.length === step.cells.length ? step : { ...step, cells: own };
      if (shown !== step) originals.set(shown, step);
      taken.push(shown);
    }
    const shown = { ...stage, steps: taken };
    originals.set(shown, stage);
    stages.push(shown);
    if (stages.length === limits.drawnSteps || taken.length < stage.steps.length) break;
  }
  return { lanes, stages, originals, end: end ?? model.stages[stages.length]?.nameSpan ?? model.span };
}

function countOf({ lanes, stages }: Blueprint) {
  let steps = 0;
  let cells = 0;
  for (const stage of stages) {
    steps += stage.steps.length;
    for (const step of stage.steps) cells += step.cells.length;
  }
  return { lanes: lanes.length, stages: stages.length, steps, cells };
}
