import type { BlueprintFile } from '../blueprint-file.ts';
import { addKey, fixWith, placeholder } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { contains } from '../span.ts';

const skeletons = [
  { key: 'emotion', value: '0' },
  { key: 'pains', value: `[${placeholder}]` },
  { key: 'opportunities', value: `[${placeholder}]` },
] as const;

/** Keys that the step at an offset does not have yet, each with something to fill in; none inside of a cell. */
export function skeletonsAt(file: BlueprintFile, offset: number): readonly Fix[] {
  for (const { step } of file.analysis.columns) {
    if (!contains(step.span, offset)) continue;
    if (step.cells.some(({ span }) => contains(span, offset))) return [];
    return skeletons.flatMap(({ key, value }) =>
      fixWith(`Add ${key} to "${step.name}"`, addKey(file, step.span, 'step', key, value)),
    );
  }
  return [];
}
