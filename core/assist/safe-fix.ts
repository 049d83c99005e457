import type { BlueprintFile } from '../blueprint-file.ts';
import { fixesFor } from '../lint.ts';
import type { Fix, Problem } from '../problem.ts';

/** The fix of a problem that may be applied without being asked, if there is one. */
export function safeFix(file: BlueprintFile, problem: Problem): Fix | undefined {
  return fixesFor(file, problem).find(({ safe }) => safe === true);
}
