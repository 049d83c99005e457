import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BlueprintEditor, closeAll, example, workspaceFolder } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';
import { outlined } from './outlined.ts';
import { tabs } from './preview-tabs.ts';
import { shown } from './shown.ts';
import { pictureWith, windowOf, withoutNotice } from './window.ts';

const openPreview = 'serviceBlueprint.openPreview';
const openLocked = 'serviceBlueprint.openLockedPreview';
const reveal = 'serviceBlueprint.revealInPreview';

describe('a preview that goes with the active editor', () => {
  afterEach(closeAll);

  it('shows the active blueprint, and changes over when another becomes active', async () => {
    const food = await opened('first', 'fast-food');
    await shown(food.uri, () => vscode.commands.executeCommand(openPreview));
    await tabs('Preview first.blueprint.yaml');

    const clinic = await opening('second', 'clinic');
    assert.equal(vscode.window.activeTextEditor?.document, clinic.document);
    await tabs('Preview second.blueprint.yaml');

    await shown(food.uri, () => vscode.window.showTextDocument(food.document, { viewColumn: 1 }));
    await tabs('Preview first.blueprint.yaml');
  });

  it('stays with the last blueprint when a file of another kind becomes active', async () => {
    const food = await opened('kept', 'fast-food');
    await shown(food.uri, () => vscode.commands.executeCommand(openPreview));
    await BlueprintEditor.open('notes.md', '# Notes\n');
    // The next thing it shows would be the notes if it went with them.
    await shown(food.uri, () => edited(food));
    await tabs('Preview kept.blueprint.yaml');
  });

  it('changes over beside a preview that is locked to its file, which stays', async () => {
    const food = await opened('locked', 'fast-food');
    await shown(food.uri, () => vscode.commands.executeCommand(openLocked));
    await vscode.commands.executeCommand(openPreview);
    await tabs('[Preview] locked.blueprint.yaml', 'Preview locked.blueprint.yaml');
    await opening('other', 'clinic');
    await tabs('[Preview] locked.blueprint.yaml', 'Preview other.blueprint.yaml');
  });

  it('stays from the moment it is locked by its button', async function () {
    const window = windowOf(this);
    const food = await opened('held', 'fast-food');
    await shown(food.uri, () => vscode.commands.executeCommand(openPreview));
    await window.click('[label="Lock Preview"]');
    await eventually('the button of a locked preview', async () =>
      (await window.texts('[label="Unlock Preview"]')).length > 0 ? true : undefined,
    );
    const clinic = await opened('passing', 'clinic');
    // There is none any more that goes with the editor, so this opens another one.
    await shown(clinic.uri, () => vscode.commands.executeCommand(openPreview));
    await tabs('[Preview] held.blueprint.yaml', 'Preview passing.blueprint.yaml');
  });

  it('exports the blueprint that it has just changed over to', async () => {
    const food = await opened('before', 'fast-food');
    await shown(food.uri, () => vscode.commands.executeCommand(openPreview));
    const clinic = await opened('after', 'clinic');
    const place = clinic.uri.with({ path: clinic.uri.path.replace(/\.yaml$/, '.svg') });
    await vscode.workspace.fs.delete(place).then(undefined, () => undefined);
    await vscode.commands.executeCommand('serviceBlueprint.exportSvg', clinic.uri);
    const svg = new TextDecoder().decode(await vscode.workspace.fs.readFile(place));
    assert.ok(svg.includes('Outpatient clinic visit'));
    assert.ok(!svg.includes('Getting fast food'));
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});

describe('a preview that is locked to its file', () => {
  afterEach(closeAll);

  it('goes with the file when the folder around it is renamed', async () => {
    const [before, after] = ['drafts', 'final'].map((name) => vscode.Uri.joinPath(workspaceFolder(), name));
    assert.ok(before && after);
    const food = await BlueprintEditor.open('in.blueprint.yaml', example('fast-food.blueprint.yaml'), before);
    await shown(food.uri, () => vscode.commands.executeCommand(openLocked));
    await shown(vscode.Uri.joinPath(after, 'in.blueprint.yaml'), async () => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(before, after);
      assert.ok(await vscode.workspace.applyEdit(edit));
    });
  });
});

describe('a preview whose file is deleted', () => {
  afterEach(closeAll);

  it('says so, and no more when the file is back', async function () {
    const window = windowOf(this);
    const food = await opened('lost', 'fast-food');
    await shown(food.uri, () => vscode.commands.executeCommand(openPreview));
    await noticed(food);
    await vscode.workspace.fs.delete(food.uri);
    await tabs('Preview lost.blueprint.yaml (deleted)');
    await eventually('the notice', async () =>
      (await window.texts('.notice:not([hidden])')).some((text) => text.includes('not there any more'))
        ? true
        : undefined,
    );
    await window.screenshot('deleted');
    await vscode.workspace.fs.writeFile(
      food.uri,
      new TextEncoder().encode(example('fast-food.blueprint.yaml')),
    );
    await tabs('Preview lost.blueprint.yaml');
    await withoutNotice(window);
  });

  it('says so of a text that was never saved and is closed', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'service-blueprint',
      content: `# Never saved\n${example('fast-food.blueprint.yaml')}`,
    });
    await vscode.window.showTextDocument(document, { viewColumn: 1 });
    await shown(document.uri, () => vscode.commands.executeCommand(openPreview));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await tabs(`Preview ${document.uri.path} (deleted)`);
  });
});

