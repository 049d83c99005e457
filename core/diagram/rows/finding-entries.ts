import type { Finding, Step } from '../../model.ts';
import { followUpText } from './follow-up-text.ts';
import type { ReadEntry, StepSurroundings } from './row.ts';

/**
 * Returns an entry for each finding under a key at a step and at its cells, those of a cell with its name; behind it,
 * quieter, how it is followed up.
 *
 * @param word said before each, where a row has several kinds
 */
export function findingEntries(
  key: 'pains' | 'opportunities' | 'ideas' | 'questions',
  step: Step,
  { cells, ownerOf }: StepSurroundings,
  word?: string,
): ReadEntry[] {
  const own = entries(step[key], ownerOf, word === undefined ? {} : { whose: word });
  const ofCells = cells.flatMap((one) =>
    one.kind === 'cell'
      ? entries(one.element[key], ownerOf, {
          of: one.key,
          whose: word === undefined ? one.element.name : `${word}, ${one.element.name}`,
        })
      : [],
  );
  return [...own, ...ofCells];
}

function entries(
  findings: readonly Finding[],
  ownerOf: StepSurroundings['ownerOf'],
  more: Partial<ReadEntry>,
): ReadEntry[] {
  return findings.flatMap((finding) => {
    const { name, span } = finding;
    if (name.trim() === '') return [];
    const after = followUpText(finding, ownerOf(finding));
    return [{ ...more, text: name, span, ...(after !== '' && { after: `– ${after}` }) }];
  });
}
