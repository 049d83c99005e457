/** Something of a file that a blueprint has no place for, and that is kept in a comment. */
export interface Unplaced {
  /** As people find it in the file: `Sheet1!B4`, `line 12`, `/steps/3`. */
  readonly place: string;
  readonly text: string;
  /** A sentence without its full stop. */
  readonly why: string;
}

/** Everything that an importer has understood of a file, to be told to people. */
export interface Account {
  /** Sentences, the first of which says what it is and how much. */
  readonly summary: readonly string[];
  readonly unplaced: readonly Unplaced[];
}
