import assert from 'node:assert/strict';
import {
  columnOf,
  firstLine,
  lineAt,
  lineEnd,
  lineStart,
  restOfLine,
} from '../../../../core/source/lines.ts';

const text = '\nab # c\r\n\r\nd';

describe('the line of an offset', () => {
  it('begins behind the line break before and ends before its own', () => {
    const spans = [0, 1, 4, 8, 9, 11, text.length].map((at) => [lineStart(text, at), lineEnd(text, at)]);
    assert.deepEqual(spans, [
      [0, 0],
      [1, 7],
      [1, 7],
      [1, 7],
      [9, 9],
      [11, 12],
      [11, 12],
    ]);
    assert.equal(columnOf(text, 4), 3);
  });

  it('is found by the beginnings of all lines', () => {
    const starts = [0, 1, 9, 11];
    assert.deepEqual(
      [0, 1, 8, 9, 10, 11, 99].map((at) => lineAt(starts, at)),
      [0, 1, 1, 2, 2, 3, 3],
    );
  });
});

it('what is written on a line ends before a comment', () => {
  assert.equal(restOfLine(text, 1), 'ab');
  assert.equal(restOfLine('a#b', 0), 'a#b');
});

it('the first line of a span ends with the span or with the line', () => {
  assert.deepEqual(firstLine('ab\ncd', { start: 1, end: 5 }), { start: 1, end: 2 });
  assert.deepEqual(firstLine('ab\ncd', { start: 0, end: 1 }), { start: 0, end: 1 });
});
