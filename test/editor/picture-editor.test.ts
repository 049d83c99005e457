import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BlueprintEditor, closeAll, example } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';
import { shown } from './shown.ts';
import { pictureWith, windowOf } from './window.ts';

const openPicture = 'serviceBlueprint.openPicture';
const openText = 'serviceBlueprint.openText';

describe('the editor of pictures', () => {
  afterEach(closeAll);

  it('takes the place of the text, undoes, redoes and saves by the keys of the editor, and gives the place back', async function () {
    const window = windowOf(this);
    const food = await BlueprintEditor.open('place.blueprint.yaml', example('fast-food.blueprint.yaml'));
    const { document, uri } = food;
    await shown(uri, () => vscode.commands.executeCommand(openPicture));
    assert.deepEqual(tabs(), ['picture of place.blueprint.yaml']);
    await pictureWith(window, 'Getting fast food');
    await window.click('svg >> text="Getting fast food"');

    const title = 'Getting fast food';
    await retitled(document, title, 'First title');
    await retitled(document, 'First title', 'Second title');
    await pictureWith(window, 'Second title');
    assert.deepEqual(tabs(), ['picture of place.blueprint.yaml, unsaved']);
    const reads = (wanted: string) =>
      eventually(`the title ${wanted}`, () => document.getText().includes(wanted) || undefined);
    await window.press('Control+z');
    await reads('First title');
    await window.press('Control+z');
    await reads(title);
    await window.press('Control+Shift+z');
    await reads('First title');
    await window.press('Control+y');
    await reads('Second title');
    await pictureWith(window, 'Second title');
    await window.press('Control+s');
    await eventually('the file saved', () => !document.isDirty || undefined);
    const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    assert.match(saved, /Second title/);

    await vscode.commands.executeCommand(openText);
    assert.deepEqual(tabs(), ['text of place.blueprint.yaml']);
  });
});

/** Changes a text of a document that stands in it once, as one step of undo. */
async function retitled(document: vscode.TextDocument, before: string, after: string): Promise<void> {
  const start = document.getText().indexOf(before);
  const [from, to] = [start, start + before.length].map((offset) => document.positionAt(offset));
  assert.ok(start >= 0 && from && to);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(from, to), after);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Returns the open tabs with what they show. */
function tabs(): readonly string[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .map(({ input, label, isDirty }) => {
      const shows = input instanceof vscode.TabInputCustom ? 'picture' : 'text';
      return `${shows} of ${label}${isDirty ? ', unsaved' : ''}`;
    });
}
