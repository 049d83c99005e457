import assert from 'node:assert/strict';

/** A text without its cursor mark `|`, and the offset at which the mark stood. */
export interface Marked {
  readonly text: string;
  readonly offset: number;
}

export function marked(textWithMark: string): Marked {
  const offset = textWithMark.indexOf('|');
  assert.notEqual(offset, -1, 'the text has no cursor mark |');
  assert.equal(textWithMark.indexOf('|', offset + 1), -1, 'the text has two cursor marks |');
  return { text: textWithMark.slice(0, offset) + textWithMark.slice(offset + 1), offset };
}
