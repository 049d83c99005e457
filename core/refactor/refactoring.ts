import type { BlueprintFile } from '../blueprint-file.ts';
import type { Cell, Stage, Step } from '../model.ts';
import type { TextChange } from '../problem.ts';

/** A change of the text that the author can choose, and that keeps what the blueprint says. */
export interface Refactoring {
  /** An imperative sentence without a full stop. */
  readonly title: string;
  readonly kind: 'extract' | 'inline' | 'move' | 'rewrite';
  /** Non-overlapping. Comments and indentation are kept. */
  readonly changes: readonly TextChange[];
}

/** The elements at the place where a refactoring is asked for. */
export interface Selection {
  readonly file: BlueprintFile;
  /** The offset of the cursor. */
  readonly offset: number;
  readonly stage: Stage;
  readonly step: Step;
  readonly cell: Cell | undefined;
}

/** Gives what can be done at a place; nothing when the place is not written in a way that it can change. */
export type Refactor = (selection: Selection) => readonly Refactoring[];
