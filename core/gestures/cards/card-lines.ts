import { isMap, isSeq } from 'yaml';
import { smallest } from '../../diagram/extremes.ts';
import { indentAt } from '../../refactor/lines.ts';
import { columnOf } from '../../source/lines.ts';
import { pairOf } from '../../source/places.ts';
import type { Source } from '../../source.ts';
import type { CardText } from './card-text.ts';

/** Returns the text behind a new key: one card on its line or below it, or a list; and the comments that are not in it. */
export function entryValue(source: Source, cards: readonly CardText[], column: number) {
  const [card] = cards;
  if (card === undefined || cards.length > 1) {
    const dashes = column + dashIndent(source);
    return { above: [], text: `\n${cards.map((one) => itemLines(one, dashes)).join('\n')}`, trail: '' };
  }
  if (!card.isBlock) return { above: card.above, text: moved(card.lines, column), trail: card.trail };
  const indent = ' '.repeat(column + 2);
  const anchor = card.anchor === '' ? '' : ` ${card.anchor}`;
  const lines = card.lines.map((line) => (line === '' ? '' : indent + line));
  return anchor === ''
    ? { above: card.above, text: `\n${lines.join('\n')}`, trail: '' }
    : { above: card.above, text: `${card.anchor}\n${lines.join('\n')}`, trail: '' };
}

/** Returns the lines of a card as an item of a list whose dashes stand in a column. */
export function itemLines(card: CardText, column: number): string {
  const indent = ' '.repeat(column);
  const above = card.above.map((one) => `${indent}${one}\n`).join('');
  if (!card.isBlock) {
    const trail = card.trail === '' ? '' : ` ${card.trail}`;
    return `${above}${indent}- ${moved(card.lines, column)}${trail}`;
  }
  const inner = ' '.repeat(column + 2);
  const [first = '', ...rest] = card.lines;
  const head = card.anchor === '' ? first : `${card.anchor}\n${inner}${first}`;
  return [`${above}${indent}- ${head}`, ...rest.map((line) => (line === '' ? '' : inner + line))].join('\n');
}

/** Lines that go on behind a dash or a key in a column: in from it by at least one. */
function moved(lines: readonly string[], column: number): string {
  const [first = '', ...rest] = lines;
  const least = smallest(rest.filter((line) => line.trim() !== '').map((line) => indentAt(line, 0)));
  const indent = ' '.repeat(column + Math.max(0, 1 - least));
  return [first, ...rest.map((line) => (line.trim() === '' && least > 0 ? line : indent + line))].join('\n');
}

/** Returns the columns of a dash beyond its key, as the stages of the file have it. */
export function dashIndent({ document, text }: Source): number {
  const stages = pairOf(document.contents, 'stages')?.value;
  if (!isSeq(stages) || stages.flow || !isMap(document.contents)) return 2;
  return Math.max(
    0,
    columnOf(text, stages.range?.[0] ?? 0) - columnOf(text, document.contents.range?.[0] ?? 0),
  );
}
