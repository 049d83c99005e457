import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BlueprintEditor, closeAll, example, workspaceFolder } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';
import { answerNew, asked, typed } from './save-dialog.ts';
import { shown } from './shown.ts';
import { told, windowOf } from './window.ts';

const newBlueprint = 'serviceBlueprint.newBlueprint';
const hotel = example('hotel.blueprint.yaml');

describe('a new blueprint', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  it('is asked a place and a name for, and has its title from it, and its picture beside it', async function () {
    const window = windowOf(this);
    const place = inFolder('library.blueprint.yaml');
    await remove(place);
    await shown(place, async () => {
      void vscode.commands.executeCommand(newBlueprint);
      await answerNew(window);
      assert.match(await asked(window), /\/my-service\.blueprint\.yaml$/);
      await window.screenshot('new-blueprint');
      // As one does: the name alone is selected, and what is typed leaves the last ending.
      await typed(window, 'library');
      await window.press('Enter');
    });
    const editor = await eventually('the new file', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.toString() === place.toString() ? active : undefined;
    });
    assert.equal(editor.document.languageId, 'service-blueprint');
    assert.equal(editor.document.getText(editor.selection), 'Library');
    assert.equal(editor.document.isDirty, false);
    assert.match(textOf(await vscode.workspace.fs.readFile(place)), /^blueprint: Library\nstate: /);
    await window.screenshot('new-blueprint-opened');
  });

  it('never takes the place of a file that the dialog did not ask about', async function () {
    const window = windowOf(this);
    const place = inFolder('taken.blueprint.yaml');
    const text = 'blueprint: Was here before\n';
    await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(text));
    let ended = false;
    void vscode.commands.executeCommand(newBlueprint).then(() => {
      ended = true;
    });
    await answerNew(window);
    await asked(window);
    // The dialog hears "taken.yaml", which there is not.
    await typed(window, 'taken');
    await window.press('Enter');
    await told(window, 'there is a file of that name');
    assert.equal(textOf(await vscode.workspace.fs.readFile(place)), text);
    await window.answer('there is a file of that name', 'Choose Another Name');
    await asked(window);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await eventually('the command to end', () => ended || undefined);
    assert.equal(textOf(await vscode.workspace.fs.readFile(place)), text);
  });

  it('is not begun when the question is called off', async function () {
    const window = windowOf(this);
    const open = () => vscode.workspace.textDocuments.map(({ uri }) => uri.toString());
    const before = open();
    let ended = false;
    void vscode.commands.executeCommand(newBlueprint).then(() => {
      ended = true;
    });
    await answerNew(window);
    await asked(window);
    await window.press('Escape');
    await eventually('the command to end', () => ended || undefined);
    // One that an earlier test has closed may go away meanwhile.
    const fresh = open().filter((uri) => !before.includes(uri));
    assert.equal(fresh.join(', '), '');
  });
});

