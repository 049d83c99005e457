import type { Key } from '../diagram/picture.ts';
import { elementOf } from '../picture-keys.ts';
import type { Perform } from './gesture.ts';
import { moveItems } from './journey/move-items.ts';
import { columnsIn, outlineOf } from './outline.ts';
import { withWholeReferences } from './whole-references.ts';
import { lanesWrittenOut } from './written-lanes.ts';

/** Moves lanes up or down. */
export interface MoveLanes {
  readonly kind: 'move-lanes';
  readonly keys: readonly Key[];
  /** Their place among the lanes, as it is before. */
  readonly at: number;
}

/** Reorders the lanes; they are written out when the file leaves them to the default. The steps stay as they are. */
export const moveLanes: Perform<MoveLanes> = (file, { keys, at }) => {
  const elements = keys.map((key) => elementOf(file, key));
  const numbers = elements.map((one) => (one?.kind === 'lane' ? file.model.lanes.indexOf(one) : -1));
  if (numbers.includes(-1)) return { refused: 'What was moved is not in the text any more.' };
  const order = [...new Set(numbers)].sort((a, b) => a - b);
  return withWholeReferences(file, (draft) => {
    const outline = outlineOf(draft.file.model);
    const before = [...outline.lanes];
    const chosen = order.map((number) => before[number]);
    const list = [...before];
    const written = lanesWrittenOut(draft.file);
    if (written !== undefined) draft.change([written]);
    const strip = { of: 'lanes' as const, list };
    const refused = moveItems(draft, [strip], chosen, strip, at);
    if (refused !== undefined) return refused;
    for (const [index, lane] of list.entries()) outline.lanes[index] = lane;
    for (const { cells } of columnsIn(outline)) {
      const own = [...cells];
      for (const [index, lane] of list.entries()) cells[index] = own[before.indexOf(lane)] ?? [];
    }
    return { outline, chosen: chosen.map((lane) => `lane_${list.indexOf(lane)}`) };
  });
};
