import assert from 'node:assert/strict';
import { cutTexts } from '../../../../bench/measures/cut-texts.ts';
import type { Geometry } from '../../../../core/diagram/geometry.ts';
import type { PagePlan } from '../../../../core/diagram/pages.ts';

/** Returns the parts of the rows that a plan shows, with the number of their page from 0. */
export function bodies({ pages }: PagePlan) {
  return pages.flatMap(({ windows }, page) =>
    windows.filter(({ groups }) => groups.includes('cell')).map((one) => ({ ...one, page })),
  );
}

/** Asserts that every card stands whole on a page of a plan, within its margins, and that no text is cut. */
export function holdsAll(geometry: Pick<Geometry, 'cells'>, plan: PagePlan, margin = 10 * (96 / 25.4)): void {
  for (const { windows } of plan.pages) {
    assert.ok(windows.some(({ groups }) => groups.includes('cell')));
    for (const { from, x, y, scale } of windows) {
      assert.ok(x >= margin - 0.01 && y >= margin - 0.01, 'beside the margin');
      assert.ok(x + from.width * scale <= plan.width - margin + 0.01, 'wider than the page');
      assert.ok(y + from.height * scale <= plan.height - margin + 0.01, 'higher than the page');
    }
  }
  assert.deepEqual(cutTexts(plan.pages), []);
  const shown = bodies(plan).map(({ from }) => from);
  for (const cell of geometry.cells) {
    const pieces = shown.filter(
      ({ x, y, width, height }) =>
        cell.y >= y && cell.y + cell.height <= y + height && cell.x < x + width && cell.x + cell.width > x,
    );
    assert.ok(pieces.length >= 1, `${cell.key} is on no page`);
    if (cell.columns === 1) {
      assert.ok(
        pieces.some(({ x, width }) => cell.x >= x && cell.x + cell.width <= x + width),
        `${cell.key} is parted`,
      );
    }
  }
}
