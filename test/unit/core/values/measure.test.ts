import assert from 'node:assert/strict';
import { parseBound, parseMeasure } from '../../../../core/values/measure.ts';

describe('measures', () => {
  it('are read with their unit', () => {
    assert.deepEqual(parseMeasure('14m'), { amount: 840, unit: 'seconds' });
    assert.deepEqual(parseMeasure(' ~ 1h 30m '), { amount: 5400, unit: 'seconds' });
    assert.deepEqual(parseMeasure('84 %'), { amount: 84, unit: '%' });
    assert.deepEqual(parseMeasure('84 percent'), { amount: 84, unit: '%' });
    assert.deepEqual(parseMeasure('4,2'), { amount: 4.2, unit: '' });
    assert.deepEqual(parseMeasure('€ 12.50'), { amount: 12.5, unit: '€' });
    assert.deepEqual(parseMeasure('-3 points'), { amount: -3, unit: 'points' });
  });

  it('are not guessed', () => {
    for (const text of [
      '',
      'fast',
      '10-14m',
      '3 of 10',
      '1,200',
      '1.200',
      '40 - 60 %',
      '2026-11-01',
      '14:30',
    ]) {
      assert.equal(parseMeasure(text), undefined, text);
    }
  });

  it('are bounds on the side that is written', () => {
    const sides = {
      '< 2m': 'at-most',
      '<=4': 'at-most',
      'max. 3': 'at-most',
      'Maximum 3': 'at-most',
      'within 20 s': 'at-most',
      '≥ 80 %': 'at-least',
      'at least 80 %': 'at-least',
      'over 90%': 'at-least',
      '2m': undefined,
    };
    for (const [text, side] of Object.entries(sides)) assert.equal(parseBound(text)?.side, side, text);
    assert.deepEqual(parseBound('min 3 days'), { amount: 259_200, unit: 'seconds', side: 'at-least' });
    assert.equal(parseBound('overall 3')?.side, undefined);
  });
});
