import type { Meaning } from './meaning.ts';

/** The way in which the steps, or the rows of a list, follow each other: `across` with heads at the left, `down` under them. */
export type Orientation = 'across' | 'down';

/** The choices of somebody, instead of what would be understood. Everything may be absent, and goes through JSON. */
export interface ImportChoices {
  /** The title of the blueprint. */
  readonly title?: string;
  /** The name of the sheet. */
  readonly sheet?: string;
  /** The part of it that is read, as spreadsheets write it: `B2:H20`. */
  readonly range?: string;
  readonly orientation?: Orientation;
  /** The row (`down`) or column (`across`) of the sheet with the heads, from 0. */
  readonly header?: number;
  /** The meanings of columns (`down`) or rows (`across`) of the sheet, by their number from 0. */
  readonly lines?: Readonly<Record<number, Meaning>>;
  /** The meanings of words, in heads and in the column that names lanes. */
  readonly words?: Readonly<Record<string, Meaning>>;
}
