import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BlueprintEditor, closeAll, example, extension } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';
import { shown } from './shown.ts';
import { pictureText, pictureWith, windowOf, withoutNotice } from './window.ts';

const openPreview = 'serviceBlueprint.openPreview';

describe('the preview', () => {
  afterEach(closeAll);

  it('is offered as "Service Blueprint: Open Preview" and opens beside the text, which keeps the focus', async () => {
    const hotel = await BlueprintEditor.open('beside.blueprint.yaml', example('hotel.blueprint.yaml'));
    const { contributes } = extension().packageJSON;
    const offered = contributes.commands.find(({ command }: { command: string }) => command === openPreview);
    assert.equal(`${offered?.category}: ${offered?.title}`, 'Service Blueprint: Open Preview');

    await vscode.commands.executeCommand(openPreview);
    const tab = await previewTab('Preview beside.blueprint.yaml');
    assert.equal(tab.group.viewColumn, 2);
    await eventually('the text with the focus', () =>
      vscode.window.activeTextEditor?.document === hotel.document &&
      vscode.window.tabGroups.activeTabGroup.viewColumn === 1
        ? true
        : undefined,
    );
  });

  it('shows the picture of the hotel', async function () {
    const window = windowOf(this);
    await BlueprintEditor.open('hotel.blueprint.yaml', example('hotel.blueprint.yaml'));
    await vscode.commands.executeCommand(openPreview);
    await pictureWith(window, 'Overnight hotel stay');
    for (const wanted of [
      ...['Book', 'Arrive', 'Settle in', 'Stay', 'Leave', 'Check in', 'Hand over bags'],
      ...['Physical evidence', 'Frontstage technology', 'Backstage'],
      ...['Processes the registration', 'Prepares the food', 'Line of visibility'],
    ]) {
      await pictureWith(window, wanted);
    }
    await window.screenshot('hotel');
  });

  it('changes when a name is changed, before the file is saved', async function () {
    const window = windowOf(this);
    const hotel = await BlueprintEditor.open('edited.blueprint.yaml', example('hotel.blueprint.yaml'));
    await vscode.commands.executeCommand(openPreview);
    await pictureWith(window, 'Goes to the room');
    await hotel.replace('Goes to the room', 'Walks upstairs');
    await pictureWith(window, 'Walks upstairs');
    assert.ok(!(await pictureText(window)).includes('Goestotheroom'));
    assert.ok(hotel.document.isDirty);
  });

  it('keeps zoom and place over an edit', async function () {
    const window = windowOf(this);
    const hotel = await BlueprintEditor.open('zoomed.blueprint.yaml', example('hotel.blueprint.yaml'));
    await vscode.commands.executeCommand(openPreview);
    await pictureWith(window, 'Goes to the room');
    const scaleOf = (style: string | null) => Number(/scale\(([\d.]+)\)/.exec(style ?? '')?.[1]);
    const fitted = scaleOf(await window.attribute('.canvas', 'style'));
    await window.wheel('.frame', -300, true);
    // While the panel takes its size, the picture is fitted anew, which is less.
    const zoomed = await eventually('the picture zoomed', async () => {
      const style = await window.attribute('.canvas', 'style');
      return scaleOf(style) > 1.2 * fitted ? style : undefined;
    });
    await hotel.replace('Goes to the room', 'Walks upstairs');
    await pictureWith(window, 'Walks upstairs');
    assert.equal(await window.attribute('.canvas', 'style'), zoomed);
  });

  it('keeps the last good picture while the file is broken, says where, and follows again', async function () {
    const window = windowOf(this);
    const hotel = await BlueprintEditor.open('broken.blueprint.yaml', example('hotel.blueprint.yaml'));
    await vscode.commands.executeCommand(openPreview);
    const good = await pictureWith(window, 'Checks in');
    await hotel.replace('stages:\n', 'stages: [\n');
    await hotel.problemsWith('yaml-syntax');
    await eventually('the notice of the error', async () => {
      const [notice = ''] = await window.texts('.notice:not([hidden])');
      return /Line \d+/.test(notice) ? notice : undefined;
    });
    assert.equal(await pictureText(window), good);
    await window.screenshot('broken');

    await hotel.replace('stages: [\n', 'stages:\n');
    await hotel.replace('Goes to the room', 'Walks upstairs');
    await pictureWith(window, 'Walks upstairs');
    await withoutNotice(window);
  });

  it('shows the details of the check-in when the mouse is on it', async function () {
    const window = windowOf(this);
    await BlueprintEditor.open('details.blueprint.yaml', example('hotel.blueprint.yaml'));
    await vscode.commands.executeCommand(openPreview);
    await pictureWith(window, 'Processes the');
    await window.hover('svg >> text="Checks in"');
    // The mouse may have rested where another cell has come to be.
    const card = await eventually('the card of the cell', async () =>
      (await window.texts('.card:not([hidden])')).find((text) => text.startsWith('Checks in')),
    );
    assert.match(card, /10 min/);
    await window.screenshot('details');
  });

  it('goes to the source on a click', async function () {
    const window = windowOf(this);
    const hotel = await BlueprintEditor.open('clicked.blueprint.yaml', example('hotel.blueprint.yaml'));
    await vscode.commands.executeCommand(openPreview);
    await pictureWith(window, 'Calls room service');
    await window.click('svg >> text="Eats"');
    const wanted = hotel.at('Eats', 'Card on the tray').line;
    await eventually('the cursor at the cell', () => {
      const editor = vscode.window.visibleTextEditors.find(({ document }) => document === hotel.document);
      return editor?.selection.contains(hotel.at('Eats', 'Card on the tray')) ||
        editor?.selection.active.line === wanted
        ? true
        : undefined;
    });
  });

  it('selects the name alone, so that what is typed replaces nothing else', async function () {
    const window = windowOf(this);
    const text = `blueprint: A
stages:
  - stage: S
    steps:
      - step: T
        customer: { id: asks, wait: 5m, name: Asks twice, to: { id: answers, label: aloud } }
        frontstage: { id: answers, name: Answers }
`;
    const file = await BlueprintEditor.open('named.blueprint.yaml', text);
    await shown(file.uri, () => vscode.commands.executeCommand(openPreview));
    await window.click('svg >> text="Asks twice"');
    await eventually('the name selected', () => {
      const editor = vscode.window.visibleTextEditors.find(({ document }) => document === file.document);
      return editor && file.document.getText(editor.selection) === 'Asks twice' ? true : undefined;
    });
  });

  it('shows an unsaved file and how to begin an empty one', async function () {
    const window = windowOf(this);
    const document = await vscode.workspace.openTextDocument({ language: 'service-blueprint', content: '' });
    const editor = await vscode.window.showTextDocument(document, { viewColumn: 1 });
    await vscode.commands.executeCommand(openPreview);
    await eventually('how to begin', async () => {
      const texts = await window.texts('body');
      return /blueprint/i.test(texts.join('')) ? true : undefined;
    });
    await window.screenshot('empty');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), example('clinic.blueprint.yaml')));
    await pictureWith(window, 'Outpatient clinic visit');
  });
});

async function previewTab(label: string): Promise<vscode.Tab> {
  return await eventually(`the tab ${label}`, () =>
    vscode.window.tabGroups.all.flatMap((group) => group.tabs).find((tab) => tab.label === label),
  );
}
