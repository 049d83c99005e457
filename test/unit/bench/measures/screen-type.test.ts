import assert from 'node:assert/strict';
import { screenType } from '../../../../bench/measures/screen-type.ts';
import { geometryWith, stepAt, textAt } from './hand-made.ts';

describe('the type of a whole picture in a window', () => {
  const texts = [
    textAt('Checks in', 350, 220, { size: 16 }),
    textAt('Clerk', 350, 236, { size: 12, tone: 'quiet' }),
  ];
  // 1000 × 600 px.
  const geometry = geometryWith({ steps: [{ ...stepAt(300), texts }] });

  it('is as large as it is drawn where the window is larger', () => {
    assert.equal(screenType(geometry, { width: 2000, height: 900 }), 16);
  });

  it('is smaller where the window is narrower or lower, by the side that lacks more', () => {
    assert.equal(screenType(geometry, { width: 500, height: 600 }), 8);
    assert.equal(screenType(geometry, { width: 500, height: 150 }), 4);
    assert.ok(Number.isNaN(screenType(geometryWith(), { width: 500, height: 150 })));
  });
});
