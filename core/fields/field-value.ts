/** A row of a table by its keys: one metric, one fail point, one arrow. A key that is empty or `null` is not written. */
export type FieldRow = Readonly<Record<string, string | number | null>>;

/**
 * The value of a key as plain data: a text, also for durations, dates, words and ids; a number; yes or no; a list of
 * texts or of rows; one row, also by the ids or codes that the author chose, such as a number for each persona.
 */
export type FieldValue = string | number | boolean | readonly (string | FieldRow)[] | FieldRow;
