/** The kinds of maps that a blueprint is made of. */
export type ElementName =
  | 'document'
  | 'persona'
  | 'actor'
  | 'channel'
  | 'system'
  | 'process'
  | 'lane'
  | 'stage'
  | 'step'
  | 'cell'
  | 'finding'
  | 'fail'
  | 'link'
  | 'metric'
  | 'view'
  | 'filter';

/** The kinds of elements that a reference can point at; a `part` is a step, a cell, a process or a stage. */
export type ReferenceKind =
  | 'actor'
  | 'channel'
  | 'system'
  | 'process'
  | 'step'
  | 'cell'
  | 'finding'
  | 'lane'
  | 'stage'
  | 'part';

/** One of the words that a key takes. */
export interface EnumValue {
  readonly value: string;
  readonly description: string;
}

/** The type of value that a key takes. */
export type ValueSchema =
  | { readonly type: 'text' }
  | { readonly type: 'markdown' }
  /** A name to refer to the element by. */
  | { readonly type: 'id' }
  | { readonly type: 'url' }
  /** The path of an image file, from the folder of the blueprint. */
  | { readonly type: 'image' }
  | { readonly type: 'boolean' }
  /** `30s`, `4m`, `1h 30m`, `2d`. */
  | { readonly type: 'duration' }
  /** `2026-11-01`. */
  | { readonly type: 'date' }
  /** The tag of a language: `en`, `de-CH`. */
  | { readonly type: 'language' }
  /** A whole number; both ends count. */
  | {
      readonly type: 'integer';
      readonly min: number;
      readonly max: number;
      /** Present when a map may stand there too, with such a number for each element of the kind, by its id. */
      readonly each?: 'persona';
    }
  | { readonly type: 'enum'; readonly values: readonly EnumValue[] }
  | {
      readonly type: 'reference';
      readonly to: ReferenceKind;
      /** Words that may stand there alone instead of ids. */
      readonly words?: readonly EnumValue[];
    }
  /**
   * A map with the keys of that element, or a plain text where the element has a short form.
   * `refers` is what its `id` points at, for an arrow.
   */
  | { readonly type: 'element'; readonly element: ElementName; readonly refers?: ReferenceKind }
  | { readonly type: 'list'; readonly of: ValueSchema }
  | { readonly type: 'one-or-list'; readonly of: ValueSchema }
  /** A map whose keys the author chooses: ids, or codes of rules. */
  | { readonly type: 'map'; readonly keys: 'id' | 'rule'; readonly of: ValueSchema };

/** One key of an element. */
export interface KeySchema {
  readonly key: string;
  readonly value: ValueSchema;
  /** A sentence or two for a service designer. Plain Markdown. */
  readonly description: string;
  /** A value as it would be written in the file. */
  readonly example?: string;
  /** The default when the key is absent, in words or as it would be written. */
  readonly default?: string;
  readonly required?: boolean;
  /** Other names by which completion finds it. */
  readonly words?: readonly string[];
}

/** One kind of map, with its keys. */
export interface ElementSchema {
  readonly name: ElementName;
  /** As in `a step`. */
  readonly title: string;
  readonly description: string;
  /** In the order in which they are best written. */
  readonly keys: readonly KeySchema[];
  /** The key that a plain text stands for; absent when the element has to be written long. */
  readonly short?: string;
  /** Present when the element also takes the id of each lane as a key, with one cell or a list of cells. */
  readonly lanes?: boolean;
}
