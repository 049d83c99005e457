import { type CardText, newCard } from '../cards/card-text.ts';

/** A card that is pasted, by its place from the first one on. */
export interface PastedCard {
  readonly column: number;
  /** The number of lanes below the topmost of them. */
  readonly lane: number;
  /** Makes the card, with an id where one is needed. */
  readonly card: (id?: string) => CardText;
  /** The card of the file that it says the same as, by its number in the order of `elementsOf`, when it refers to anything. */
  readonly original?: number;
}

/**
 * Returns the cards in plain text: each line is a card, in a spreadsheet each cell of a row a card of another column. Marks
 * of lists before lines are left out, and what is empty.
 */
export function pastedRows(text: string): readonly PastedCard[] {
  const found: PastedCard[] = [];
  for (const cells of rowsOf(text)) {
    for (const [column, cell] of cells.entries()) {
      const name = nameOf(cell);
      if (name !== '') found.push({ column, lane: 0, card: (id) => newCard(name, id) });
    }
  }
  return found;
}

/** Rows of a spreadsheet: cells between tabs, in quotes where a tab, a quote or a line break is in them. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|\r|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (const [all, inQuotes, plain = '', end] of text.matchAll(cell)) {
    const isQuoted = inQuotes !== undefined && /["\n\t]/.test(inQuotes);
    const value =
      inQuotes === undefined ? plain : isQuoted ? inQuotes.replaceAll('""', '"') : `"${inQuotes}"`;
    rows[rows.length - 1]?.push(value);
    if (end !== '\t' && end !== '') rows.push([]);
    if (all === '' || end === '') break;
  }
  return rows;
}

function nameOf(cell: string): string {
  const name = cell
    .normalize('NFC')
    .replaceAll(/[\s\u0085]+/g, ' ')
    .trim();
  return /^(?:[-*•–◦▪]|\[[ x]\]) /.test(name) ? name.replace(/^(?:[-*•–◦▪] )?(?:\[[ x]\] )?/, '') : name;
}
