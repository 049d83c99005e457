import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { keysOf } from '../../schema.ts';
import { columnOf } from '../../source/lines.ts';
import { isEmpty } from '../../source/nodes.ts';
import { pairOf } from '../../source/places.ts';
import { parseYaml } from '../../source.ts';
import { asCopy, type CardText, inFlow, newCard } from './card-text.ts';

/** The most cards that are pasted at once. */
export const mostPasted = 1000;

/** A card that is pasted, by its column from the first one on. */
export interface PastedCard {
  readonly column: number;
  /** Its place in its column. */
  readonly row: number;
  /** Makes the card, with an id where one is needed. */
  readonly card: (id?: string) => CardText;
}

/**
 * Returns the cards in a text: a list of cells in YAML as it is; else each line is a card, in a spreadsheet each cell of a
 * row a card of another column. Marks of lists before lines are left out, and what is empty.
 */
export function pastedCards(text: string): readonly PastedCard[] {
  return fromYaml(text) ?? fromRows(text);
}

function fromYaml(text: string): readonly PastedCard[] | undefined {
  if (!/^- /.test(text) || text.length > 500_000) return undefined;
  const document = parseYaml(text.replaceAll('\r\n', '\n'));
  const { contents } = document;
  if (document.errors.length > 0 || !isSeq(contents)) return undefined;
  const nodes = contents.items as readonly Node[];
  if (!nodes.every(isCard)) return undefined;
  return nodes.map((node, row) => {
    const card = asBlock(node, text.replaceAll('\r\n', '\n'));
    return { column: 0, row, card: (id) => asCopy(card, id) };
  });
}

function isCard(node: Node): boolean {
  if (isScalar(node)) return !isEmpty(node);
  if (!isMap(node)) return false;
  const known = keysOf('cell');
  const name = pairOf(node, 'name')?.value;
  return isScalar(name) && node.items.every(({ key }) => isScalar(key) && known.has(String(key.value)));
}

/** A card of a list in YAML, written in one line. */
function asBlock(node: Node, text: string): CardText {
  const [start = 0, end = 0] = node.range ?? [];
  const column = columnOf(text, start);
  const isBlock = isMap(node) && !node.flow;
  const lines = text
    .slice(start, end)
    .trimEnd()
    .split('\n')
    .map((line, at) =>
      at === 0 ? line : line.slice(Math.min(isBlock ? column : 0, /^ */.exec(line)?.[0].length ?? 0)),
    );
  const card: CardText = { above: [], lines, isBlock, anchor: '', trail: '' };
  return lines.length === 1 && !isBlock ? { ...card, lines: [inFlow(card).text] } : card;
}

function fromRows(text: string): readonly PastedCard[] {
  const found: PastedCard[] = [];
  const heights: number[] = [];
  for (const cells of rowsOf(text)) {
    for (const [column, cell] of cells.entries()) {
      const name = nameOf(cell);
      if (name === '') continue;
      const row = heights[column] ?? 0;
      heights[column] = row + 1;
      found.push({ column, row, card: (id) => newCard(name, id) });
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
