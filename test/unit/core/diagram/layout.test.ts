import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { arrowsOnArrows } from '../../../../bench/measures/arrows-on-arrows.ts';
import { arrowsThroughCards } from '../../../../bench/measures/arrows-through-cards.ts';
import { labelFaults } from '../../../../bench/measures/label-faults.ts';
import { segmentsOf } from '../../../../bench/measures/segments.ts';
import { textsOutOfCards } from '../../../../bench/measures/texts-out-of-cards.ts';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { buildPicture } from '../../../../core/diagram/build-picture.ts';
import type { Box, Geometry, Point } from '../../../../core/diagram/geometry.ts';
import { layoutPicture } from '../../../../core/diagram/layout.ts';
import { forkSizes } from '../../../../core/diagram/sizes.ts';
import { measure } from '../../../../core/diagram/text/text-metrics.ts';
import { runs } from '../../../support/runs.ts';
import { anyPicture, cellOf, linkOf, pictureOf, stepOf } from './pictures.ts';
import { smallBlueprint } from './small-blueprints.ts';

function onBorder(point: Point, box: Box): boolean {
  const x = point.x >= box.x - 0.01 && point.x <= box.x + box.width + 0.01;
  const y = point.y >= box.y - 0.01 && point.y <= box.y + box.height + 0.01;
  const edge =
    Math.min(
      Math.abs(point.x - box.x),
      Math.abs(point.x - box.x - box.width),
      Math.abs(point.y - box.y),
      Math.abs(point.y - box.y - box.height),
    ) < 12;
  return x && y && edge;
}

function apart(a: Box, b: Box): boolean {
  return a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
}

function check(geometry: Geometry): void {
  const cells = new Map(geometry.cells.map((cell) => [cell.key, cell]));
  for (const { key, from, to, points } of geometry.links) {
    const source = cells.get(from);
    const target = cells.get(to);
    assert.ok(source && target);
    const first = points[0];
    const last = points[points.length - 1];
    const leavesFork =
      source.fork &&
      first &&
      Math.abs(first.x - source.fork.x) + Math.abs(first.y - source.fork.y) === forkSizes.half;
    assert.ok(first && (leavesFork || onBorder(first, source)), `${key} leaves ${from} on its border`);
    assert.ok(last && onBorder(last, target), `${key} meets ${to} on its border`);
    for (const { a, b } of segmentsOf(points)) {
      assert.ok(a.x === b.x || a.y === b.y, `${key} is orthogonal`);
      for (const point of [a, b]) {
        assert.ok(
          point.x > geometry.frame.headRight && point.x < geometry.frame.right,
          `${key} is on the page`,
        );
      }
    }
  }
  assert.deepEqual(arrowsThroughCards(geometry), []);
  assert.deepEqual(arrowsOnArrows(geometry), []);
  assert.deepEqual(textsOutOfCards(geometry), []);
  for (const [index, cell] of geometry.cells.entries()) {
    for (const other of geometry.cells.slice(index + 1)) {
      assert.ok(apart(cell, other), `${cell.key} and ${other.key} are apart`);
    }
    const lane = geometry.lanes[cell.lane];
    assert.ok(
      lane && cell.y > lane.y && cell.y + cell.height < lane.y + lane.height,
      `${cell.key} is in its lane`,
    );
  }
  for (const box of [...geometry.cells, ...geometry.lanes, ...geometry.stages, ...geometry.steps]) {
    assert.ok(box.x >= 0 && box.x + box.width <= geometry.width, `${box.key} is on the page`);
    assert.ok(box.y >= 0 && box.y + box.height <= geometry.height, `${box.key} is on the page`);
  }
  for (const { text } of geometry.legend) {
    assert.ok(text.x + measure(text.text, text.size) <= geometry.width && text.y <= geometry.height);
  }
}

