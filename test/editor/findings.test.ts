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

  it('shows the figures of a blueprint, and leads from one to the text', async function () {
    const window = windowOf(this);
    const hotel = await BlueprintEditor.open('insights.blueprint.yaml', example('hotel.blueprint.yaml'));
    await vscode.commands.executeCommand('serviceBlueprint.showInsights', hotel.uri);
    await eventually('the bars', async () =>
      (await window.texts('.bars .value')).includes('30 min, 81 %') ? true : undefined,
    );
    await window.screenshot('insights');
    await window.click('.gaps .dot');
    await eventually('the step in the text', () => {
      const editor = vscode.window.visibleTextEditors.find(
        ({ document }) => document.uri.toString() === hotel.uri.toString(),
      );
      return editor?.document.getText(editor.selection) === 'Check in' ? true : undefined;
    });
  });
});
