/** A half-open range of UTF-16 offsets in the source text: `start` is inside, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value of the file together with the place it is written at. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

/** A place in a text as editors show it: line and column count from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Returns whether `offset` is in `span`. Both ends count, because a text cursor stands between characters. */
export function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
