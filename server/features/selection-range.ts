import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { enclosingSpans } from '../../core/source/enclosing-spans.ts';
import type { BlueprintDocument } from '../documents.ts';
import { toOffset, toRange } from '../position.ts';

/** Returns for each position what is around it: word, value, key and value, cell, step, stage, document. */
export function selectionRanges(
  document: BlueprintDocument,
  positions: readonly Position[],
): SelectionRange[] {
  if (!Array.isArray(positions)) return [];
  return positions.map((position) => {
    const spans = enclosingSpans(document.file.source, toOffset(document.text, position));
    const [innermost, ...outer] = spans.map(
      (span): SelectionRange => ({ range: toRange(document.text, span) }),
    );
    const first = innermost ?? { range: toRange(document.text, { start: 0, end: 0 }) };
    let inner = first;
    for (const parent of outer) {
      inner.parent = parent;
      inner = parent;
    }
    return first;
  });
}
