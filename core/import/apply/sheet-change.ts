import type { BlueprintFile } from '../../blueprint-file.ts';
import type { Gesture } from '../../gesture.ts';

/** A difference between a spreadsheet and a blueprint, which can be taken or left. */
export interface SheetChange {
  /** `remove` is of what a sheet has no row for any more: it is offered, and only taken when somebody says so. */
  readonly kind: 'change' | 'add' | 'remove';
  /** The place in the blueprint, as people find it: `Arrive › Check in › Frontstage`. */
  readonly where: string;
  /** As people say it: the key, or "name". */
  readonly what: string;
  /** Absent for what is added. */
  readonly before?: string;
  /** Absent for what is removed. */
  readonly after?: string;
  /** The order in which changes are made, so that keys by place stay right: values, cards, removals, steps, stages. */
  readonly round: 0 | 1 | 2 | 3 | 4;
  /** Returns the gestures that make it, on the file as the changes before it have left it. */
  gestures(file: BlueprintFile): readonly Gesture[];
}

/** The changes that a spreadsheet asks for, and what of it fits nothing in the blueprint. */
export interface SheetChanges {
  readonly changes: readonly SheetChange[];
  /** Sentences for people. */
  readonly notes: readonly string[];
}

/** Returns a change as a line: `Arrive › Check in: wait 10m → 4m`. */
export function changeLine({ kind, where, what, before, after }: SheetChange): string {
  if (kind === 'remove') return `${where}: remove ${what} “${before ?? ''}”`;
  if (kind === 'add') return `${where}: add ${what} “${oneLine(after ?? '')}”`;
  return `${where}: ${what} ${said(before)} → ${said(after)}`;
}

function said(text: string | undefined): string {
  return text === undefined || text === '' ? '(nothing)' : oneLine(text);
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s*\n\s*/g, ' / ');
}
