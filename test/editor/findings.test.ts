import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BlueprintEditor, closeAll, example } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';
import { windowOf } from './window.ts';

describe('the view of findings', () => {
  afterEach(closeAll);

  it('lists what is found in all blueprints, leads to the text, and changes it as one step of undo', async function () {
    const window = windowOf(this);
    const hotel = await BlueprintEditor.open('findings.blueprint.yaml', example('hotel.blueprint.yaml'));
    const before = hotel.text;
    const place = hotel.at('Queues for ten minutes');
    hotel.editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand('serviceBlueprint.showFindings');
    const chosen = 'tr[aria-selected="true"] td.name';
    await eventually('the finding at the cursor', async () =>
      (await window.texts(chosen)).some((text) => text.startsWith('Queues for ten minutes'))
        ? true
        : undefined,
    );
    await window.screenshot('findings');
    await window.press('F2');
    await window.press('Control+A');
    await window.type('Queues for an hour');
    await window.press('Enter');
    await eventually('the change of the text', () =>
      hotel.document.getText().includes('Queues for an hour') ? true : undefined,
    );
    assert.equal(hotel.document.getText(), before.replace(/Queues for ten minutes.*/, 'Queues for an hour'));
    await eventually('the list after it', async () =>
      (await window.texts(chosen)).includes('Queues for an hour') ? true : undefined,
    );
    await window.press('Control+Z');
    await eventually('the text of before', () => (hotel.document.getText() === before ? true : undefined));
  });
});
