import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { Hyphenation } from '../../../hyphenation/hyphenation.ts';
import { patternFileOf, patternFiles } from '../../../hyphenation/pattern-files.ts';
import { root } from '../../../tooling/root.ts';

const read = (name: string) => readFile(`${root}/node_modules/hyphenopoly/patterns/${name}.wasm`);

describe('hyphenation', () => {
  it('breaks words at the syllables of their language', async () => {
    const hyphenation = new Hyphenation(read);
    for (const [lang, broken] of [
      ['de', 'Re-gis-trie-rungs-sys-tem'],
      ['de-AT', 'Stra-ßen-bahn-hal-te-stel-le'],
      ['en', 'reg-is-tra-tion'],
      ['en-GB', 're-gis-tra-tion'],
      ['fr', 'en-re-gis-tre-ment'],
      ['es', 'es-ta-ble-ci-mien-to'],
      ['it', 're-gi-stra-zio-ne'],
      ['nl', 're-gi-stra-tie-sys-teem'],
      ['pt', 'es-ta-be-le-ci-mento'],
      ['sv', 're-gi-stre-rings-sy-stem'],
      ['da', 're-gi-stre-rings-sy-stem'],
      ['nb', 're-gist-re-rings-sys-tem'],
      ['fi', 're-kis-te-röin-ti-jär-jes-tel-mä'],
      ['pl', 're-je-stra-cyj-ne-go'],
      ['cs', 're-gis-trač-ního'],
      ['ru', 'ре-ги-стра-ци-он-ная'],
      ['uk', 'ре-є-стра-цій-на'],
      ['tr', 're-zer-vas-yon-la-rı-nız'],
    ] as const) {
      const hyphenate = await hyphenation.of(lang);
      assert.equal(hyphenate?.(broken.replaceAll('-', '')).replaceAll('\u00ad', '-'), broken, lang);
    }
  });

  it('leaves alone what is longer than any word', async () => {
    const hyphenate = await new Hyphenation(read).of('de');
    const word = 'Kraftfahrzeughaftpflichtversicherungsgesellschaftenvereinigungen';
    assert.equal(hyphenate?.(word), word);
  });

  it('reads the patterns of a language once, when it is asked for', async () => {
    const names: string[] = [];
    const hyphenation = new Hyphenation((name) => {
      names.push(name);
      return read(name);
    });
    assert.deepEqual(names, []);
    await Promise.all([hyphenation.of('it'), hyphenation.of('it-CH'), hyphenation.of('ja')]);
    assert.deepEqual(names, ['it']);
  });

  it('does without patterns that cannot be read', async () => {
    assert.equal(await new Hyphenation(() => Promise.reject(new Error('gone'))).of('pt'), undefined);
    assert.equal(await new Hyphenation(() => Promise.resolve(undefined)).of('pl'), undefined);
  });

  it('knows which patterns a region and a script ask for', () => {
    assert.equal(patternFileOf('en-AU'), 'en-gb');
    assert.equal(patternFileOf('en-US'), 'en-us');
    assert.equal(patternFileOf('sr-Latn-RS'), 'hr');
    for (const lang of ['ja', 'zh-Hans', 'constructor', '']) assert.equal(patternFileOf(lang), undefined);
    assert.ok(patternFiles.includes('en-gb'));
  });
});
