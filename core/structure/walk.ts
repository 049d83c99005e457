import type { ElementName, ValueSchema } from '../schema.ts';
import {
  exact,
  type Fit,
  fitOfKey,
  formsOf,
  type IsLane,
  type Level,
  misfit,
  unknown,
  valueBehind,
  withKey,
} from './levels.ts';
import { type Line, readContent } from './lines.ts';

/** What would make a line stand where the format has a place for it. */
export interface Repair {
  /** The place of the line among the lines. */
  readonly index: number;
  /** So many spaces to the right; 0 where a sign is missing. */
  readonly by: number;
  /** Whether what stands under the line moves with it. */
  readonly withBlock: boolean;
  /** A sign to write, so many UTF-16 units behind the first sign of the line. */
  readonly insert?: { readonly at: number; readonly text: ':' | ' ' };
  /** Where the line then stands. */
  readonly home: Level;
}

/** What was done so far, the last first. */
export interface Deed {
  readonly repair: Repair;
  /** The line at which what moves with it has ended; absent where the repair itself was done. */
  readonly end?: number;
  readonly before: Deed | undefined;
}

/** How the lines so far can be read. */
export interface State {
  readonly level: Level | undefined;
  /** What may stand on the lines below the last one. */
  readonly pending: Pending | undefined;
  /** Lines that move with one above them. */
  readonly moved: Moved | undefined;
  /** Lines deeper than this belong to what nobody knows. */
  readonly opaque: number | undefined;
  /** Lines deeper than this go on with the text of the last one. */
  readonly text: number | undefined;
  /** What does not fit so far, and what was done about it. */
  readonly cost: number;
  readonly deed: Deed | undefined;
  /** The state before the last line. */
  readonly before: State | undefined;
}

interface Pending {
  readonly value: ValueSchema;
  /** The column of the key or dash above. */
  readonly column: number;
  readonly isItem: boolean;
  readonly under: string;
}

interface Moved {
  readonly repair: Repair;
  /** The column, as written, that the lines are deeper than. */
  readonly column: number;
  /** Whether items in that very column move, too. */
  readonly withItems: boolean;
  readonly by: number;
  readonly around: Moved | undefined;
}

/** What the lines are judged by. */
export interface Walk {
  readonly lines: readonly Line[];
  readonly isLane: IsLane;
  /** So far what stands under a key is indented, and the dashes under a key, where the author has a habit. */
  readonly step: number;
  readonly dashStep: number;
}

const [costOfMend, costOfColumn, costOfHabit, costOfSkip] = [1, 0.02, 0.2, 3] as const;

/** Before the first line. */
export const beginning: State = {
  level: undefined,
  pending: { value: { type: 'element', element: 'document' }, column: -1, isItem: false, under: '' },
  moved: undefined,
  opaque: undefined,
  text: undefined,
  cost: 0,
  deed: undefined,
  before: undefined,
};

/**
 * The ways to read one more line: as it stands, and, when asked for, with what may be wrong about it put right. There
 * is always one.
 */
export function statesAfter(walk: Walk, state: State, index: number, repairs: boolean): State[] {
  const line = walk.lines[index];
  if (line === undefined) return [state];
  const found: State[] = [];
  let from: State = { ...state, before: state };
  // What is deeper than a line that moves may move with it, or stand where it should.
  for (;;) {
    const { moved } = from;
    const isWithin = moved === undefined || movesWith(moved, line);
    const column = line.column + (moved?.by ?? 0);
    if (isWithin) {
      const reading = new Reading(walk, from, line, index);
      for (const state of reading.asItStands(line, column)) found.push(state);
      if (repairs) for (const state of reading.moves(column)) found.push(state);
      if (repairs) for (const state of reading.inserts(column)) found.push(state);
    }
    if (moved === undefined) break;
    const deed: Deed = { repair: moved.repair, end: index, before: from.deed };
    from = { ...from, moved: moved.around, deed };
  }
  if (!found.some(({ cost }) => cost < state.cost + costOfSkip)) {
    const opaque = line.column;
    found.push({ ...from, pending: undefined, text: undefined, opaque, cost: state.cost + costOfSkip });
  }
  return found;
}

function movesWith({ column, withItems }: Moved, line: Line): boolean {
  return line.column > column || (withItems && line.isItem && line.column === column);
}

/** The reading of one line after others. */
class Reading {
  readonly #walk: Walk;
  readonly #from: State;
  readonly #line: Line;
  readonly #index: number;

  constructor(walk: Walk, from: State, line: Line, index: number) {
    this.#walk = walk;
    this.#from = from;
    this.#line = line;
    this.#index = index;
  }

