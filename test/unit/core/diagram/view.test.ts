import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { buildPicture } from '../../../../core/diagram/build-picture.ts';
import { layoutPicture } from '../../../../core/diagram/layout.ts';
import { wholeView } from '../../../../core/diagram/look.ts';
import { applyView } from '../../../../core/diagram/view.ts';

const { picture } = buildPicture(readBlueprint(readFileSync('examples/hotel.blueprint.yaml', 'utf8')));

describe('applyView', () => {
  it('gives the picture itself for the whole view', () => {
    assert.equal(applyView(picture, wholeView), picture);
  });

  it('shows only what the customer meets, with every cell in its lane and every arrow at cells', () => {
    const journey = applyView(picture, { ...wholeView, lanes: 'journey' });
    assert.ok(journey.lanes.every(({ role }) => role !== 'backstage' && role !== 'support'));
    const keys = new Set(journey.cells.map(({ key }) => key));
    for (const cell of journey.cells) {
      const old = picture.cells.find(({ key }) => key === cell.key) ?? assert.fail();
      assert.equal(journey.lanes[cell.lane]?.key, picture.lanes[old.lane]?.key);
    }
    for (const { from, to } of journey.links) assert.ok(keys.has(from) && keys.has(to));
  });

  it('names the lanes that it leaves out in the picture itself, behind what is said there already', () => {
    const noteOf = (header: typeof picture.header) =>
      applyView({ ...picture, header }, { ...wholeView, lanes: 'journey' }).header.note;
    const names = picture.lanes.filter(({ role }) => role === 'backstage' || role === 'support');
    const said = `The lanes ${names.map(({ name }) => name).join(', ')} are left out.`;
    assert.equal(noteOf(picture.header), said);
    assert.equal(noteOf({ ...picture.header, note: 'A part.' }), `A part. ${said}`);
    const drawn = layoutPicture(applyView(picture, { ...wholeView, lanes: 'journey' }));
    assert.ok(JSON.stringify(drawn).includes('left out'));
    const collapsed = applyView(picture, { ...wholeView, collapsedStages: [picture.stages[0]?.name ?? ''] });
    assert.equal(collapsed.header.note, undefined);
  });

  it('leaves the head of a collapsed lane, and says how much is hidden', () => {
    const [lane] = picture.lanes;
    const shown = applyView(picture, { ...wholeView, collapsedLanes: [lane?.id ?? '', 'no such lane'] });
    assert.equal(shown.lanes.length, picture.lanes.length);
    assert.match(shown.lanes[0]?.name ?? '', /\(\d+ hidden\)$/);
    assert.ok(shown.cells.every((cell) => cell.lane !== 0));
  });

  it('makes one column of a collapsed stage and moves the others up', () => {
    const stage = picture.stages[1] ?? assert.fail();
    const shown = applyView(picture, { ...wholeView, collapsedStages: [stage.name] });
    assert.equal(shown.steps.length, picture.steps.length - stage.columns + 1);
    assert.deepEqual(
      shown.stages.map(({ column }) => column),
      picture.stages.map(({ column }) => (column > stage.column ? column - stage.columns + 1 : column)),
    );
    for (const cell of shown.cells) {
      assert.ok(cell.column + cell.columns <= shown.steps.length);
      const old = picture.cells.find(({ key }) => key === cell.key) ?? assert.fail();
      if (old.column < stage.column + stage.columns) continue;
      assert.equal(shown.steps[cell.column]?.key, picture.steps[old.column]?.key);
    }
  });

  it('can hide everything there is', () => {
    const shown = applyView(picture, {
      ...wholeView,
      lanes: 'journey',
      collapsedLanes: picture.lanes.map(({ id }) => id),
      collapsedStages: picture.stages.map(({ name }) => name),
    });
    assert.deepEqual(shown.cells, []);
    assert.ok(layoutPicture(shown).width > 0);
  });
});
