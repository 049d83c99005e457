import type { ElementKind } from '../model.ts';
import type { Span } from '../span.ts';

/** The kinds of parts that two blueprints are compared by; an item is one entry of a list, such as a pain. */
export type PartKind = 'document' | 'persona' | ElementKind | 'arrow' | 'item';

/** A part of a blueprint, as it is compared: what it is called, where it stands, and what is written on it. */
export interface Part {
  readonly kind: PartKind;
  /** Its kind in words: `step`, `pain`, `metric`. */
  readonly noun: string;
  /** The key of the list that holds it; absent for what is no item. */
  readonly list?: string;
  /** As written, or as it follows from the name; absent for what has none. */
  readonly id?: string;
  readonly hasWrittenId: boolean;
  readonly name: string;
  readonly span: Span;
  readonly nameSpan: Span;
  /** The part around it; absent for the document. */
  readonly parent?: Part;
  /** The lane of a cell. */
  readonly lane?: Part;
  /** The end of an arrow, where that is there. */
  readonly target?: Part;
  /** The place among its like within its parent, from 0. */
  readonly index: number;
  /** By their keys in the format. */
  readonly fields: ReadonlyMap<string, PartField>;
  /** Parts that stand in it, in the order of the file. */
  readonly children: readonly Part[];
}

/** The value behind one key. */
export interface PartField {
  /** As it is said to people. */
  readonly text: string;
  /** The same for all that mean the same. */
  readonly meaning: string;
  /** The references in it, where it has any; their order says nothing. */
  readonly references?: readonly PartReference[];
  readonly span: Span;
}

/** A name that points at another part, or at nothing. */
export interface PartReference {
  readonly text: string;
  readonly part?: Part;
}
