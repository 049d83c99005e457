import type { MatchChoices } from './match-choices.ts';
import { Pairs } from './pairs.ts';
import type { Part, PartKind } from './part.ts';
import { partPaths } from './part-paths.ts';
import { comparableName, declaredKinds, type Parts } from './parts.ts';

/**
 * Finds which parts of two blueprints are the same: by a written id, then by name and place, then by likeness (`costOf`).
 * From the outside to the inside: lanes and what is declared, steps by what stands in them, stages by their steps, cells,
 * then entries of lists and arrows. No part is in two pairs. What somebody has decided goes before all of it; what is
 * not there any more is passed over.
 */
export function matchParts(left: Parts, right: Parts, choices?: MatchChoices): Pairs {
  const pairs = new Pairs();
  pairs.add(left.document, right.document);
  if (choices !== undefined) decide(pairs, left, right, choices);
  const [a, b] = [byKind(left), byKind(right)];
  const of = (kind: PartKind) => [a.get(kind) ?? [], b.get(kind) ?? []] as const;
  for (const kind of declaredKinds) matchDeclared(pairs, ...of(kind));
  matchLanes(pairs, ...of('lane'));
  matchSteps(pairs, ...of('step'));
  matchStages(pairs, ...of('stage'));
  matchCells(pairs, ...of('cell'));
  matchItems(pairs, ...of('item'));
  matchArrows(pairs, ...of('arrow'));
  return pairs;
}

function decide(pairs: Pairs, left: Parts, right: Parts, { joined, apart }: MatchChoices): void {
  const [ours, theirs] = [partPaths(left).partAt, partPaths(right).partAt];
  for (const { before, after } of apart) {
    const [one, other] = [ours.get(before), theirs.get(after)];
    if (one !== undefined && other !== undefined) pairs.keepApart(one, other);
  }
  for (const { before, after } of joined) {
    const [one, other] = [ours.get(before), theirs.get(after)];
    const isFree = [one, other].every((part) => part !== undefined && pairs.partnerOf(part) === undefined);
    if (one !== undefined && other !== undefined && isFree && one.kind === other.kind) pairs.add(one, other);
  }
}

type Side = readonly Part[];

function byKind({ all }: Parts): ReadonlyMap<PartKind, Side> {
  const found = new Map<PartKind, Part[]>();
  for (const part of all) {
    const known = found.get(part.kind);
    if (known) known.push(part);
    else found.set(part.kind, [part]);
  }
  return found;
}

/** Pairs what has the same id, written on one of the sides at least: the other may have it by its name. */
function matchIds(pairs: Pairs, left: Side, right: Side): void {
  const written = new Set<string>();
  for (const part of left) if (part.hasWrittenId && part.id !== undefined) written.add(part.id);
  for (const part of right) if (part.hasWrittenId && part.id !== undefined) written.add(part.id);
  // A written id goes before one that follows from a name.
  const ofWritten = ({ hasWrittenId, id }: Part) => (hasWrittenId ? id : undefined);
  pairs.addEqual(left, right, ofWritten);
  const isPaired = new Set(
    left.flatMap((part) => (pairs.partnerOf(part) !== undefined && part.hasWrittenId ? (part.id ?? []) : [])),
  );
  pairs.addEqual(left, right, ({ id }) =>
    id !== undefined && written.has(id) && !isPaired.has(id) ? id : undefined,
  );
}

const anywhere = () => true;

function matchDeclared(pairs: Pairs, left: Side, right: Side): void {
  pairs.addEqual(left, right, ({ id }) => id);
  pairs.addEqual(left, right, named);
  pairs.addLike(left, right, anywhere);
}

function named({ name }: Part): string | undefined {
  const comparable = comparableName(name);
  return comparable === '' ? undefined : comparable;
}

function matchLanes(pairs: Pairs, left: Side, right: Side): void {
  matchDeclared(pairs, left, right);
  pairs.addEqual(left, right, ({ fields }) => fields.get('role')?.meaning);
}

function matchSteps(pairs: Pairs, left: Side, right: Side): void {
  matchIds(pairs, left, right);
  const stageOf = ({ parent }: Part) => (parent === undefined ? '' : comparableName(parent.name));
  const inStage = (part: Part) => `${stageOf(part)}\n${named(part)}`;
  pairs.addEqual(left, right, inStage);
  pairs.addEqual(left, right, named);
  const isSameStage = (one: Part, other: Part) => stageOf(one) === stageOf(other);
  // Of those with one name the ones that hold the same come first, the others in their order.
  const ofRepeated = (limit: number) => {
    const repeated = (part: Part) => named(part) !== undefined;
    pairs.addLike(left.filter(repeated), right.filter(repeated), isSameStage, limit);
  };
  ofRepeated(0.15);
  pairs.addEqual(left, right, inStage, 'in order');
  pairs.addEqual(left, right, named, 'in order');
  pairs.addLike(left, right, isSameStage);
}

