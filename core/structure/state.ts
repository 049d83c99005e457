import type { ValueSchema } from '../schema.ts';
import type { IsLane, Level } from './levels.ts';
import type { Line } from './lines.ts';

/** A change that puts a line where the format has a place for it. */
export interface Repair {
  /** The place of the line among the lines. */
  readonly index: number;
  /** So many spaces to the right; 0 where a sign is missing. */
  readonly by: number;
  /** Whether what stands under the line moves with it. */
  readonly withBlock: boolean;
  /** A sign to write, so many UTF-16 units behind the first sign of the line. */
  readonly insert?: {
    readonly at: number;
    readonly text: ':' | ' ' | ': ';
    /** So many UTF-16 units stand in its place. */
    readonly instead?: number;
  };
  /** Where the line then stands. */
  readonly home: Level;
}

/** The repairs so far, the last first. */
export interface AppliedRepair {
  readonly repair: Repair;
  /** The line at which what moves with it has ended; absent where the repair itself was done. */
  readonly end?: number;
  readonly before: AppliedRepair | undefined;
}

/** One way to read the lines so far. */
export interface WalkState {
  readonly level: Level | undefined;
  readonly pending: Pending | undefined;
  readonly moved: Moved | undefined;
  /** Lines deeper than this belong to what nobody knows. */
  readonly opaque: number | undefined;
  /** Lines deeper than this go on with the text of the last one. */
  readonly text: number | undefined;
  /** What does not fit so far, and what was done about it. */
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
  /** Whether items in that very column move, too. */
  readonly withItems: boolean;
  readonly by: number;
  readonly around: Moved | undefined;
}

/** The input by which the lines are judged. */
export interface WalkInput {
  readonly lines: readonly Line[];
  readonly isLane: IsLane;
  /** So far what stands under a key is indented, and the dashes under a key, where the author has a habit. */
  readonly step: number;
  readonly dashStep: number;
}

/** Before the first line. */
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
