import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BlueprintEditor, closeAll, example } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';
import { shown } from './shown.ts';
import { windowOf } from './window.ts';

const hotel = example('hotel.blueprint.yaml');

describe('views of a blueprint', () => {
  afterEach(closeAll);

  it('get what is on the screen under a name, as one step of undo', async function () {
    const window = windowOf(this);
    const file = await BlueprintEditor.open('saved-view.blueprint.yaml', hotel);
    await shown(file.uri, () => vscode.commands.executeCommand('serviceBlueprint.openPreview'));
    await window.click('[label^="What to show"]');
    await window.click('[data-choice="journey"]');
    await window.click('vscode-button:has-text("Save This as a View")');
    await eventually(
      'the question',
      async () =>
        (await window.workbench('.quick-input-title')).join('').includes('Save This as a View') || undefined,
    );
    await window.type('For the desk');
    await window.press('Enter');
    await eventually(
      'the view in the text',
      () => file.text.includes('  - view: For the desk\n    lanes: journey\n') || undefined,
    );
    assert.equal(file.text.replace('  - view: For the desk\n    lanes: journey\n', ''), hotel);
    await eventually(
      'the view in the picker',
      async () => (await window.texts('select.views option')).includes('For the desk') || undefined,
    );
    await window.screenshot('saved-view');
    await vscode.window.showTextDocument(file.document);
    await vscode.commands.executeCommand('undo');
    assert.equal(file.text, hotel);
  });

  it('are presented from the first to the last by the keyboard alone', async function () {
    const window = windowOf(this);
    const file = await BlueprintEditor.open(
      'presented.blueprint.yaml',
      example('hotel-to-be.blueprint.yaml'),
    );
    await shown(file.uri, () => vscode.commands.executeCommand('serviceBlueprint.openPreview'));
    await vscode.commands.executeCommand('serviceBlueprint.present');
    const names = ['Board', 'Front office', 'IT'];
    for (const [index, name] of names.entries()) {
      await eventually(
        `the view ${name}`,
        async () => (await window.texts('.speech h1')).join('') === name || undefined,
      );
      assert.equal((await window.texts('.speech .count')).join(''), `${index + 1} / ${names.length}`);
      if (index === 0) await window.screenshot('presented-in-editor');
      if (index < names.length - 1) await window.press('ArrowRight');
    }
    await window.press('Escape');
    await eventually(
      'the end',
      async () => (await window.texts('.presenting .speech h1')).length === 0 || undefined,
    );
  });
});
