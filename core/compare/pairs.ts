import { acceptedCost, costOf, type Features, featuresOf } from './likeness.ts';
import type { Part } from './part.ts';

/** Pairs of parts of two blueprints that are the same, as far as they have been found. */
export class Pairs {
  readonly #partners = new Map<Part, Part>();
  readonly #tokens = new Map<Part, number>();
  readonly #features = new Map<Part, Features>();
  /** Parts that are not the same, whatever they have in common: both ways. */
  readonly #apart = new Map<Part, Set<Part>>();
  #count = 0;

  /** Returns the part of the other side; `undefined` when there is none. */
  partnerOf(part: Part): Part | undefined {
    return this.#partners.get(part);
  }

  /** Returns what both parts of a pair have in common and no other part has; `undefined` for a part without partner. */
  tokenOf(part: Part | undefined): number | undefined {
    return part === undefined ? undefined : this.#tokens.get(part);
  }

  /** Keeps two parts from becoming a pair. */
  keepApart(left: Part, right: Part): void {
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const) {
      this.#apart.set(one, (this.#apart.get(one) ?? new Set()).add(other));
    }
  }

  /** Makes a pair of two parts, unless they are kept apart. */
  add(left: Part, right: Part): void {
    if (this.#apart.get(left)?.has(right)) return;
    this.#partners.set(left, right).set(right, left);
    this.#count++;
    this.#tokens.set(left, this.#count).set(right, this.#count);
  }

  /**
   * Makes pairs of parts that have the same key and no partner yet. Where several have it they are paired in their order
   * when `repeats` says so, else not at all.
   */
  addEqual(
    left: readonly Part[],
    right: readonly Part[],
    keyOf: (part: Part) => string | undefined,
    repeats: 'in order' | 'not at all' = 'not at all',
  ): void {
    const [a, b] = [left, right].map((parts) => this.#byKey(parts, keyOf));
    for (const [key, own] of a ?? []) {
      const others = b?.get(key) ?? [];
      if (repeats === 'not at all' && (own.length > 1 || others.length > 1)) continue;
      for (const [index, part] of own.entries()) {
        const other = others[index];
        if (other !== undefined) this.add(part, other);
      }
    }
  }

  #byKey(parts: readonly Part[], keyOf: (part: Part) => string | undefined): Map<string, Part[]> {
    const found = new Map<string, Part[]>();
    for (const part of parts) {
      if (this.#partners.has(part)) continue;
      const key = keyOf(part);
      if (key === undefined) continue;
      const known = found.get(key);
      if (known) known.push(part);
      else found.set(key, [part]);
    }
    return found;
  }

  /**
   * Makes pairs of parts without a partner that are like each other, the ones with the least cost first. Only those are
   * looked at that have a word or a part in common, unless it is in many.
   */
  addLike(
    left: readonly Part[],
    right: readonly Part[],
    isSamePlace: (left: Part, right: Part) => boolean,
    accepted = acceptedCost,
  ): void {
    const others = new Map<string, Part[]>();
    for (const part of right) {
      if (this.#partners.has(part)) continue;
      for (const mark of this.#marksOf(part)) {
        const known = others.get(mark);
        if (known) known.push(part);
        else others.set(mark, [part]);
      }
    }
    const found: { left: Part; right: Part; cost: number; order: number }[] = [];
    for (const part of left) {
      if (this.#partners.has(part)) continue;
      const seen = new Set<Part>();
      for (const mark of this.#marksOf(part)) {
        const known = others.get(mark) ?? [];
        if (known.length <= mostHolders) for (const other of known) seen.add(other);
      }
      for (const other of seen) {
        if (this.#apart.get(part)?.has(other)) continue;
        // Whoever gave them two ids does not mean one thing.
        if (part.hasWrittenId && other.hasWrittenId && part.id !== other.id) continue;
        const cost = costOf(this.#featuresOf(part), this.#featuresOf(other), isSamePlace(part, other));
        if (cost <= accepted) found.push({ left: part, right: other, cost, order: found.length });
      }
    }
    found.sort((a, b) => a.cost - b.cost || a.order - b.order);
    for (const one of found) {
      if (!this.#partners.has(one.left) && !this.#partners.has(one.right)) this.add(one.left, one.right);
    }
  }

  /** Returns the marks that a part is looked for by: its words, and what stands in it. */
  #marksOf(part: Part): ReadonlySet<string> {
    const { name, content } = this.#featuresOf(part);
    return new Set([...name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''), ...content]);
  }

  #featuresOf(part: Part): Features {
    const known = this.#features.get(part);
    if (known) return known;
    const features = featuresOf(part);
    this.#features.set(part, features);
    return features;
  }
}

/** A word that more parts have than this says nothing about one of them. */
const mostHolders = 24;
