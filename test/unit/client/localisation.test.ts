import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../tooling/root.ts';

const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const languages = ['de', 'es', 'ja'];
const english: Record<string, string> = read('package.nls.json');

describe('the localised manifest', () => {
  it('has every string for people under a key that exists, and no key too many', () => {
    const { configuration, ...rest } = read('package.json').contributes;
    // The name of the extension is the same everywhere; the rules are described by the registry, in English.
    const { 'serviceBlueprint.lint.rules': rules, ...settings } = configuration.properties;
    const strings = [
      ...stringsIn(rest),
      ...stringsIn(settings),
      ...stringsIn({ description: rules.markdownDescription }),
    ];
    const plain = strings.filter((text) => !/^%[\w.]+%$/.test(text));
    assert.deepEqual(plain, []);
    const used = new Set(strings.map((text) => text.slice(1, -1)));
    assert.deepEqual([...used].toSorted(), Object.keys(english).toSorted());
  });

  for (const language of languages) {
    it(`has the same keys, commands and code in ${language}`, () => {
      const translated: Record<string, string> = read(`package.nls.${language}.json`);
      assert.deepEqual(Object.keys(translated), Object.keys(english));
      const fixed = (text = '') => [...text.matchAll(/\(command:[^)]*\)|`[a-z:]+(?: [a-z]+)?`/g)].map(String);
      for (const [key, text] of Object.entries(english)) {
        assert.ok(translated[key]?.trim(), key);
        assert.deepEqual(fixed(translated[key]).toSorted(), fixed(text).toSorted(), key);
      }
    });
  }
});

describe('the strings in the client', () => {
  const sources = readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(root, 'client', path), 'utf8'));
  const written = sources.flatMap((source) =>
    [...source.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text = '']) => text),
  );

  it('are plain texts that can be looked up', () => {
    assert.ok(written.length > 0);
    assert.equal(written.length, sources.flatMap((source) => source.match(/l10n\.t\(/g) ?? []).length);
  });

  for (const language of languages) {
    it(`are all translated to ${language}, with the same places, and no other`, () => {
      const bundle: Record<string, string> = read(`l10n/bundle.l10n.${language}.json`);
      assert.deepEqual(Object.keys(bundle).toSorted(), [...new Set(written)].toSorted());
      const places = (text: string) => (text.match(/\{\d\}/g) ?? []).toSorted();
      for (const [text, translated] of Object.entries(bundle)) {
        assert.notEqual(translated.trim(), '', text);
        assert.deepEqual(places(translated), places(text), text);
      }
    });
  }
});

const forPeople =
  /^(title|category|label|displayName|description|userDescription|markdownDescription|altText|enumDescriptions|markdownEnumDescriptions)$/;

/** The strings that somebody reads, at any depth; what language models read stays English. */
function stringsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return forPeople.test(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => stringsIn(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    name === 'inputSchema' ? [] : stringsIn(item, name),
  );
}
