import type { ImportChoices } from './choices.ts';
import { type Meaning, roleBeneath, roleOfMeaning } from './meaning.ts';
import { type Shape, wordMeaning } from './shape.ts';
import { textAt } from './table.ts';
import { foldedWord } from './words/folded-word.ts';

/** The reason why a column or a row is taken for what it is. */
export type Why = 'word' | 'place' | 'group' | 'merged' | 'chosen' | 'unknown';

/** A column of a list, or a row of a matrix, and what it was taken for. */
export interface Line {
  /** Its number in the sheet, from 0: of the column, or of the row where the steps go across. */
  readonly index: number;
  /** Its head; the one before it where it has none of its own. */
  readonly head: string;
  readonly meaning: Meaning;
  readonly why: Why;
  /** The number of cells with a text in it. */
  readonly count: number;
}

/** Returns what each line of a shape is taken for. */
export function linesOf(shape: Shape, choices: ImportChoices): readonly Line[] {
  const { table, range, header } = shape;
  if (header === undefined) return [];
  const lines: Line[] = [];
  for (let index = range.left; index <= range.right; index++) {
    const head = textAt(table, header, index).replaceAll(/\s+/g, ' ');
    let count = 0;
    for (let row = header + 1; row <= range.bottom; row++) if (textAt(table, row, index) !== '') count++;
    const chosen = choices.lines?.[index];
    const group = groupOf(shape, header, index);
    if (chosen !== undefined) lines.push({ index, head, meaning: chosen, why: 'chosen', count });
    else lines.push({ index, ...ofHead(head, group, choices), count });
  }
  const isList = lines.some(({ meaning }) => meaning === 'lane');
  return isList ? once(lines) : once(titled(apart(placed(lines))));
}

function ofHead(head: string, group: string, choices: ImportChoices): Omit<Line, 'index' | 'count'> {
  const own = wordMeaning(head, choices);
  if (own !== undefined) return { head, meaning: own, why: 'word' };
  const around = group === '' ? undefined : wordMeaning(group, choices);
  const role = around === undefined ? undefined : roleOfMeaning(around);
  if (around === undefined || (head !== '' && role === undefined)) {
    return { head, meaning: 'none', why: 'unknown' };
  }
  if (head === '' || role === undefined) return { head: group, meaning: around, why: 'group' };
  return { head: `${group}: ${head}`, meaning: `lane:${role}+`, why: 'group' };
}

/** Returns the text before a head that covers it, such as "Frontstage" over "Staff" and "Technology". */
function groupOf({ table, range }: Shape, header: number, index: number): string {
  for (let row = header - 1; row >= range.top; row--) {
    const own = textAt(table, row, index);
    if (own !== '') return own;
    const over = table.merged.find(
      ({ top, bottom, left, right }) => top <= row && row <= bottom && left < index && index <= right,
    );
    // A heading over the whole is the title of the sheet.
    if (over !== undefined && over.right - over.left < range.right - range.left) {
      const text = textAt(table, over.top, over.left);
      if (text !== '') return text;
    }
  }
  return '';
}

/** In a matrix, heads that are missing or not known follow from those around them. */
function placed(lines: readonly Line[]): Line[] {
  const isLane = ({ meaning }: Line) => roleOfMeaning(meaning) !== undefined;
  const firstLane = lines.findIndex(isLane);
  const lastLane = lines.findLastIndex(isLane);
  const has = (wanted: Meaning) => lines.some(({ meaning }) => meaning === wanted);
  const touchpoints = lines.findIndex(
    ({ head, meaning }) => foldedWord(head) === 'touchpoints' && meaning === 'lane:frontstage',
  );
  const isStep = (at: number) => at === touchpoints && !has('step');
  const free = lines.flatMap((line, at) =>
    line.why === 'unknown' && line.head === '' && line.count > 0 && at < firstLane ? [at] : [],
  );
  const wanted = (['stage', 'step'] as const).filter(
    (meaning) => !has(meaning) && (meaning !== 'step' || touchpoints < 0),
  );
  const byPlace = new Map<number, 'stage' | 'step'>();
  // The heads of steps are nearest to the lanes; one line alone has steps, since stages without steps say little.
  for (const meaning of wanted.toReversed()) {
    const at = free.pop();
    if (at !== undefined) byPlace.set(at, meaning);
  }
  const result: Line[] = [];
  for (const [at, line] of lines.entries()) {
    const before = result[at - 1];
    const place = byPlace.get(at);
    if (line.why === 'chosen') result.push(line);
    else if (isStep(at)) result.push({ ...line, meaning: 'step', why: 'place' });
    else if (place !== undefined) result.push({ ...line, meaning: place, why: 'place' });
    else if (line.meaning === 'name') result.push({ ...line, ...nameless(lines) });
    else if (line.why !== 'unknown' || line.count === 0) result.push(line);
    else if (line.head === '' && before !== undefined && at > firstLane && firstLane >= 0)
      result.push({ ...line, head: before.head, meaning: before.meaning, why: 'merged' });
    else if (line.head !== '' && firstLane < at && at < lastLane) {
      const role = roleAbove(result) ?? 'frontstage';
      result.push({ ...line, meaning: `lane:${role}+`, why: 'place' });
    } else result.push(line);
  }
  return result;
}

/** Of several lanes of one kind, the first is the usual one; the others are lanes of their own. */
function apart(lines: readonly Line[]): Line[] {
  const first = new Map<Meaning, string>();
  return lines.map((line): Line => {
    const role = roleOfMeaning(line.meaning);
    if (role === undefined || line.meaning.endsWith('+') || line.why === 'chosen') return line;
    const head = first.get(line.meaning) ?? line.head;
    first.set(line.meaning, head);
    return head === line.head ? line : { ...line, meaning: `lane:${role}+` };
  });
}

/** In a matrix, a line of texts that are no names of cards says more of the step; alone, it has what the customer does. */
function nameless(lines: readonly Line[]): Pick<Line, 'meaning' | 'why'> {
  if (lines.some(({ meaning }) => meaning === 'lane:customer')) return { meaning: 'step:note', why: 'place' };
  if (lines.some(({ meaning }) => meaning === 'step')) return { meaning: 'lane:customer', why: 'place' };
  return { meaning: 'step', why: 'place' };
}

function roleAbove(lines: readonly Line[]) {
  for (const { meaning } of lines.toReversed()) {
    const role = roleOfMeaning(meaning);
    if (role !== undefined) return roleBeneath(role);
  }
  return undefined;
}

/** Above all others, a text without anything beside it is the title. */
function titled(lines: Line[]): Line[] {
  const first = lines.findIndex(
    ({ meaning, count }) => meaning !== 'none' && meaning !== 'title' && count > 0,
  );
  return lines.map((line, at) =>
    at < first && line.why === 'unknown' && (line.head === '' ? line.count === 1 : line.count === 0)
      ? { ...line, meaning: 'title', why: 'place' }
      : line,
  );
}

/** Of what can be there only once, the first that says so counts; the others are not placed. */
function once(lines: readonly Line[]): readonly Line[] {
  const found = new Set<Meaning>();
  return lines.map((line): Line => {
    const isOne = ['stage', 'step', 'lane', 'name'].includes(line.meaning);
    if (!isOne || !found.has(line.meaning) || line.why === 'chosen') {
      found.add(line.meaning);
      return line;
    }
    const meaning = line.meaning === 'name' ? 'step:note' : 'none';
    return { ...line, meaning, why: meaning === 'none' ? 'unknown' : 'place' };
  });
}
