import type { Blueprint, Cell, Stage, Step } from '../model.ts';

/**
 * The keys by which a row of a sheet knows the element it came from, and the element of a key. A key follows from ids,
 * so that it still fits when something was added before it, and is the only one of its kind in the blueprint.
 */
export interface ElementKeys {
  of(element: Stage | Step | Cell): string;
  find(key: string): Stage | Step | Cell | undefined;
}

/** Returns the keys of the stages, steps and cells of a blueprint. */
export function elementKeys({ stages }: Pick<Blueprint, 'stages'>): ElementKeys {
  const keys = new Map<Stage | Step | Cell, string>();
  const elements = new Map<string, Stage | Step | Cell>();
  const add = (element: Stage | Step | Cell, wanted: string): string => {
    let key = wanted;
    for (let number = 2; elements.has(key); number++) key = `${wanted}~${number}`;
    keys.set(element, key);
    elements.set(key, element);
    return key;
  };
  for (const stage of stages) {
    add(stage, `stage/${stage.id}`);
    for (const step of stage.steps) {
      const own = add(step, `step/${step.id}`);
      for (const cell of step.cells) add(cell, `${own.slice('step/'.length)}/${cell.lane}/${cell.id}`);
    }
  }
  return {
    of: (element) => keys.get(element) ?? '',
    find: (key) => elements.get(key),
  };
}