function matchStages(pairs: Pairs, left: Side, right: Side): void {
  matchIds(pairs, left, right);
  pairs.addEqual(left, right, named);
  const found = left.flatMap((stage) => {
    const counts = new Map<Part, number>();
    for (const step of stage.children) {
      const other = pairs.partnerOf(step)?.parent;
      if (other !== undefined) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    return [...counts].map(([other, count]) => ({
      ...{ stage, other },
      share: (2 * count) / (stage.children.length + other.children.length),
    }));
  });
  // A stage is the one that holds most of its steps.
  for (const { stage, other, share } of found.sort((x, y) => y.share - x.share)) {
    const isFree = pairs.partnerOf(stage) === undefined && pairs.partnerOf(other) === undefined;
    if (isFree && share >= 0.5) pairs.add(stage, other);
  }
  pairs.addEqual(left, right, named, 'in order');
  pairs.addLike(left, right, anywhere);
}

function matchCells(pairs: Pairs, left: Side, right: Side): void {
  matchIds(pairs, left, right);
  const within = (part: Part, ...more: readonly (number | string | undefined)[]) => {
    const key = [pairs.tokenOf(part.parent), ...more];
    return key.includes(undefined) ? undefined : key.join('\n');
  };
  const lane = (part: Part) => pairs.tokenOf(part.lane);
  pairs.addEqual(left, right, (part) => within(part, lane(part), named(part)), 'in order');
  pairs.addEqual(left, right, (part) => within(part, named(part)));
  const isSameSlot = (one: Part, other: Part) =>
    isPaired(pairs, one.parent, other.parent) && isPaired(pairs, one.lane, other.lane);
  // What was reworded where it stands goes before what has the same name elsewhere.
  const slot = (part: Part) => within(part, lane(part));
  likeWithin(pairs, left, right, slot);
  pairs.addEqual(left, right, (part) =>
    lane(part) === undefined ? undefined : `${lane(part)}\n${named(part)}`,
  );
  pairs.addEqual(left, right, named);
  pairs.addLike(left, right, isSameSlot, acceptedElsewhere);
  // A cell is what a lane holds at a step: the only one that is left on both sides is the same one with other words.
  pairs.addEqual(left, right, slot);
}

/** Pairs what is alike among the parts without a partner that have the same key. */
function likeWithin(
  pairs: Pairs,
  left: Side,
  right: Side,
  keyOf: (part: Part) => string | undefined,
  accepted?: number,
): void {
  const groups = new Map<string, [Part[], Part[]]>();
  for (const [side, parts] of [left, right].entries()) {
    for (const part of parts) {
      const key = pairs.partnerOf(part) === undefined ? keyOf(part) : undefined;
      if (key === undefined) continue;
      const known = groups.get(key) ?? [[], []];
      groups.set(key, known);
      known[side]?.push(part);
    }
  }
  for (const [one, other] of groups.values()) pairs.addLike(one, other, anywhere, accepted);
}

/** The cost up to which a cell is the same in another place with other words: less than where it stands. */
const acceptedElsewhere = 0.3;

function isPaired(pairs: Pairs, one: Part | undefined, other: Part | undefined): boolean {
  return one !== undefined && pairs.partnerOf(one) === other;
}

function matchItems(pairs: Pairs, left: Side, right: Side): void {
  const ids = (part: Part) => (part.id === undefined ? undefined : `${part.list}\n${part.id}`);
  pairs.addEqual(left, right, ids);
  const inOwner = (part: Part, ...more: readonly string[]) => {
    const owner = pairs.tokenOf(part.parent);
    return owner === undefined ? undefined : [owner, part.list, ...more].join('\n');
  };
  pairs.addEqual(left, right, (part) => inOwner(part, comparableName(part.name)), 'in order');
  pairs.addEqual(left, right, (part) => `${part.list}\n${comparableName(part.name)}`);
  likeWithin(pairs, left, right, (part) => inOwner(part), acceptedRemark);
}

/** The cost up to which a remark is the same in other words: sentences have letters in common by chance. */
const acceptedRemark = 0.4;

function matchArrows(pairs: Pairs, left: Side, right: Side): void {
  const ends = (part: Part) => {
    const target = part.target === undefined ? part.name : pairs.tokenOf(part.target);
    const key = [pairs.tokenOf(part.parent), part.list, target];
    return key.includes(undefined) ? undefined : key.join('\n');
  };
  pairs.addEqual(left, right, ends, 'in order');
}
