import type { Comparison } from '../compare.ts';
import type { ChangeKind } from '../diagram/change-marks.ts';
import type { Part } from './part.ts';

/**
 * Returns how each part that is drawn differs, on both sides: an entry of a list and an arrow are a change of what they
 * are written on, and all in something that came or went did so with it.
 */
export function changesByPart({
  differences,
  left,
  right,
  pairs,
}: Comparison): ReadonlyMap<Part, ReadonlySet<ChangeKind>> {
  const found = new Map<Part, Set<ChangeKind>>();
  const add = (part: Part | undefined, kind: ChangeKind) => {
    if (part === undefined) return;
    const known = found.get(part);
    if (known) known.add(kind);
    else found.set(part, new Set([kind]));
  };
  for (const [parts, kind] of [
    [left.all, 'removed'],
    [right.all, 'added'],
  ] as const) {
    for (const part of parts) if (pairs.partnerOf(part) === undefined) add(part, kind);
  }
  for (const { change, parts } of differences) {
    for (const part of [parts.before, parts.after]) {
      if (part === undefined) continue;
      const isWithin = part.kind === 'item' || part.kind === 'arrow';
      const owner = isWithin ? part.parent : part;
      const other = owner && pairs.partnerOf(owner);
      if (isWithin && other !== undefined) {
        add(owner, 'changed');
        add(other, 'changed');
      }
      if (change !== 'added' && change !== 'removed') add(part, change);
    }
  }
  return found;
}
