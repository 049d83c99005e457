import type { Leg } from './route-legs.ts';

/** A stretch for a label on a leg: in a gutter beside the arrows that cross it, or in a level between those and the cards. */
export interface Stretch<Kind extends Leg> {
  readonly leg: Kind;
  readonly gutter?: number;
  readonly level?: number;
}

/** Where legs can be given a clear stretch, in their order. */
export function stretchesOf<Kind extends Leg>(legs: readonly Kind[]): Stretch<Kind>[] {
  return legs.flatMap((leg) => (leg.vertical ? levelsOf(leg) : guttersOf(leg)));
}

/** In a gutter the room for labels is right of the arrows: a leg that ends at those does not come there. */
function guttersOf<Kind extends Leg>(leg: Kind): Stretch<Kind>[] {
  const found: Stretch<Kind>[] = [];
  for (let street = leg.a; street < leg.b; street++) {
    if (street % 2 === 0) found.push({ leg, gutter: street / 2 });
  }
  return found;
}

/** In a level the room is beside the cards: beneath them before the arrows, above them after those. */
function levelsOf<Kind extends Leg>(leg: Kind): Stretch<Kind>[] {
  const found: Stretch<Kind>[] = [];
  for (let level = leg.a; level <= leg.b; level++) {
    if (level % 3 === 1 || (level === leg.a && level % 3 === 2) || (level === leg.b && level % 3 === 0))
      continue;
    found.push({ leg, level });
  }
  return found;
}
