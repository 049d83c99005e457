import type { Key } from '../diagram/picture.ts';
import { elementOf } from '../picture-keys.ts';
import { asValue } from '../source/as-value.ts';
import type { Perform } from './gesture.ts';
import { writeNewIds } from './journey/new-ids.ts';
import { putItem } from './journey/strip-item.ts';
import { columnsIn, type OutlineStep, outlineOf } from './outline.ts';
import { inOneLine } from './rename.ts';
import { withWholeReferences } from './whole-references.ts';

/** Writes a new step. */
export interface AddStep {
  readonly kind: 'add-step';
  /** The key of its stage; `null` in a file without a stage: one is written with it. */
  readonly stage: Key | null;
  /** Its place among the steps of the stage. */
  readonly at: number;
  /** As the author typed it, on one line; line breaks become spaces. */
  readonly name: string;
}

/** Adds a step without cards. An id is written with it only where a reference would come to mean it otherwise. */
export const addStep: Perform<AddStep> = (file, { stage: key, at, name }) => {
  const wanted = inOneLine(name);
  if (wanted === '') return { refused: 'A step needs a name. Type what happens at this point.' };
  const stage = key === null ? undefined : elementOf(file, key);
  if (key === null && file.model.stages.length > 0) {
    return { refused: 'The file has stages already. Add the step to one of them.' };
  }
  if (key !== null && stage?.kind !== 'stage') return { refused: 'The stage is not in the text any more.' };
  return withWholeReferences(file, (draft, ids) => {
    const outline = outlineOf(draft.file.model);
    if (key === null) {
      const written = putItem(draft, 'stages', 0, newItem('stage', 'Stage 1'));
      if (written !== undefined) return written;
      outline.stages.push({ stage: undefined, steps: [] });
    }
    const number = stage?.kind === 'stage' ? file.model.stages.indexOf(stage) : 0;
    const list = outline.stages[number]?.steps ?? [];
    const place = Math.min(Math.max(0, at), list.length);
    const step: OutlineStep = { step: undefined, cells: outline.lanes.map(() => []) };
    list.splice(place, 0, step);
    const refused =
      putItem(draft, { stage: number }, place, newItem('step', wanted)) ?? writeNewIds(draft, outline, ids);
    return refused ?? { outline, chosen: [`step_${columnsIn(outline).indexOf(step)}`] };
  });
};

/** A step or stage that has no more than its name. */
export function newItem(key: 'step' | 'stage', name: string) {
  return {
    lines: `- ${key}: ${asValue(name)}`,
    column: 0,
    flow: `{ ${key}: ${asValue(name, true)} }`,
  };
}
