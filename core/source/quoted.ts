/** Matches what YAML, or a tool that reads it, takes for something else where it stands as it is. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const unprintable = /[\u0000-\u0008\n-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u;

/** Returns whether a text holds a character that has to be escaped wherever it stands. */
export function hasUnprintable(text: string): boolean {
  return unprintable.test(text);
}

/** Returns a text as a YAML value in quotes, on one line, that is read as exactly that text wherever it stands. */
export function quoted(text: string): string {
  if (unprintable.test(text)) {
    const escaped = JSON.stringify(text);
    return escaped.replace(new RegExp(unprintable, 'gu'), (character) => `\\u${hex(character)}`);
  }
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}
