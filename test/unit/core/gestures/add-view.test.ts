import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyChanges } from '../../../../core/apply-changes.ts';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { unfiltered, wholeView } from '../../../../core/diagram/look.ts';
import { perform } from '../../../../core/gesture.ts';
import type { AddView } from '../../../../core/gestures/add-view.ts';
import { lint } from '../../../../core/lint.ts';
import { root } from '../../../../tooling/root.ts';

const hotel = readFileSync(join(root, 'examples', 'hotel.blueprint.yaml'), 'utf8');
const small = 'blueprint: A # mine\nstages: [{ stage: S, steps: [{ step: T, customer: C }] }]\n';
const plain: AddView = {
  kind: 'add-view',
  name: 'Mine',
  view: wholeView,
  filter: unfiltered,
  density: 'standard',
};

function saved(text: string, more: Partial<AddView> = {}): string {
  const outcome = perform(readBlueprint(text), { ...plain, ...more });
  assert.ok('changes' in outcome, 'refused' in outcome ? outcome.refused : '');
  return applyChanges(text, outcome.changes);
}

describe('what is on the screen, saved as a view', () => {
  it('is shown again by the view as it was, and changes nothing else of the hotel', () => {
    const view = {
      lanes: 'journey' as const,
      stages: ['Arrive', 'Leave'],
      rows: ['emotion', 'pains'],
      collapsedLanes: [],
      collapsedStages: [],
    };
    const filter = { ...unfiltered, departments: ['Front office'], actors: ['Bellperson', 'Desk clerk'] };
    const text = saved(hotel, { name: 'For: the desk', view, filter, density: 'overview', key: 'step_3' });
    const added = `  - view: "For: the desk"
    lanes: journey
    stages: [arrive, leave]
    rows: [emotion, pains]
    density: overview
    focus: check-in
    filter: { actor: [bellperson, clerk], department: Front office }
`;
    assert.equal(text.replace(added, ''), hotel);
    const seen = readBlueprint(text).drawn.picture.views?.at(-1);
    assert.deepEqual(seen, { name: 'For: the desk', view, filter, density: 'overview', focus: 'step_3' });
    assert.equal(lint(readBlueprint(text)).length, lint(readBlueprint(hotel)).length);
  });

  it('begins the list of views where there is none', () => {
    assert.equal(saved(small), `${small}views:\n  - view: Mine\n`);
    assert.match(saved(`views:\n${small}`), /^views:\n {2}- view: Mine\nblueprint/);
    assert.match(saved(`views: [Board]\n${small}`), /^views: \[Board, \{ view: Mine \}\]\n/);
    assert.match(saved(`views:\n- Board # all\n${small}`), /^views:\n- Board # all\n- view: Mine\nblueprint/);
  });

  it('leaves out what is folded, since a view has no folds', () => {
    const text = saved(hotel, {
      view: { ...wholeView, collapsedLanes: ['support'], collapsedStages: ['Book'] },
    });
    const [seen] = readBlueprint(text).drawn.picture.views?.slice(-1) ?? [];
    const lanes = readBlueprint(hotel).model.lanes.map(({ id }) => id);
    assert.deepEqual(
      seen?.view.lanes,
      lanes.filter((id) => id !== 'support'),
    );
    assert.ok(!seen?.view.stages.includes('Book'));
  });

  it('wants a name that no view has', () => {
    for (const name of [' ', 'board', ' Board ']) {
      assert.ok('refused' in perform(readBlueprint(hotel), { ...plain, name }), name);
    }
  });
});
