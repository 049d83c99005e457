import type { BadgeType } from './badges/badge.ts';
import * as types from './badges/index.ts';

/** The kinds of badges. */
export type BadgeKind = (typeof types)[keyof typeof types]['kind'];

/** A kind of badge under its own name. */
export type KnownBadge = BadgeType & { readonly kind: BadgeKind };

/** Every kind of badge, in the order of the legend. */
export const badgeTypes: readonly KnownBadge[] = Object.values(types).sort((a, b) => a.place - b.place);

/** Returns what is drawn and said of a kind of badge. */
export function badgeType(kind: BadgeKind): KnownBadge {
  return byKind[kind];
}

/** Returns whether a kind of badge tells all by its name, so that it has no texts to be read. */
export function isFlag({ sources }: BadgeType): boolean {
  return sources.every((source) => source.isFlag);
}

/** Returns what a badge says aloud, with the texts that it stands for. */
export function badgeText({ kind, texts }: { kind: BadgeKind; texts: readonly string[] }): string {
  const type = badgeType(kind);
  return isFlag(type) ? type.said : `${type.said}: ${texts.join('; ')}`;
}

/** Returns a value for every kind of badge. */
export function byBadge<Value>(valueFor: (type: KnownBadge) => Value): Readonly<Record<BadgeKind, Value>> {
  return Object.fromEntries(badgeTypes.map((type) => [type.kind, valueFor(type)])) as Record<
    BadgeKind,
    Value
  >;
}

const byKind = byBadge((type) => type);
