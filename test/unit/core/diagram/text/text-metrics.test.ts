import assert from 'node:assert/strict';
import { measure } from '../../../../../core/diagram/text/text-metrics.ts';

describe('measure', () => {
  it('knows the widths of Arial', () => {
    // Advance widths of Arial in 1/2048 em: H 1479, a 1139, space 569; bold H 1479, a 1139, space 569.
    assert.equal(measure('Ha a', 2048), 1479 + 1139 + 569 + 1139);
    assert.equal(measure('i', 2048), 455);
    assert.equal(measure('i', 2048, true), 569);
  });

  it('grows with the size', () => assert.equal(measure('Check in', 26), 2 * measure('Check in', 13)));

  it('knows accents, Greek, Cyrillic and Hebrew', () => {
    for (const text of ['ąęćż', 'Γεια', 'ключ', 'מפתח', '→', '€']) assert.ok(measure(text, 10) > 0);
    assert.equal(measure('é', 10), measure('e', 10));
  });

  it('counts full-width characters as one em', () => assert.equal(measure('予約', 10), 20));

  it('counts marks that join with others as nothing', () => {
    assert.equal(measure('e\u0301', 10), measure('e', 10));
    assert.equal(measure('👍🏽', 10), measure('👍', 10));
    assert.equal(measure('\u200d\u00ad\ufe0f', 10), 0);
  });
});
