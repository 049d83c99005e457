import assert from 'node:assert/strict';
import { commonLanguages, languageTag, meantLanguage, nameOf } from '../../../../core/values/language.ts';

describe('languageTag', () => {
  it('writes tags as is usual', () => {
    for (const [written, tag] of [
      ['de', 'de'],
      ['DE-ch', 'de-CH'],
      ['zh-hans', 'zh-Hans'],
      ['gsw', 'gsw'],
      ['pt-br', 'pt-BR'],
    ] as const)
      assert.equal(languageTag(written), tag);
  });

  it('takes neither names nor countries', () => {
    for (const text of ['German', 'deutsch', 'english', 'de_AT', 'cz', 'jp', '', '1', 'en-', '-', 'x-a'])
      assert.equal(languageTag(text), undefined, text);
  });

  it('knows each language that is offered, and its name', () => {
    for (const tag of commonLanguages) {
      assert.equal(languageTag(tag), tag);
      assert.ok(nameOf(tag) && nameOf(tag, tag), tag);
    }
  });
});

describe('meantLanguage', () => {
  it('finds the tag behind a name, a country or another spelling', () => {
    for (const [written, tag] of [
      ['German', 'de'],
      ['deutsch', 'de'],
      ['français', 'fr'],
      ['Norwegian', 'nb'],
      ['de_AT', 'de-AT'],
      ['de_DE.UTF-8', 'de-DE'],
      ['cz', 'cs'],
      ['gr', 'el'],
    ] as const)
      assert.equal(meantLanguage(written), tag);
  });

  it('finds nothing behind anything else', () => {
    for (const text of ['xx', 'zz', '', 'Klingonish', '1.0'])
      assert.equal(meantLanguage(text), undefined, text);
  });
});
