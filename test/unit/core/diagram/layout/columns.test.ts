import assert from 'node:assert/strict';
import fc from 'fast-check';
import { arrowsThroughCards } from '../../../../../bench/measures/arrows-through-cards.ts';
import { columnPitch } from '../../../../../bench/measures/column-pitch.ts';
import { textsOutOfCards } from '../../../../../bench/measures/texts-out-of-cards.ts';
import { layoutPicture } from '../../../../../core/diagram/layout.ts';
import type { Badge } from '../../../../../core/diagram/picture.ts';
import { runs } from '../../../../support/runs.ts';
import { anyPicture, cellOf, linkOf, pictureOf } from '../pictures.ts';

const all: readonly Badge[] = (['moment', 'pain', 'opportunity', 'fail', 'question'] as const).map(
  (kind) => ({ kind, texts: ['one', 'two'] }),
);

function widthsOf(geometry: ReturnType<typeof layoutPicture>): number[] {
  return geometry.cells.map(({ width }) => width);
}

describe('columns', () => {
  it('have one pitch, whatever runs between them', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        const pitch = columnPitch([{ geometry: layoutPicture(picture) }]);
        assert.ok(Number.isNaN(pitch) || pitch <= 1.25, `${pitch}`);
      }),
      runs(20),
    );
  });

  it('have cards of one width, which waits and badges do not change', () => {
    const cells = [cellOf(0, 1, 0), cellOf(1, 1, 0, { wait: '10m', badges: all }), cellOf(2, 1, 0)];
    assert.equal(new Set(widthsOf(layoutPicture(pictureOf(3, cells)))).size, 1);
  });

  it('have narrower cards beside a crowded gutter, and wider ones elsewhere', () => {
    const cells = Array.from({ length: 8 }, (_, column) => cellOf(column, 1, 0));
    const links = Array.from({ length: 8 }, (_, at) =>
      linkOf('c3_1_0', 'c4_1_0', { key: `l${at}`, label: 'when it is not there' }),
    );
    const widths = widthsOf(layoutPicture(pictureOf(8, cells, links)));
    const [first, third, fourth, last] = [widths[0], widths[3], widths[4], widths[7]];
    assert.ok(first !== undefined && last !== undefined && third !== undefined && fourth !== undefined);
    assert.ok(third < first && fourth < last, `${widths}`);
  });

  it('are as wide as is asked for, in sensible limits', () => {
    const picture = pictureOf(
      6,
      Array.from({ length: 6 }, (_, column) => cellOf(column, 1, 0)),
    );
    for (const [asked, width] of [
      [120, 120],
      [200, 200],
      [1, 96],
      [1e9, 480],
    ] as const)
      assert.deepEqual(new Set(widthsOf(layoutPicture(picture, { columnWidth: asked }))), new Set([width]));
  });

  it('keep texts in narrow cards, and a way for an arrow beside all badges', () => {
    const cells = [
      cellOf(0, 1, 0, { wait: '1h 30m', badges: all }),
      cellOf(0, 0, 0),
      cellOf(1, 0, 0, { badges: all }),
      cellOf(1, 1, 0),
    ];
    const links = [linkOf('c0_0_0', 'c0_1_0'), linkOf('c1_1_0', 'c1_0_0')];
    const geometry = layoutPicture(pictureOf(2, cells, links), { columnWidth: 112 });
    assert.equal(geometry.links.length, 2);
    assert.deepEqual(arrowsThroughCards(geometry), []);
    assert.deepEqual(textsOutOfCards(geometry), []);
  });

  it('hold what several pages say on one page, its entries beneath each other, at the bottom of the lane', () => {
    const cells = [cellOf(0, 0, 0), cellOf(0, 0, 1), cellOf(0, 0, 2), cellOf(1, 0, 0), cellOf(1, 1, 0)];
    const { cells: boxes } = layoutPicture(pictureOf(2, cells, [linkOf('c1_0_0', 'c1_1_0')]));
    const [one, two, three, single] = boxes;
    assert.ok(one && two && three && single);
    assert.deepEqual(
      [one.joins, three.joins],
      [
        { above: false, beneath: true },
        { above: true, beneath: false },
      ],
    );
    assert.ok(one.y + one.height === two.y && two.y + two.height === three.y, 'they touch');
    assert.equal(single.joins, undefined);
    const still = layoutPicture(pictureOf(2, cells)).cells;
    assert.equal(still[2] && still[2].y + still[2].height, still[3] && still[3].y + still[3].height);
  });

  it('are as high as their neighbours in one row', () => {
    const cells = [cellOf(0, 1, 0), cellOf(1, 1, 0, { name: 'Waits in the lobby until the room is clean' })];
    const heights = layoutPicture(pictureOf(2, cells)).cells.map(({ height }) => height);
    assert.equal(heights[0], heights[1]);
  });
});
