import type { BlueprintFile } from '../../blueprint-file.ts';
import type { Cell, Stage, Step } from '../../model.ts';
import { keyOf, whereOf } from './element-places.ts';
import type { SheetChange } from './sheet-change.ts';

/** Returns the removal of an element that a sheet has no row for. */
export function removal(file: BlueprintFile, element: Stage | Step | Cell): SheetChange | undefined {
  const key = keyOf(file, element);
  if (key === undefined) return undefined;
  const what = element.kind === 'cell' ? 'card' : element.kind;
  return {
    ...{ kind: 'remove', where: whereOf(file, element), what, before: element.name, round: 2 },
    gestures: () => [{ kind: 'remove', keys: [key] }],
  };
}
