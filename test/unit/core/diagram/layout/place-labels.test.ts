import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { placeLabels } from '../../../../../core/diagram/layout/place-labels.ts';
import { runs } from '../../../../support/runs.ts';

/** Horizontal arrows, each with a label of one line. */
function labelsOn(
  arrows: readonly (readonly [from: number, to: number, y: number])[],
  work = { places: 0, moves: 0, moved: 0 },
) {
  const routes = arrows.map(([from, to, y]) => [
    { x: from, y },
    { x: to, y },
  ]);
  const text = { lines: ['asks'], width: 60, shortened: false };
  const label = { text, width: 68, height: 16 };
  const frame = {
    left: 0,
    headRight: 0,
    right: 1000,
    stageTop: 0,
    stepTop: 0,
    rowsTop: 0,
    bodyTop: 0,
    bodyBottom: 1000,
    rowsBottom: 1000,
  };
  return placeLabels(
    routes.map((points) => ({ points, heads: 1, label })),
    { cells: [], lines: [], frame },
    work,
  );
}

describe('labels of arrows', () => {
  // Arrows 13 px apart, whose labels are clear of them and not of each other: each makes others move that make others
  // move, in vain.
  const crowded = [
    [
      [320, 516, 76],
      [280, 386, 115],
      [340, 486, 89],
      [280, 386, 102],
    ],
    [
      [400, 666, 89],
      [370, 476, 50],
      [440, 596, 76],
      [390, 516, 63],
    ],
    [
      [200, 426, 89],
      [120, 246, 115],
      [260, 376, 76],
      [110, 256, 102],
    ],
  ] as const;
  for (const [index, arrows] of crowded.entries()) {
    it(`stay where they were when none can make room for another (${index + 1})`, () => {
      const { labels, covering } = labelsOn(arrows);
      const clear = labels.flatMap((label, route) => (label && !covering.includes(route) ? [label] : []));
      const covered = clear.filter((one, at) =>
        clear
          .slice(at + 1)
          .some((other) => Math.abs(one.x - other.x) < one.width && Math.abs(one.y - other.y) < one.height),
      );
      deepEqual(covered, []);
    });
  }

  it('look at only so many places for each of many arrows in one gutter, however long they are', () => {
    const work = { places: 0, moves: 0, moved: 0 };
    labelsOn(
      Array.from({ length: 20 }, (_, at) => [0, 1_000_000, 50 + 13 * at] as const),
      work,
    );
    ok(work.places > 0 && work.places <= 20 * 300, `${work.places} places`);
  });

  // The first found by trying many: five hundred moves for one label when nothing bounds them.
  const hard = [
    [100, 216],
    [210, 196],
    [190, 236],
    [250, 106],
    [160, 206],
    [350, 146],
    [300, 206],
    [230, 216],
  ] as const;

  it('make at most so many others move, however they lie', () => {
    const arrow = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 96, max: 300 }));
    fc.assert(
      fc.property(fc.array(arrow, { minLength: 2, maxLength: 14 }), (arrows) => {
        const work = { places: 0, moves: 0, moved: 0 };
        const placed = arrows.map(([x, length], at) => [x, x + length, 50 + 13 * at] as const);
        labelsOn(placed, work);
        ok(work.moves <= 40, `${work.moves} moves for one label`);
      }),
      { ...runs(200), examples: [[hard.map(([x, length]) => [x, length])]] },
    );
  });

  it('move few at once, also where each could make room for the next', () => {
    const work = { places: 0, moves: 0, moved: 0 };
    // Steps of a stair: what moves along one of them has to move the label of the next.
    const stairs = Array.from(
      { length: 12 },
      (_, at) => [100 + 72 * at, 245 + 72 * at, 63 + 13 * at] as const,
    );
    labelsOn([...stairs, [34, 159, 50]], work);
    ok(work.moved > 0 && work.moved <= 6, `${work.moved} labels moved at once`);
  });
});
