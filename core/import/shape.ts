import type { ImportChoices, Orientation } from './choices.ts';
import { languageOfHead, type Meaning, meaningOfHead } from './meaning.ts';
import {
  type CellRange,
  parseRange,
  type Table,
  textAt,
  transposed,
  transposedRange,
  usedRange,
} from './table.ts';
import { foldedWord } from './words/folded-word.ts';

/** A sheet turned so that its heads are in one row, with what is known of where they are. */
export interface Shape {
  /** The sheet, its rows as columns when it goes `across`. */
  readonly table: Table;
  readonly orientation: Orientation;
  /** The part that is read, in the table as it is turned. */
  readonly range: CellRange;
  /** The row of the heads in the table as it is turned; absent when none was found. */
  readonly header?: number;
  /** The number of heads that are known, weighed; the larger, the surer. */
  readonly score: number;
}

/** As far as heads are looked for from the corner of what is used, and as many as are looked at. */
const deepest = 20;
const mostHeads = 300;

/** Returns the shape that a sheet most likely has; `undefined` for one without a text. */
export function shapeOf(sheet: Table, choices: ImportChoices): Shape | undefined {
  const chosen = choices.range === undefined ? undefined : parseRange(choices.range);
  const used = usedRange(sheet);
  const range = chosen ?? used;
  if (range === undefined || used === undefined) return undefined;
  const ways: readonly Orientation[] = choices.orientation ? [choices.orientation] : ['across', 'down'];
  const found = ways.map((orientation) => turned(sheet, range, orientation, choices));
  return found.reduce((best, one) => (one.score > best.score ? one : best));
}

function turned(sheet: Table, range: CellRange, orientation: Orientation, choices: ImportChoices): Shape {
  const isAcross = orientation === 'across';
  const table = isAcross ? transposed(sheet) : sheet;
  const own = isAcross ? transposedRange(range) : range;
  const shape = { table, orientation, range: own };
  const { header } = choices;
  if (header !== undefined && choices.orientation !== undefined)
    return { ...shape, header, score: scoreOf(table, own, header, choices) };
  let best: { header?: number; score: number } = { score: 0 };
  for (let row = own.top; row <= Math.min(own.bottom, own.top + deepest); row++) {
    const score = scoreOf(table, own, row, choices);
    if (score > best.score) best = { header: row, score };
  }
  return { ...shape, ...best };
}

/** A lane weighs more than a key. One head alone is none: it may be a word of somebody's text. */
function scoreOf(table: Table, range: CellRange, row: number, choices: ImportChoices): number {
  const found = new Set<Meaning>();
  let score = 0;
  const last = Math.min(range.right, range.left + mostHeads);
  for (let column = range.left; column <= last; column++) {
    const meaning = wordMeaning(textAt(table, row, column), choices);
    if (meaning === undefined || found.has(meaning)) continue;
    found.add(meaning);
    score += meaning.startsWith('lane') || meaning === 'step' || meaning === 'stage' ? 3 : 2;
  }
  return found.size < 2 ? 0 : score;
}

/** Returns the meaning of a head, or of a word that names a lane, as somebody has chosen it or as it is known. */
export function wordMeaning(text: string, { words = {} }: ImportChoices): Meaning | undefined {
  const chosen = Object.hasOwn(words, text) ? words[text] : undefined;
  if (chosen !== undefined) return chosen;
  const folded = foldedWord(text);
  const alike = Object.keys(words).find((word) => foldedWord(word) === folded);
  return alike === undefined ? meaningOfHead(text) : words[alike];
}

/** Returns the language that most heads are written in; `undefined` for English and for what is not clear. */
export function languageOf(heads: readonly string[]): string | undefined {
  const counts = { en: 0, de: 0, es: 0, fr: 0 };
  for (const head of heads) for (const language of languageOfHead(head)) counts[language]++;
  const [first, second] = (['en', 'de', 'es', 'fr'] as const).toSorted(
    (one, other) => counts[other] - counts[one],
  );
  if (first === undefined || second === undefined || first === 'en') return undefined;
  return counts[first] > counts[second] ? first : undefined;
}
