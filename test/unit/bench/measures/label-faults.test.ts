import assert from 'node:assert/strict';
import { labelFaults } from '../../../../bench/measures/label-faults.ts';
import { arrowThrough, cardAt, geometryWith, labelAt } from './hand-made.ts';

describe('faults of labels', () => {
  const labelled = (key: string, y: number, x: number) =>
    arrowThrough(
      key,
      [
        [300, y],
        [600, y],
      ],
      { label: labelAt(x, y - 8, 60, 16) },
    );

  it('are none where each stands on its own line, clear of everything else', () => {
    const links = [labelled('one', 200, 400), labelled('other', 240, 400)];
    assert.deepEqual(labelFaults(geometryWith({ links, cells: [cardAt('a', 600, 180)] })), []);
  });

  it('are found on cards, on labels, at other arrows, on the ends of their own and beside it', () => {
    const faults = (...links: ReturnType<typeof labelled>[]) =>
      labelFaults(geometryWith({ links, cells: [cardAt('a', 700, 180)] }));
    assert.deepEqual(faults(labelled('one', 200, 650)), ['one on the card a', 'one off its line']);
    assert.deepEqual(faults(labelled('one', 200, 400), labelled('two', 214, 400)), [
      'one on the label of two',
    ]);
    assert.deepEqual(faults(labelled('one', 200, 280)), ['one on its end']);
    const near = arrowThrough('near', [
      [430, 209],
      [430, 300],
    ]);
    assert.deepEqual(faults(labelled('one', 200, 400), near), ['one at the line of near']);
  });
});
