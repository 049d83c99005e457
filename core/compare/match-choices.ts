/** Two parts of two blueprints, by their paths (`part-paths.ts`). */
export interface PathPair {
  readonly before: string;
  readonly after: string;
}

/** Decisions of somebody about the parts of two blueprints, whatever likeness says. */
export interface MatchChoices {
  /** Parts that are the same. */
  readonly joined: readonly PathPair[];
  /** Parts that are not. */
  readonly apart: readonly PathPair[];
}

/** Returns the choices for the two sides exchanged. */
export function exchangedChoices({ joined, apart }: MatchChoices): MatchChoices {
  const turned = (pairs: readonly PathPair[]) =>
    pairs.map(({ before, after }) => ({ before: after, after: before }));
  return { joined: turned(joined), apart: turned(apart) };
}

/** Returns the choices with two parts joined: each of them is the same as no other one. */
export function withJoined({ joined, apart }: MatchChoices, pair: PathPair): MatchChoices {
  const others = joined.filter(({ before, after }) => before !== pair.before && after !== pair.after);
  return { joined: [...others, pair], apart: apart.filter((one) => !isSamePair(one, pair)) };
}

/** Returns the choices with two parts taken apart. */
export function withApart({ joined, apart }: MatchChoices, pair: PathPair): MatchChoices {
  const isOther = (one: PathPair) => !isSamePair(one, pair);
  return { joined: joined.filter(isOther), apart: [...apart.filter(isOther), pair] };
}

function isSamePair(one: PathPair, other: PathPair): boolean {
  return one.before === other.before && one.after === other.after;
}
