import type { ActionTarget } from '../../core/actions.ts';
import type { Key, Picture } from '../../core/diagram/picture.ts';

/** The names and numbers by which gestures count: of the whole picture, whatever of it is to be seen. */
export interface Things {
  /** Returns the kind of the thing with a key; `undefined` when there is none. */
  targetOf(key: Key): Extract<ActionTarget, 'card' | 'step' | 'stage' | 'lane' | 'link'> | undefined;
  /** Returns its name as it is to be written; `undefined` when there is no such thing. */
  nameOf(key: Key): string | undefined;
  /** Returns the key of what had a key and a name in another picture: the same, or the only one of its kind with the name. */
  sameOf(key: Key, target: ReturnType<Things['targetOf']>, name: string): Key | undefined;
}

/** Returns the things of a picture by their keys. */
export function thingsOf({ cells, steps, stages, lanes, links }: Picture): Things {
  const targets = new Map<Key, { readonly target: ReturnType<Things['targetOf']>; readonly name: string }>();
  for (const { key, name } of cells) targets.set(key, { target: 'card', name });
  for (const { key, name } of steps) targets.set(key, { target: 'step', name });
  for (const { key, name } of stages) targets.set(key, { target: 'stage', name });
  for (const { key, name, id } of lanes) targets.set(key, { target: 'lane', name: name === '' ? id : name });
  for (const { key, label = '' } of links) targets.set(key, { target: 'link', name: label });
  return {
    targetOf: (key) => targets.get(key)?.target,
    nameOf: (key) => targets.get(key)?.name,
    sameOf: (key, target, name) => {
      if (targets.get(key)?.name === name) return key;
      const found = [...targets].filter(([, one]) => one.target === target && one.name === name);
      return found.length === 1 ? found[0]?.[0] : undefined;
    },
  };
}

/** Returns the stage that holds a column. */
export function stageOf(
  { stages }: Pick<Picture, 'stages'>,
  column: number,
): Picture['stages'][number] | undefined {
  return stages.find((stage) => stage.column <= column && column < stage.column + stage.columns);
}
