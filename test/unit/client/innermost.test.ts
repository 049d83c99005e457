import assert from 'node:assert/strict';
import { innermost } from '../../../client/innermost.ts';

const range = (from: [number, number], to: [number, number]) => ({
  start: { line: from[0], character: from[1] },
  end: { line: to[0], character: to[1] },
});

const ranges = {
  stage: range([2, 2], [20, 0]),
  step: range([4, 4], [12, 0]),
  cell: range([6, 6], [6, 30]),
};

describe('innermost', () => {
  it('finds the smallest element around the cursor', () => {
    assert.equal(innermost(ranges, { line: 6, character: 10 }), 'cell');
    assert.equal(innermost(ranges, { line: 7, character: 0 }), 'step');
    assert.equal(innermost(ranges, { line: 15, character: 3 }), 'stage');
  });

  it('counts both ends, because a cursor stands between characters', () => {
    assert.equal(innermost(ranges, { line: 6, character: 6 }), 'cell');
    assert.equal(innermost(ranges, { line: 6, character: 30 }), 'cell');
  });

  it('prefers the shorter of two that begin together', () => {
    const both = { lane: range([1, 0], [1, 20]), cell: range([1, 0], [1, 10]) };
    assert.equal(innermost(both, { line: 1, character: 4 }), 'cell');
  });

  it('stays with the current one of two that are written at the same place', () => {
    const twice = { first: range([1, 0], [3, 0]), second: range([1, 0], [3, 0]) };
    assert.equal(innermost(twice, { line: 2, character: 0 }, 'second'), 'second');
    assert.equal(innermost({ ...twice, ...ranges }, { line: 6, character: 10 }, 'second'), 'cell');
  });

  it('passes over what is not written anywhere', () => {
    assert.equal(innermost({ lane: range([0, 0], [0, 0]) }, { line: 0, character: 0 }), null);
  });

  it('finds nothing outside', () => {
    assert.equal(innermost(ranges, { line: 0, character: 0 }), null);
    assert.equal(innermost({}, { line: 0, character: 0 }), null);
  });
});
