import assert from 'node:assert/strict';
import { actionOf, actionTargets, allActions, isActionName } from '../../../core/actions.ts';

describe('the table of actions', () => {
  it('gives a key one meaning for each kind of thing', () => {
    for (const target of actionTargets) {
      const own = allActions.filter(({ on }) => on.includes(target) || on.includes('picture'));
      const keys = own.flatMap((action) => action.keys);
      assert.deepEqual(
        keys.filter((key, index) => keys.indexOf(key) !== index),
        [],
        target,
      );
    }
  });

  it('finds what a key does', () => {
    assert.equal(actionOf('Insert', 'lane')?.name, 'add-lane');
    assert.equal(actionOf('Ctrl+Z', 'card')?.name, 'undo');
    assert.equal(actionOf('Delete', 'place'), undefined);
    assert.ok(isActionName('rename') && !isActionName('toString'));
  });
});
