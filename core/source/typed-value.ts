import type { Span } from '../span.ts';
import { lineEnd, lineStart } from './lines.ts';
import { restOfText } from './prose.ts';

/** Characters that mean something else to YAML when a text begins with them, and what they make of it. */
const meanings: readonly (readonly [character: RegExp, message: string])[] = [
  [/^["']/, 'The quote at the beginning is closed before the text ends, so the rest of it is not read.'],
  [/^\[/, 'A text that begins with [ is read as a list, and what stands behind the bracket is lost.'],
  [
    /^\{/,
    'A text that begins with { is read as a group of keys, and what stands behind the bracket is lost.',
  ],
  [/^\*/, 'A text that begins with * is read as the repetition of something that has this name.'],
  [/^&/, 'A text that begins with & is read as a name for what follows.'],
  [/^!/, 'A word that begins with ! is read as a tag, which means nothing in a blueprint.'],
  [/^[|>]/, 'A text that begins with | or > is read as a long text on the lines below.'],
];

/**
 * Returns a message on what a character at the beginning of a text does to it and what to do; `undefined` for other characters.
 */
export function characterMessage(written: string): string | undefined {
  const message = meanings.find(([character]) => character.test(written))?.[1];
  return message === undefined ? undefined : `${message} Put the whole text in quotes.`;
}

/** Returns a message on why a text in brackets or braces is not read as it was typed, and what to do. */
export function flowMessage(written: string): string {
  const reason =
    meanings.find(([character]) => character.test(written))?.[1] ??
    (/\s#/.test(written) || written.startsWith('#')
      ? 'The text ends before the #, which begins a comment, and so does not close what it stands in.'
      : /[[\]{}]/.test(written)
        ? 'In braces or brackets, a bracket within a text begins a list or group of its own.'
        : /:(?:\s|$)/.test(written)
          ? 'In braces or brackets, a colon within a text makes a key of what stands before it.'
          : 'This text is not read as it stands here.');
  return `${reason} Put the whole text in quotes.`;
}

/** Returns a message on what a number sign or a colon does to a text over several lines, and what to do. */
export function overLinesMessage(character: '#' | ':'): string {
  return character === '#'
    ? 'The text ends before the #, which begins a comment, and the lines below it are left over. Put the whole text in quotes.'
    : 'A colon in a text over several lines makes a key of it. Put the whole text in quotes.';
}

/**
 * Returns a message on why a value on one line cannot be read, and what to do.
 *
 * @param closing the character that is all it lacks
 */
export function brokenMessage(written: string, closing: string | undefined): string {
  if (closing === '"' || closing === "'") {
    const which = closing === "'" ? ', if it is an apostrophe' : '';
    return `The quote at the beginning is not closed. Add ${closing} at the end, or put the whole text in quotes${which}.`;
  }
  if (closing !== undefined)
    return `The bracket at the beginning is not closed. Add ${closing} where the list or group ends, or put the whole text in quotes.`;
  return (
    characterMessage(written) ?? 'This text is not read as it stands here. Put the whole text in quotes.'
  );
}

/** The message on what a dash behind a key does, and what to do. */
export const dashMessage =
  'A dash begins an item of a list, which stands on a line of its own. Begin a new line before the dash, or put the text in quotes.';

/** Returns the start of the value on the line of an offset: behind its dashes and its key. */
export function valueStart(text: string, offset: number): number {
  const line = lineStart(text, offset);
  return line + (opening.exec(text.slice(line, lineEnd(text, offset)))?.[0].length ?? 0);
}

const opening = /^[ \t]*(?:-[ \t]+)*(?:[\p{L}\p{N}_][^:#"'[\]{},\n]*:[ \t]+)?/u;

/**
 * Returns the span of the text around an offset as it was typed, on its line: behind a key or dash to the end of the
 * line or to a comment, in brackets and braces between the commas. `undefined` where the offset is before it.
 */
export function typedValue(text: string, offset: number): Span | undefined {
  const start = valueStart(text, offset);
  const written = restOfText(text, start);
  const end = start + written.length;
  if (offset < start || offset >= end) return undefined;
  const close = closing(written);
  if (!/^[[{]/.test(written) || (close !== undefined && start + close < offset)) return { start, end };
  return betweenCommas(text, offset, { start: start + 1, end });
}

/** The place of the bracket that closes the first one. */
function closing(written: string): number | undefined {
  let depth = 0;
  for (const { 0: character, index } of written.matchAll(/[[\]{}]/g)) {
    depth += character === '[' || character === '{' ? 1 : -1;
    if (depth === 0) return index;
  }
  return undefined;
}

function betweenCommas(text: string, offset: number, { start, end }: Span): Span {
  const before = /[^[{,]*$/.exec(text.slice(start, offset))?.[0] ?? '';
  const after = /^[^\]},]*/.exec(text.slice(offset, end))?.[0] ?? '';
  const written = before + after;
  const key = /^\s*(?:[\p{L}\p{N}_][^:"']*:\s+)?/u.exec(written)?.[0] ?? '';
  const from = offset - before.length;
  return { start: from + key.length, end: from + written.trimEnd().length };
}
