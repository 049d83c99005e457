import { isScalar } from 'yaml';
import type { BlueprintFile } from '../blueprint-file.ts';
import { pairOf } from '../edit.ts';
import type { Span } from '../span.ts';
import { nodeSpan } from './nodes.ts';

/** Where a key of the document stands, without its value; `undefined` when the file does not have it. */
export function placeOf(file: BlueprintFile, key: string): Span | undefined {
  const pair = pairOf(file.source.document.contents, key);
  return isScalar(pair?.key) ? nodeSpan(pair.key, file.source.text) : undefined;
}
