import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { applyNamedView, viewNamed } from '../../../../core/diagram/apply-named-view.ts';
import { mostViews } from '../../../../core/diagram/build-picture/views.ts';
import { buildPicture } from '../../../../core/diagram/build-picture.ts';
import { densities } from '../../../../core/diagram/density.ts';
import { layoutPicture } from '../../../../core/diagram/layout.ts';
import { palettes } from '../../../../core/diagram/palette.ts';
import { rowTypes } from '../../../../core/diagram/rows.ts';
import { svgFile } from '../../../../core/diagram/svg-file.ts';
import { densityWords, rowWords } from '../../../../core/schema/choices.ts';

const pictureOf = (text: string) => buildPicture(readBlueprint(text)).picture;

const journey = `blueprint: Coffee
actors:
  barista: { name: Barista, department: Bar }
  host: { name: Host, department: Floor }
processes:
  milk: Buys milk
stages:
  - stage: Order
    steps:
      - step: Queue
        emotion: -1
        pains: [The queue]
        customer: Waits
      - step: Ask
        customer: Asks
        frontstage: { name: Listens, by: host, needs: milk }
  - stage: Drink
    steps:
      - step: Receive
        opportunities: [A smile]
        customer: Takes the cup
        backstage: { name: Makes it, by: barista, needs: milk }
  - stage: Leave
    steps:
      - step: Go
        customer: Goes
        frontstage: { name: Waves, by: host }
`;

const seen = (view: string) => {
  const picture = pictureOf(`${journey}views:\n  - { view: A, ${view} }\n`);
  return applyNamedView(picture, picture.views?.[0] ?? assert.fail('no view'));
};

