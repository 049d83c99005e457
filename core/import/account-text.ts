import { tableText } from '../tables/table-text.ts';
import { visibleText } from '../visible-text.ts';
import type { Account } from './account.ts';
import type { Line, Why } from './lines.ts';
import { meaningName } from './meaning.ts';
import { columnName } from './table.ts';
import type { Understanding } from './understand.ts';

/** The most rows of a table of the account; the rest is counted. */
const most = 40;

const reasons: Readonly<Record<Why, string>> = {
  word: 'its head says so',
  place: 'from where it stands',
  group: 'from the head before it',
  merged: 'goes on from the one before',
  chosen: 'chosen',
  unknown: 'its head is not known',
};

/** Returns what an importer has understood, for terminals: what it is, line by line, and what was not placed. */
export function accountText(account: Account, understanding?: Understanding): string {
  const parts = [`${account.summary.map(visibleText).join('\n')}\n`];
  if (understanding !== undefined) {
    const across = understanding.orientation === 'across';
    const rows = understanding.lines
      .filter(({ head, count }) => head !== '' || count > 0)
      .map((line) => lineRow(line, across));
    parts.push(
      table([across ? 'Row' : 'Column', 'Head', 'Taken for', 'Because', 'Cells'], rows),
      table(
        ['Lane', 'Taken for', 'Because'],
        understanding.laneWords.map(({ word, meaning, why }) => [
          word,
          meaningName(meaning),
          why === 'unknown' ? 'a lane of its own, since the word is not known' : reasons[why],
        ]),
      ),
    );
  }
  const unplaced = account.unplaced.map(({ place, text, why }) => [place, text.replaceAll(/\s+/g, ' '), why]);
  const told = table(['Where', 'Kept as a comment', 'Because'], unplaced);
  return [...parts, told].filter((part) => part !== '').join('\n');
}

function lineRow({ index, head, meaning, why, count }: Line, across: boolean): readonly string[] {
  return [
    across ? String(index + 1) : columnName(index),
    head,
    meaningName(meaning),
    reasons[why],
    String(count),
  ];
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const rest = rows.length - most;
  const text = tableText({ columns, rows: rows.slice(0, most) });
  return rest > 0 ? `${text}and ${rest} more.\n` : text;
}
