import assert from 'node:assert/strict';
import { arrowsOnArrows } from '../../../../../bench/measures/arrows-on-arrows.ts';
import { labelDistances } from '../../../../../bench/measures/label-distances.ts';
import { labelFaults } from '../../../../../bench/measures/label-faults.ts';
import { lineBesideLabels } from '../../../../../bench/measures/line-beside-labels.ts';
import { unmarkedCrossings } from '../../../../../bench/measures/unmarked-crossings.ts';
import type { Geometry } from '../../../../../core/diagram/geometry.ts';
import { layoutPicture } from '../../../../../core/diagram/layout.ts';
import { cellOf, linkOf, pictureOf } from '../pictures.ts';

/** Five customer cards in a row, joined by the path, with what is given besides. */
function journey(...more: readonly ReturnType<typeof linkOf>[]): Geometry {
  const cells = [0, 1, 2, 3, 4].map((column) => cellOf(column, 1, 0));
  const path = [0, 1, 2, 3].map((column) =>
    linkOf(`c${column}_1_0`, `c${column + 1}_1_0`, { kind: 'path', ...(column === 1 && { label: 'fits' }) }),
  );
  return layoutPicture(pictureOf(5, cells, [...path, ...more]));
}

function arrow(geometry: Geometry, key: string) {
  return geometry.links.find((link) => link.key === key) ?? assert.fail(key);
}

function card(geometry: Geometry, key: string) {
  return geometry.cells.find((cell) => cell.key === key) ?? assert.fail(key);
}

describe('what leaves a card', () => {
  const skip = linkOf('c1_1_0', 'c3_1_0', { kind: 'path', label: 'too small' });
  const farSkip = linkOf('c1_1_0', 'c4_1_0', { kind: 'path', label: 'no longer wanted' });
  const loop = linkOf('c1_1_0', 'c0_1_0', { kind: 'rework', label: 'wrong colour' });

  it('is written within 60 px of its source, with 24 px of line on both sides', () => {
    const geometry = journey(
      skip,
      farSkip,
      loop,
      linkOf('c2_1_0', 'c0_1_0', { kind: 'feedback', label: 'told' }),
    );
    assert.equal(labelDistances(geometry).length, 5);
    for (const distance of labelDistances(geometry)) assert.ok(distance <= 60, `${distance} px`);
    for (const line of lineBesideLabels(geometry)) assert.ok(line >= 24, `${line} px`);
  });

  it('has a diamond where the customer goes on in more than one way, and only there', () => {
    const { cells } = journey(skip);
    assert.deepEqual(
      cells.filter(({ fork }) => fork !== undefined).map(({ key }) => key),
      ['c1_1_0'],
    );
  });

  it('fans out of the diamond in the order of the targets, without a crossing', () => {
    const geometry = journey(skip, farSkip, loop);
    const heights = [farSkip.key, skip.key, 'c1_1_0_to_c2_1_0', loop.key].map(
      (key) => arrow(geometry, key).label?.y ?? assert.fail(key),
    );
    assert.deepEqual(
      heights.toSorted((a, b) => a - b),
      heights,
    );
    for (const key of [skip.key, farSkip.key]) assert.deepEqual(arrow(geometry, key).jumps, []);
  });

  it('skips ahead above the cards of the lane, and comes back beneath them', () => {
    const geometry = journey(skip, loop);
    const { y, height } = card(geometry, 'c2_1_0');
    const [up, down] = [skip, loop].map(({ key }) => arrow(geometry, key).points.map((point) => point.y));
    assert.ok(Math.min(...(up ?? [])) < y && Math.max(...(up ?? [])) <= y + height);
    assert.ok(Math.max(...(down ?? [])) > y + height && Math.min(...(down ?? [])) >= y);
  });

  it('stays in the lane of the customer, also back from a neighbour', () => {
    const back = linkOf('c3_1_0', 'c2_1_0', { kind: 'path' });
    const geometry = journey(back);
    const { y, height } = geometry.lanes[1] ?? assert.fail();
    const heights = arrow(geometry, back.key).points.map((point) => point.y);
    assert.ok(heights.length > 2 && heights.every((at) => at > y && at < y + height));
  });
});

