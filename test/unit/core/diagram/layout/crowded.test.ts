import assert from 'node:assert/strict';
import { arrowsOnArrows } from '../../../../../bench/measures/arrows-on-arrows.ts';
import { arrowsThroughCards } from '../../../../../bench/measures/arrows-through-cards.ts';
import { labelFaults } from '../../../../../bench/measures/label-faults.ts';
import { type LayoutOptions, layoutPicture } from '../../../../../core/diagram/layout.ts';
import type { Badge, PictureCell, PictureLink } from '../../../../../core/diagram/picture.ts';
import { cellOf, linkOf, pictureOf } from '../pictures.ts';

/** Places cells and arrows, and returns the geometry when all are there and none is on another. */
function placed(
  columns: number,
  cells: readonly PictureCell[],
  links: readonly PictureLink[],
  options: LayoutOptions = {},
) {
  const geometry = layoutPicture(pictureOf(columns, cells, links), options);
  const faults = [...arrowsThroughCards(geometry), ...arrowsOnArrows(geometry), ...labelFaults(geometry)];
  assert.deepEqual(faults, []);
  assert.equal(geometry.links.length, links.length);
  return geometry;
}

describe('arrows where there is little room', () => {
  it('come to a narrow card beside its badges, however many it has', () => {
    const kinds = ['moment', 'pain', 'opportunity', 'fail', 'question'] as const;
    const badges = kinds.map((kind): Badge => ({ kind, texts: ['one', 'two'] }));
    const cells = [cellOf(0, 1, 0), cellOf(0, 3, 0, { badges })];
    for (const width of [96, 112, 128])
      placed(
        1,
        [...cells, cellOf(0, 4, 0)],
        [linkOf('c0_3_0', 'c0_1_0'), linkOf('c0_1_0', 'c0_3_0', { kind: 'wait' })],
        { columnWidth: width },
      );
  });

  it('go around a shared process that covers all that is beside another', () => {
    const cells = [cellOf(1, 1, 0), cellOf(0, 4, 0, { columns: 4 }), cellOf(1, 4, 1, { columns: 2 })];
    placed(5, cells, [linkOf('c1_4_1', 'c1_1_0'), linkOf('c1_1_0', 'c1_4_1', { kind: 'wait' })]);
  });

  it('do not pass between two cards of a stack where something is written on the arrow that joins them', () => {
    const cells = [
      cellOf(1, 4, 0, { name: 'W'.repeat(120) }),
      ...[cellOf(3, 4, 0), cellOf(3, 4, 1)],
      cellOf(4, 4, 0, { name: 'congue vulputate integer integer dignissim vitae' }),
      cellOf(4, 4, 1),
    ];
    const joining = linkOf('c3_4_0', 'c3_4_1', { kind: 'agreement', label: 'asks' });
    placed(5, cells, [linkOf('c4_4_1', 'c1_4_0'), joining], { details: false });
  });

  it('make the cards higher between which many are written', () => {
    const cells = [cellOf(2, 0, 0), cellOf(1, 0, 10, { columns: 3 })];
    const [down, up] = [
      ['c2_0_0', 'c1_0_10'],
      ['c1_0_10', 'c2_0_0'],
    ] as const;
    const label = 'asks for it again';
    const links = [
      linkOf(...down, { key: 'a' }),
      linkOf(...down, { key: 'b' }),
      linkOf(...up, { key: 'c', label }),
      linkOf(...up, { key: 'd', label: 'libero luctus amet leo', kind: 'path' }),
      linkOf(...up, { key: 'e', label }),
      linkOf(...down, { key: 'f', label }),
    ];
    placed(4, cells, links);
  });

  it('keep what is written clear where they exchange their places at a side', () => {
    const cells = [0, 1].flatMap((column) => [0, 1, 2].map((place) => cellOf(column, 0, place)));
    const links = [
      linkOf('c1_0_1', 'c1_0_2'),
      linkOf('c1_0_1', 'c0_0_1', { label: 'asks for it again' }),
      linkOf('c1_0_0', 'c1_0_1'),
      linkOf('c1_0_2', 'c1_0_1', { kind: 'agreement', label: 'maecenas euismod' }),
      linkOf('c0_0_0', 'c1_0_1'),
    ];
    const tall = { ...cellOf(1, 0, 1), wait: '1h 30m', emotion: 1 };
    placed(
      2,
      cells.map((cell) => (cell.key === tall.key ? tall : cell)).filter(({ key }) => key !== 'c0_0_2'),
      links,
    );
  });

  it('fan out of a decision only where nothing stands across the room beside it', () => {
    const first = cellOf(0, 1, 0);
    const wide = cellOf(1, 1, 10, { columns: 3 });
    const links = [linkOf(wide.key, first.key), linkOf(wide.key, first.key, { key: 'more' })];
    const forks = (cells: readonly PictureCell[]) =>
      placed(6, cells, links).cells.filter(({ fork }) => fork !== undefined).length;
    assert.equal(forks([first, wide, cellOf(3, 1, 11, { columns: 2 })]), 0);
    assert.equal(forks([first, wide]), 1);
  });
});
