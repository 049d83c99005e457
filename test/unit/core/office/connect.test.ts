import assert from 'node:assert/strict';
import type { Point } from '../../../../core/diagram/geometry.ts';
import { type ConnectorShape, connectorAlong } from '../../../../core/office/slides/connect.ts';
import { emu, emuPerPx } from '../../../../core/office/slides/slide.ts';

/** The corners of a connector as ECMA-376 part 1 defines its preset, in px of the slide. */
function drawn({ preset, adjusts, rotation, flipX, flipY, box }: ConnectorShape): Point[] {
  const [w, h] = [box.width, box.height];
  const [a = 50_000, b = 50_000, c = 50_000] = adjusts;
  const [x1, y2, x3] = [(w * a) / 100_000, (h * b) / 100_000, (w * c) / 100_000];
  const paths: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
    straightConnector1: [
      [0, 0],
      [w, h],
    ],
    bentConnector2: [
      [0, 0],
      [w, 0],
      [w, h],
    ],
    bentConnector3: [
      [0, 0],
      [x1, 0],
      [x1, h],
      [w, h],
    ],
    bentConnector4: [
      [0, 0],
      [x1, 0],
      [x1, y2],
      [w, y2],
      [w, h],
    ],
    bentConnector5: [
      [0, 0],
      [x1, 0],
      [x1, y2],
      [x3, y2],
      [x3, h],
      [w, h],
    ],
  };
  const middle = { x: box.x + w / 2, y: box.y + h / 2 };
  return (paths[preset] ?? []).map(([x, y]) => {
    const [dx, dy] = [(flipX ? w - x : x) - w / 2, (flipY ? h - y : y) - h / 2];
    const turned = rotation === 90 ? [-dy, dx] : rotation === 270 ? [dy, -dx] : [dx, dy];
    return { x: (middle.x + (turned[0] ?? 0)) / emuPerPx, y: (middle.y + (turned[1] ?? 0)) / emuPerPx };
  });
}

function assertAlong(route: readonly (readonly [number, number])[], sites: readonly [number, number]): void {
  const points = route.map(([x, y]) => ({ x, y }));
  const shape = connectorAlong(points);
  assert.ok(shape);
  assert.deepEqual(shape.sites, sites, JSON.stringify(route));
  const found = drawn(shape);
  assert.equal(found.length, points.length, JSON.stringify(route));
  for (const [index, { x, y }] of points.entries()) {
    const other = found[index];
    // One whose ends stand above each other is a point wide, which shifts them by half of that.
    const off = Math.max(Math.abs((other?.x ?? 0) - x), Math.abs((other?.y ?? 0) - y));
    assert.ok(off < 1.4, `${JSON.stringify(route)} at ${index}: ${JSON.stringify(found)}`);
  }
}

const [top, left, bottom, right] = [0, 1, 2, 3] as const;

describe('Connectors', () => {
  it('run along their routes, whichever way these lead', () => {
    for (const x of [1, -1]) {
      for (const y of [1, -1]) {
        const turn = (points: readonly (readonly [number, number])[]) =>
          points.map(([px, py]) => [500 + x * px, 500 + y * py] as const);
        const [across, back] = x > 0 ? ([right, left] as const) : ([left, right] as const);
        const [down, up] = y > 0 ? ([bottom, top] as const) : ([top, bottom] as const);
        assertAlong(
          turn([
            [0, 0],
            [80, 0],
          ]),
          [across, back],
        );
        assertAlong(
          turn([
            [0, 0],
            [0, 80],
          ]),
          [down, up],
        );
        assertAlong(
          turn([
            [0, 0],
            [80, 0],
            [80, 60],
          ]),
          [across, up],
        );
        assertAlong(
          turn([
            [0, 0],
            [0, 60],
            [80, 60],
          ]),
          [down, back],
        );
        assertAlong(
          turn([
            [0, 0],
            [30, 0],
            [30, 60],
            [80, 60],
          ]),
          [across, back],
        );
        assertAlong(
          turn([
            [0, 0],
            [0, 20],
            [80, 20],
            [80, 60],
          ]),
          [down, up],
        );
        assertAlong(
          turn([
            [0, 0],
            [30, 0],
            [30, 60],
            [90, 60],
            [90, 100],
          ]),
          [across, up],
        );
        assertAlong(
          turn([
            [0, 0],
            [0, 30],
            [60, 30],
            [60, 90],
            [100, 90],
          ]),
          [down, back],
        );
        assertAlong(
          turn([
            [0, 0],
            [30, 0],
            [30, 60],
            [50, 60],
            [50, 90],
            [80, 90],
          ]),
          [across, back],
        );
        assertAlong(
          turn([
            [0, 0],
            [0, 30],
            [60, 30],
            [60, 50],
            [90, 50],
            [90, 80],
          ]),
          [down, up],
        );
      }
    }
  });

  it('come back to a card on the side that they have left', () => {
    assertAlong(
      [
        [0, 0],
        [-40, 0],
        [-40, 80],
        [0, 80],
      ],
      [left, left],
    );
    assertAlong(
      [
        [0, 0],
        [0, -40],
        [90, -40],
        [90, 0],
      ],
      [top, top],
    );
    assertAlong(
      [
        [90, 0],
        [90, 40],
        [0, 40],
        [0, 0],
      ],
      [bottom, bottom],
    );
  });

  it('have five pieces at most, and keep both ends', () => {
    const shape = connectorAlong(
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [20, 10],
        [20, 20],
        [30, 20],
        [30, 30],
        [40, 30],
      ].map(([x = 0, y = 0]) => ({ x, y })),
    );
    assert.ok(shape);
    const found = drawn(shape);
    assert.deepEqual(shape.sites, [right, left]);
    assert.deepEqual(
      [found[0], found.at(-1)],
      [
        { x: 0, y: 0 },
        { x: 40, y: 30 },
      ],
    );
  });

  it('bend when an end is not in the middle of its side, so that they can be moved', () => {
    const card = { x: 0, y: 0, width: 100, height: 40 };
    const beneath = { ...card, y: 100, x: 30 };
    const shape = connectorAlong(
      [
        { x: 50, y: 40 },
        { x: 50, y: 100 },
      ],
      card,
      beneath,
    );
    assert.equal(shape?.preset, 'bentConnector3');
    assert.deepEqual(shape?.box, { x: emu(20), y: emu(70), width: emu(60), height: 0 });
  });
});
