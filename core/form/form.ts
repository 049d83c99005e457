import type { Key } from '../diagram/picture.ts';
import type { FieldValue } from '../fields/field-value.ts';
import type { Severity } from '../model.ts';

/** Everything that can be written on one element, as a form. Plain data, the same after a round trip through JSON. */
export interface Form {
  readonly key: Key;
  /** The name of the element; its id while it has none. */
  readonly title: string;
  /** The kind of element: `Cell`, `Step`. */
  readonly kind: string;
  /** A sentence on what such an element is. */
  readonly help: string;
  /** Every key of the format, in its order. None while the element cannot be changed here. */
  readonly fields: readonly FormField[];
  /** The reason for which it cannot be changed here, in a sentence; absent when it can. */
  readonly locked?: string;
  /** The offset in the text of what it repeats, where it can be changed; only while it is locked. */
  readonly source?: number;
  /** Findings of the linter about the element itself, and not about what one of its fields says. */
  readonly problems: readonly FormProblem[];
}

/** One key as a field. */
export interface FormField {
  /** As the format calls it. */
  readonly key: string;
  readonly label: string;
  /** A sentence or two of what it means, with the default. Plain Markdown. */
  readonly help: string;
  readonly control: Control;
  /** Absent when nothing is written. */
  readonly value?: FieldValue;
  /** A value as it would be written. */
  readonly example?: string;
  /** Present when it cannot be empty. */
  readonly required?: true;
  readonly problems: readonly FormProblem[];
}

/** The way in which a field is shown and changed. */
export type Control =
  | { readonly type: 'text' | 'markdown' | 'duration' | 'date' | 'boolean' }
  /** A whole number: 1 to 5 as dots, -2 to 2 as faces; one for each of these when it is felt by several. */
  | {
      readonly type: 'dots' | 'faces';
      readonly min: number;
      readonly max: number;
      readonly each?: readonly Choice[];
    }
  | { readonly type: 'choice'; readonly choices: readonly Choice[] }
  /** Any number of what is declared; something new is declared with it by the gesture `assign`, where it can be. */
  | { readonly type: 'references'; readonly choices: readonly Choice[]; readonly declares?: true }
  | { readonly type: 'texts' }
  | { readonly type: 'table'; readonly columns: readonly FormColumn[]; readonly canSayNone?: true }
  /** A level for each of some rules. */
  | { readonly type: 'levels'; readonly rules: readonly string[]; readonly choices: readonly Choice[] }
  /** Elements that have a form of their own; what can be added to them, by its name. */
  | { readonly type: 'parts'; readonly parts: readonly FormPart[]; readonly adds?: AddedPart };

/** The kind of element that is added to a list: a persona by `add-text`, a declaration by `assign`, the others by their gestures. */
export type AddedPart = 'persona' | Declares | 'lane' | 'stage' | 'step';

/** The keys by which `assign` declares something. */
export type Declares = 'by' | 'channel' | 'system' | 'needs';

/** Something to choose. */
export interface Choice {
  readonly value: string;
  /** The name to show. */
  readonly label: string;
  readonly help?: string;
  /** The key of its own form, when it is declared. */
  readonly key?: Key;
}

/** An element with a form of its own. */
export interface FormPart {
  readonly key: Key;
  readonly name: string;
}

/** A column of a table: one key of each of its rows. */
export interface FormColumn {
  readonly key: string;
  readonly label: string;
  readonly help: string;
  /** Present when it follows something up and is seldom written: it may be folded away. */
  readonly more?: true;
  /** The words that it takes, or what it can refer to; any text when absent. */
  readonly choices?: readonly Choice[];
}

/** Something that the linter finds. */
export interface FormProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Titles of its quick fixes, the best first: the gesture `fix` makes one of them. */
  readonly fixes: readonly string[];
}
