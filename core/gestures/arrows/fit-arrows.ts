import type { BlueprintFile } from '../../blueprint-file.ts';
import type { Cell } from '../../model.ts';
import type { ReferenceKey } from '../../refactor/references.ts';
import type { Draft } from '../draft.ts';
import type { Refused } from '../gesture.ts';
import { type Arrow, arrowsOf, Numbers, without } from './arrow.ts';
import { isWay, writeArrows } from './write-arrow.ts';

/** An arrow that is put right may change one that follows by itself; more rounds than that go in circles. */
const maxRounds = 12;

/**
 * Writes down what is needed for a draft to have exactly the arrows that are wanted: one that follows by itself and would
 * go is written, one that would come is taken away.
 *
 * @returns why they cannot be had in the format; absent when the draft has them
 */
export function fitArrows(draft: Draft, wanted: readonly Arrow[]): Refused | undefined {
  for (let round = 0; round < maxRounds; round++) {
    const now = arrowsOf(draft.file);
    const [extra] = without(now, wanted);
    const [missing] = without(wanted, now);
    const arrow = extra ?? missing;
    if (arrow === undefined) return undefined;
    const key = extra === undefined ? keyOfMissing(draft.file, arrow) : keyOfExtra(draft.file, arrow);
    if (key === undefined) return notPossible(draft.file, arrow);
    const refused = writeArrows(draft, key, arrow.from, extra === undefined ? [arrow] : []);
    if (refused !== undefined) return refused;
  }
  return { refused: 'These arrows cannot be had together here. Change them in the text.' };
}

/** The key that says that an arrow does not follow by itself; `undefined` when other things are said there. */
function keyOfExtra(file: BlueprintFile, arrow: Arrow): ReferenceKey | undefined {
  const numbers = new Numbers(file);
  const [from, to] = [numbers.cell(arrow.from), numbers.end(arrow.to)];
  const step = file.analysis.stepOf(from);
  if (arrow.kind === 'path' && isWay(file, from, to) && isLast(from, file) && step.next === undefined) {
    return 'next';
  }
  return from.to === undefined ? 'to' : undefined;
}

/** The key under which an arrow is written down that does not follow by itself any more. */
function keyOfMissing(file: BlueprintFile, arrow: Arrow): ReferenceKey | undefined {
  const numbers = new Numbers(file);
  const [from, to] = [numbers.cell(arrow.from), numbers.end(arrow.to)];
  if (to.kind === 'process' && arrow.label === undefined && arrow.kind === 'dependency') return 'needs';
  const isNone = from.to?.length === 0;
  if (!isWay(file, from, to) || !isLast(from, file)) return isNone ? undefined : 'to';
  return isNone || file.analysis.stepOf(from).next !== undefined ? 'next' : 'to';
}

function isLast(cell: Cell, { analysis }: BlueprintFile): boolean {
  return analysis.stepOf(cell).cells.findLast(({ lane }) => lane === cell.lane) === cell;
}

function notPossible(file: BlueprintFile, arrow: Arrow): Refused {
  const numbers = new Numbers(file);
  const [from, to] = [numbers.cell(arrow.from), numbers.end(arrow.to)];
  return {
    refused: `The arrow from "${from.name}" to "${to.name}" follows from the order of the cards, and cannot change with this one. Change "to" or "next" in the text.`,
    place: from.nameSpan,
  };
}
