import { copiedText as textOf } from '../../core/gestures/clipboard/copied-text.ts';
import type { BlueprintDocument } from '../documents.ts';
import type { CopiedTextParams, CopiedTextResult } from '../protocol.ts';

/** Returns the text of cards for the clipboard, or why there is none. */
export function copiedText({ file }: BlueprintDocument, { keys }: CopiedTextParams): CopiedTextResult {
  const found = textOf(file, keys);
  return 'refused' in found ? { refused: found.refused } : { text: found.text };
}
