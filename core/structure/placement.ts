import type { ElementName } from '../schema.ts';
import {
  exact,
  fitOfKey,
  formsOf,
  type Level,
  type MisfitCost,
  misfit,
  unknown,
  valueBehind,
  withKey,
} from './levels.ts';
import type { Line } from './lines.ts';
import { type Pending, type WalkInput, type WalkState, withCost } from './state.ts';

const costOfUnusualIndent = 0.2;

/** The places where one line can stand after others, as it is or as it would be. */
export class Placement {
  readonly walk: WalkInput;
  readonly from: WalkState;
  readonly index: number;

  /** @param index the place of the line among the lines */
  constructor(walk: WalkInput, from: WalkState, index: number) {
    this.walk = walk;
    this.from = from;
    this.index = index;
  }

  /** With the line in a column, with no more done about it. */
  asItStands(line: Line, column: number): WalkState[] {
    const { opaque, text } = this.from;
    if (opaque !== undefined && column > opaque) return [this.from];
    const found = this.places(line, column);
    const goesOn = text !== undefined && column > text && line.key === undefined;
    if (goesOn) found.push({ ...this.from, cost: this.from.cost + (line.isItem ? misfit : exact) });
    return found;
  }

  /** In the levels that have room for it in a column. */
  places(line: Line, column: number): WalkState[] {
    const { pending, level } = this.from;
    const found = pending === undefined ? [] : [...this.#under(pending, line, column)];
    for (let home = level; home !== undefined; home = home.around) {
      if (home.column !== column || (home.keys === undefined) !== line.isItem) continue;
      const read = line.isItem ? this.#item(home, line, column) : this.#key(home, line, column);
      if (read !== undefined) found.push(read);
      break;
    }
    return found;
  }

  #under(pending: Pending, line: Line, column: number): WalkState[] {
    const { value, under } = pending;
    const { keys, of, items, isText } = formsOf(value);
    const isDeeper = column > pending.column;
    const from = this.from;
    const opener = this.index;
    const around = from.level === undefined ? {} : { around: from.level };
    const indentCost = (usual: number) =>
      column - pending.column === usual || pending.column < 0 ? 0 : costOfUnusualIndent;
    const { step, dashStep } = this.walk;
    if (line.isItem) {
      if (!isDeeper && (column !== pending.column || pending.isItem)) return [];
      if (items === undefined) return isDeeper ? [this.#opaque(pending.column, unknown)] : [];
      const list: Level = { column, of: items, under, opener, ...around };
      const read = this.#item(list, line, column);
      return read === undefined ? [] : [withCost(read, indentCost(pending.isItem ? 2 : dashStep))];
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
    return read === undefined ? [] : [withCost(read, indentCost(pending.isItem ? 2 : step))];
  }

  #key(level: Level, line: Line, column: number, isFirst = false): WalkState | undefined {
    const { key } = line;
    if (key === undefined) return undefined;
    const { isLane } = this.walk;
    const fit = fitOfKey(level, key, isLane);
    const value = valueBehind(level, key);
    const written = line.value.replace(/^(?:[&!]\S*\s*)+/, '');
    const state: WalkState = {
      ...this.from,
      level: withKey(level, key, written, isLane),
      pending: undefined,
      opaque: undefined,
      text: undefined,
      cost: this.from.cost + fit,
    };
    const { items, keys } = value === undefined ? {} : formsOf(value);
    const isWrong = (written.startsWith('[') && items === undefined) || (written.startsWith('{') && !keys);
    if (isWrong && value !== undefined) return withCost(state, misfit);
    const at = isFirst ? level.column : column;
    const isUnread = value === undefined || fit === unknown;
    // What is deeper than a text on the line of its key is no part of it, whatever the key is.
    if (isUnread)
      return written !== '' && isPlain(written) ? { ...state, text: at } : { ...state, opaque: at };
    if (written === '') return { ...state, pending: { value, column: at, isItem: false, under: key } };
    return isPlain(written) ? { ...state, text: at } : state;
  }

  #item(list: Level, line: Line, column: number): WalkState | undefined {
    if (list.of === undefined) return undefined;
    const { keys, of, isText } = formsOf(list.of);
    const state: WalkState = {
      ...this.from,
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
        opener: this.index,
        around: list,
      };
      return this.#key(map, line, inner, true);
    }
    if (content.startsWith('{')) {
      const fit = keys === undefined ? unknown : this.#fitOfFlow(keys, content);
      return { ...state, cost: state.cost + fit };
    }
    // A name alone may stand for the element whose first key it belongs behind.
    const cost = state.cost + (isText ? exact : isPlain(content) ? misfit : unknown);
    return isPlain(content) ? { ...state, cost, text: column } : { ...state, cost };
  }

  /** Returns the cost of the keys in braces in an element; a step and a stage are known by their own key. */
  #fitOfFlow(keys: ElementName | 'ids', content: string): MisfitCost {
    const own = keysInBraces(content);
    if (own.some((key) => fitOfKey({ keys }, key, this.walk.isLane) >= unknown)) return unknown;
    const isNamed = (keys !== 'step' && keys !== 'stage') || own.includes(keys) || !content.endsWith('}');
    return isNamed || own.length === 0 ? exact : misfit;
  }

  #opaque(column: number, fit: MisfitCost): WalkState {
    const from = this.from;
    return { ...from, pending: undefined, text: undefined, opaque: column, cost: from.cost + fit };
  }
}

/** The keys between the outer braces of a text, without those of inner ones, quotes and brackets. */
function keysInBraces(content: string): readonly string[] {
  let flat = content.slice(1).replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, 'x');
  for (let before = ''; before !== flat; ) {
    before = flat;
    flat = flat.replace(/[[{][^[\]{}]*[\]}]/g, 'x');
  }
  return [...flat.matchAll(/(?:^|,)\s*([\w-]+)\s*:(?=\s|$)/g)].map(([, key = '']) => key);
}

function isPlain(written: string): boolean {
  return !/^["'[{|>*]/.test(written);
}
