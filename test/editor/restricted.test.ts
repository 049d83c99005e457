import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BlueprintEditor, closeAll, example } from './blueprint-editor.ts';
import { hoverAt } from './hover-at.ts';
import { shown } from './shown.ts';
import { pictureWith, windowOf } from './window.ts';

describe('in Restricted Mode', () => {
  before(() => assert.equal(vscode.workspace.isTrusted, false));
  afterEach(closeAll);

  it('a blueprint is checked and explained', async () => {
    const hotel = await BlueprintEditor.open('checked.blueprint.yaml', example('hotel.blueprint.yaml'));
    await hotel.replace('importance: 5', 'importence: 5');
    await hotel.problemsWith('unknown-key');
    assert.match(await hoverAt(hotel, hotel.at('Check in\n', 'step: ').translate(0, 2)), /Front desk/);
  });

  it('a blueprint is drawn', async function () {
    const window = windowOf(this);
    const hotel = await BlueprintEditor.open('drawn.blueprint.yaml', example('hotel.blueprint.yaml'));
    await shown(hotel.uri, () => vscode.commands.executeCommand('serviceBlueprint.openPreview'));
    await pictureWith(window, 'Overnight hotel stay');
    await window.screenshot('restricted');
  });
});
