import type { Unplaced } from './account.ts';
import type { Orientation } from './choices.ts';
import { cellName } from './table.ts';

/** The reason why a remark on a cell is a comment, rather than a text of its own. */
export const isComment = 'it is a comment on the cell';

/** Gathers what could not be placed, by the cells of a sheet. */
export class Findings {
  readonly unplaced: Unplaced[] = [];
  readonly #sheet: string;
  readonly #orientation: Orientation;

  constructor(sheet: string, orientation: Orientation) {
    this.#sheet = sheet;
    this.#orientation = orientation;
  }

  /** Notes a text of the sheet at its row and column there. */
  add(text: string, row: number, column: number, why: string): void {
    this.unplaced.push({ place: `${this.#sheet}!${cellName(row, column)}`, text, why });
  }

  /** Notes a text by the number of its record and of its line. */
  ofRecord(text: string, record: number, line: number, why: string): void {
    if (this.#orientation === 'across') this.add(text, line, record, why);
    else this.add(text, record, line, why);
  }
}
