import assert from 'node:assert/strict';
import { visibleJson, visibleText } from '../../../core/visible-text.ts';

/** Whatever a terminal obeys, and whatever turns characters around. */
const acting = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u;
const hostile = 'a\u001b[31mb\r\nc\td\u0007\u0000\u007f\u009b2J\u0085\u202ee\u2066f\u061c\u2028g';

describe('what acts on a terminal', () => {
  it('is shown as what it is, on one line', () => {
    assert.equal(
      visibleText(hostile),
      'a␛[31mb␍␊c␉d␇␀␡[U+009B]2J[U+0085][U+202E]e[U+2066]f[U+061C][U+2028]g',
    );
    assert.equal(visibleText(visibleText(hostile)), visibleText(hostile));
  });

  it('is escaped in JSON, which still says the same', () => {
    const json = visibleJson(JSON.stringify({ [hostile]: hostile }));
    assert.doesNotMatch(json, acting);
    assert.deepEqual(JSON.parse(json), { [hostile]: hostile });
  });

  it('is nothing that people write', () => {
    for (const text of ['Überfüllt 🧑‍🍳 नमस्ते', 'שלום', 'مرحبا', '中文', 'A\u00a0b\u200dc']) {
      assert.equal(visibleText(text), text);
    }
  });
});
