import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { comparisonHtml } from '../../../../core/compare/html.ts';
import { markedPicture } from '../../../../core/compare/marked-picture.ts';
import { markedSvg } from '../../../../core/compare/picture.ts';
import { compareBlueprints } from '../../../../core/compare.ts';
import { root } from '../../../../tooling/root.ts';

const before = `blueprint: Coffee
stages:
  - stage: Buy
    steps:
      - { step: Order, customer: Orders, frontstage: { name: Takes the order, id: take, to: { id: bill, kind: wait } } }
      - { step: Queue, emotion: -2, customer: Queues }
      - { step: Pay, customer: Pays, frontstage: { name: Writes the bill, id: bill } }
  - stage: Drink
    steps: [{ step: Sit, customer: Sits down }]
`;
const after = `blueprint: Coffee
stages:
  - stage: Buy
    steps:
      - { step: Order, pains: [No app], customer: Orders on the phone, frontstage: { name: Takes the order, id: take } }
      - { step: Pay, frontstage: { name: Writes the bill, id: bill }, support: Payments }
  - stage: Drink
    steps: [{ step: Sit, customer: [Sits down, Pays] }]
`;

function compared(a: string, b: string) {
  return compareBlueprints(readBlueprint(a), readBlueprint(b));
}

describe('the picture of two blueprints', () => {
  const picture = markedPicture(compared(before, after));
  const named = (key: string) =>
    [...picture.stages, ...picture.steps, ...picture.lanes, ...picture.cells].find((one) => one.key === key)
      ?.name;
  const marks = Object.entries(picture.changes ?? {}).map(
    ([key, kinds]) => `${named(key) ?? 'arrow'}: ${kinds.join(', ')}`,
  );

  it('has what is gone in its old place, with its number and without its place on the curve', () => {
    assert.deepEqual(
      picture.steps.map(({ number, name, emotion }) => [number, name, emotion]),
      [
        [1, 'Order', undefined],
        [2, 'Queue', undefined],
        [2, 'Pay', undefined],
        [3, 'Sit', undefined],
      ],
    );
    assert.deepEqual(
      picture.stages.map(({ name, column, columns }) => [name, column, columns]),
      [
        ['Buy', 0, 3],
        ['Drink', 3, 1],
      ],
    );
  });

  it('has a mark on everything that differs and on nothing else', () => {
    assert.deepEqual(marks.sort(), [
      'Order: changed',
      'Orders on the phone: renamed',
      'Payments: added',
      'Pays: moved',
      'Queue: removed',
      'Queues: removed',
      'Takes the order: changed',
      'arrow: removed',
    ]);
  });

  it('has each key once, and arrows between cells that are there', () => {
    const keys = [
      ...picture.stages,
      ...picture.steps,
      ...picture.lanes,
      ...picture.cells,
      ...picture.links,
    ].map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
    const cells = new Set(picture.cells.map(({ key }) => key));
    assert.ok(picture.links.every(({ from, to }) => cells.has(from) && cells.has(to)));
  });

  it('is marked by shapes, and in words for who cannot see it', () => {
    const svg = markedSvg(compared(before, after), { theme: 'light' });
    assert.match(svg, /aria-label="removed: [^"]*Queue/);
    assert.match(svg, /aria-label="renamed: [^"]*Orders on the phone/);
    assert.match(svg, /stroke-dasharray="7 4"/);
    for (const name of ['added', 'removed', 'moved', 'renamed', 'changed'])
      assert.match(svg, new RegExp(`>${name}<`));
    assert.match(svg, />6 differences/);
    // What is gone is paler, but where contrast must not be lost.
    assert.match(svg, /opacity="0\.6"/);
    assert.ok(!markedSvg(compared(before, after), { theme: 'hc-dark' }).includes('opacity="0.6"'));
  });

  it('is that of the second where nothing differs', () => {
    const same = markedPicture(compared(before, before));
    assert.deepEqual(same.changes, {});
    assert.deepEqual(same.cells, readBlueprint(before).drawn.picture.cells);
    assert.deepEqual(same.steps, readBlueprint(before).drawn.picture.steps);
  });

  it('is drawn of any two', () => {
    const names = ['hotel', 'hotel-to-be', 'clinic', 'fast-food', 'appliance'];
    const texts = [
      '',
      'blueprint: A',
      ...names.map((name) => readFileSync(join(root, 'examples', `${name}.blueprint.yaml`), 'utf8')),
    ];
    for (const a of texts) {
      for (const b of texts) {
        const { cells, lanes, steps, links } = markedPicture(compared(a, b));
        const keys = new Set(cells.map(({ key }) => key));
        assert.equal(keys.size, cells.length);
        assert.ok(
          cells.every(({ lane, column, columns }) => lane < lanes.length && column + columns <= steps.length),
        );
        assert.ok(links.every(({ from, to }) => keys.has(from) && keys.has(to)));
      }
    }
  });

  it('stands in a page that loads nothing, whatever the texts are', () => {
    const evil = after.replaceAll('Orders on the phone', '<script>alert(1)</script>');
    const page = comparisonHtml(compared(before, evil), { before: '<b>', after: 'after' });
    assert.ok(!page.includes('<script>') && !page.includes('<b>'));
    assert.match(page, /default-src 'none'/);
    assert.match(page, /&lt;script&gt;/);
  });
});
