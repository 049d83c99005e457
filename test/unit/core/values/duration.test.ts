import assert from 'node:assert/strict';
import { durationPattern, formatDuration, parseDuration } from '../../../../core/values/duration.ts';

describe('parseDuration', () => {
  const readable: [string, number][] = [
    ['30s', 30],
    ['4m', 240],
    ['1h 30m', 5400],
    ['1h30m', 5400],
    ['1.5h', 5400],
    ['2d', 172_800],
    ['1w', 604_800],
    ['10 minutes', 600],
    ['2 days', 172_800],
    ['0m', 0],
  ];
  for (const [text, seconds] of readable) {
    it(`reads ${text}`, () => assert.deepEqual(parseDuration(text), { text, seconds }));
  }

  it('refuses what has no unit or is no length of time', () => {
    for (const text of ['', '4', '4x', 'a while', '5-10m', '-4m', '1:30', 'm', '4m!', '2 months']) {
      assert.equal(parseDuration(text), undefined, text);
      assert.doesNotMatch(text, new RegExp(durationPattern));
    }
  });

  it('decides quickly about a long text', () => {
    assert.equal(parseDuration(`${'1'.repeat(50_000)}x`), undefined);
    assert.equal(parseDuration(`${'1m '.repeat(20_000)}x`), undefined);
  });
});

describe('formatDuration', () => {
  it('writes the two largest units', () => {
    assert.equal(formatDuration(0), '0s');
    assert.equal(formatDuration(45), '45s');
    assert.equal(formatDuration(5400), '1h 30m');
    assert.equal(formatDuration(90_061), '1d 1h');
  });
});
