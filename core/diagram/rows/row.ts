import type { Images } from '../../images/image.ts';
import type { Cell, Finding, Process, Step } from '../../model.ts';
import type { Span } from '../../span.ts';
import type { TextLine } from '../geometry.ts';
import type { Key, PictureRow, PictureRowCell, RowEntry } from '../picture.ts';
import type { PictureRole } from '../roles.ts';
import type { RowMark } from '../row-marks.ts';

/** Everything about one kind of row, in which each column says one thing more about its step. */
export interface RowType {
  /** Its name in code and in keys: a lower-case word. */
  readonly kind: string;
  /** The zone it stands in: beneath the heads of the steps, beneath the emotion curve, or beneath the lanes. */
  readonly zone: RowZone;
  /** Its place among the rows of its zone: those with a lower number stand above it. */
  readonly place: number;
  /** At its head and aloud: `Pains`. */
  readonly name: string;
  /** Its description in `docs/picture.md`. */
  readonly shows: string;
  /** Reads what it says of a step; nothing when the step does not say it. */
  readonly read: (step: Step, around: StepSurroundings) => readonly ReadEntry[];
  /** Returns how its cells are fitted, in view of all of them: they may share a scale. */
  readonly fit: (row: PictureRow, around: RowSurroundings) => FitRow;
  /** Returns what the legend explains of the symbols that occur in it; nothing when absent. */
  readonly legend?: (entries: readonly RowEntry[]) => readonly RowSymbol[];
}

/** A symbol of a row with its explanation: its marks around the middle of the symbol, and its width in px. */
export interface RowSymbol {
  readonly text: string;
  readonly width: number;
  readonly marks: readonly RowMark[];
}

/** The facts of a picture that a row is fitted by. */
export interface RowSurroundings {
  /** Room in px for what stands in the narrowest column. */
  readonly leastWidth: number;
  /** The time that the whole journey takes, in words; empty when the file does not say. */
  readonly totals: string;
  /** Sizes and bitmaps of the images, or why there is none. */
  readonly images?: Images;
}

/** The zones of rows, from top to bottom. */
export type RowZone = 'heads' | 'emotion' | 'lanes';

/** The elements around a step that a row reads. */
export interface StepSurroundings {
  /** The cells of the step that are drawn, and the shared processes that are drawn first in its column. */
  readonly cells: readonly DrawnElement[];
  /** Returns the names of the channels of an element. */
  channelsOf(element: Step | Cell): readonly string[];
  /** Returns the name of who looks after a finding. */
  ownerOf(finding: Finding): string | undefined;
}

/** A cell or a process with its key in the picture and the role of its lane. */
export type DrawnElement = { readonly key: Key; readonly role: PictureRole; readonly hue: number } & (
  | { readonly kind: 'cell'; readonly element: Cell }
  | { readonly kind: 'process'; readonly element: Process }
);

/** An entry with the place where it is written. */
export interface ReadEntry extends RowEntry {
  readonly span?: Span;
}

/** The parts of a row that follow from its content. */
export interface FitRow {
  /** Quiet lines under its name, aligned with the lines of its cells when there are as many. */
  readonly head?: readonly string[];
  /** The distance of these lines in px, where cells have to meet them. */
  readonly headLine?: number;
  /** Present when a cell may reach into empty columns beside it, so that it needs fewer lines. */
  readonly spreads?: boolean;
  /** Breaks the content of a cell into lines for a width in px. */
  readonly cell: (cell: PictureRowCell, width: number) => FittedRowCell;
}

/** The content of a cell of a row, from its upper left corner. Sizes in px. */
export interface FittedRowCell {
  readonly height: number;
  readonly texts: readonly TextLine[];
  readonly marks: readonly RowMark[];
  /** Notes for texts that did not fit, each with the place of its number. */
  readonly notes: readonly RowNote[];
}

/** Entries that are said in a note, and the left end of the middle of its number. */
export interface RowNote {
  readonly x: number;
  readonly y: number;
  readonly entries: readonly RowEntry[];
  /** Present when they say by themselves what they are about. */
  readonly isWhole?: true;
}
