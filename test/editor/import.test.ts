import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BlueprintEditor, closeAll, workspaceFolder } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';
import { pictureWith, told, windowOf } from './window.ts';

const row = '.quick-input-widget .monaco-list-row';

/** Writes a spreadsheet into the workspace. */
async function sheet(name: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

describe('spreadsheets', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  it('become blueprints that have no file yet, with their picture and a word on what was understood', async function () {
    const window = windowOf(this);
    const uri = await sheet(
      'workshop.csv',
      'Step;Customer;Backstage;Budget\nOrder;Orders coffee;Brews;K-2\n',
    );
    await vscode.commands.executeCommand('serviceBlueprint.newFromSpreadsheet', uri);
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.isUntitled, true);
    assert.match(
      document?.getText() ?? '',
      /^blueprint: Workshop\n[\s\S]*# Budget: K-2\n[\s\S]*backstage: Brews\n/,
    );
    await pictureWith(window, 'Orders coffee');
    await told(window, 'Kept as comments, since they have no place: 1.');
    await window.screenshot('import');
  });

  it('that cannot be read are refused in words', async function () {
    const window = windowOf(this);
    const uri = await sheet('old.xlsx', 'no workbook');
    await vscode.commands.executeCommand('serviceBlueprint.newFromSpreadsheet', uri);
    await told(window, 'old.xlsx was not imported. It is no workbook of Excel');
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it('give their changes back to a blueprint, each taken or left, as one step of undo', async function () {
    const window = windowOf(this);
    const text =
      'blueprint: Shop # mine\nstages:\n  - stage: Buy\n    steps:\n      - step: Order # first\n        customer: Orders\n        backstage: [Brews, Cleans]\n';
    const blueprint = await BlueprintEditor.open('shop.blueprint.yaml', text);
    const changed = 'Step,Customer,Backstage,Emotion\nOrder,Orders coffee,Brews,2\n';
    const uri = await sheet('shop.csv', changed);
    const done = vscode.commands.executeCommand('serviceBlueprint.applySpreadsheet', uri);
    await eventually('three changes', async () =>
      (await window.workbench(row)).length === 3 ? true : undefined,
    );
    await window.screenshot('apply');
    await window.press('Enter');
    await done;
    const after = blueprint.document.getText();
    assert.match(
      after,
      /Order # first\n {8}emotion: 2\n {8}customer: Orders coffee\n {8}backstage: \[Brews, Cleans\]\n/,
    );
    assert.match(after, /^blueprint: Shop # mine\n/);
    await vscode.window.showTextDocument(blueprint.document);
    await vscode.commands.executeCommand('undo');
    assert.equal(blueprint.document.getText(), text);
  });
});