describe('an export while the preview changes over', () => {
  afterEach(closeAll);

  it('never has the name of one blueprint and the picture of another', async () => {
    const food = await opened('asked', 'fast-food');
    await shown(food.uri, () => vscode.commands.executeCommand(openPreview));
    const place = food.uri.with({ path: food.uri.path.replace(/\.yaml$/, '.svg') });
    const asked = vscode.commands.executeCommand('serviceBlueprint.exportSvg', food.uri);
    await opened('hurried', 'clinic');
    await asked;
    const svg = await vscode.workspace.fs.readFile(place).then(
      (content) => new TextDecoder().decode(content),
      () => 'refused',
    );
    assert.match(svg, /^refused$|Getting fast food/);
    assert.ok(!svg.includes('Outpatient clinic visit'));
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});

describe('revealing in the preview', () => {
  afterEach(closeAll);

  it('opens the preview and outlines what the cursor is in', async function () {
    const window = windowOf(this);
    const hotel = await opened('cursor', 'hotel');
    const place = hotel.at('Eats', 'Card on the tray');
    hotel.editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand(reveal);
    await pictureWith(window, 'Calls room service');
    await outlined('Eats', window);
    await window.screenshot('revealed');
  });

  it('outlines what is written at the place it is called with', async function () {
    const window = windowOf(this);
    const hotel = await opened('place', 'hotel');
    await shown(hotel.uri, () => vscode.commands.executeCommand(openLocked));
    const { line, character } = hotel.at('Checks in');
    await vscode.commands.executeCommand(reveal, hotel.uri.toString(), { line, character });
    await outlined('Checks in', window);
  });
});

function opened(name: string, of: string): Promise<BlueprintEditor> {
  return BlueprintEditor.open(`${name}.blueprint.yaml`, example(`${of}.blueprint.yaml`));
}

/** Opens it, and waits until the preview has changed over to it. */
async function opening(name: string, of: string): Promise<BlueprintEditor> {
  let file: BlueprintEditor | undefined;
  await shown(vscode.Uri.joinPath(workspaceFolder(), `${name}.blueprint.yaml`), async () => {
    file = await opened(name, of);
  });
  assert.ok(file);
  return file;
}

/**
 * Waits until who watches the files knows that this one is there: of one that came and went between two looks it tells
 * nothing.
 */
async function noticed(file: BlueprintEditor): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(vscode.Uri.joinPath(file.uri, '..'), '*'),
  );
  let seen = false;
  const see = (uri: vscode.Uri) => {
    seen ||= uri.toString() === file.uri.toString();
  };
  watcher.onDidCreate(see);
  watcher.onDidChange(see);
  try {
    await eventually(`${file.uri} to be noticed`, async () => {
      if (seen) return true;
      await vscode.workspace.fs.writeFile(file.uri, new TextEncoder().encode(file.text));
      return undefined;
    });
  } finally {
    watcher.dispose();
  }
}

/** Changes a file without making it the active one. */
async function edited(file: BlueprintEditor): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(file.uri, new vscode.Position(0, 0), '# Changed\n');
  assert.ok(await vscode.workspace.applyEdit(edit));
}
