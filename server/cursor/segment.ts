/** One step of the path from the document to a node: into the value of a key, or into an item of a list. */
export type Segment =
  | { readonly kind: 'key'; readonly key: string; readonly offset: number }
  | { readonly kind: 'item'; readonly offset: number };
