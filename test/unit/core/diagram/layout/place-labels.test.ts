import { deepEqual, ok } from 'node:assert/strict';
import { placeLabels } from '../../../../../core/diagram/layout/place-labels.ts';

/** Horizontal arrows, each with a label of one line. */
function labelsOn(arrows: readonly (readonly [from: number, to: number, y: number])[], work = { places: 0 }) {
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
    const work = { places: 0 };
    labelsOn(
      Array.from({ length: 20 }, (_, at) => [0, 1_000_000, 50 + 13 * at] as const),
      work,
    );
    ok(work.places > 0 && work.places <= 20 * 300, `${work.places} places`);
  });
});
