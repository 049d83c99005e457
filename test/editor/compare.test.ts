import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BlueprintEditor, closeAll, example } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';

describe('comparing blueprints', () => {
  afterEach(closeAll);

  it('shows two that are selected as a page, and leads to the text of a difference', async () => {
    const before = await BlueprintEditor.open('as-is.blueprint.yaml', example('hotel.blueprint.yaml'));
    const after = await BlueprintEditor.open(
      'to-be.blueprint.yaml',
      example('hotel.blueprint.yaml').replace('state: as-is', 'state: to-be'),
    );
    await vscode.commands.executeCommand('serviceBlueprint.compare', after.uri, [before.uri, after.uri]);
    const wanted = 'as-is.blueprint.yaml ↔ to-be.blueprint.yaml';
    await eventually('the page of the comparison', () =>
      vscode.window.tabGroups.activeTabGroup.activeTab?.label === wanted ? true : undefined,
    );
    await vscode.commands.executeCommand('serviceBlueprint.showDifference', before.uri.toString(), {
      line: 3,
      character: 0,
    });
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), before.uri.toString());
    assert.deepEqual(editor?.selection.active, new vscode.Position(3, 0));
  });
});
