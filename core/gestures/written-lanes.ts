import type { BlueprintFile } from '../blueprint-file.ts';
import { addSection } from '../edit.ts';
import type { TextChange } from '../problem.ts';

/** Writes out the lanes that a blueprint has without saying so; `undefined` when it says them. */
export function lanesWrittenOut({ source, model }: BlueprintFile): TextChange | undefined {
  if (model.lanesSpan !== undefined) return undefined;
  const lines = model.lanes.map(({ id }) => `\n  - ${id}`).join('');
  return addSection(source, 'lanes', `lanes:${lines}`);
}
