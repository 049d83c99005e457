import type { Source } from '../source.ts';
import type { Located } from '../span.ts';
import { disabledCodes, disableMarker } from './disable-comments.ts';

/** The codes in the comments that silence rules, each with its place, in the order of the text. */
export function silencedCodes({ text }: Source): Located<string>[] {
  const found: Located<string>[] = [];
  for (let at = text.indexOf(disableMarker); at !== -1; at = text.indexOf(disableMarker, at + 1)) {
    const lineStart = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
    if (text.slice(lineStart, at).trim() !== '#') continue;
    const after = at + disableMarker.length;
    const lineEnd = text.indexOf('\n', after);
    const [codes = ''] = disabledCodes.exec(text.slice(after, lineEnd === -1 ? text.length : lineEnd)) ?? [];
    for (const { 0: value, index } of codes.matchAll(/[\w-]+/g)) {
      found.push({ value, span: { start: after + index, end: after + index + value.length } });
    }
  }
  return found;
}
