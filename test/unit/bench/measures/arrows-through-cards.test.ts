import assert from 'node:assert/strict';
import { arrowsThroughCards } from '../../../../bench/measures/arrows-through-cards.ts';
import { arrowThrough, badgeAt, cardAt, geometryWith, textAt } from './hand-made.ts';

describe('arrows through cards', () => {
  const [left, right] = [cardAt('a', 300, 200), cardAt('b', 600, 200)];

  it('are none where an arrow goes from the border of one card to that of another', () => {
    const straight = arrowThrough('l', [
      [400, 220],
      [600, 220],
    ]);
    assert.deepEqual(arrowsThroughCards(geometryWith({ cells: [left, right], links: [straight] })), []);
  });

  it('are found at a card, at the tab of a wait and at a badge', () => {
    const wait = {
      ...{ x: 308, y: 180, width: 60, height: 20 },
      ...{ clock: { x: 320, y: 190 }, text: textAt('waits', 340, 194) },
    };
    const cells = [
      { ...left, wait },
      { ...right, badges: [badgeAt(680, 200)] },
    ];
    const links = [
      arrowThrough('card', [
        [250, 220],
        [450, 220],
      ]),
      arrowThrough('tab', [
        [340, 100],
        [340, 195],
      ]),
      arrowThrough('badge', [
        [680, 100],
        [680, 195],
      ]),
    ];
    assert.deepEqual(arrowsThroughCards(geometryWith({ cells, links })), [
      'card passes through the card a',
      'tab passes through the wait of a',
      'badge passes through a badge of b',
    ]);
  });
});