describe('layout', () => {
  it('keeps arrows off cards and off each other, labels off both, texts in their cards and everything on the page', () => {
    fc.assert(
      fc.property(anyPicture, fc.boolean(), (picture, details) => {
        const geometry = layoutPicture(picture, { details });
        check(geometry);
        assert.deepEqual(labelFaults(geometry), []);
        assert.equal(geometry.links.length, picture.links.length);
      }),
      runs(20),
    );
  });

  for (const name of ['hotel', 'appliance', 'clinic', 'fast-food']) {
    it(`draws the example ${name} with every arrow and every label on a clear stretch`, () => {
      const url = new URL(`../../../../examples/${name}.blueprint.yaml`, import.meta.url);
      const { picture } = buildPicture(readBlueprint(readFileSync(url, 'utf8')));
      const geometry = layoutPicture(picture);
      check(geometry);
      assert.equal(geometry.links.length, picture.links.length);
      assert.deepEqual(labelFaults(geometry), []);
    });
  }

  it('writes every label of a small blueprint on a clear stretch of its own arrow', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const { picture } = buildPicture(readBlueprint(smallBlueprint(seed)));
        const geometry = layoutPicture(picture);
        check(geometry);
        assert.deepEqual(
          geometry.links.map(({ label }) => label !== undefined),
          picture.links.map(({ label }) => label !== undefined),
        );
        assert.deepEqual(labelFaults(geometry), []);
      }),
      runs(50),
    );
  });

  it('keeps the labels of two arrows between the same two cells apart', () => {
    const long = 'if everything is fine and paid';
    const cells = [cellOf(0, 1, 0), cellOf(0, 1, 1, { wait: '10m' }), cellOf(1, 1, 0), cellOf(0, 3, 0)];
    for (const [one, other] of [
      ['c0_1_0', 'c1_1_0'],
      ['c0_1_0', 'c0_1_1'],
      ['c0_1_1', 'c0_3_0'],
    ] as const) {
      const links = [
        linkOf(one, other, { kind: 'path', label: long }),
        linkOf(other, one, { kind: 'rework', label: 'again' }),
        linkOf(other, one, { key: 'more', kind: 'feedback', label: long }),
      ];
      const geometry = layoutPicture(pictureOf(2, cells, links));
      check(geometry);
      assert.equal(geometry.links.filter(({ label }) => label !== undefined).length, 3);
      assert.deepEqual(labelFaults(geometry), []);
    }
  });

  it('writes what is agreed between neighbours close above them', () => {
    const cells = [1, 2].flatMap((column) => [cellOf(column, 1, 0), cellOf(column, 2, 0)]);
    const agreed = linkOf('c1_2_0', 'c2_2_0', { kind: 'agreement', label: 'room number' });
    const down = [1, 2].map((column) => linkOf(`c${column}_1_0`, `c${column}_2_0`));
    const geometry = layoutPicture(pictureOf(8, cells, [agreed, ...down]), { columnWidth: 120 });
    const link = geometry.links.find(({ key }) => key === agreed.key);
    const top = geometry.cells.find(({ key }) => key === agreed.from)?.y ?? 0;
    assert.deepEqual(labelFaults(geometry), []);
    const rise = top - Math.min(...(link?.points ?? []).map(({ y }) => y));
    assert.ok(rise <= 40, `${rise} px above the cards`);
  });

  it('breaks what is written at a decision before it makes every column wider', () => {
    const cells = Array.from({ length: 6 }, (_, column) => cellOf(column, 1, 0));
    const links = [
      ...cells.slice(1).map((_, column) => linkOf(`c${column}_1_0`, `c${column + 1}_1_0`, { kind: 'path' })),
      linkOf('c2_1_0', 'c4_1_0', { kind: 'path', label: 'not hungry' }),
    ];
    const picture = pictureOf(6, cells, links);
    const geometry = layoutPicture(picture, { columnWidth: 112 });
    const skip = geometry.links.find(({ label }) => label);
    assert.deepEqual(
      skip?.label?.texts.map(({ text }) => text),
      ['not', 'hungry'],
    );
    const widths = geometry.cells.map(({ width }) => width);
    const [beside, away] = [widths[2] ?? 0, widths[0] ?? 0];
    assert.ok(beside < away, `${widths}`);
  });

  it('leads arrows around the mark at the end of the path of the customer, and keeps labels off it', () => {
    const cells = [cellOf(0, 1, 0, { isEnd: true }), cellOf(1, 1, 0), cellOf(2, 2, 0), cellOf(0, 3, 0)];
    const links = [
      linkOf('c0_1_0', 'c2_2_0', { label: 'asks', kind: 'wait' }),
      linkOf('c1_1_0', 'c0_1_0', { kind: 'rework', label: 'once more' }),
      linkOf('c0_1_0', 'c1_1_0', { kind: 'feedback' }),
      linkOf('c0_3_0', 'c1_1_0'),
    ];
    const geometry = layoutPicture(pictureOf(3, cells, links));
    assert.ok(geometry.cells[0]?.end);
    assert.deepEqual([...arrowsThroughCards(geometry), ...labelFaults(geometry)], []);
  });

  it('leaves a piece of line between a label and the gap where another arrow crosses', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { picture } = buildPicture(readBlueprint(smallBlueprint(seed)));
      for (const { points, label, jumps, key } of layoutPicture(picture).links) {
        if (!label || label.covers) continue;
        for (const { x, y } of jumps) {
          const beside = Math.max(
            label.x - x,
            x - label.x - label.width,
            label.y - y,
            y - label.y - label.height,
          );
          assert.ok(beside >= 7, `${beside} px from a gap of ${key} in ${seed}, ${points.length}`);
        }
      }
    }
  });

  it('gives the same geometry for the same picture', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => assert.deepEqual(layoutPicture(picture), layoutPicture(picture))),
      runs(8),
    );
  });

  it('runs the customer’s path straight between neighbours', () => {
    const cells = [0, 1, 2].map((column) =>
      cellOf(column, 1, 0, { name: 'Waits in the lobby '.repeat(column + 1) }),
    );
    const links = [
      linkOf('c0_1_0', 'c1_1_0', { kind: 'path' }),
      linkOf('c1_1_0', 'c2_1_0', { kind: 'path' }),
    ];
    for (const route of layoutPicture(pictureOf(3, cells, links)).links) assert.equal(route.points.length, 2);
  });

  it('goes straight past columns without a card', () => {
    const cells = [cellOf(0, 1, 0), cellOf(2, 1, 0), cellOf(1, 2, 0)];
    const [route] = layoutPicture(pictureOf(3, cells, [linkOf('c0_1_0', 'c2_1_0', { kind: 'path' })])).links;
    assert.equal(route?.points.length, 2);
  });

  it('keeps arrows off the wait of a process, whose ends are round', () => {
    const cells = [cellOf(0, 4, 0, { name: '' }), cellOf(0, 4, 1, { name: '', wait: '1h 30m' })];
    const geometry = layoutPicture(
      pictureOf(1, cells, [linkOf('c0_4_1', 'c0_4_0')], { steps: [stepOf(0, { name: 'Eat' })] }),
    );
    assert.deepEqual(arrowsThroughCards(geometry), []);
  });

  it('goes straight down through lanes without a card in the way', () => {
    const cells = [cellOf(0, 1, 0), cellOf(0, 4, 0)];
    const [route] = layoutPicture(pictureOf(1, cells, [linkOf('c0_1_0', 'c0_4_0')])).links;
    assert.equal(route?.points.length, 2);
  });

  it('brings a loop back above or beneath the cards it passes', () => {
    const cells = [0, 1, 2].map((column) => cellOf(column, 1, 0));
    const links = [
      linkOf('c0_1_0', 'c1_1_0', { kind: 'path' }),
      linkOf('c1_1_0', 'c2_1_0', { kind: 'path' }),
      linkOf('c2_1_0', 'c0_1_0', { kind: 'rework', label: 'once more' }),
    ];
    const geometry = layoutPicture(pictureOf(3, cells, links));
    const loop = geometry.links[2];
    assert.equal(loop?.points.length, 4);
    assert.equal(loop?.jumps.length, 0);
    assert.ok(loop?.label);
  });

  it('has a gap where arrows cross, and not in the customer’s path', () => {
    const cells = [cellOf(0, 1, 0), cellOf(2, 1, 0), cellOf(1, 0, 0), cellOf(1, 2, 0)];
    const links = [linkOf('c0_1_0', 'c2_1_0', { kind: 'path' }), linkOf('c1_0_0', 'c1_2_0')];
    const [path, other] = layoutPicture(pictureOf(3, cells, links)).links;
    assert.deepEqual([path?.jumps.length, other?.jumps.length], [0, 1]);
  });

  it('nests arrows that leave one side of a card, so that they do not cross', () => {
    const cells = [1, 2, 3, 4].map((lane) => cellOf(0, lane, 0));
    const links = [linkOf('c0_1_0', 'c0_3_0'), linkOf('c0_1_0', 'c0_4_0'), linkOf('c0_1_0', 'c0_2_0')];
    for (const { jumps } of layoutPicture(pictureOf(1, cells, links)).links) assert.equal(jumps.length, 0);
  });

  it('leaves out cells that have no place, and arrows without both ends', () => {
    const cells = [cellOf(0, 1, 0), cellOf(4, 1, 0), cellOf(0, 9, 0)];
    const geometry = layoutPicture(pictureOf(1, cells, [linkOf('c0_1_0', 'c4_1_0')]));
    assert.deepEqual([geometry.cells.length, geometry.links.length], [1, 0]);
  });

  it('keeps a label off cards, and says what it was shortened from', () => {
    const cells = [cellOf(0, 1, 0), cellOf(0, 2, 0)];
    const label = 'hands over '.repeat(40);
    const geometry = layoutPicture(pictureOf(1, cells, [linkOf('c0_1_0', 'c0_2_0', { label })]));
    const box = geometry.links[0]?.label;
    const [above, beneath] = geometry.cells;
    assert.ok(box && above && beneath);
    assert.ok(box.y > above.y + above.height && box.y + box.height < beneath.y);
    assert.equal(box.full, label);
  });

  it('draws a shared process across its columns', () => {
    const cells = [cellOf(0, 4, 0, { columns: 2 }), cellOf(0, 3, 0), cellOf(1, 3, 0)];
    const geometry = layoutPicture(
      pictureOf(2, cells, [linkOf('c0_3_0', 'c0_4_0'), linkOf('c1_3_0', 'c0_4_0')]),
    );
    const [shared, left, right] = geometry.cells;
    assert.ok(shared && left && right);
    assert.equal(shared.x, left.x);
    assert.equal(shared.x + shared.width, right.x + right.width);
    for (const route of geometry.links) assert.equal(route.points.length, 2);
  });

  it('draws a stage without steps as a narrow column between its neighbours', () => {
    const stages = [
      { key: 'a', name: 'Before', column: 0, columns: 0 },
      { key: 'b', name: 'Book', column: 0, columns: 2 },
      { key: 'c', name: 'Travel', column: 2, columns: 0 },
      { key: 'd', name: 'Wait', column: 2, columns: 0 },
      { key: 'e', name: 'Stay', column: 2, columns: 2 },
      { key: 'f', name: 'Afterwards', column: 4, columns: 0 },
    ];
    const cells = Array.from({ length: 4 }, (_, column) => cellOf(column, 1, 0));
    const links = cells.slice(1).map(({ key }, at) => linkOf(`c${at}_1_0`, key, { kind: 'path' }));
    const geometry = layoutPicture(pictureOf(4, cells, links, { stages }));
    assert.deepEqual(
      geometry.stages.map(({ texts }) => texts.map(({ text }) => text).join(' ')),
      stages.map(({ name }) => name),
    );
    for (const [index, { x, width, key }] of geometry.stages.entries()) {
      const next = geometry.stages[index + 1];
      assert.ok(next === undefined || x + width < next.x, `${key} ends where the next begins`);
      const isEmpty = stages[index]?.columns === 0;
      const own = geometry.cells.filter((cell) => cell.x + cell.width > x && cell.x < x + width);
      assert.equal(own.length, isEmpty ? 0 : 2, `${key} is over its steps`);
      assert.ok(!isEmpty || (width >= 40 && width <= 160), `${key}: ${width} px`);
    }
    assert.equal(geometry.separators.length, 5);
  });

  it('keeps a lane without cells thin', () => {
    const geometry = layoutPicture(pictureOf(1, [cellOf(0, 1, 0)]));
    const [evidence, customer] = geometry.lanes;
    assert.ok(evidence && customer && evidence.height < customer.height && evidence.empty);
  });

  it('leaves the second line out when no details are asked for', () => {
    const cells = [cellOf(0, 1, 0, { by: ['Guest'], systems: ['App'] })];
    const texts = (details: boolean) =>
      layoutPicture(pictureOf(1, cells), { details }).cells[0]?.texts.map((line) => line.text);
    assert.deepEqual(texts(true), ['Checks in', 'Guest ·', 'App']);
    assert.deepEqual(texts(false), ['Checks in']);
  });

  it('marks a card that is a system, and keeps its name and the mark in the card', () => {
    const cells = [
      cellOf(0, 4, 0, { isSystem: true, name: 'Registration system of the hotel' }),
      cellOf(0, 1, 0),
    ];
    const [card, other] = layoutPicture(pictureOf(1, cells)).cells;
    assert.ok(card?.system && other && !other.system);
    const left = Math.min(...card.texts.map(({ text, size, x }) => x - measure(text, size) / 2));
    assert.ok(card.system.x - 5 > card.x && card.system.x + 5 < left);
  });

  it('draws the three lines between the lanes they part', () => {
    const geometry = layoutPicture(pictureOf(1, [cellOf(0, 1, 0)]));
    assert.deepEqual(
      geometry.lines.map(({ kind, y }) => [kind, geometry.lanes.find((lane) => lane.y === y)?.role]),
      [
        ['interaction', 'frontstage'],
        ['visibility', 'backstage'],
        ['internal', 'support'],
      ],
    );
  });

  it('places a picture without anything in it', () => {
    const empty = pictureOf(0, [], [], { lanes: [], header: { title: '', personas: [] } });
    check(layoutPicture(empty));
    check(
      layoutPicture({ ...empty, lanes: [{ key: 'lane_0', id: 'customer', name: '', role: 'customer' }] }),
    );
  });
});
