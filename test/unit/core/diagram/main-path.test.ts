import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { buildPicture } from '../../../../core/diagram/build-picture.ts';
import { drawPicture } from '../../../../core/diagram/draw.ts';
import { layoutPicture } from '../../../../core/diagram/layout.ts';
import { mainPathOf } from '../../../../core/diagram/main-path.ts';
import { palettes } from '../../../../core/diagram/palette.ts';

const claim = `blueprint: A claim
stages:
  - stage: Only
    steps:
      - step: Report
        emotion: 0
        customer: Reports the damage
        next: [{ id: look, label: not clear }, { id: pay, label: clear }]
      - step: Photograph
        id: look
        emotion: -1
        customer: { name: Shows the wall, to: [{ id: report, kind: rework, label: another wall }] }
        next: [visit, { id: pay, label: enough }]
      - step: Visit
        id: visit
        emotion: -2
        customer: Opens the door
      - step: Pay
        id: pay
        emotion: 2
        customer: Gets the money
        next: []
`;

const pictureOf = (text: string) => buildPicture(readBlueprint(text)).picture;

describe('the main path', () => {
  it('follows ways ahead, one without a condition before others, and what is written first', () => {
    const { links, aside } = mainPathOf(pictureOf(claim));
    assert.deepEqual([...links].sort(), ['c0_1_0_to_c1_1_0', 'c1_1_0_to_c2_1_0', 'c2_1_0_to_c3_1_0']);
    assert.deepEqual([...aside], []);
  });

  it('leaves aside what another way leads to', () => {
    const text = claim.replace(
      '[{ id: look, label: not clear }, { id: pay, label: clear }]',
      '[pay, { id: look, label: not clear }]',
    );
    assert.deepEqual([...mainPathOf(pictureOf(text)).aside], [1, 2]);
  });

  it('is the whole of a journey without a decision, also where the customer rests', () => {
    const text = claim.replace(/ +next: \[.*\n/g, '').replace('        customer: Opens the door\n', '');
    const { links, aside } = mainPathOf(pictureOf(text));
    assert.equal(links.size, 2);
    assert.equal(aside.size, 0);
  });

  it('ends in a cycle too', () => {
    const text = `blueprint: Round\nstages:\n  - stage: A\n    steps:\n      - { step: One, customer: Goes, next: two }\n      - { step: Two, customer: Comes, next: one }\n`;
    assert.deepEqual([...mainPathOf(pictureOf(text)).links], ['c0_1_0_to_c1_1_0']);
  });
});

describe('a picture with a main path', () => {
  const aside = pictureOf(
    claim.replace(
      '[{ id: look, label: not clear }, { id: pay, label: clear }]',
      '[pay, { id: look, label: not clear }]',
    ),
  );
  const geometry = layoutPicture(aside);

  it('has hollow faces and numbers beside it, and a curve that forks and joins', () => {
    const { faces = [], branches = [] } = geometry.emotion ?? {};
    assert.deepEqual(
      faces.map(({ isAside }) => isAside === true),
      [false, true, true, false],
    );
    assert.deepEqual(
      geometry.steps.map((step) => step.isAside === true),
      [false, true, true, false],
    );
    const [report, look, visit, pay] = faces.map(({ x }) => x);
    assert.deepEqual(
      branches.map(({ from, to }) => [from.x, to.x]).sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d),
      [
        [report, look],
        [look, visit],
        [look, pay],
        [visit, pay],
      ],
    );
    assert.ok(geometry.steps.every(({ bypass, isAside }) => (bypass !== undefined) === (isAside === true)));
  });

  it('draws it strongest', () => {
    const widthOf = (key: string) => {
      const svg = drawPicture(geometry, palettes.print).find((part) => part.key === key)?.svg ?? '';
      return Number(/stroke-width="([\d.]+)"/.exec(svg)?.[1]);
    };
    const main = widthOf('c0_1_0_to_c3_1_0');
    for (const { key } of geometry.links) if (key !== 'c0_1_0_to_c3_1_0') assert.ok(widthOf(key) < main, key);
  });

  it('has a sign where next is empty, and only there, which the legend explains', () => {
    assert.deepEqual(
      geometry.cells.flatMap(({ key, end }) => (end ? key : [])),
      ['c3_1_0'],
    );
    const marks = geometry.legend.flatMap(({ kind }) => (kind.type === 'mark' ? kind.mark : []));
    assert.deepEqual(
      marks.filter((mark) => ['end', 'aside', 'decision'].includes(mark)),
      ['decision', 'end', 'aside'],
    );
  });
});
