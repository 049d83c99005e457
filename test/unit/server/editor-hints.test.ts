import assert from 'node:assert/strict';
import { EditorHintSettings } from '../../../server/editor-hints.ts';

describe('the settings of the editor hints', () => {
  it('are on until they are turned off', async () => {
    const answers: Record<string, unknown> = {};
    const settings = new EditorHintSettings(({ section = '' }) => Promise.resolve(answers[section]));
    assert.equal(await settings.load(), false);
    assert.equal(settings.current.codeLens, true);
    answers['serviceBlueprint.codeLens'] = false;
    answers['serviceBlueprint.inlayHints'] = { derivedIds: false };
    assert.equal(await settings.load(), true);
    assert.equal(settings.current.codeLens, false);
    assert.deepEqual(settings.current.inlayHints, {
      derivedIds: false,
      resolvedNames: true,
      durationTotals: true,
    });
  });
  it('are taken from a client that pushes them, whatever that sends', () => {
    const settings = new EditorHintSettings(() => Promise.resolve(null));
    assert.equal(settings.push({ serviceBlueprint: { codeLens: false } }), true);
    assert.equal(settings.current.codeLens, false);
    for (const nonsense of [
      null,
      5,
      [],
      { serviceBlueprint: 7 },
      { serviceBlueprint: { inlayHints: 'x' } },
    ]) {
      settings.push(nonsense);
      assert.equal(settings.current.codeLens, true);
      assert.equal(settings.current.inlayHints.derivedIds, true);
    }
  });
});
