/** Rows under the names of their columns, for reports: plain data. An empty text is a cell that says nothing. */
export interface Table {
  readonly title?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
