import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { countArrows } from '../../../bench/arrow-counts.ts';
import { layoutPicture } from '../../../core/diagram/layout.ts';
import { drawnExamples, exampleText, geometryOf } from '../../../tooling/drawn-examples.ts';
import { cellOf, linkOf, pictureOf } from '../core/diagram/pictures.ts';

/** The counts of the examples; lower them when they get better. */
const bestCounts = JSON.parse(
  readFileSync(new URL('./arrow-counts.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, { readonly crossings: number; readonly bends: number }>>;

describe('counting what makes arrows hard to follow', () => {
  it('counts crossings and bends', () => {
    const cells = [cellOf(0, 1, 0), cellOf(2, 1, 0), cellOf(1, 0, 0), cellOf(1, 2, 0)];
    const links = [linkOf('c0_1_0', 'c2_1_0', { kind: 'path' }), linkOf('c1_0_0', 'c1_2_0')];
    const { arrows, crossings, bends } = countArrows(layoutPicture(pictureOf(3, cells, links)));
    assert.deepEqual({ arrows, crossings, bends }, { arrows: 2, crossings: 1, bends: 0 });
    const loop = [linkOf('c2_1_0', 'c0_1_0', { kind: 'rework' })];
    assert.equal(countArrows(layoutPicture(pictureOf(3, cells, loop))).bends, 2);
    assert.equal(countArrows(layoutPicture(pictureOf(0, [], []))).arrows, 0);
  });

  for (const example of drawnExamples) {
    it(`finds no more of them in the example ${example} than there were`, () => {
      const best = bestCounts[example] ?? assert.fail(`${example} has no figures in arrow-counts.json`);
      const { crossings, bends } = countArrows(geometryOf(exampleText(example)));
      assert.ok(crossings <= best.crossings, `${crossings} crossings instead of ${best.crossings}`);
      assert.ok(bends <= best.bends, `${bends} bends instead of ${best.bends}`);
    });
  }
});
