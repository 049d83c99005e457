import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Geometry } from '../../../../core/diagram/geometry.ts';
import { layoutPicture } from '../../../../core/diagram/layout.ts';
import { drawPages } from '../../../../core/diagram/pages/draw-pages.ts';
import { leastScale, type PagePlan, paperA3, paperA4, planPages } from '../../../../core/diagram/pages.ts';
import { palettes } from '../../../../core/diagram/palette.ts';
import { drawnExamples, exampleText, geometryOf } from '../../../../tooling/drawn-examples.ts';
import { runs } from '../../../support/runs.ts';
import { anyPicture, cellOf, linkOf, pictureOf } from './pictures.ts';

/** What of the rows a plan shows, page by page. */
function bodies({ pages }: PagePlan) {
  return pages.map(({ windows }) => {
    const body = windows.find(({ groups }) => groups.includes('cell'));
    return body?.from ?? assert.fail('A page has no rows.');
  });
}

function check(geometry: Geometry, plan: PagePlan): void {
  const margin = (10 * 96) / 25.4;
  for (const { windows } of plan.pages) {
    for (const { from, x, y, scale } of windows) {
      assert.ok(x >= margin - 0.01 && y >= margin - 0.01, 'beside the margin');
      assert.ok(x + from.width * scale <= plan.width - margin + 0.01, 'wider than the page');
      assert.ok(y + from.height * scale <= plan.height - margin + 0.01, 'higher than the page');
    }
  }
  const shown = bodies(plan);
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

describe('pages', () => {
  it('show everything once, within their margins, and part no column and no lane', () => {
    fc.assert(
      fc.property(anyPicture, fc.constantFrom(paperA3, paperA4), (picture, paper) => {
        const geometry = layoutPicture(picture);
        if (geometry.lanes.length > 0) check(geometry, planPages(geometry, paper));
      }),
      runs(10),
    );
  });

  for (const name of drawnExamples) {
    it(`show the example ${name} so large that it can be read`, () => {
      const geometry = geometryOf(exampleText(name));
      for (const paper of [paperA3, paperA4]) {
        const plan = planPages(geometry, paper);
        check(geometry, plan);
        assert.ok(plan.scale >= leastScale, `${plan.scale}`);
      }
      assert.equal(planPages(geometry, paperA3).pages.length, 1);
    });
  }

  it('repeat title, stages and names of lanes, and are numbered', () => {
    const svgs = drawPages(geometryOf(exampleText('hotel')), palettes.print, paperA4, 'Hotel');
    assert.ok(svgs.length > 1);
    for (const [index, svg] of svgs.entries()) {
      for (const text of ['Overnight hotel stay', 'Customer actions', 'Line of interaction', 'pain point'])
        assert.ok(svg.includes(`>${text}<`), `"${text}" is on page ${index + 1}`);
      assert.ok(svg.includes(`>Page ${index + 1} of ${svgs.length}<`));
    }
    const all = svgs.join('');
    assert.equal(all.split('>Sleeps<').length, 2, 'a card is on one page');
    assert.ok(all.split('>Stay<').length > 2, 'a parted stage is named on both pages');
  });

  it('are one without a number when the picture fits, no larger than it is', () => {
    const plan = planPages(layoutPicture(pictureOf(1, [cellOf(0, 1, 0)])), paperA3);
    assert.deepEqual([plan.pages.length, plan.scale, plan.pages[0]?.texts], [1, 1, []]);
  });

  it('name a process that runs across a cut on both', () => {
    const columns = 12;
    const cells = Array.from({ length: columns }, (_, column) => cellOf(column, 1, 0));
    const shared = cellOf(0, 4, 0, { columns, name: 'Keeps everything running' });
    const links = cells.map(({ key }) => linkOf(key, shared.key));
    const plan = planPages(layoutPicture(pictureOf(columns, [...cells, shared], links)), paperA4);
    assert.ok(plan.pages.length > 1);
    for (const [index, { from }] of bodies(plan)
      .map((body) => ({ from: body }))
      .entries()) {
      const piece = plan.pages[index]?.geometry.cells.find(({ key }) => key === shared.key);
      for (const { x } of piece?.texts ?? assert.fail('The process is missing.'))
        assert.ok(x > from.x && x < from.x + from.width);
    }
  });

  it('go on downwards when the lanes do not fit', () => {
    const cells = Array.from({ length: 40 }, (_, place) => cellOf(0, 1 + (place % 4), place));
    const geometry = layoutPicture(pictureOf(1, cells));
    const plan = planPages(geometry, paperA4);
    assert.ok(plan.pages.length > 1);
    check(geometry, plan);
  });
});
