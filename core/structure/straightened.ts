import type { Blueprint } from '../model.ts';
import type { Problem, ReadProblem } from '../problem.ts';
import type { Source } from '../source.ts';
import type { OffsetMap } from './offset-map.ts';

/** The parts of a file that are looked at. */
export interface ReadFile {
  readonly source: Source;
  readonly model: Blueprint;
  readonly problems: readonly ReadProblem[];
  readonly isWhole: boolean;
}

/** A text as it would be if its lines stood where they belong. */
export interface Straightened<File = unknown> {
  /** The lines that do not stand where they belong, or lack a character, each with its fix, in the order of the text. */
  readonly misplaced: readonly Problem[];
  /** The text with all of them put right, read. */
  readonly file: File;
  /** From the places of the one text to those of the other. */
  readonly moves: OffsetMap;
}

/** Returns whether a text is better put right than before. Of one that could not be read not all is known that is wrong. */
export function isBetter(before: ReadFile, after: ReadFile, swallowed: boolean): boolean {
  const syntax = before.source.problems.length - after.source.problems.length;
  if (syntax !== 0) return syntax > 0;
  const shape = before.problems.length - after.problems.length;
  return shape > 0 || (shape === 0 && (swallowed || guesses(after) > guesses(before)));
}

/** Counts misspelt keys whose meant one can be told, since they stand among others of their kind. */
function guesses({ problems }: ReadFile): number {
  return problems.filter(({ replacement }) => replacement !== undefined).length;
}
