import type { BlueprintFile } from './blueprint-file.ts';
import { limits } from './limits.ts';
import type { Element } from './model.ts';
import type { ReadProblem } from './problem.ts';

/** Returns the problem at the first arrow that the picture of a file leaves out; `undefined` when it has them all. */
export function arrowsLeftOut(file: BlueprintFile): ReadProblem | undefined {
  if (!mayLeaveOut(file)) return undefined;
  const { leftOut } = file.drawn;
  if (leftOut === undefined) return undefined;
  const message = `These are too many arrows for one picture. ${leftOut.note} Take some away, or split the blueprint into several.`;
  return { code: 'yaml-syntax', severity: 'warning', message, span: leftOut.span };
}

/** Returns whether there are so many arrows that some may be left out; `false` is certain, and quick to say. */
function mayLeaveOut({ analysis }: BlueprintFile): boolean {
  if (analysis.links.length <= limits.drawnArrowsOfCard) return false;
  if (analysis.links.length > limits.drawnArrows) return true;
  if (analysis.links.filter(({ label }) => label !== undefined).length > limits.drawnLabels) return true;
  const ofCard = new Map<Element, number>();
  const ofColumn = new Map<number, number>();
  // A process is drawn in several columns, and counts in the first of them.
  let toProcesses = 0;
  for (const { from, to } of analysis.links) {
    const columns = new Set([analysis.columnOf(analysis.stepOf(from))]);
    if (to.kind === 'cell') columns.add(analysis.columnOf(analysis.stepOf(to)));
    else toProcesses++;
    for (const end of [from, to]) {
      const count = (ofCard.get(end) ?? 0) + 1;
      if (count > limits.drawnArrowsOfCard) return true;
      ofCard.set(end, count);
    }
    for (const column of columns) {
      const count = (ofColumn.get(column) ?? 0) + 1;
      if (count + toProcesses > limits.drawnArrowsOfColumn) return true;
      ofColumn.set(column, count);
    }
  }
  return [...ofColumn.values()].some((count) => count + toProcesses > limits.drawnArrowsOfColumn);
}
