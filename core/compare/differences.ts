import type { ChangeKind, Difference } from './difference.ts';
import { inOneOrder } from './in-one-order.ts';
import { keptInOrder } from './kept-order.ts';
import type { Pairs } from './pairs.ts';
import type { Part, PartField } from './part.ts';
import type { Parts } from './parts.ts';
import { sameText } from './read-fields.ts';

/**
 * Returns what two blueprints differ in, each difference once: what was added or removed with all that stands in it, what
 * has another place, another name or another value. In the order of the journey, what was removed where it stood.
 */
export function differencesOf(left: Parts, right: Parts, pairs: Pairs): readonly Difference[] {
  const moved = movedParts(left, right, pairs);
  const removed = new Set(left.all.filter((part) => pairs.partnerOf(part) === undefined));
  const found: Difference[] = [];
  const add = (part: Part, change: ChangeKind, more: Partial<Difference>) => {
    const other = change === 'added' || change === 'removed' ? undefined : pairs.partnerOf(part);
    const parts: Difference['parts'] =
      change === 'removed' ? { before: part } : { after: part, ...(other && { before: other }) };
    found.push({
      ...{ change, noun: part.noun, name: part.name, where: placeOf(part) },
      ...(parts.before && { before: parts.before.span }),
      ...(parts.after && { after: parts.after.span }),
      ...more,
      parts,
    });
  };
  for (const part of inOneOrder(left.all, right.all, (part) => pairs.partnerOf(part))) {
    const other = pairs.partnerOf(part);
    if (other === undefined) {
      const isRemoved = removed.has(part);
      // What stands in something that came or went is told with that.
      if (part.parent !== undefined && pairs.partnerOf(part.parent) === undefined) continue;
      const within = part.children.filter((child) => pairs.partnerOf(child) === undefined);
      add(part, isRemoved ? 'removed' : 'added', {
        ...(within.length > 0 && { within: within.map(({ name }) => name) }),
      });
      continue;
    }
    if (moved.has(part)) add(part, 'moved', { from: wayTo(other), to: wayTo(part) });
    if (part.kind !== 'arrow' && sameText(part.name) !== sameText(other.name)) {
      add(part, 'renamed', { from: other.name, to: part.name, before: other.nameSpan, after: part.nameSpan });
    }
    for (const key of new Set([...other.fields.keys(), ...part.fields.keys()])) {
      const [from, to] = [other.fields.get(key), part.fields.get(key)];
      if (isSame(from, to, pairs)) continue;
      add(part, 'changed', {
        key,
        ...(from && { from: from.text }),
        ...(to && { to: to.text }),
        before: from?.span ?? other.nameSpan,
        after: to?.span ?? part.nameSpan,
      });
    }
    if (isOtherId(part, other)) add(part, 'changed', { key: 'id', from: other.id ?? '', to: part.id ?? '' });
  }
  return found;
}

/** Returns whether ids differ that somebody wrote; one that follows from a new name is no change of its own. */
function isOtherId(part: Part, other: Part): boolean {
  return part.hasWrittenId && other.hasWrittenId && part.id !== other.id;
}

function isSame(one: PartField | undefined, other: PartField | undefined, pairs: Pairs): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (one.references === undefined || other.references === undefined) return one.meaning === other.meaning;
  const marks = [one, other].map(({ references = [] }) =>
    references
      .map(({ part, text }) => `${pairs.tokenOf(part) ?? text}`)
      .sort()
      .join('\n'),
  );
  return marks[0] === marks[1];
}

/** The parts of the right side that stand elsewhere than before. What follows from a move around them is none. */
function movedParts(left: Parts, right: Parts, pairs: Pairs): ReadonlySet<Part> {
  const moved = new Set<Part>();
  const groups = new Map<string, Part[]>();
  for (const part of right.all) {
    const other = pairs.partnerOf(part);
    if (other === undefined || part.parent === undefined || part.kind === 'arrow') continue;
    const isSamePlace =
      pairs.partnerOf(part.parent) === other.parent &&
      (part.lane === undefined || pairs.partnerOf(part.lane) === other.lane);
    if (!isSamePlace) moved.add(part);
    else if (isOrdered(part)) {
      const key = `${part.kind} ${pairs.tokenOf(part.parent)} ${pairs.tokenOf(part.lane)}`;
      const known = groups.get(key);
      if (known) known.push(part);
      else groups.set(key, [part]);
    }
  }
  const places = new Map(left.all.map((part, place) => [part, place]));
  for (const parts of groups.values()) {
    const before = parts.map((part) => places.get(pairs.partnerOf(part) ?? part) ?? 0);
    const kept = keptInOrder(before);
    for (const [index, part] of parts.entries()) if (!kept.has(index)) moved.add(part);
  }
  return moved;
}

/** Returns whether the order of such parts says something: that of declarations and remarks does not. */
function isOrdered({ kind }: Part): boolean {
  return kind === 'stage' || kind === 'step' || kind === 'cell' || kind === 'lane';
}

/** Returns the names of what a part stands in, without the blueprint itself. */
export function placeOf(part: Part): readonly string[] {
  const names: string[] = [];
  for (let at = part.parent; at !== undefined && at.kind !== 'document'; at = at.parent)
    names.unshift(at.name);
  return part.lane === undefined ? names : [...names, part.lane.name];
}

/** Returns where a part stands, for one that has moved: the names around it and its number among its like. */
function wayTo(part: Part): string {
  return [...placeOf(part), `place ${part.index + 1}`].join(' › ');
}
