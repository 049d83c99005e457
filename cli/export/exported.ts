import type { ReportedProblem } from '../../core/check.ts';

/** A blueprint in another format. */
export interface Exported {
  readonly data: string | Uint8Array;
  /** Characters that no font has, so that a person who reads the picture will miss them. */
  readonly missing: readonly string[];
  /** Sentences, on one line, that the reader of the export has to know as well. */
  readonly notice?: string;
  /** Sentences, on one line, on what could be done otherwise. */
  readonly offer?: string;
  /** The files that it changes with besides the blueprint: images, the brand, and where a nearer brand may appear. */
  readonly drawnFrom?: readonly string[];
  /** Problems of the brand file that it follows, and the name of that. */
  readonly brandProblems?: { readonly name: string; readonly problems: readonly ReportedProblem[] };
}
