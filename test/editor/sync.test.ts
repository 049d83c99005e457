import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { template } from '../../core/template.ts';
import type { WindowSteps } from '../../tooling/window-steps.ts';
import { BlueprintEditor, closeAll, example } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';
import { outlined } from './outlined.ts';
import { tabs } from './preview-tabs.ts';
import { shown } from './shown.ts';
import { pictureWith, windowOf } from './window.ts';

const openPreview = 'serviceBlueprint.openPreview';
const toggleLock = 'serviceBlueprint.togglePreviewLock';

describe('the preview beside the text', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  it('outlines the cell that the text cursor is moved to, and never takes the focus', async function () {
    const window = windowOf(this);
    const hotel = await opened('moved', 'hotel');
    await shown(hotel.uri, () => vscode.commands.executeCommand(openPreview));
    for (const [name, after] of [
      ['Eats', 'Card on the tray'],
      ['Checks in', ''],
    ] as const) {
      const place = hotel.at(name, after);
      hotel.editor.selection = new vscode.Selection(place, place);
      await outlined(name, window);
      assert.equal(vscode.window.activeTextEditor?.document, hotel.document);
    }
    await hotel.replace('Goes to the room', 'Walks upstairs');
    await pictureWith(window, 'Walks upstairs');
    assert.equal(vscode.window.activeTextEditor?.document, hotel.document);
    assert.equal(await focused(window), false);
  });

  it('comes back with its file and its place when the window is reloaded', async function () {
    const window = windowOf(this);
    await opened('restored', 'hotel');
    const { before, after } = await window.reload('restored.blueprint.yaml');
    assert.ok(before.text.includes('Overnight hotel stay'));
    assert.deepEqual(after, before);
  });

  it('goes with the editor and stays with its file by the command', async () => {
    const food = await opened('toggled', 'fast-food');
    await shown(food.uri, () => vscode.commands.executeCommand(openPreview));
    const folder = vscode.Uri.joinPath(food.uri, '..');
    const clinic = vscode.Uri.joinPath(folder, 'other.blueprint.yaml');
    await shown(clinic, () => opened('other', 'clinic'));
    await tabs('Preview other.blueprint.yaml');

    await previewFocused();
    await vscode.commands.executeCommand(toggleLock);
    await tabs('[Preview] other.blueprint.yaml');
    const hotel = await opened('third', 'hotel');
    // Locked to the clinic, it is not the one that goes with the editor: this opens another.
    await shown(hotel.uri, () => vscode.commands.executeCommand(openPreview));
    await tabs('[Preview] other.blueprint.yaml', 'Preview third.blueprint.yaml');
  });

  it('writes a template into an empty file by its button', async function () {
    const window = windowOf(this);
    const empty = await BlueprintEditor.open('begun.blueprint.yaml', '');
    await shown(empty.uri, () => vscode.commands.executeCommand(openPreview));
    await window.click('.empty vscode-button');
    await pictureWith(window, 'Find the service');
    assert.equal(empty.text, template);
  });

  it('exports with one click, and the notice opens the file and shows where it is', async function () {
    const window = windowOf(this);
    const food = await opened('noticed', 'fast-food');
    await shown(food.uri, () => vscode.commands.executeCommand(openPreview));
    await window.click('[label="Export as SVG"]');
    await answered(window, 'Open');
    await eventually('the exported picture', () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .some(({ label, isActive }) => label === 'noticed.blueprint.svg' && isActive)
        ? true
        : undefined,
    );
    const isSelected = async () => {
      const selected = await window.workbench('.explorer-folders-view .monaco-list-row.selected');
      return selected.some((label) => label.includes('noticed.blueprint.svg'));
    };
    // The explorer selects whatever is in the active editor.
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(food.uri));
    await eventually('another file selected', async () => ((await isSelected()) ? undefined : true));
    await vscode.commands.executeCommand('serviceBlueprint.exportSvg', food.uri);
    await answered(window, 'Reveal');
    await eventually('the file among the others', async () => ((await isSelected()) ? true : undefined));
  });
});

function opened(name: string, of: string): Promise<BlueprintEditor> {
  return BlueprintEditor.open(`${name}.blueprint.yaml`, example(`${of}.blueprint.yaml`));
}

/** Presses a button of the notice of the export. The center of notices is opened: toasts go away by themselves. */
async function answered(window: WindowSteps, button: string): Promise<void> {
  await eventually('the notice', async () => {
    await vscode.commands.executeCommand('notifications.showList');
    const messages = await window.notifications();
    return messages.find((message) => message.includes('Saved noticed.blueprint.svg'));
  });
  await window.answer('Saved noticed.blueprint.svg', button);
}

/** Gives the focus to the group of the preview. */
async function previewFocused(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
  await eventually('the preview with the focus', () =>
    vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview
      ? true
      : undefined,
  );
}

/** Returns whether the keyboard goes to the preview. */
async function focused(window: WindowSteps): Promise<boolean> {
  return (await window.texts('body:focus-within :focus')).length > 0;
}
