import assert from 'node:assert/strict';
import { applyChanges } from '../../../core/apply-changes.ts';

describe('applyChanges', () => {
  it('applies changes in whatever order they are given', () => {
    const changes = [
      { span: { start: 2, end: 3 }, text: 'C' },
      { span: { start: 0, end: 0 }, text: '>' },
    ];
    assert.equal(applyChanges('abc', changes), '>abC');
  });

  it('writes the line ends of the text', () => {
    const change = { span: { start: 3, end: 3 }, text: 'x\ny\n' };
    assert.equal(applyChanges('a\r\nb\r\n', [change]), 'a\r\nx\r\ny\r\nb\r\n');
    assert.equal(applyChanges('ab\n', [change]), 'ab\nx\ny\n');
  });
});
