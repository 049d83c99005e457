/** Where the columns stand. Columns are numbered from 0; what does not exist has no width. */
export interface Grid {
  /** The left edge of the cards of a column, as x in px. */
  left(column: number): number;
  /** The width of the cards of a column in px. */
  width(column: number): number;
  /** The middle of the gutter left of a column, as x in px; there is one more right of the last. */
  gutterMiddle(gutter: number): number;
  /** The middle of the arrows that run up and down in a gutter, as x in px. */
  trackMiddle(gutter: number): number;
  /** Whether a stage ends in a gutter and another begins. */
  endsStage(gutter: number): boolean;
  /** How many there are. */
  readonly columns: number;
}
