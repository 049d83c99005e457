import type { BlueprintFile } from '../blueprint-file.ts';
import type { Comparison } from '../compare.ts';
import type { ChangeKind } from '../diagram/change-marks.ts';
import type { Key, Picture } from '../diagram/picture.ts';
import { placeAt } from '../source/place.ts';
import { changesByPart } from './changes.ts';
import type { Part } from './part.ts';
import { partPaths } from './part-paths.ts';
import type { Parts } from './parts.ts';
import { partsByKey, sidePicture } from './side-picture.ts';
import { subjectOf } from './words.ts';

/** Blueprints that are compared with one that all have in common: two, or the two sides of a merge with their base. */
export interface Beside {
  readonly before: BesideName;
  /** One, or two: each is compared with the same text before. */
  readonly after: readonly (BesideName & { readonly comparison: Comparison })[];
}

/** A side, as people call it. */
export interface BesideName {
  readonly name: string;
}

/** The text before, or the place of one of those after. */
export type WhichSide = 'before' | number;

/** A blueprint that stands beside others: its picture with marks, and what is in it. */
export interface BesideSide {
  readonly name: string;
  readonly of: WhichSide;
  readonly picture: Picture;
  readonly isEmpty: boolean;
  /** The groups of what is drawn, by their keys in the picture. */
  readonly keys: Readonly<Record<Key, string>>;
  /** Its parts, by groups. */
  readonly parts: Readonly<Record<string, BesidePart>>;
}

/** A part of one side. */
export interface BesidePart {
  readonly path: string;
  /** `step “Check in”` */
  readonly said: string;
  readonly kind: string;
  /** Line and character from 0. */
  readonly at: readonly [number, number];
}

/**
 * Returns the sides of a comparison in the order in which they are shown: the one before first; in a merge it stands
 * between the two. Parts that are the same on several sides have one group, as `groupOf` names it for lists.
 */
export function besideEachOther({ before, after }: Beside): {
  readonly sides: readonly BesideSide[];
  readonly groupOf: (part: Part, index: number) => string;
} {
  const [first] = after;
  if (first === undefined) return { sides: [], groupOf: () => '' };
  // Each comparison has read the parts of the text before anew; their paths are the same.
  const roots = after.map(({ comparison }) => partPaths(comparison.left).pathOf);
  const own = after.map(({ comparison }) => partPaths(comparison.right).pathOf);
  const groupOf = (part: Part, index: number): string => {
    const root = roots[index]?.get(part);
    if (root !== undefined) return root;
    const partner = after[index]?.comparison.pairs.partnerOf(part);
    const shared = partner && roots[index]?.get(partner);
    return shared ?? `${index}+${own[index]?.get(part) ?? ''}`;
  };
  const marks = after.map(({ comparison }) => changesByPart(comparison));
  const marksByRoot = new Map<string, Set<ChangeKind>>();
  for (const [index, byPart] of marks.entries()) {
    for (const [part, kinds] of byPart) {
      const path = roots[index]?.get(part);
      if (path === undefined) continue;
      const known = marksByRoot.get(path) ?? new Set();
      for (const kind of kinds) known.add(kind);
      marksByRoot.set(path, known);
    }
  }
  const left = first.comparison.left;
  const base = sideOf({ name: before.name, of: 'before' }, first.comparison.before, left, {
    groupOf: (part) => groupOf(part, 0),
    pathOf: (part) => roots[0]?.get(part) ?? '',
    marksOf: (part) => marksByRoot.get(roots[0]?.get(part) ?? ''),
  });
  const others = after.map(({ name, comparison }, index) =>
    sideOf({ name, of: index }, comparison.after, comparison.right, {
      groupOf: (part) => groupOf(part, index),
      pathOf: (part) => own[index]?.get(part) ?? '',
      marksOf: (part) => marks[index]?.get(part),
    }),
  );
  const [ours, ...theirs] = others;
  return { sides: theirs.length > 0 && ours ? [ours, base, ...theirs] : [base, ...others], groupOf };
}

interface Known {
  readonly groupOf: (part: Part) => string;
  readonly pathOf: (part: Part) => string;
  readonly marksOf: (part: Part) => ReadonlySet<ChangeKind> | undefined;
}

function sideOf(
  who: Pick<BesideSide, 'name' | 'of'>,
  file: BlueprintFile,
  own: Parts,
  { groupOf, pathOf, marksOf }: Known,
): BesideSide {
  const shown = partsByKey(file, own);
  const keys = Object.fromEntries([...shown].map(([key, part]) => [key, groupOf(part)]));
  const parts = Object.fromEntries(
    own.all.map((part): [string, BesidePart] => {
      const { line, column } = placeAt(file.source, part.span.start);
      const { kind, list } = part;
      return [
        groupOf(part),
        { path: pathOf(part), said: subjectOf(part), kind: list ?? kind, at: [line - 1, column - 1] },
      ];
    }),
  );
  const isEmpty = file.model.stages.every(({ steps }) => steps.length === 0);
  return { ...who, picture: sidePicture(file, shown, marksOf), isEmpty, keys, parts };
}
