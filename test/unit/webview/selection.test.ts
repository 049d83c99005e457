import assert from 'node:assert/strict';
import type { Picture, PictureCell } from '../../../core/diagram/picture.ts';
import { neighbour, relatedKeys } from '../../../webview/selection.ts';

const cell = (key: string, lane: number, column: number, columns = 1): PictureCell => ({
  ...{
    key,
    lane,
    column,
    columns,
    name: key,
    by: [],
    systems: [],
    badges: [],
    moment: false,
    assumed: false,
  },
});

const picture: Picture = {
  header: { title: 'Two steps', personas: [] },
  stages: [{ key: 'stage', name: 'Stage', column: 0, columns: 2 }],
  steps: [
    { key: 'one', number: 1, name: 'One', channels: [] },
    { key: 'two', number: 2, name: 'Two', channels: [] },
  ],
  lanes: [
    { key: 'customer', id: 'customer', name: 'Customer', role: 'customer' },
    { key: 'support', id: 'support', name: 'Support', role: 'support' },
  ],
  cells: [cell('a', 0, 0), cell('shared', 1, 0, 2), cell('b', 0, 1), cell('c', 0, 1)],
  links: [
    { key: 'ab', from: 'a', to: 'b', kind: 'path' },
    { key: 'as', from: 'a', to: 'shared', kind: 'dependency' },
  ],
  rows: [],
  remarks: [],
};

describe('what belongs to a selection', () => {
  it('is a cell with its arrows and the cells at their other ends', () => {
    assert.deepEqual([...relatedKeys(picture, 'b')].toSorted(), ['a', 'ab', 'b']);
  });

  it('is what stands in a lane, a step or a stage, and what hangs on that', () => {
    assert.ok(relatedKeys(picture, 'support').has('a'));
    assert.ok(relatedKeys(picture, 'two').has('shared'));
    assert.equal(relatedKeys(picture, 'stage').size, 7);
  });
});

describe('the arrow keys', () => {
  it('walk along a lane, through a stack too', () => {
    assert.equal(neighbour(picture, 'a', 'right'), 'b');
    assert.equal(neighbour(picture, 'b', 'right'), 'c');
    assert.equal(neighbour(picture, 'b', 'left'), 'a');
  });

  it('walk down a column into a process that spans it', () => {
    assert.equal(neighbour(picture, 'a', 'down'), 'shared');
    assert.equal(neighbour(picture, 'shared', 'up'), 'a');
  });

  it('stop at the edge', () => {
    assert.equal(neighbour(picture, 'a', 'left'), undefined);
    assert.equal(neighbour(picture, 'nobody', 'left'), undefined);
  });
});
