import assert from 'node:assert/strict';
import { visualGraphemes } from '../../../pdf/visual-order.ts';

describe('the characters of a line from left to right', () => {
  it('are the line itself in scripts that are written so, each with its marks', () => {
    assert.deepEqual(visualGraphemes('宿を 1', 'ltr'), ['宿', 'を', ' ', '1']);
    assert.deepEqual(visualGraphemes('น้ำ', 'ltr').join(''), 'น้ำ');
    assert.deepEqual(visualGraphemes('a\u{1F469}\u200D\u{1F680}\u{1F1EF}\u{1F1F5}', 'ltr'), [
      'a',
      '\u{1F469}\u200D\u{1F680}',
      '\u{1F1EF}\u{1F1F5}',
    ]);
  });

  it('begin at the end of what is read from the right, but for numbers and Latin', () => {
    assert.equal(visualGraphemes('غرفة 204', 'rtl').join(''), '204 ةفرغ');
    assert.equal(visualGraphemes('at الفندق now', 'ltr').join(''), 'at قدنفلا now');
  });

  it('keep marks with their characters from the right too', () => {
    assert.deepEqual(visualGraphemes('مَا', 'rtl'), ['ا', 'مَ']);
  });
});
