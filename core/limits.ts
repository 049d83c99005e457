/**
 * Limits on how much of a file is read and drawn. No real blueprint comes near: one of 1000 cells with all that can be
 * known of each step has two thirds of the pieces, and 200 steps. What is over a limit is left out, and that is said.
 */
export const limits = {
  /** UTF-16 units of a text; a longer one is not read at all. */
  characters: 1_000_000,
  /** Pieces of a text: line breaks, and characters that can begin or part values. The text is read up to there. */
  pieces: 24_000,
  /** Levels inside each other, of brackets and of indentation each. */
  levels: 100,
  /**
   * The number of things in lists or with an id: stages, steps, cells, lanes, declarations, arrows, figures, texts in
   * lists.
   */
  elements: 8000,
  /** Parts that * repeats. */
  repetitions: 10_000,
  /** UTF-16 units of the texts that * repeats. */
  repeatedCharacters: 200_000,
  /** Cells of the picture. */
  drawnCells: 1500,
  /** Steps of the picture, and as many stages: some thirty metres of wall. */
  drawnSteps: 500,
  /** Lanes of the picture. */
  drawnLanes: 100,
  /** Arrows of the picture. */
  drawnArrows: 3000,
  /** Arrows of the picture with words on them, for which room is looked for along each. */
  drawnLabels: 250,
  /** Arrows at a card, for each column that it covers: on its edges there is no room for half of them. */
  drawnArrowsOfCard: 100,
  /** Arrows that begin or end in a column. */
  drawnArrowsOfColumn: 500,
  /** Names in one place of the picture, such as those who do what is on a card. */
  drawnNames: 50,
  /** Remarks beneath the picture on who and what takes part. */
  drawnRemarks: 300,
  /** UTF-16 units of one text of the picture. */
  drawnText: 500,
} as const;
