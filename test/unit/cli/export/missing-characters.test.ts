import assert from 'node:assert/strict';
import { missingCharactersText } from '../../../../cli/export/missing-characters.ts';

describe('what is said of characters that no font has', () => {
  it('names each script and what to install for it', () => {
    const said = missingCharactersText([...'กนिম旅', '\u{1F9F3}', '\u2e3a'], 'png');
    for (const name of [
      'Thai: ก น',
      'Devanagari (Hindi',
      'Bengali: ম',
      'Chinese and Japanese: 旅',
      'other characters',
    ]) {
      assert.ok(said.includes(name), `${name} in: ${said}`);
    }
    for (const font of ['Noto Sans Thai', 'Noto Sans Bengali', 'Noto Sans CJK', 'Noto Emoji or Symbola']) {
      assert.ok(said.includes(font), `${font} in: ${said}`);
    }
    assert.match(said, /the PNG cannot show them/);
    assert.match(said, /without colours/);
  });

  it('counts a full stop of Chinese and Japanese with these', () => {
    assert.doesNotMatch(missingCharactersText([...'旅に。、'], 'png'), /Korean/);
    assert.match(missingCharactersText(['한'], 'png'), /Korean: 한/);
  });

  it('says how many it does not list', () => {
    const thai = Array.from({ length: 24 }, (_, at) => String.fromCodePoint(0xe01 + at));
    assert.match(missingCharactersText(thai, 'pdf'), /ฉ ช and 14 more/);
    assert.doesNotMatch(missingCharactersText(thai.slice(0, 10), 'pdf'), /more/);
    assert.doesNotMatch(missingCharactersText(thai, 'pdf'), /colours/);
  });
});