  /** With the line in a column, with no more done about it. */
  asItStands(line: Line, column: number): State[] {
    const { opaque, text } = this.#from;
    if (opaque !== undefined && column > opaque) return [this.#from];
    const found = this.#places(line, column);
    const goesOn = text !== undefined && column > text && line.key === undefined;
    if (goesOn) found.push({ ...this.#from, cost: this.#from.cost + (line.isItem ? misfit : exact) });
    return found;
  }

  /** In the levels that have room for it in a column. */
  #places(line: Line, column: number): State[] {
    const { pending, level } = this.#from;
    const found = pending === undefined ? [] : [...this.#under(pending, line, column)];
    for (let home = level; home !== undefined; home = home.around) {
      if (home.column !== column || (home.keys === undefined) !== line.isItem) continue;
      const read = line.isItem ? this.#item(home, line, column) : this.#key(home, line, column);
      if (read !== undefined) found.push(read);
      break;
    }
    return found;
  }

  /** With the line moved to each place that would take it. */
  moves(column: number): State[] {
    const line = this.#line;
    if (!line.isItem && line.key === undefined) return [];
    const found: State[] = [];
    const { pending, level } = this.#from;
    const targets = new Set<number>();
    if (pending !== undefined) for (const target of this.#columnsUnder(pending, column)) targets.add(target);
    for (let home = level; home !== undefined; home = home.around) {
      if ((home.keys === undefined) === line.isItem) targets.add(home.column);
    }
    targets.delete(column);
    for (const target of targets) {
      const by = target - column;
      for (const read of this.#places(line, target)) {
        const { level: own } = read;
        if (own?.column !== target && own?.around?.column !== target) continue;
        const fit = read.cost - this.#from.cost;
        // Words that nobody knows as a key may be a text with a colon in it.
        if (fit >= unknown || (fit >= misfit && Math.abs(by) > 2)) continue;
        for (const state of this.#moved(read, by)) found.push(state);
      }
    }
    return found;
  }

  /** With a colon or a space where it is missing. */
  inserts(column: number): State[] {
    const line = this.#line;
    const { content } = line;
    const found: State[] = [];
    const add = (repaired: Line, at: number, text: ':' | ' '): void => {
      for (const read of this.#places(repaired, column)) {
        if (read.cost - this.#from.cost >= misfit) continue;
        found.push(this.#repaired(read, 0, { at, text }));
      }
    };
    const inner = line.contentColumn - line.column;
    const word = /^([\p{L}][\p{L}\p{N}_-]*)(?=\s|$)/u.exec(content)?.[1];
    if (word !== undefined && line.key !== word) {
      const repaired = readContent(line, `${word}:${content.slice(word.length)}`);
      if (this.#takes(repaired, column)) add(repaired, inner + word.length, ':');
    }
    const close = /^([\p{L}][\p{L}\p{N}_-]*):(?=[^\s:/])/u.exec(content)?.[1];
    if (close !== undefined) {
      const repaired = readContent(line, `${close}: ${content.slice(close.length + 1)}`);
      if (this.#takes(repaired, column)) add(repaired, inner + close.length + 1, ' ');
    }
    if (!line.isItem && /^-[^\s-]/.test(content)) {
      const item = { ...line, isItem: true, contentColumn: line.column + 2 };
      add(readContent(item, content.slice(1)), 1, ' ');
    }
    return found;
  }

  /** Whether the key of a line is one of the format where it stands: no other word is taken for a key. */
  #takes(line: Line, column: number): boolean {
    const { pending, level } = this.#from;
    const { key = '' } = line;
    const fits = (keys: ElementName | 'ids' | undefined): boolean =>
      keys !== undefined && keys !== 'ids' && fitOfKey({ keys }, key, this.#walk.isLane) === exact;
    if (pending !== undefined) {
      const { keys, items } = formsOf(pending.value);
      const itemKeys = items === undefined ? undefined : formsOf(items).keys;
      if (fits(line.isItem ? itemKeys : keys)) return true;
    }
    for (let home = level; home !== undefined; home = home.around) {
      if (home.column !== column || (home.keys === undefined) !== line.isItem) continue;
      return fits(line.isItem && home.of !== undefined ? formsOf(home.of).keys : home.keys);
    }
    return false;
  }

  #columnsUnder({ value, column, isItem }: Pending, now: number): number[] {
    const { keys, items } = formsOf(value);
    const line = this.#line;
    if (line.isItem ? items === undefined : keys === undefined) return [];
    const { step, dashStep, lines } = this.#walk;
    const habit = column < 0 ? 0 : column + (isItem ? 2 : line.isItem ? dashStep : step);
    const by = now - line.column;
    const later = lines.slice(this.#index + 1, this.#index + 4).map((one) => one.column + by);
    const lowest = line.isItem && !isItem ? column : column + 1;
    return [habit, ...later].filter((target) => target >= Math.max(lowest, 0));
  }

  #under(pending: Pending, line: Line, column: number): State[] {
    const { value, under } = pending;
    const { keys, of, items, isText } = formsOf(value);
    const isDeeper = column > pending.column;
    const from = this.#from;
    const opener = this.#index;
    const around = from.level === undefined ? {} : { around: from.level };
    const habit = (usual: number) =>
      column - pending.column === usual || pending.column < 0 ? 0 : costOfHabit;
    const { step, dashStep } = this.#walk;
    if (line.isItem) {
      if (!isDeeper && (column !== pending.column || pending.isItem)) return [];
      if (items === undefined) return isDeeper ? [this.#opaque(pending.column, unknown)] : [];
      const list: Level = { column, of: items, under, opener, ...around };
      const read = this.#item(list, line, column);
      return read === undefined ? [] : [plus(read, habit(pending.isItem ? 2 : dashStep))];
    }
    if (!isDeeper) return [];
    if (line.key === undefined) {
      const looksLikeItem = /^-[^\s\d]/.test(line.content);
      const fit = !isText ? unknown : looksLikeItem ? misfit : exact;
      return [{ ...this.#opaque(pending.column, fit), opaque: undefined, text: pending.column }];
    }
    if (keys === undefined) return [this.#opaque(pending.column, unknown)];
    const map: Level = { column, keys, ...(of && { of }), under, opener, ...around };
    const read = this.#key(map, line, column);
    return read === undefined ? [] : [plus(read, habit(pending.isItem ? 2 : step))];
  }

  #key(level: Level, line: Line, column: number, isFirst = false): State | undefined {
    const { key } = line;
    if (key === undefined) return undefined;
    const { isLane } = this.#walk;
    const fit = fitOfKey(level, key, isLane);
    const value = valueBehind(level, key);
    const written = line.value.replace(/^(?:[&!]\S*\s*)+/, '');
    const state: State = {
      ...this.#from,
      level: withKey(level, key, written, isLane),
      pending: undefined,
      opaque: undefined,
      text: undefined,
      cost: this.#from.cost + fit,
    };
    const { items, keys } = value === undefined ? {} : formsOf(value);
    const isWrong = (written.startsWith('[') && items === undefined) || (written.startsWith('{') && !keys);
    if (isWrong && value !== undefined) return plus(state, misfit);
    const at = isFirst ? level.column : column;
    if (value === undefined || fit === unknown) return { ...state, opaque: at };
    if (written === '') return { ...state, pending: { value, column: at, isItem: false, under: key } };
    return isPlain(written) ? { ...state, text: at } : state;
  }

  #item(list: Level, line: Line, column: number): State | undefined {
    if (list.of === undefined) return undefined;
    const { keys, of, isText } = formsOf(list.of);
    const state: State = {
      ...this.#from,
      level: list,
      pending: undefined,
      opaque: undefined,
      text: undefined,
    };
    const { content, key } = line;
    const { under } = list;
    if (content === '') return { ...state, pending: { value: list.of, column, isItem: true, under } };
    if (key !== undefined) {
      if (keys === undefined) return { ...state, opaque: column, cost: state.cost + unknown };
      const inner = column + line.contentColumn - line.column;
      const map: Level = {
        column: inner,
        keys,
        ...(of && { of }),
        under,
        opener: this.#index,
        around: list,
      };
      return this.#key(map, line, inner, true);
    }
    const first = /^\{\s*([\w-]+)\s*:/.exec(content)?.[1];
    if (content.startsWith('{')) {
      const isKnown = keys !== undefined && (first === undefined || this.#fits(keys, first));
      return { ...state, cost: state.cost + (isKnown ? exact : unknown) };
    }
    const cost = state.cost + (isText ? exact : unknown);
    return isPlain(content) ? { ...state, cost, text: column } : { ...state, cost };
  }

  #fits(keys: ElementName | 'ids', key: string): boolean {
    return fitOfKey({ keys }, key, this.#walk.isLane) < unknown;
  }

  #opaque(column: number, fit: Fit): State {
    const from = this.#from;
    return { ...from, pending: undefined, text: undefined, opaque: column, cost: from.cost + fit };
  }

  /** A line at another place, with what stands under it and without. */
  #moved(read: State, by: number): State[] {
    const { lines } = this.#walk;
    const line = this.#line;
    const next = lines[this.#index + 1];
    const withItems = line.key !== undefined && !line.isItem && line.value === '';
    const deed = this.#deed(read, by, true);
    if (deed === undefined) return [];
    const moved: Moved = {
      repair: deed.repair,
      column: line.column,
      withItems,
      by: by + (read.moved?.by ?? 0),
      around: read.moved,
    };
    const cost = read.cost + costOfMend + costOfColumn * Math.abs(by);
    const whole = { ...read, deed, cost, moved };
    const hasBlock = next !== undefined && movesWith(moved, next);
    return hasBlock ? [whole, plus(this.#repaired(read, by), 0.1)] : [whole];
  }

  #repaired(read: State, by: number, insert?: Repair['insert']): State {
    const deed = this.#deed(read, by, false, insert);
    return { ...read, deed, cost: read.cost + costOfMend + costOfColumn * Math.abs(by) };
  }

  #deed(read: State, by: number, withBlock: boolean, insert?: Repair['insert']): Deed | undefined {
    const home = read.level;
    if (home === undefined) return undefined;
    const repair = { index: this.#index, by, withBlock, ...(insert && { insert }), home };
    return { repair, before: read.deed };
  }
}

function plus(state: State, cost: number): State {
  return cost === 0 ? state : { ...state, cost: state.cost + cost };
}

function isPlain(written: string): boolean {
  return !/^["'[{|>*]/.test(written);
}
