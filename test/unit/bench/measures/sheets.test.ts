import assert from 'node:assert/strict';
import { columnPitch } from '../../../../bench/measures/column-pitch.ts';
import { cutTexts } from '../../../../bench/measures/cut-texts.ts';
import { sheetFill } from '../../../../bench/measures/sheet-fill.ts';
import { typeSizes } from '../../../../bench/measures/type-sizes.ts';
import type { Geometry } from '../../../../core/diagram/geometry.ts';
import type { Page, PageWindow } from '../../../../core/diagram/pages.ts';
import { cardAt, geometryWith, stepAt, textAt } from './hand-made.ts';

const pageOf = (geometry: Geometry, ...windows: PageWindow[]): Page => ({ geometry, windows, texts: [] });

const windowOf = (
  from: readonly [x: number, y: number, width: number, height: number],
  more: Partial<PageWindow> = {},
): PageWindow => {
  const [x, y, width, height] = from;
  return { groups: ['cell'], from: { x, y, width, height }, x: 0, y: 0, scale: 1, ...more };
};

describe('the pitch of the columns of a sheet', () => {
  const pages = (...middles: number[][]) =>
    middles.map((xs) => pageOf(geometryWith({ steps: xs.map(stepAt) })));

  it('is 1 where all are as far apart, though sheets differ', () => {
    assert.equal(columnPitch(pages([300, 500, 700], [200, 500, 800])), 1);
  });

  it('is what the widest is by the narrowest, on the worst sheet', () => {
    assert.equal(columnPitch(pages([300, 400, 500], [300, 400, 550, 650])), 1.5);
    assert.ok(Number.isNaN(columnPitch(pages([300]))));
  });
});

describe('the fill of the sheets', () => {
  // 100 × 100 px can be printed on.
  const paper = { width: 127 / 4.8, height: 127 / 4.8, margin: 0 };
  const plan = (...pages: Page[]) => ({ width: 100, height: 100, scale: 1, pages });

  it('is the share that is covered, what is covered twice counted once', () => {
    const whole = pageOf(geometryWith(), windowOf([0, 0, 100, 60]), windowOf([0, 0, 50, 80]));
    assert.equal(sheetFill(plan(whole), paper).toFixed(4), '0.7000');
  });

  it('is that of the emptiest, at the scale at which it is shown, within the margins', () => {
    const full = pageOf(geometryWith(), windowOf([0, 0, 100, 100]));
    const half = pageOf(geometryWith(), windowOf([0, 0, 100, 200], { scale: 0.5 }));
    assert.equal(sheetFill(plan(full, half), paper).toFixed(4), '0.5000');
    // With 10 px on each side, 80 × 80 are left.
    const margin = (10 * 25.4) / 96;
    const inner = pageOf(geometryWith(), windowOf([0, 0, 80, 40], { x: 10, y: 10 }));
    assert.equal(sheetFill(plan(inner), { ...paper, margin }).toFixed(4), '0.5000');
  });
});

describe('texts that are cut by the edge of a sheet', () => {
  // 40 to 50 px wide, around 350.
  const geometry = geometryWith({
    cells: [cardAt('a', 300, 200, { texts: [textAt('Checks in', 350, 224)] })],
  });

  it('are none where a text is shown whole, or not at all', () => {
    assert.deepEqual(cutTexts([pageOf(geometry, windowOf([200, 100, 300, 300]))]), []);
    assert.deepEqual(cutTexts([pageOf(geometry, windowOf([600, 100, 300, 300]))]), []);
  });

  it('are none where one window goes on where another ends', () => {
    const left = windowOf([200, 100, 150, 300]);
    const right = windowOf([350, 100, 150, 300], { x: 150 });
    assert.deepEqual(cutTexts([pageOf(geometry, left, right)]), []);
    assert.equal(cutTexts([pageOf(geometry, left, { ...right, x: 170 })]).length, 1);
  });

  it('are found where an edge runs through one, on each sheet', () => {
    const [left, right] = [windowOf([200, 100, 150, 300]), windowOf([350, 100, 150, 300])];
    assert.deepEqual(cutTexts([pageOf(geometry, left), pageOf(geometry, right)]), [
      '"Checks in" on page 1',
      '"Checks in" on page 2',
    ]);
    assert.equal(cutTexts([pageOf(geometry, windowOf([200, 100, 300, 120]))]).length, 1);
  });
});

describe('the type on the sheets', () => {
  const texts = [
    textAt('Checks in', 350, 220, { size: 16 }),
    textAt('Clerk', 350, 236, { size: 12, tone: 'quiet' }),
  ];
  const geometry = geometryWith({ cells: [cardAt('a', 300, 200, { texts })] });

  it('is in points, 72 to the inch of 96 px, at the scale of the sheet', () => {
    const body = windowOf([0, 0, 1000, 600]);
    const legend = windowOf([0, 0, 1000, 600], { groups: ['legend'], scale: 0.1 });
    assert.deepEqual(typeSizes([pageOf(geometry, body, legend)]), { card: 12, detail: 9 });
  });

  it('is the smallest of all sheets, and none without cards', () => {
    const [large, small] = [windowOf([0, 0, 1000, 600]), windowOf([0, 0, 1000, 600], { scale: 0.5 })];
    assert.deepEqual(typeSizes([pageOf(geometry, large), pageOf(geometry, small)]), { card: 6, detail: 4.5 });
    assert.deepEqual(typeSizes([pageOf(geometryWith(), large)]), { card: Number.NaN, detail: Number.NaN });
  });
});
