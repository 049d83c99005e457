import type { BlueprintFile } from '../../blueprint-file.ts';
import type { Key } from '../../diagram/picture.ts';
import { whyRepeated } from '../../fields/repeated.ts';
import type { Cell, Step } from '../../model.ts';
import { elementOf } from '../../picture-keys.ts';
import { type CellPlace, writtenCell } from '../../refactor/places.ts';
import type { Refused } from '../gesture.ts';

/** A card that a gesture is made on: where it is in the picture and in the text. */
export interface ChosenCard {
  readonly cell: Cell;
  readonly step: Step;
  readonly column: number;
  /** The index of its lane. */
  readonly lane: number;
  /** Its number in its lane in the step. */
  readonly index: number;
  readonly place: CellPlace;
}

/** Returns the cards of keys, each once, by column, lane and place. */
export function chosenCards(file: BlueprintFile, keys: readonly Key[]): readonly ChosenCard[] | Refused {
  const found: ChosenCard[] = [];
  for (const key of new Set(keys)) {
    const cell = elementOf(file, key);
    if (cell === undefined) return { refused: 'A card is not in the text any more.' };
    if (cell.kind === 'process') {
      return {
        refused: `"${cell.name}" is a shared process: it stands where cards need it. Change what needs it instead.`,
        place: cell.span,
      };
    }
    if (cell.kind !== 'cell') return { refused: 'Only cards can be moved between lanes.' };
    const step = file.analysis.stepOf(cell);
    const place = writtenCell(file.source, step, cell);
    const repeated = whyRepeated(file, cell.span) ?? whyRepeated(file, step.span);
    if (repeated !== undefined) return repeated;
    if (place === undefined) return { refused: 'The card is not written where it can be changed.' };
    const lane = file.model.lanes.findIndex(({ id }) => id === cell.lane);
    const index = step.cells.filter((one) => one.lane === cell.lane).indexOf(cell);
    found.push({ cell, step, column: file.analysis.columnOf(step), lane, index, place });
  }
  return found.toSorted((a, b) => a.column - b.column || a.lane - b.lane || a.index - b.index);
}
