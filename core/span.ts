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

/**
 * Whether `offset` is in `span`. Both ends count, because a text cursor stands between characters.
 */
export function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
