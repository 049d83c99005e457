import { newItem } from './add-step.ts';
import type { Perform } from './gesture.ts';
import { writeNewIds } from './journey/new-ids.ts';
import { putItem } from './journey/strip-item.ts';
import { outlineOf } from './outline.ts';
import { inOneLine } from './rename.ts';
import { withWholeReferences } from './whole-references.ts';

/** Writes a new stage. */
export interface AddStage {
  readonly kind: 'add-stage';
  /** Its place among the stages. */
  readonly at: number;
  /** As the author typed it, on one line; line breaks become spaces. */
  readonly name: string;
}

/** Adds a stage without steps, also to a file that has none yet. */
export const addStage: Perform<AddStage> = (file, { at, name }) => {
  const wanted = inOneLine(name);
  if (wanted === '')
    return { refused: 'A stage needs a name. Type what this part of the journey is called.' };
  return withWholeReferences(file, (draft, ids) => {
    const outline = outlineOf(draft.file.model);
    const place = Math.min(Math.max(0, at), outline.stages.length);
    outline.stages.splice(place, 0, { stage: undefined, steps: [] });
    const refused =
      putItem(draft, 'stages', place, newItem('stage', wanted)) ?? writeNewIds(draft, outline, ids);
    return refused ?? { outline, chosen: [`stage_${place}`] };
  });
};