describe('arrows that cross', () => {
  it('have a gap in the one that is not the customer’s path, also beside a bend', () => {
    const cells = [cellOf(0, 1, 0), cellOf(1, 1, 0), cellOf(0, 2, 0), cellOf(1, 2, 0), cellOf(0, 3, 0)];
    const links = [
      linkOf('c0_1_0', 'c1_1_0', { kind: 'path' }),
      linkOf('c0_2_0', 'c1_1_0'),
      linkOf('c0_3_0', 'c1_2_0'),
      linkOf('c1_2_0', 'c0_1_0'),
      linkOf('c1_1_0', 'c0_3_0', { kind: 'wait' }),
    ];
    const geometry = layoutPicture(pictureOf(2, cells, links));
    assert.deepEqual(unmarkedCrossings(geometry), []);
    assert.deepEqual(geometry.links[0]?.jumps, []);
    assert.ok(geometry.links.some(({ jumps }) => jumps.length > 0));
  });
});

describe('arrows of one kind to one card', () => {
  const cells = [0, 1, 2, 3].map((column) => cellOf(column, 1, 0));
  const skip = (from: number) => linkOf(`c${from}_1_0`, 'c3_1_0', { kind: 'path' });

  it('join before it and share one head, one part each', () => {
    const [one, other] = layoutPicture(pictureOf(4, cells, [skip(0), skip(1)])).links;
    assert.deepEqual(one?.points.at(-1), other?.points.at(-1));
    assert.deepEqual(one?.points.at(-2), other?.points.at(-2));
    assert.notDeepEqual(one?.points[0], other?.points[0]);
  });

  it('stay apart when they are of two kinds', () => {
    const [one, other] = layoutPicture(
      pictureOf(4, cells, [skip(0), linkOf('c1_1_0', 'c3_1_0', { kind: 'dependency' })]),
    ).links;
    assert.notDeepEqual(one?.points.at(-1), other?.points.at(-1));
  });

  it('come to a shared process as one bus', () => {
    const stack = [cellOf(0, 2, 0), cellOf(0, 3, 0), cellOf(0, 4, 0), cellOf(0, 4, 1)];
    const links = [linkOf('c0_2_0', 'c0_4_1'), linkOf('c0_3_0', 'c0_4_1'), linkOf('c0_3_0', 'c0_4_0')];
    const [front, back] = layoutPicture(pictureOf(1, stack, links)).links;
    assert.deepEqual(front?.points.at(-1), back?.points.at(-1));
  });
});

describe('ways out of a stack', () => {
  it('fan out of its last card only, and what is written on them is on nothing else', () => {
    const cells = [cellOf(0, 1, 0), cellOf(0, 1, 1), cellOf(1, 1, 0), cellOf(2, 1, 0)];
    const links = [
      linkOf('c0_1_0', 'c0_1_1', { kind: 'path' }),
      linkOf('c0_1_0', 'c1_1_0', { kind: 'path', label: 'refused' }),
      linkOf('c0_1_0', 'c2_1_0', { kind: 'rework', label: 'again' }),
      linkOf('c0_1_1', 'c0_1_0', { kind: 'rework', label: 'no room' }),
      linkOf('c0_1_1', 'c1_1_0', { kind: 'path' }),
      linkOf('c0_1_1', 'c2_1_0', { kind: 'path', label: 'a copy of the form' }),
    ];
    const geometry = layoutPicture(pictureOf(3, cells, links));
    assert.deepEqual(
      geometry.cells.flatMap(({ key, fork }) => (fork ? key : [])),
      ['c0_1_1'],
    );
    assert.deepEqual(labelFaults(geometry), []);
    assert.deepEqual(arrowsOnArrows(geometry), []);
  });

  it('has room for what is written on two arrows that lead there and back', () => {
    const long = 'a room number that is long enough';
    const links = [
      linkOf('c0_4_0', 'c0_4_1', { kind: 'agreement', label: long }),
      linkOf('c0_4_1', 'c0_4_0', { kind: 'agreement', label: long }),
    ];
    const geometry = layoutPicture(pictureOf(1, [cellOf(0, 4, 0), cellOf(0, 4, 1)], links));
    assert.deepEqual(labelFaults(geometry), []);
    for (const line of lineBesideLabels(geometry)) assert.ok(line >= 24, `${line} px`);
  });
});
