import type { ResolvedLink } from '../../analysis.ts';
import type { BlueprintFile } from '../../blueprint-file.ts';
import type { Link, Reference } from '../../model.ts';
import type { ReferenceKey, WrittenReference } from '../../refactor/references.ts';
import { Numbers } from './arrow.ts';

/** The place where an arrow is written, by what stays when the text around it changes. */
export interface WrittenAt {
  readonly key: ReferenceKey;
  /** The number of the cell that the arrow leaves. */
  readonly from: number;
  /** Its place in the list behind the key, from 0. */
  readonly index: number;
}

/** Returns where an arrow is written; `undefined` when it follows by itself. */
export function writtenAt(file: BlueprintFile, { from, link, span }: ResolvedLink): WrittenAt | undefined {
  if (span === undefined) return undefined;
  const step = file.analysis.stepOf(from);
  const places: readonly [ReferenceKey, readonly (Link | Reference)[] | undefined][] =
    link === undefined
      ? [['needs', from.needs]]
      : [
          ['to', from.to],
          ['next', step.next],
        ];
  for (const [key, written] of places) {
    const index =
      written?.findIndex((one) => one === link || (link === undefined && one.span === span)) ?? -1;
    if (index !== -1) return { key, from: new Numbers(file).of(from), index };
  }
  return undefined;
}

/** Returns the reference that is written at a place of a file. */
export function referenceAt(
  file: BlueprintFile,
  { key, from, index }: WrittenAt,
): (WrittenReference & { readonly to: Reference }) | undefined {
  const cell = new Numbers(file).cell(from);
  const owner = key === 'next' ? file.analysis.stepOf(cell) : cell;
  if (key === 'needs') {
    const to = cell.needs[index];
    return to && { owner, key, span: to.span, to };
  }
  const link = (owner.kind === 'step' ? owner.next : owner.to)?.[index];
  return link && { owner, key, span: link.span, to: link.to };
}