describe('what a new blueprint begins with', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  it('begins with a journey, by the name of the service, after going back once', async function () {
    const window = windowOf(this);
    const place = inFolder('night-shift.blueprint.yaml');
    await remove(place);
    await shown(place, async () => {
      void vscode.commands.executeCommand(newBlueprint);
      await eventually('the first question', async () => {
        const [title = ''] = await window.workbench('.quick-input-title');
        return title.includes('(1/3)') || undefined;
      });
      await window.type('Day');
      await window.press('Enter');
      await eventually('the second question', async () => {
        const [title = ''] = await window.workbench('.quick-input-title');
        return title.includes('(2/3)') || undefined;
      });
      await vscode.commands.executeCommand('workbench.action.quickInputBack');
      await eventually('the first answer', async () => {
        const value = await window.value('.quick-input-widget input[type=text]');
        return value === 'Day' || undefined;
      });
      await window.press('Control+a');
      await window.screenshot('new-blueprint-back');
      await answerNew(window, { service: 'Night shift', kind: 'Journey First' });
      assert.match(await asked(window), /\/night-shift\.blueprint\.yaml$/);
      await window.press('Enter');
    });
    const text = textOf(await vscode.workspace.fs.readFile(place));
    assert.match(text, /^blueprint: Night shift\n/);
    assert.match(text, /emotion: 0/);
    assert.ok(!text.includes('frontstage:'));
    await window.screenshot('new-journey');
  });

  it('begins with a pair, of which the to-be is based on the as-is', async function () {
    const window = windowOf(this);
    const [asIs, toBe] = [inFolder('pair.blueprint.yaml'), inFolder('pair-to-be.blueprint.yaml')];
    await remove(asIs);
    await remove(toBe);
    await shown(asIs, async () => {
      void vscode.commands.executeCommand(newBlueprint);
      await answerNew(window, { service: 'Pair', kind: 'As-Is and To-Be' });
      await asked(window);
      await window.press('Enter');
    });
    const text = textOf(await vscode.workspace.fs.readFile(toBe));
    assert.match(
      text,
      /^blueprint: Pair \(to-be\)\nstate: to-be # as-is or to-be\nbased-on: pair\.blueprint\.yaml\n/,
    );
  });

  it('begins with an example under its own title', async function () {
    const window = windowOf(this);
    const place = inFolder('our-clinic.blueprint.yaml');
    await remove(place);
    await shown(place, async () => {
      void vscode.commands.executeCommand(newBlueprint);
      await answerNew(window, { service: 'Our clinic', kind: 'Example' });
      await eventually('the examples', async () => {
        const [title = ''] = await window.workbench('.quick-input-title');
        return title.includes('(4/4)') || undefined;
      });
      await window.press('Enter');
      await asked(window);
      await window.press('Enter');
    });
    const text = textOf(await vscode.workspace.fs.readFile(place));
    assert.equal(text.replace('Our clinic', 'Outpatient clinic visit'), example('clinic.blueprint.yaml'));
  });

  it('is the to-be of another one, with its picture, and never in the place of a file', async function () {
    const window = windowOf(this);
    for (const name of ['stay-to-be', 'stay-to-be-2']) await remove(inFolder(`${name}.blueprint.yaml`));
    const asIs = await BlueprintEditor.open('stay.blueprint.yaml', hotel);
    for (const name of ['stay-to-be', 'stay-to-be-2']) {
      const place = inFolder(`${name}.blueprint.yaml`);
      await shown(place, () => vscode.commands.executeCommand('serviceBlueprint.createToBe', asIs.uri));
      assert.match(textOf(await vscode.workspace.fs.readFile(place)), /\nbased-on: stay\.blueprint\.yaml\n/);
    }
    await window.screenshot('created-to-be');
  });
});

