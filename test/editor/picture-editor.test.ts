import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BlueprintEditor, closeAll, example } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';
import { shown } from './shown.ts';
import { flat, pictureText, pictureWith, windowOf } from './window.ts';

const openPicture = 'serviceBlueprint.openPicture';
const openText = 'serviceBlueprint.openText';

describe('the editor of pictures', () => {
  afterEach(closeAll);

  it('SCRATCH takes the place of the text, and gives it back', async function () {
    const window = windowOf(this);
    const food = await BlueprintEditor.open('place.blueprint.yaml', example('fast-food.blueprint.yaml'));
    await shown(food.uri, () => vscode.commands.executeCommand(openPicture));
    const log = (what: string) => console.log(what, JSON.stringify(vscode.window.tabGroups.all.map((g) => g.tabs.map((t) => [t.label, t.isActive, t.isDirty, (t.input as object)?.constructor.name, (t.input as {viewType?: string}).viewType]))));
    log('open');
    await pictureWith(window, 'Getting fast food');
    await window.screenshot('picture-editor');
    const before = food.document.getText();
    const edit = async (text: string) => {
      const change = new vscode.WorkspaceEdit();
      change.insert(food.uri, new vscode.Position(0, 0), text);
      assert.ok(await vscode.workspace.applyEdit(change));
    };
    await edit('# one\n');
    await edit('# two\n');
    log('edited');
    await window.click('svg >> text="Getting fast food"').catch((e) => console.log(String(e).slice(0, 300)));
    log('clicked');
    const said = () => JSON.stringify(food.document.getText().slice(0, 14)) + food.document.isDirty;
    for (const key of ['Control+z', 'Control+z', 'Control+Shift+z', 'Control+y', 'Control+z', 'Control+s']) {
      const version = food.document.version;
      await window.press(key);
      await eventually('a change', () => food.document.version !== version || undefined, 2000).catch(() => console.log('none'));
      console.log(key, said());
    }
    log('saved?');
    await vscode.commands.executeCommand(openText);
    log('text');
    console.log(food.document.getText() === before);
    await vscode.commands.executeCommand(openPicture);
    await pictureWith(window, 'Getting fast food');
    await edit('# three\n');
    await vscode.commands.executeCommand('workbench.action.splitEditor');
    log('split');
    await eventually('x', async () => (await window.texts('svg')).length > 0 || undefined);
    await vscode.commands.executeCommand('serviceBlueprint.openPreview');
    log('preview');
    console.log(JSON.stringify(await window.workbench('.editor-actions .action-label')));
    await window.screenshot('picture-split');
    flat(''); void pictureText;
  });

  it('SCRATCH untitled', async function () {
    const window = windowOf(this);
    const document = await vscode.workspace.openTextDocument({ language: 'service-blueprint', content: '' });
    await vscode.window.showTextDocument(document, { viewColumn: 1 });
    const log = (what: string) => console.log(what, JSON.stringify(vscode.window.tabGroups.all.map((g) => g.tabs.map((t) => [t.label, t.isActive, t.isDirty, (t.input as object)?.constructor.name, (t.input as {viewType?: string}).viewType]))));
    log('untitled');
    await shown(document.uri, () => vscode.commands.executeCommand(openPicture));
    log('pic');
    await window.screenshot('picture-untitled');
    await window.click('vscode-button');
    await pictureWith(window, 'Line of visibility');
    log('template');
    console.log(document.isDirty, document.getText().slice(0, 50));
    await window.press('Control+z');
    await eventually('undone', () => document.getText() === '' || undefined, 3000).catch(() => console.log('not undone'));
    await window.press('Control+y');
    await window.press('Control+s');
    await new Promise((r) => setTimeout(r, 1500));
    await window.screenshot('picture-untitled-save');
    await window.press('Escape');
  });

  it('SCRATCH preview undo', async function () {
    const window = windowOf(this);
    const log = (what: string) => console.log(what, JSON.stringify(vscode.window.tabGroups.all.map((g) => g.tabs.map((t) => [t.label, t.isActive, t.isDirty, (t.input as object)?.constructor.name, (t.input as {viewType?: string}).viewType]))));
    const food = await BlueprintEditor.open('undo.blueprint.yaml', example('fast-food.blueprint.yaml'));
    await shown(food.uri, () => vscode.commands.executeCommand('serviceBlueprint.openPreview'));
    const uri = food.uri;
    await vscode.window.tabGroups.close(vscode.window.tabGroups.all[0]?.tabs ?? []);
    log('closed');
    const change = new vscode.WorkspaceEdit();
    change.insert(uri, new vscode.Position(0, 0), '# one\n');
    assert.ok(await vscode.workspace.applyEdit(change));
    await new Promise((r) => setTimeout(r, 1500));
    log('edited');
    await window.click('svg >> text="Getting fast food"').catch((e) => console.log(String(e).slice(0, 300)));
    log('clicked');
  });
});
