import type { BlueprintFile } from '../blueprint-file.ts';
import { whyRepeated } from '../fields/repeated.ts';
import { firstLine } from '../source/lines.ts';
import type { Span } from '../span.ts';
import type { Refused } from './gesture.ts';

/** Returns why what stands at a place cannot be changed there: it is repeated from elsewhere, or not written plainly. */
export function whyNotHere(file: BlueprintFile, name: string, span: Span): Refused {
  return (
    whyRepeated(file, span) ?? {
      refused: `"${name}" is not written in a way that this can be done here. Change it in the text.`,
      place: firstLine(file.source.text, span),
    }
  );
}
