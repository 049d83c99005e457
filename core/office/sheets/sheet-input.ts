import type { BlueprintFile } from '../../blueprint-file.ts';
import { laneHues } from '../../diagram/lane-hues.ts';
import { type ElementKeys, elementKeys } from '../element-keys.ts';
import { referenceNames } from '../reference-names.ts';
import type { LaneLook } from '../sheet.ts';

/** The content of the sheets of one blueprint. */
export interface SheetInput {
  readonly file: BlueprintFile;
  readonly keys: ElementKeys;
  readonly names: ReturnType<typeof referenceNames>;
  /** Returns the look of a lane by its id. */
  lookOf(lane: string): LaneLook | undefined;
}

/** Returns the content of the sheets of a blueprint. */
export function sheetInput(file: BlueprintFile): SheetInput {
  const { model } = file;
  const hues = laneHues(model.lanes);
  const looks = new Map(model.lanes.map(({ id, role }, at) => [id, { role, hue: hues[at] ?? 0 }]));
  return {
    file,
    keys: elementKeys(model),
    names: referenceNames(model),
    lookOf: (lane) => looks.get(lane),
  };
}
