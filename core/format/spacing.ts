import type { Leaf } from './leaves.ts';

const opening: readonly string[] = ['flow-map-start', 'flow-seq-start'];
const closing: readonly string[] = ['flow-map-end', 'flow-seq-end'];

/** Returns the white space between two pieces on one line: `{ a: b }`, `[a, b]`, one space before a comment. */
export function spaceBetween(before: Leaf, after: Leaf): string {
  if (after.type === 'comment') return ' ';
  if (after.type === 'comma') return '';
  if (opening.includes(before.type) && closing.includes(after.type)) return '';
  if (before.type === 'flow-seq-start' || after.type === 'flow-seq-end') return '';
  if (after.type === 'map-value-ind') return holdsColon(before) ? '' : ' ';
  return ' ';
}

/** Returns whether a colon can follow directly: a colon behind the name of an anchor would be part of the name. */
function holdsColon({ type }: Leaf): boolean {
  return ['scalar', 'single-quoted-scalar', 'double-quoted-scalar', ...closing].includes(type);
}
