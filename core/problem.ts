import type { Severity } from './model.ts';
import type { Place, Span } from './span.ts';

/** The most problems of a kind that are looked for: with more, the first ones cause the others. */
export const maxProblems = 1000;

/** Something wrong with a blueprint, at its place. */
export interface Problem {
  /** The stable code of the rule, in kebab-case. */
  readonly code: string;
  readonly severity: Severity;
  /** The message for the author: the mistake and what to do, in a sentence or two. */
  readonly message: string;
  /** Exactly what is wrong, never more than one element. */
  readonly span: Span;
  /** Other places that explain it: the other duplicate, the declaration. */
  readonly related?: readonly RelatedPlace[];
  /** Places in other files that explain it. */
  readonly elsewhere?: readonly PlaceElsewhere[];
  /** Shown faded: it serves nothing. */
  readonly unused?: boolean;
  /**
   * Makes its quick fixes when asked, the best first, against the text that it was found in. Absent, or without a
   * result, where only the author knows what to write.
   */
  readonly fix?: () => readonly Fix[];
}

/** A problem that reading the file finds, before it has its quick fixes: the linter gets them from its rule. */
export interface ReadProblem extends Omit<Problem, 'fix'> {
  readonly code: ShapeCode;
  /** The text to write at `span` instead, when it is that plain: the nearest key, the text in quotes. */
  readonly replacement?: string;
  /** Present when the file is read as if the replacement were written already, so that writing it changes nothing. */
  readonly understood?: boolean;
}

/** Returns the quick fixes of a problem, the best first. */
export function fixesOf({ fix }: Problem): readonly Fix[] {
  return fix?.() ?? [];
}

/** Another place of the same file, and what it has to do with the problem, in a sentence. */
export interface RelatedPlace {
  readonly message: string;
  readonly span: Span;
}

/** The severity of each problem of the file's shape, by the code of its rule, unless the author sets it. */
export const shapeSeverity = {
  'yaml-syntax': 'error',
  'wrong-type': 'error',
  'unknown-key': 'warning',
  'cut-text': 'warning',
  'out-of-range': 'error',
  'bad-duration': 'error',
  'bad-date': 'error',
  'bad-language': 'error',
} as const satisfies Record<string, Severity>;

/** The codes of the problems that reading the file can find. */
export type ShapeCode = keyof typeof shapeSeverity;

/** A place in a file whose text is not at hand. */
export interface PlaceElsewhere {
  readonly message: string;
  /** As whoever asked for the check calls it: a URI, a path. */
  readonly file: string;
  readonly start: Place;
  /** Just behind the last character. */
  readonly end: Place;
}

/** A replacement of a piece of the source text; an empty span inserts. */
export interface TextChange {
  readonly span: Span;
  readonly text: string;
}

/** A quick fix of a problem. */
export interface Fix {
  /** An imperative sentence without a full stop: `Add the lane "Support processes"`. */
  readonly title: string;
  /** Non-overlapping, against the text the problem was found in. */
  readonly changes: readonly TextChange[];
  /** The one to take when the author does not choose. */
  readonly preferred?: boolean;
  /** Present when "fix all" may apply it without asking: it cannot change what the author means. */
  readonly safe?: boolean;
}
