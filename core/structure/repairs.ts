import { nearest } from '../names/nearest.ts';
import { type ElementName, keysOf } from '../schema.ts';
import { laneRoles } from '../vocabulary.ts';
import { exact, fitOfKey, formsOf, type Level, misfit, unknown } from './levels.ts';
import { type Line, readContent } from './lines.ts';
import type { Placement } from './placement.ts';
import {
  type AppliedRepair,
  type Moved,
  movesWith,
  type Pending,
  type Repair,
  type WalkState,
  withCost,
} from './state.ts';

const [costOfRepair, costOfColumn, costOfNear] = [1, 0.02, 0.4] as const;

/** The possible repairs of one line, after which it stands where the format has a place for it. */
export class Repairs {
  readonly #placement: Placement;
  readonly #line: Line;

  constructor(placement: Placement, line: Line) {
    this.#placement = placement;
    this.#line = line;
  }

  /** Each way to put the line right, from the column that it has by now. */
  all(column: number): WalkState[] {
    return [...this.#moves(column), ...this.#inserts(column)];
  }

  /** With the line moved to each place that would take it. */
  #moves(column: number): WalkState[] {
    const line = this.#line;
    if (!line.isItem && line.key === undefined) return [];
    const found: WalkState[] = [];
    const { pending, level } = this.#placement.from;
    const targets = new Set<number>();
    if (pending !== undefined) for (const target of this.#columnsUnder(pending, column)) targets.add(target);
    for (let home = level; home !== undefined; home = home.around) {
      if ((home.keys === undefined) === line.isItem) targets.add(home.column);
    }
    targets.delete(column);
    for (const target of targets) {
      const by = target - column;
      for (const read of this.#placement.places(line, target)) {
        const { level: own } = read;
        if (own?.column !== target && own?.around?.column !== target) continue;
        const fit = read.cost - this.#placement.from.cost;
        // Words that nobody knows as a key may be a text with a colon in it.
        if (fit >= unknown || (fit >= misfit && Math.abs(by) > 2)) continue;
        for (const state of this.#moved(read, by)) found.push(state);
      }
      if (Math.abs(by) <= 2) for (const state of this.#misspelt(column, target)) found.push(state);
    }
    return found;
  }

  /** With a misspelt key moved to where the one that was meant has a place, unless it has one where it stands. */
  *#misspelt(column: number, target: number): Generator<WalkState> {
    const line = this.#line;
    if (line.isItem) return;
    let home = this.#placement.from.level;
    let meant: string | undefined;
    for (; home !== undefined; home = home.around) {
      if (home.column === column && this.#meantIn(home) !== undefined) return;
      if (home.column === target) meant ??= this.#meantIn(home);
    }
    if (meant === undefined) return;
    const meantLine = { ...line, key: meant };
    for (const read of this.#placement.places(meantLine, target)) {
      if (read.cost - this.#placement.from.cost >= misfit || read.level?.column !== target) continue;
      yield* this.#moved(withCost(read, costOfNear), target - column);
    }
  }

  /** The key of a level that is nearest to one that nobody knows. */
  #meantIn({ keys }: Level): string | undefined {
    const { key = '' } = this.#line;
    const { isLane } = this.#placement.walk;
    if (keys === undefined || keys === 'ids' || key === '' || fitOfKey({ keys }, key, isLane) < unknown)
      return undefined;
    const lanes = keys === 'step' ? laneRoles.map(({ role }) => role) : [];
    return nearest(key, [...keysOf(keys).keys(), ...lanes]);
  }

  /** With a colon or a space where it is missing. */
  #inserts(column: number): WalkState[] {
    const line = this.#line;
    const { content } = line;
    const found: WalkState[] = [];
    const add = (repaired: Line, at: number, text: ':' | ' ' | ': ', instead = 0): void => {
      for (const read of this.#placement.places(repaired, column)) {
        if (read.cost - this.#placement.from.cost >= misfit) continue;
        found.push(this.#repaired(read, 0, { at, text, instead }));
      }
    };
    const inner = line.contentColumn - line.column;
    // Another character in the place of the colon, such as the wide one of Chinese and Japanese keyboards.
    const [, own = '', separator] = /^([\p{L}][\p{L}\p{N}_-]*)(\s*[：﹕∶;=]\s*)/u.exec(content) ?? [];
    if (separator !== undefined) {
      const rest = content.slice(own.length + separator.length);
      const repaired = readContent(line, `${own}: ${rest}`);
      if (this.#takes(repaired, column))
        add(repaired, inner + own.length, rest ? ': ' : ':', separator.length);
    }
    const word = /^([\p{L}][\p{L}\p{N}_-]*)(?=\s|$)/u.exec(content)?.[1];
    if (separator === undefined && word !== undefined && line.key !== word) {
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

  /** Returns whether the key of a line is one of the format where it stands: no other word is taken for a key. */
  #takes(line: Line, column: number): boolean {
    const { pending, level } = this.#placement.from;
    const { key = '' } = line;
    const isFlow = line.value.startsWith('{');
    // An id is written in small letters; a text may begin with such a word, unless that has hyphens or stands below ids.
    const isId = (isBelowIds: boolean) =>
      isFlow || (line.value !== '' && key === key.toLowerCase() && (isBelowIds || key.includes('-')));
    const fits = (keys: ElementName | 'ids' | undefined, isBelowIds: boolean): boolean => {
      if (keys === 'ids') return isId(isBelowIds);
      return keys !== undefined && fitOfKey({ keys }, key, this.#placement.walk.isLane) === exact;
    };
    if (pending !== undefined) {
      const { keys, items } = formsOf(pending.value);
      const itemKeys = items === undefined ? undefined : formsOf(items).keys;
      if (fits(line.isItem ? itemKeys : keys, false)) return true;
    }
    for (let home = level; home !== undefined; home = home.around) {
      if (home.column !== column || (home.keys === undefined) !== line.isItem) continue;
      return fits(line.isItem && home.of !== undefined ? formsOf(home.of).keys : home.keys, !line.isItem);
    }
    return false;
  }

  #columnsUnder({ value, column, isItem }: Pending, now: number): number[] {
    const { keys, items } = formsOf(value);
    const line = this.#line;
    if (line.isItem ? items === undefined : keys === undefined) return [];
    const { step, dashStep, lines } = this.#placement.walk;
    const habit = column < 0 ? 0 : column + (isItem ? 2 : line.isItem ? dashStep : step);
    const by = now - line.column;
    const later = lines
      .slice(this.#placement.index + 1, this.#placement.index + 4)
      .map((one) => one.column + by);
    const lowest = line.isItem && !isItem ? column : column + 1;
    return [habit, ...later].filter((target) => target >= Math.max(lowest, 0));
  }

  /** A line at another place, with what stands under it and without. */
  #moved(read: WalkState, by: number): WalkState[] {
    const { lines } = this.#placement.walk;
    const line = this.#line;
    const next = lines[this.#placement.index + 1];
    const withItems = line.key !== undefined && !line.isItem && line.value === '';
    const applied = this.#applied(read, by, true);
    if (applied === undefined) return [];
    const moved: Moved = {
      repair: applied.repair,
      column: line.column,
      withItems,
      by: by + (read.moved?.by ?? 0),
      around: read.moved,
    };
    const cost = read.cost + costOfRepair + costOfColumn * Math.abs(by);
    const whole = { ...read, applied, cost, moved };
    const hasBlock = next !== undefined && movesWith(moved, next);
    return hasBlock ? [whole, withCost(this.#repaired(read, by), 0.1)] : [whole];
  }

  #repaired(read: WalkState, by: number, insert?: Repair['insert']): WalkState {
    const applied = this.#applied(read, by, false, insert);
    return { ...read, applied, cost: read.cost + costOfRepair + costOfColumn * Math.abs(by) };
  }

  #applied(
    read: WalkState,
    by: number,
    withBlock: boolean,
    insert?: Repair['insert'],
  ): AppliedRepair | undefined {
    const home = read.level;
    if (home === undefined) return undefined;
    const repair = { index: this.#placement.index, by, withBlock, ...(insert && { insert }), home };
    return { repair, before: read.applied };
  }
}
