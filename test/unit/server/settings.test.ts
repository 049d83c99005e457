import assert from 'node:assert/strict';
import { readRuleLevels, Settings } from '../../../server/settings.ts';

const uri = 'file:///a.blueprint.yaml';

describe('readRuleLevels', () => {
  it('keeps levels and leaves the rest out', () => {
    const read = readRuleLevels({ a: 'error', b: 'off', c: 'loud', d: 5, e: null });
    assert.deepEqual(
      [...read],
      [
        ['a', 'error'],
        ['b', 'off'],
      ],
    );
  });
  it('reads nothing out of nonsense', () => {
    for (const value of [null, undefined, 5, 'error', ['error'], [[1]]]) {
      assert.equal(readRuleLevels(value).size, 0);
    }
  });
});

describe('Settings', () => {
  it('asks for each document and says whether anything changed', async () => {
    let answer: unknown = { a: 'off' };
    const settings = new Settings(() => Promise.resolve(answer));
    assert.equal(await settings.load(uri), true);
    assert.equal(settings.levelsOf(uri).get('a'), 'off');
    assert.equal(await settings.load(uri), false);
    answer = null;
    assert.equal(await settings.load(uri), true);
    assert.equal(settings.levelsOf(uri).size, 0);
  });
  it('asks for a file that is not open, and keeps nothing of it', async () => {
    const settings = new Settings(() => Promise.resolve({ a: 'off' }));
    assert.equal((await settings.levelsOfAny(uri)).get('a'), 'off');
    assert.equal(settings.levelsOf(uri).size, 0);
  });
  it('takes what is pushed', () => {
    const settings = new Settings(() => Promise.resolve(null));
    settings.push({ serviceBlueprint: { lint: { rules: { a: 'hint' } } } });
    assert.equal(settings.levelsOf(uri).get('a'), 'hint');
    for (const nonsense of [null, 5, { serviceBlueprint: null }, { serviceBlueprint: { lint: [] } }]) {
      settings.push(nonsense);
      assert.equal(settings.levelsOf(uri).size, 0);
    }
  });
  it('passes over an answer that a newer one overtook, or that comes after the document was closed', async () => {
    const answers: ((value: unknown) => void)[] = [];
    const settings = new Settings(() => new Promise((resolve) => answers.push(resolve)));
    const [first, second] = [settings.load(uri), settings.load(uri)];
    answers[1]?.({ a: 'hint' });
    assert.equal(await second, true);
    answers[0]?.({ a: 'off' });
    assert.equal(await first, false);
    assert.equal(settings.levelsOf(uri).get('a'), 'hint');

    const late = settings.load(uri);
    settings.forget(uri);
    answers[2]?.({ a: 'off' });
    assert.equal(await late, false);
    assert.equal(settings.levelsOf(uri).size, 0);
  });
  it('is settled when it was answered, with what it was answered, or refused', async () => {
    const answers: ((value: unknown) => void)[] = [];
    const settings = new Settings(() => new Promise((resolve) => answers.push(resolve)));
    await settings.answered(uri);
    void settings.load(uri);
    const answered = settings.answered(uri).then(() => settings.levelsOf(uri).get('a'));
    answers[0]?.({ a: 'off' });
    assert.equal(await answered, 'off');

    const deaf = new Settings(() => Promise.reject(new Error('No.')));
    const refused = deaf.load(uri);
    await deaf.answered(uri);
    await assert.rejects(refused, /No\./);
  });
});
