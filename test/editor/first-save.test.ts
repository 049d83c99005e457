import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { WindowSteps } from '../../tooling/window-steps.ts';
import { closeAll, example, workspaceFolder } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';
import { asked, typed } from './save-dialog.ts';
import { shown } from './shown.ts';
import { told, windowOf } from './window.ts';

const text = example('hotel.blueprint.yaml').replace(/^blueprint: .*$/m, 'blueprint: "First: save" # ours');

describe('a blueprint without a file', () => {
  beforeEach(async () => await remove(inFolder('first-save.blueprint.yaml')));

  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  it('is saved by the keys of every save under a name from its title, as it is, with its preview', async function () {
    const window = windowOf(this);
    const place = inFolder('first-save.blueprint.yaml');
    const unsaved = await begun(text.replaceAll('\n', '\r\n'));
    await shown(unsaved.document.uri, () => vscode.commands.executeCommand('serviceBlueprint.openPreview'));
    const cursor = new vscode.Selection(4, 2, 4, 7);
    unsaved.selection = cursor;
    await pressSave(window);
    assert.ok((await asked(window)).endsWith(place.path));
    await window.screenshot('first-save');
    await shown(place, () => window.press('Enter'));
    const editor = await eventually('the saved file', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.toString() === place.toString() ? active : undefined;
    });
    assert.equal(editor.document.languageId, 'service-blueprint');
    assert.ok(editor.selection.isEqual(cursor));
    await eventually('the text without a file to go away', () => untitledTabs().length === 0 || undefined);
    assert.equal(editor.document.isDirty, false);
    const whole = text.replaceAll('\n', '\r\n');
    await eventually('the file to be whole', async () => (await onDisk(place)) === whole || undefined);
    assert.deepEqual(tabs(), ['first-save.blueprint.yaml', 'Preview first-save.blueprint.yaml']);
    await window.screenshot('first-saved');
  });

  it('keeps its encoding', async function () {
    const window = windowOf(this);
    const place = inFolder('first-save.blueprint.yaml');
    await begun('blueprint: First save\nscenario: Frühstück\n', 'iso88591');
    await pressSave(window);
    await asked(window);
    await window.press('Enter');
    await eventually('the text without a file to go away', () => untitledTabs().length === 0 || undefined);
    const bytes = await vscode.workspace.fs.readFile(place);
    assert.equal(new TextDecoder('latin1').decode(bytes), 'blueprint: First save\nscenario: Frühstück\n');
  });

  it('stays as it is, unsaved, when the question is called off or its answer refused', async function () {
    const window = windowOf(this);
    const place = inFolder('taken.blueprint.yaml');
    await vscode.workspace.fs.writeFile(place, new TextEncoder().encode('blueprint: Was here before\n'));
    const { document } = await begun(text);
    let ended = false;
    void vscode.commands.executeCommand('serviceBlueprint.saveBlueprint').then(() => {
      ended = true;
    });
    await asked(window);
    // The dialog hears "taken.yaml", which there is not.
    await typed(window, 'taken');
    await window.press('Enter');
    await told(window, 'there is a file of that name');
    await window.answer('there is a file of that name', 'Choose Another Name');
    await asked(window);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await eventually('the command to end', () => ended || undefined);
    assert.equal(document.getText(), text);
    assert.equal(document.isDirty, true);
    assert.equal(document.isClosed, false);
    assert.equal(await onDisk(place), 'blueprint: Was here before\n');
  });

  it('is not asked for its place when it has one', async () => {
    const place = inFolder('first-save.blueprint.yaml');
    const document = await vscode.workspace.openTextDocument(place.with({ scheme: 'untitled' }));
    const editor = await vscode.window.showTextDocument(document, { viewColumn: 1 });
    assert.ok(await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text)));
    await vscode.commands.executeCommand('serviceBlueprint.saveBlueprint');
    assert.equal(await onDisk(place), text);
  });

  it('is one as soon as its text says so, whatever was chosen for it', async () => {
    for (const language of ['plaintext', 'yaml']) {
      const document = await vscode.workspace.openTextDocument({ language, content: '' });
      const editor = await vscode.window.showTextDocument(document, { viewColumn: 1 });
      assert.ok(await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'blueprint: Library\n')));
      await eventually(`a blueprint instead of ${language}`, () =>
        untitled().some((one) => one.languageId === 'service-blueprint') ? true : undefined,
      );
      await closeAll();
    }
  });
});

/** A text without a file, in the editor. */
async function begun(content: string, encoding?: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({
    ...{ language: 'service-blueprint', content },
    ...(encoding !== undefined && { encoding }),
  });
  return await vscode.window.showTextDocument(document, { viewColumn: 1 });
}

/** With the focus in the editor, as one has who writes. */
async function pressSave(window: WindowSteps): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
  await window.press('ControlOrMeta+s');
}

function untitled(): readonly vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(({ uri, isClosed }) => uri.scheme === 'untitled' && !isClosed);
}

/** The editor keeps a text for a while that an extension has opened, so what is shown counts. */
function untitledTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === 'untitled');
}

function tabs(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
}

function inFolder(name: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), name);
}

async function remove(place: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(place).then(undefined, () => undefined);
}

async function onDisk(place: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(place));
}
