import type { ErrorCode } from 'yaml';

const messages: Partial<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'A name after * only repeats something. Take away the & or ! before it.',
  BAD_ALIAS: 'This is not a complete repetition. Write * and the name that an & gave before.',
  BAD_COLLECTION_TYPE: 'The tag does not fit what follows. Remove the word that begins with "!".',
  BAD_DIRECTIVE: 'A line that begins with % has a special meaning. Put the text in quotes.',
  BAD_DQ_ESCAPE: 'A backslash in double quotes needs another one after it. Write \\\\, or use single quotes.',
  BAD_INDENT: 'The indentation does not fit. Line this up with the lines around it, using spaces.',
  BAD_PROP_ORDER: 'The & or ! stands in the wrong place. Put it directly before its value.',
  BAD_SCALAR_START: 'A text cannot begin with this character. Put the text in quotes.',
  BLOCK_AS_IMPLICIT_KEY:
    'There is one colon too many in this place. Put the text in quotes, or begin a new line and indent it.',
  BLOCK_IN_FLOW: 'Inside brackets everything stands in brackets. Write [a, b] or { key: value } here.',
  DUPLICATE_KEY: 'This key stands twice here. Put both together, or keep one of them.',
  KEY_OVER_1024_CHARS: 'This key is too long. Shorten the text before the colon.',
  MISSING_CHAR: 'A closing quote, a bracket or a colon is missing. Add it.',
  MULTILINE_IMPLICIT_KEY: 'A colon is missing. Write the key, a colon, a space and then the value.',
  MULTIPLE_ANCHORS: 'Two & names stand here. Keep one of them.',
  MULTIPLE_DOCS:
    'A second document begins here, and only the first is read. Put what follows into a file of its own.',
  MULTIPLE_TAGS: 'Two ! tags stand here. Remove them.',
  NON_STRING_KEY: 'A key has to be a plain word. Write it without brackets.',
  RESOURCE_EXHAUSTION: 'This is nested too deeply to be read. Take away some of the levels.',
  TAB_AS_INDENT: 'Tabs cannot indent here. Use spaces.',
  TAG_RESOLVE_FAILED: 'The tag means nothing in a blueprint. Remove the word that begins with "!".',
  UNEXPECTED_TOKEN: 'This does not fit here. Check the indentation, the dashes and the colons around it.',
};

/**
 * Returns an error of the YAML parser in words for somebody who never wrote code.
 *
 * @param code The parser's code for the error.
 * @param original The parser's own sentence, used for a code without a sentence of ours.
 */
export function syntaxMessage(code: ErrorCode, original: string): string {
  return detailed(code, original) ?? messages[code] ?? `${original}.`;
}

/** A line that runs into the one above because it stands too far to the right. */
export const indentedTooFar =
  'This line is indented too far and runs into the one above. Line it up with the keys around it.';

function detailed(code: ErrorCode, original: string): string | undefined {
  if (code === 'MISSING_CHAR' && original.includes('quote')) {
    return 'The closing quote is missing. Add it at the end of the text.';
  }
  if (code === 'MISSING_CHAR' && original.includes('followed by map values')) {
    return messages.MULTILINE_IMPLICIT_KEY;
  }
  const bracket = code === 'BAD_INDENT' ? /end with an? ([\]}])/.exec(original)?.[1] : undefined;
  return bracket === undefined
    ? undefined
    : `The bracket ${bracket} is missing above. Add it where the list or group ends.`;
}