describe('a YAML file of another name that begins as a blueprint', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  it('is one at once, with problems and picture, and can keep its name', async function () {
    const window = windowOf(this);
    const file = await BlueprintEditor.open(
      'kept.yaml',
      `# Ours\n${hotel.replace('importance: 5', 'importence: 5')}`,
    );
    await file.problemsWith('unknown-key');
    assert.equal(languageOf(file.uri), 'service-blueprint');
    await shown(file.uri, () => vscode.commands.executeCommand('serviceBlueprint.openPreview'));
    await told(window, 'kept.yaml is a service blueprint');
    await window.screenshot('offer-to-rename');
    await window.answer('kept.yaml is a service blueprint', 'Keep the Name');

    await closeAll();
    const again = await BlueprintEditor.open('kept.yaml', hotel);
    await eventually('its language', () =>
      languageOf(again.uri) === 'service-blueprint' ? true : undefined,
    );
    // The offer for another one comes after all that is still to come for this one.
    await BlueprintEditor.open('after.yaml', hotel);
    await told(window, 'after.yaml is a service blueprint');
    assert.ok(!(await window.notifications()).some((message) => message.includes('kept.yaml')));
  });

  it('is renamed with what is unsaved in it, and its preview goes with it', async function () {
    const window = windowOf(this);
    const place = inFolder('renamed.blueprint.yaml');
    await remove(place);
    const file = await BlueprintEditor.open('renamed.yaml', hotel);
    await eventually('its language', () => (languageOf(file.uri) === 'service-blueprint' ? true : undefined));
    await shown(file.uri, () => vscode.commands.executeCommand('serviceBlueprint.openLockedPreview'));
    await vscode.window.showTextDocument(file.uri, { viewColumn: 1 });
    const edit = new vscode.WorkspaceEdit();
    edit.insert(file.uri, new vscode.Position(0, 0), '# Unsaved\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await told(window, 'renamed.yaml is a service blueprint');
    await shown(place, () =>
      window.answer('renamed.yaml is a service blueprint', 'Rename to renamed.blueprint.yaml'),
    );
    const moved = await eventually('the renamed file', () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === place.toString()),
    );
    assert.match(moved.getText(), /^# Unsaved\n/);
    await preview('[Preview] renamed.blueprint.yaml');
    await assert.rejects(async () => await vscode.workspace.fs.stat(file.uri));
  });

  it('is left to whoever makes it YAML again', async () => {
    const file = await BlueprintEditor.open('argued.yaml', hotel);
    await eventually('its language', () => (languageOf(file.uri) === 'service-blueprint' ? true : undefined));
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.uri.toString());
    assert.ok(document);
    await vscode.languages.setTextDocumentLanguage(document, 'yaml');
    // What is opened after it is looked at after it.
    const other = await BlueprintEditor.open('unargued.yaml', hotel);
    await eventually(
      'the language of the next',
      () => languageOf(other.uri) === 'service-blueprint' || undefined,
    );
    assert.equal(languageOf(file.uri), 'yaml');
  });

  it('is no file of another tool', async () => {
    const others = [
      await BlueprintEditor.open('openapi.yaml', 'openapi: 3.1.0\nblueprint: no\nstages: []\n'),
      await BlueprintEditor.open(
        'light.yaml',
        'blueprint:\n  name: Light\n  domain: automation\nmode: single\n',
      ),
    ];
    const own = await BlueprintEditor.open('own.yaml', 'blueprint: Own\n');
    await eventually(
      'the language of our own',
      () => languageOf(own.uri) === 'service-blueprint' || undefined,
    );
    for (const { uri } of others) assert.equal(languageOf(uri), 'yaml');
  });
});

describe('the preview of a text that is saved for the first time', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  it('goes over to the file, even under a name that does not say what it is', async () => {
    const place = inFolder('first-save.yaml');
    await remove(place);
    const unsaved = await vscode.workspace.openTextDocument(place.with({ scheme: 'untitled' }));
    const document = await vscode.languages.setTextDocumentLanguage(unsaved, 'service-blueprint');
    const insert = async (text: string) => {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), text);
      assert.ok(await vscode.workspace.applyEdit(edit));
    };
    await insert(hotel);
    await vscode.window.showTextDocument(document, { viewColumn: 1 });
    await shown(document.uri, () => vscode.commands.executeCommand('serviceBlueprint.openLockedPreview'));
    await vscode.window.showTextDocument(document, { viewColumn: 1 });
    await shown(place, async () => {
      await insert('# Typed just before it\n');
      await vscode.commands.executeCommand('workbench.action.files.save');
    });
    await preview('[Preview] first-save.yaml');
  });
});

/** Waits until this is the title of the only preview. */
async function preview(title: string): Promise<void> {
  await eventually(title, () => {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const titles = tabs
      .filter(({ input }) => input instanceof vscode.TabInputWebview)
      .map(({ label }) => label);
    return titles.join() === title ? true : undefined;
  });
}

function languageOf(uri: vscode.Uri): string | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())
    ?.languageId;
}

function inFolder(name: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), name);
}

async function remove(place: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(place).then(undefined, () => undefined);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
