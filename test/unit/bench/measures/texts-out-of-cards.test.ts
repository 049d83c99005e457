import assert from 'node:assert/strict';
import { textsOutOfCards } from '../../../../bench/measures/texts-out-of-cards.ts';
import { cardAt, geometryWith, textAt } from './hand-made.ts';

describe('texts out of their cards', () => {
  const holding = (...texts: ReturnType<typeof textAt>[]) =>
    geometryWith({ cells: [cardAt('a', 300, 200, { texts })] });

  it('are none where a line stands within its card', () => {
    assert.deepEqual(textsOutOfCards(holding(textAt('Checks in', 350, 224))), []);
  });

  it('are found beside a card, above and beneath it', () => {
    const texts = [
      textAt('Processes the registration', 350, 224),
      textAt('above', 350, 204),
      textAt('beneath', 350, 239),
    ];
    assert.deepEqual(textsOutOfCards(holding(...texts)), [
      '"Processes the registration" leaves a',
      '"above" leaves a',
      '"beneath" leaves a',
    ]);
  });

  it('are found in the tab of a wait that is too narrow', () => {
    const tab = { x: 308, y: 180, width: 30, height: 20, clock: { x: 315, y: 190 } };
    const wait = { ...tab, text: textAt('waits for an hour', 323, 194) };
    assert.deepEqual(textsOutOfCards(geometryWith({ cells: [cardAt('a', 300, 200, { wait })] })), [
      '"waits for an hour" leaves the wait of a',
    ]);
  });
});
