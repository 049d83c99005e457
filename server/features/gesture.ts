import { perform } from '../../core/gesture.ts';
import type { BlueprintDocument } from '../documents.ts';
import { toRange, toTextEdit } from '../position.ts';
import type { GestureParams, GestureResult } from '../protocol.ts';

/** Returns the edits of the newest text that say what a gesture meant, or why there are none. */
export function gesture(
  { file, text, version }: BlueprintDocument,
  { gesture: meant, version: drawn, seen }: GestureParams,
): GestureResult {
  const outcome = perform(file, meant, drawn === version ? undefined : seen);
  if ('refused' in outcome) {
    const { refused, place } = outcome;
    return { refused, ...(place && { range: toRange(text, place) }) };
  }
  const { changes, ...rest } = outcome;
  return { version, edits: changes.map((change) => toTextEdit(text, change)), ...rest };
}
