import type { Cell, Link, LinkKind, Process } from '../model.ts';
import type { Span } from '../span.ts';

/** An arrow between two things of the picture. */
export interface ResolvedLink {
  readonly from: Cell;
  readonly to: Cell | Process;
  /** `path` is the customer's path; a derived arrow that goes deep is a `dependency`. */
  readonly kind: 'path' | LinkKind;
  readonly label?: string;
  /** The arrow as the author wrote it under `to` or `next`; absent when it is derived or comes from `needs`. */
  readonly link?: Link;
  /** The place where the author wrote it, under `to`, `next` or `needs`; absent when it is derived. */
  readonly span?: Span;
}

/** Returns whether an arrow is a hand-off that nobody has written. */
export function isDerivedHandoff({ kind, span }: ResolvedLink): boolean {
  return kind === 'handoff' && span === undefined;
}

/** Returns an arrow that is written on an element, of this kind unless it names another one. */
export function writtenLink(
  from: Cell,
  to: Cell | Process,
  link: Link,
  kind: ResolvedLink['kind'],
): ResolvedLink {
  return {
    from,
    to,
    kind: link.linkKind?.value ?? kind,
    ...(link.label !== undefined && { label: link.label.value }),
    link,
    span: link.span,
  };
}
