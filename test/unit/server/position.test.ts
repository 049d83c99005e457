import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from 'vscode-languageserver-types';
import { toOffset, toRange, toSpan } from '../../../server/position.ts';

const text = TextDocument.create('file:///a', 'yaml', 1, 'a😀b\r\nsecond\n');

describe('positions', () => {
  it('count lines and UTF-16 units', () => {
    assert.deepEqual(toRange(text, { start: 3, end: 4 }), {
      start: { line: 0, character: 3 },
      end: { line: 0, character: 4 },
    });
    assert.equal(toOffset(text, { line: 1, character: 2 }), 8);
  });
  it('stay inside the text', () => {
    assert.deepEqual(toRange(text, { start: 13, end: 99 }).end, { line: 2, character: 0 });
    assert.equal(toOffset(text, { line: 99, character: 0 }), 13);
    assert.equal(toOffset(text, { line: -1, character: Number.NaN }), 0);
    assert.equal(toOffset(text, { line: 'x', character: null } as unknown as Position), 0);
    assert.equal(toOffset(text, { line: 0, character: Number.POSITIVE_INFINITY }), 4);
    assert.equal(toOffset(text, undefined as unknown as Position), 0);
  });
  it('turn a reversed range into an empty one', () => {
    const reversed = { start: { line: 1, character: 2 }, end: { line: 0, character: 0 } };
    assert.deepEqual(toSpan(text, reversed), { start: 8, end: 8 });
  });
});