describe('a view of a picture', () => {
  it('leaves out stages with their steps, cells and arrows, and says so', () => {
    const { picture } = seen('stages: [order, leave]');
    assert.deepEqual(
      picture.stages.map(({ name, column, columns }) => [name, column, columns]),
      [
        ['Order', 0, 2],
        ['Leave', 2, 1],
      ],
    );
    assert.deepEqual(
      picture.steps.map(({ name, number }) => [name, number]),
      [
        ['Queue', 1],
        ['Ask', 2],
        ['Go', 4],
      ],
    );
    assert.ok(picture.cells.every(({ name }) => name !== 'Makes it' && name !== 'Takes the cup'));
    assert.equal(picture.cells.find(({ name }) => name === 'Goes')?.column, 2);
    const keys = new Set(picture.cells.map(({ key }) => key));
    assert.ok(picture.links.every(({ from, to }) => keys.has(from) && keys.has(to)));
    assert.match(picture.header.note ?? '', /The stage Drink is left out\./);
    assert.ok(layoutPicture(picture).width > 0);
  });

  it('keeps a shared process where one of its columns is shown', () => {
    const milk = seen('stages: drink').picture.cells.find(({ name }) => name === 'Buys milk');
    assert.deepEqual([milk?.column, milk?.columns], [0, 1]);
  });

  it('shows the lanes that it names, in the order of the file', () => {
    const { picture } = seen('lanes: [backstage, customer]');
    assert.deepEqual(
      picture.lanes.map(({ id }) => id),
      ['customer', 'backstage'],
    );
    assert.deepEqual(
      seen('lanes: journey').picture.lanes.map(({ id }) => id),
      ['evidence', 'customer', 'frontstage'],
    );
  });

  it('draws the rows that it names at any density, and no curve unless it is named', () => {
    for (const density of ['overview', 'standard', 'full'] as const) {
      const drawn = seen(`rows: [pains], density: ${density}`);
      const geometry = layoutPicture(drawn.picture, { density: drawn.density });
      assert.deepEqual(
        geometry.rows.map(({ name }) => name),
        ['Pain points'],
        density,
      );
      assert.equal(geometry.emotion, undefined, density);
      assert.match(svgFile(drawn.picture, palettes.print, { density }), /The queue/, density);
    }
    const curve = seen('rows: emotion, density: full');
    const geometry = layoutPicture(curve.picture, { density: 'full' });
    assert.deepEqual(geometry.rows, []);
    assert.ok(geometry.emotion !== undefined);
  });

  it('fades what its filter does not let through, with the arrows there, in every export', () => {
    const { picture } = seen('filter: { department: Floor }');
    const faded = new Set(picture.faded);
    const clear = picture.cells.filter(({ key }) => !faded.has(key)).map(({ name }) => name);
    assert.deepEqual(clear, ['Listens', 'Waves']);
    assert.ok(picture.links.every(({ key }) => faded.has(key)));
    const plain = svgFile(seen('lanes: all').picture, palettes.print);
    const pale = svgFile(picture, palettes.print);
    assert.notEqual(pale, plain);
    assert.ok(plain.includes(`fill="${palettes.print.cardInk}"`));
    assert.equal(seen('filter: { department: Nobody }').picture.faded, undefined);
  });

  it('looks at what it names: a step before a cell, then a process and a stage', () => {
    const picture = pictureOf(
      `${journey}views:\n  - { view: A, focus: drink }\n  - { view: B, focus: milk }\n`,
    );
    assert.deepEqual(
      picture.views?.map(({ focus }) => focus?.slice(0, 5)),
      ['stage', 'c1_4_'],
    );
    assert.equal(seen('focus: ask').focus, 'step_1');
    assert.equal(seen('focus: ask, stages: [drink]').focus, undefined);
  });

  it('is whole without what it names that is not there', () => {
    const { picture, focus } = seen(
      'lanes: [ghost], stages: [ghost], focus: ghost, filter: { actor: ghost, system: ghost }',
    );
    assert.equal(picture.lanes.length, 5);
    assert.equal(picture.stages.length, 3);
    assert.equal(picture.faded, undefined);
    assert.equal(focus, undefined);
  });

  it('is found by its name, the first of several', () => {
    const picture = pictureOf(
      `${journey}views:\n  - { view: Board, density: full }\n  - { view: Board }\n  - { view: board }\n  - { view: "" }\n`,
    );
    assert.equal(viewNamed(picture, 'Board')?.density, 'full');
    assert.equal(viewNamed(picture, 'board')?.density, undefined);
    assert.equal(viewNamed(picture, ' BOARD ')?.density, 'full');
    assert.equal(viewNamed(picture, 'ghost'), undefined);
    assert.equal(picture.views?.length, 3);
  });

  it('is read however it is written', () => {
    assert.equal(pictureOf(`${journey}views: []\n`).views, undefined);
    assert.equal(pictureOf(`${journey}views:\n`).views, undefined);
    assert.deepEqual(
      pictureOf(`${journey}views: Board\n`).views?.map(({ name }) => name),
      ['Board'],
    );
    const many = Array.from({ length: 1000 }, (_, index) => `  - View ${index}`).join('\n');
    assert.equal(pictureOf(`${journey}views:\n${many}\n`).views?.length, mostViews);
    for (const odd of ['views: { a: b }', 'views: [[a]]', 'views:\n  - filter: nonsense', 'views:\n  - 1']) {
      assert.doesNotThrow(() => pictureOf(`${journey}${odd}\n`), odd);
    }
  });

  it('says what is said about it as it is written', () => {
    const say = '<script>alert(1)</script> **now**';
    const picture = pictureOf(`${journey}views:\n  - view: A\n    say: ${JSON.stringify(say)}\n`);
    assert.equal(picture.views?.[0]?.say, say);
  });

  it('can name every kind of row and every density', () => {
    const rows = [...rowTypes.map(({ kind }) => kind), 'emotion'].toSorted();
    assert.deepEqual(rowWords.map(({ value }) => value).toSorted(), rows);
    assert.deepEqual(
      densityWords.map(({ value }) => value),
      densities,
    );
  });

  it('of the hotel shows something each, at its density', () => {
    const picture = pictureOf(readFileSync('examples/hotel.blueprint.yaml', 'utf8'));
    assert.deepEqual(
      picture.views?.map(({ name }) => name),
      ['Board', 'Front office', 'Housekeeping', 'IT', 'What guests say'],
    );
    for (const view of picture.views ?? []) {
      const drawn = applyNamedView(picture, view);
      assert.ok(drawn.picture.cells.length > 10, view.name);
      assert.ok(
        (drawn.picture.faded?.length ?? 0) < drawn.picture.cells.length + drawn.picture.links.length + 50,
      );
      assert.ok(layoutPicture(drawn.picture, { density: drawn.density }).width > 0, view.name);
    }
  });
});
