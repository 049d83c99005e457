import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { buildPicture } from '../../../../core/diagram/build-picture.ts';
import { drawPicture } from '../../../../core/diagram/draw.ts';
import type { Geometry } from '../../../../core/diagram/geometry.ts';
import { layoutPicture } from '../../../../core/diagram/layout.ts';
import { laneColours, palettes } from '../../../../core/diagram/palette.ts';
import { measure } from '../../../../core/diagram/text/text-metrics.ts';

function overviewOf(text: string): Geometry {
  return layoutPicture(buildPicture(readBlueprint(text)).picture, { density: 'overview' });
}

/** A journey of so many steps, five in a stage. */
function journey(steps: number): string {
  let text = 'blueprint: A year abroad\nstages:\n';
  for (let at = 0; at < steps; at++) {
    if (at % 5 === 0) text += `  - stage: Be admitted ${at / 5}\n    steps:\n`;
    text += `      - step: Ask for an extension ${at}\n        emotion: ${(at % 5) - 2}\n        evidence: E\n        customer: Asks\n        frontstage: B\n        support: C\n`;
  }
  return text;
}

describe('the overview of a picture', () => {
  it('shows forty steps whole in a window of 1440 × 780, with names of 10 px and more, none on another', () => {
    const { width, height, stages, steps } = overviewOf(journey(40));
    const k = Math.min(1, (1440 - 32) / width, (780 - 32) / height);
    for (const line of [...stages, ...steps].flatMap(({ texts }) => texts)) {
      assert.ok(line.size * k >= 10, `${line.text} ${line.size * k}`);
    }
    assert.equal(steps.length, 40);
    for (const [index, step] of steps.entries()) {
      assert.equal(step.texts.map(({ text }) => text).join(' '), `Ask for an extension ${index}`);
      for (const { x, y, text, size, turned } of step.texts) {
        assert.ok(turned);
        assert.ok(x - size >= step.x && x <= step.x + step.width + 1, text);
        assert.ok(y <= step.y + step.height && y - measure(text, size, true) >= step.marker.y + 11, text);
      }
    }
  });

  it('has a narrow column for a stage without steps, wherever it stands, and no dot in it', () => {
    const step = '    steps: [{ step: T, customer: A }, { step: U, customer: B }]\n';
    const { stages, steps, cells, frame } = overviewOf(
      `stages:\n  - stage: Before\n  - stage: S\n${step}  - stage: Between\n  - stage: Also\n  - stage: R\n${step}  - stage: After\n`,
    );
    assert.deepEqual(
      stages.map(({ texts }) => texts.map(({ text }) => text).join(' ')),
      ['Before', 'S', 'Between', 'Also', 'R', 'After'],
    );
    for (const [index, stage] of stages.entries()) {
      const next = stages[index + 1];
      assert.ok(next === undefined || next.x >= stage.x + stage.width, `${stage.name} and ${next?.name}`);
      const isEmpty = stage.name.length > 1;
      const inside = [...steps.map(({ marker }) => marker.x), ...cells.map(({ x }) => x)].filter(
        (x) => stage.x <= x && x <= stage.x + stage.width,
      );
      assert.equal(inside.length, isEmpty ? 0 : 4, stage.name);
      assert.ok(!isEmpty || stage.width < (steps[0]?.width ?? 0) / 2, stage.name);
    }
    assert.ok(stages.every(({ x, width }) => x >= frame.headRight && x + width <= frame.right));
  });

  it('writes names across where columns have room for them', () => {
    const { steps } = overviewOf(journey(5));
    for (const { x, width, texts } of steps) {
      assert.ok(texts.every(({ turned }) => !turned));
      for (const line of texts) assert.ok(measure(line.text, line.size, true) <= width, `${line.text} ${x}`);
    }
  });

  it('has a dot for each cell in the colour of its lane, larger for a moment of truth, and tells pain and fail by colour', () => {
    const { cells } = overviewOf(`stages:
  - stage: S
    steps:
      - step: T
        moment: true
        pains: Queues
        customer: Walks in
        frontstage: { name: Greets, fail: Is not there }
        backstage: [Cooks, Cleans]
`);
    const dot = (name: string) => cells.find((cell) => cell.name === name) ?? assert.fail(name);
    assert.ok(cells.every(({ shape, texts }) => shape === 'dot' && texts.length === 0));
    assert.ok(dot('Walks in').width > dot('Cooks').width);
    assert.equal(dot('Cooks').x, dot('Cleans').x);
    assert.ok(dot('Cleans').y >= dot('Cooks').y + dot('Cooks').height);
    const drawn = drawPicture(
      layoutPicture(
        buildPicture(
          readBlueprint(
            'stages: [{ stage: S, steps: [{ step: T, customer: A, frontstage: { name: B, fail: C } }] }]',
          ),
        ).picture,
        { density: 'overview' },
      ),
      palettes.print,
    ).filter(({ group }) => group === 'cell');
    assert.match(drawn[0]?.svg ?? '', new RegExp(laneColours(palettes.print, 'customer', 0).bar));
    assert.match(drawn[1]?.svg ?? '', new RegExp(palettes.print.badges.fail.fill));
  });

  it('has of the arrows the customer’s path alone, as a line from dot to dot', () => {
    const { cells, links } = overviewOf(journey(10));
    assert.equal(links.length, 9);
    for (const { from, to, points, isLine, label } of links) {
      assert.ok(isLine && label === undefined);
      const middleOf = (key: string) => {
        const cell = cells.find((one) => one.key === key) ?? assert.fail(key);
        return { x: cell.x + cell.width / 2, y: cell.y + cell.height / 2 };
      };
      assert.deepEqual([points[0], points.at(-1)], [middleOf(from), middleOf(to)]);
    }
  });

  it('is drawn of any picture: without steps, with one, with a name like a novel, with twelve lanes', () => {
    const lanes = Array.from({ length: 12 }, (_, at) => `{ id: l${at}, name: Lane ${at}, role: backstage }`);
    for (const text of [
      'blueprint: A\n',
      journey(1),
      `stages: [{ stage: ${'novel '.repeat(100)}, steps: [{ step: ${'novel '.repeat(100)}, customer: A }] }]`,
      `lanes: [${lanes.join(', ')}]\nstages: [{ stage: S, steps: [{ step: T, l3: A, l11: [B, C] }] }]`,
    ]) {
      const { cells, frame, width, height, steps } = overviewOf(text);
      assert.ok(Number.isFinite(width) && Number.isFinite(height));
      for (const cell of cells)
        assert.ok(cell.y >= frame.bodyTop && cell.y + cell.height <= frame.bodyBottom);
      for (const { texts } of steps) assert.ok(texts.length > 0 && texts.length <= 3);
    }
  });
});
