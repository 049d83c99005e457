import type { BlueprintFile } from './blueprint-file.ts';
import { changeKinds, type Difference } from './compare/difference.ts';
import { differencesOf } from './compare/differences.ts';
import { matchParts } from './compare/match.ts';
import { exchangedChoices, type MatchChoices } from './compare/match-choices.ts';
import type { Pairs } from './compare/pairs.ts';
import { type Parts, partsOf } from './compare/parts.ts';

export type { ChangeKind, Difference } from './compare/difference.ts';
export type { MatchChoices, PathPair } from './compare/match-choices.ts';
export { changeKinds };

/** Two blueprints beside each other. */
export interface Comparison {
  readonly before: BlueprintFile;
  readonly after: BlueprintFile;
  readonly differences: readonly Difference[];
  /** @internal */
  readonly left: Parts;
  /** @internal */
  readonly right: Parts;
  /** @internal */
  readonly pairs: Pairs;
}

/**
 * Compares two blueprints by what they say: formatting and comments are no difference. Total: of a file that is broken or
 * empty what could be read is compared. With the two exchanged the same parts are matched.
 *
 * @param choices What somebody has decided about parts that are the same or not, which goes before likeness.
 */
export function compareBlueprints(
  before: BlueprintFile,
  after: BlueprintFile,
  choices?: MatchChoices,
): Comparison {
  const [left, right] = [partsOf(before), partsOf(after)];
  // Where two ways to match cost the same the choice must not depend on which side is asked for first.
  const isTurned = before.source.text > after.source.text;
  const pairs = isTurned
    ? matchParts(right, left, choices && exchangedChoices(choices))
    : matchParts(left, right, choices);
  return { before, after, differences: differencesOf(left, right, pairs), left, right, pairs };
}
