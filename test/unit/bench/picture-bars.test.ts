import assert from 'node:assert/strict';
import { brokenBars, raisedBars } from '../../../bench/picture-bars.ts';

describe('the bars of pictures', () => {
  const bars = { hotel: { 'unmarked-crossings': 2, 'card-type': 6, words: 40 } };

  it('are kept by a picture that is as good or better, whichever way that is', () => {
    assert.deepEqual(brokenBars('hotel', { 'unmarked-crossings': 2, 'card-type': 6.5, arrows: 9 }, bars), []);
  });

  it('are broken by one that is worse, and by a figure without a bar', () => {
    const figures = { 'unmarked-crossings': 3, 'card-type': 5.9, 'cut-texts': 0 };
    assert.deepEqual(brokenBars('hotel', figures, bars), [
      'hotel, crossings without a mark: 3, was 2',
      'hotel, … texts cut by an edge: 0, no bar yet',
      'hotel, … type of the cards (pt): 5.9, was 6',
    ]);
  });

  it('are raised where a picture is better, and never lowered', () => {
    const measured = { hotel: { arrows: 9, 'unmarked-crossings': 1, 'card-type': 5 }, new: { words: 90 } };
    assert.deepEqual(raisedBars(measured, bars), {
      hotel: { 'unmarked-crossings': 1, 'card-type': 6, words: 40 },
      new: { words: 90 },
    });
  });
});
