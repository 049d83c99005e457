import { lineAt, lineEnd, lineStart } from '../source/lines.ts';
import type { Source } from '../source.ts';
import type { Located } from '../span.ts';

/** The beginning of a comment that disables rules for the next line; the codes of rules follow. */
export const disableMarker = 'blueprint-disable-next-line';

/** Matches what can stand behind the marker: codes, and the white space, commas and colon around them. */
export const disabledCodes = /^[ \t:]*([\w, \t-]*)/;

/** Returns the codes in the comments that disable rules, each with its place, in the order of the text. */
export function codesOfComments(source: Source): readonly Located<string>[] {
  return [...disableComments(source)].flatMap(({ codes }) => codes);
}

/** A comment `# blueprint-disable-next-line CODE[, CODE]`. */
interface DisableComment {
  /** Offset of its marker. */
  readonly start: number;
  /** The codes of the rules, whether or not there are such rules. None stands for every rule. */
  readonly codes: readonly Located<string>[];
}

/** The comments that disable rules, in the order of the text. */
function* disableComments({ text }: Source): Generator<DisableComment> {
  let end: number;
  for (let start = text.indexOf(disableMarker); start !== -1; start = text.indexOf(disableMarker, end)) {
    end = start + disableMarker.length;
    if (text.slice(lineStart(text, start), start).trim() !== '#') continue;
    const [written = ''] = disabledCodes.exec(text.slice(end, lineEnd(text, end))) ?? [];
    const codes: Located<string>[] = [];
    for (const { 0: value, index } of written.matchAll(/[\w-]+/g)) {
      codes.push({ value, span: { start: end + index, end: end + index + value.length } });
    }
    yield { start, codes };
  }
}

/**
 * Returns for each line (from 0) the codes that the comments above it disable; `undefined` stands for all. A comment
 * holds for the next line that is neither empty nor a comment, so that several may stand above each other.
 */
export function disabledLines(source: Source): ReadonlyMap<number, ReadonlySet<string> | undefined> {
  const found = new Map<number, Set<string> | undefined>();
  const { text, lineStarts } = source;
  let target = 0;
  for (const { start, codes } of disableComments(source)) {
    // Comments above each other share their line, which is looked for once.
    target = Math.max(target, lineAt(lineStarts, start) + 1);
    while (target < lineStarts.length && isPassedOver(text, lineStarts[target] ?? 0)) target++;
    const known = found.get(target);
    if (codes.length === 0) found.set(target, undefined);
    else if (!found.has(target)) found.set(target, new Set(codes.map(({ value }) => value)));
    else for (const { value } of codes) known?.add(value);
  }
  return found;
}

function isPassedOver(text: string, start: number): boolean {
  return /^\s*(#|$)/.test(text.slice(start, lineEnd(text, start)));
}
