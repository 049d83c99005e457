import type { ValueSchema } from '../schema.ts';
import type { IsLane, Level } from './levels.ts';
import type { Line } from './lines.ts';

/** A change that puts a line where the format has a place for it. */
export interface Repair {
  /** The place of the line among the lines. */
  readonly index: number;
  /** The number of columns that it moves to the right; 0 where a character is missing. */
  readonly by: number;
  /** True when what stands under the line moves with it. */
  readonly withBlock: boolean;
  /** A character to write, `at` UTF-16 units behind the first one of the line. */
  readonly insert?: {
    readonly at: number;
    readonly text: ':' | ' ' | ': ';
    /** The number of UTF-16 units that it replaces. */
    readonly instead?: number;
  };
  /** The level in which the line then stands. */
  readonly home: Level;
}

/** The repairs so far, the last first. */
export interface AppliedRepair {
  readonly repair: Repair;
  /** The line at which what moves with it has ended; absent where the repair itself was done. */
  readonly end?: number;
  readonly before: AppliedRepair | undefined;
}

/** A reading of the lines so far. */
export interface WalkState {
  readonly level: Level | undefined;
  readonly pending: Pending | undefined;
  readonly moved: Moved | undefined;
  /** Lines deeper than this belong to what nobody knows. */
  readonly opaque: number | undefined;
  /** Lines deeper than this go on with the text of the last one. */
  readonly text: number | undefined;
  /** The cost of all that does not fit so far, and of the repairs. */
  readonly cost: number;
  readonly applied: AppliedRepair | undefined;
  /** The state before the last line. */
  readonly before: WalkState | undefined;
}

/** The content that is expected under a key or dash that has nothing behind it. */
export interface Pending {
  readonly value: ValueSchema;
  /** The column of the key or dash above. */
  readonly column: number;
  readonly isItem: boolean;
  readonly under: string;
}

/** Lines that move with one above them. */
export interface Moved {
  readonly repair: Repair;
  /** The column, as written, that the lines are deeper than. */
  readonly column: number;
  /** True when items in that very column move, too. */
  readonly withItems: boolean;
  readonly by: number;
  readonly around: Moved | undefined;
}

/** The input by which the lines are judged. */
export interface WalkInput {
  readonly lines: readonly Line[];
  readonly isLane: IsLane;
  /** The indentation under a key, and of dashes under a key, in columns, as the author mostly has them. */
  readonly step: number;
  readonly dashStep: number;
}

/** The state before the first line. */
export const initialState: WalkState = {
  level: undefined,
  pending: { value: { type: 'element', element: 'document' }, column: -1, isItem: false, under: '' },
  moved: undefined,
  opaque: undefined,
  text: undefined,
  cost: 0,
  applied: undefined,
  before: undefined,
};

/** Returns the state at a higher cost. */
export function withCost(state: WalkState, cost: number): WalkState {
  return cost === 0 ? state : { ...state, cost: state.cost + cost };
}

/** Returns whether a line moves with the one above it that moves. */
export function movesWith({ column, withItems }: Moved, line: Line): boolean {
  return line.column > column || (withItems && line.isItem && line.column === column);
}
