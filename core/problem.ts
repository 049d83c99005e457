import type { Severity } from './model.ts';
import type { Span } from './span.ts';

/** So many problems of a kind are looked for: with more, the first ones cause the others. */
export const mostProblems = 1000;

/** Something the linter found, ready to be shown at its place. */
export interface Problem {
  /** The stable code of the rule, in kebab-case. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong and what to do, in a sentence or two for the author. */
  readonly message: string;
  /** Exactly what is wrong, never more than one element. */
  readonly span: Span;
  /** Other places that explain it: the other duplicate, the declaration. */
  readonly related?: readonly RelatedPlace[];
  /** What to write at `span` instead, when the mend is that plain: the nearest key, the nearest name. */
  readonly replacement?: string;
  /** The id of what it is about, where several problems of one rule can stand at one place. */
  readonly subject?: string;
  /** Shown faded: it serves nothing. */
  readonly unused?: boolean;
}

export interface RelatedPlace {
  readonly message: string;
  readonly span: Span;
}

/** A replacement of a piece of the source text; an empty span inserts. */
export interface TextChange {
  readonly span: Span;
  readonly text: string;
}

/** A mechanical mend of a problem. */
export interface Fix {
  /** An imperative sentence without a full stop: `Add the lane "Support processes"`. */
  readonly title: string;
  /** Non-overlapping, against the text the problem was found in. */
  readonly changes: readonly TextChange[];
  /** The one to take when the author does not choose. */
  readonly preferred?: boolean;
  /** Whether "fix all" may apply it without being asked: it cannot change what the author means. */
  readonly safe?: boolean;
}
