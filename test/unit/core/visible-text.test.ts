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

  it('is any character that is not seen by itself, alone and between letters', () => {
    const unseen = /[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb]/u;
    for (let code = 0; code <= 0x10ffff; code++) {
      const sign = String.fromCodePoint(code);
      if (!unseen.test(sign)) continue;
      for (const text of [sign, `a${sign}b`, `${sign}${sign}`, `Key ${sign}`]) {
        const seen = visibleText(text);
        assert.doesNotMatch(seen, unseen, `U+${code.toString(16)}`);
        assert.equal(visibleText(seen), seen);
      }
      const json = visibleJson(JSON.stringify({ [sign]: sign }));
      assert.doesNotMatch(json.trim(), unseen);
      assert.deepEqual(JSON.parse(json), { [sign]: sign });
    }
  });

  it('is shown where a script or an emoji does not need it', () => {
    assert.equal(visibleText('Or\u200bders\u00ad\ufeff'), 'Or[U+200B]ders[U+00AD][U+FEFF]');
    assert.equal(visibleText('a\u200db नम\u200d\u200dस्ते'), 'a[U+200D]b नम\u200d[U+200D]स्ते');
    assert.equal(visibleText('Pay\u{e0041}\u{e007f}'), 'Pay[U+E0041][U+E007F]');
    assert.equal(visibleText('x\ufe0f'), 'x[U+FE0F]');
  });

  it('stays where letters join, where emoji are one picture, and where a form is chosen', () => {
    for (const text of [
      'می\u200cخواهم',
      'ක්\u200dර',
      'क्\u200dष',
      '👩🏽\u200d🚀',
      '❤️',
      '🏳️\u200d🌈',
      '葛\u{e0100}',
    ])
      assert.equal(visibleText(text), text);
    const england = '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}';
    assert.equal(visibleText(england), england);
  });

  it('is nothing that people write', () => {
    for (const text of ['Überfüllt 🧑‍🍳 नमस्ते', 'שלום', 'مرحبا', '中文', 'A\u00a0b']) {
      assert.equal(visibleText(text), text);
    }
  });
});
