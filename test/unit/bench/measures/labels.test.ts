import assert from 'node:assert/strict';
import { labelDistances } from '../../../../bench/measures/label-distances.ts';
import { lineBesideLabels } from '../../../../bench/measures/line-beside-labels.ts';
import { arrowThrough, geometryWith, labelAt } from './hand-made.ts';

/** 100 px to the right, 100 down, 200 back to the left. */
const routePoints = [
  [300, 200],
  [400, 200],
  [400, 300],
  [200, 300],
] as const;

const one = (label: ReturnType<typeof labelAt>) =>
  geometryWith({
    links: [arrowThrough('one', routePoints, { label }), arrowThrough('without', routePoints)],
  });

describe('the distance of labels from their source', () => {
  it('is the length of the line before the label, whichever way that goes', () => {
    assert.deepEqual(labelDistances(one(labelAt(330, 192, 40, 16))), [30]);
    assert.deepEqual(labelDistances(one(labelAt(380, 240, 40, 16))), [140]);
    assert.deepEqual(labelDistances(one(labelAt(250, 292, 40, 16))), [310]);
  });

  it('is that of the nearest stretch where the label stands beside its line', () => {
    assert.deepEqual(labelDistances(one(labelAt(330, 170, 40, 16))), [30]);
    assert.deepEqual(labelDistances(one(labelAt(290, 180, 40, 16))), [0]);
  });
});

describe('the line beside labels', () => {
  it('is what is in sight on the shorter side', () => {
    assert.deepEqual(lineBesideLabels(one(labelAt(330, 192, 40, 16))), [30]);
    assert.deepEqual(lineBesideLabels(one(labelAt(210, 292, 40, 16))), [10]);
  });

  it('is nothing where a label covers an end, and not counted where it hides none of the line', () => {
    assert.deepEqual(lineBesideLabels(one(labelAt(290, 192, 40, 16))), [0]);
    assert.deepEqual(lineBesideLabels(one(labelAt(330, 170, 40, 16))), []);
  });

  it('ends where the line last comes out of a label that lies on a corner', () => {
    assert.deepEqual(lineBesideLabels(one(labelAt(380, 150, 40, 60))), [80]);
    assert.deepEqual(lineBesideLabels(one(labelAt(250, 190, 160, 120))), [0]);
  });
});
