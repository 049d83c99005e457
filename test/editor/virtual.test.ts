import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BlueprintEditor, closeAll, codeOf, example } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';
import { hoverAt } from './hover-at.ts';
import { MemoryFiles } from './memory-files.ts';
import { shown } from './shown.ts';

const folder = vscode.Uri.from({ scheme: MemoryFiles.scheme, path: '/' });

describe('a blueprint in a virtual folder', () => {
  const store = new MemoryFiles();
  let files: vscode.Disposable;
  before(() => {
    files = vscode.workspace.registerFileSystemProvider(MemoryFiles.scheme, store);
  });
  afterEach(closeAll);
  after(() => files.dispose());

  it('is a blueprint like any other: it is checked, fixed and explained', async () => {
    const hotel = await BlueprintEditor.open(
      'checked.blueprint.yaml',
      example('hotel.blueprint.yaml'),
      folder,
    );
    assert.equal(hotel.document.languageId, 'service-blueprint');
    await hotel.replace('importance: 5', 'importence: 5');
    const [problem] = await hotel.problemsWith('unknown-key');
    assert.ok(problem);
    const fix = await hotel.quickFix(problem, 'importance');
    assert.ok(await vscode.workspace.applyEdit(fix));
    assert.ok(hotel.problems().every((one) => codeOf(one) !== 'yaml-syntax'));
    assert.ok(!hotel.text.includes('importence'));
    assert.match(await hoverAt(hotel, hotel.at('Check in\n', 'step: ').translate(0, 2)), /Front desk/);
  });

  it('is drawn, and exported beside it', async () => {
    const hotel = await BlueprintEditor.open('drawn.blueprint.yaml', example('hotel.blueprint.yaml'), folder);
    await shown(hotel.uri, () => vscode.commands.executeCommand('serviceBlueprint.openPreview'));
    await vscode.commands.executeCommand('serviceBlueprint.exportSvg', hotel.uri);
    const place = vscode.Uri.joinPath(folder, 'drawn.blueprint.svg');
    const svg = new TextDecoder().decode(await vscode.workspace.fs.readFile(place));
    assert.match(svg, /<svg\b[\s\S]*Overnight hotel stay/);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('keeps an export whole where the next one has no room, and says that it was not saved', async () => {
    const hotel = await BlueprintEditor.open('full.blueprint.yaml', example('hotel.blueprint.yaml'), folder);
    await shown(hotel.uri, () => vscode.commands.executeCommand('serviceBlueprint.openPreview'));
    await vscode.commands.executeCommand('serviceBlueprint.exportSvg', hotel.uri);
    const place = vscode.Uri.joinPath(folder, 'full.blueprint.svg');
    const before = await vscode.workspace.fs.readFile(place);
    store.room = 1000;
    try {
      assert.equal(await exportedOrCancelled(hotel.uri), undefined);
      assert.deepEqual(await vscode.workspace.fs.readFile(place), before);
      assert.deepEqual(await leftovers(), []);
    } finally {
      store.room = Number.POSITIVE_INFINITY;
    }
  });

  it('replaces an export in place where no file gets another name, and puts the old one back when that fails', async () => {
    const hotel = await BlueprintEditor.open(
      'nameless.blueprint.yaml',
      example('hotel.blueprint.yaml'),
      folder,
    );
    await shown(hotel.uri, () => vscode.commands.executeCommand('serviceBlueprint.openPreview'));
    const place = vscode.Uri.joinPath(folder, 'nameless.blueprint.svg');
    const read = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(place));
    store.noRename = vscode.FileSystemError.Unavailable('No file gets another name here.');
    try {
      await vscode.commands.executeCommand('serviceBlueprint.exportSvg', hotel.uri);
      const before = await read();
      assert.match(before, /<svg\b[\s\S]*Goes\b/);
      await hotel.replace('Goes to the room', 'Walks upstairs');
      store.halvedAt = place.path;
      assert.equal(await exportedOrCancelled(hotel.uri), undefined);
      assert.equal(store.halvedAt, undefined);
      assert.equal(await read(), before);
      await vscode.commands.executeCommand('serviceBlueprint.exportSvg', hotel.uri);
      assert.match(await read(), /<svg\b[\s\S]*Walks\b[\s\S]*<\/svg>\s*$/);
      assert.deepEqual(await leftovers(), []);
    } finally {
      store.noRename = undefined;
      store.halvedAt = undefined;
    }
  });
});

/** Exports as SVG; the question where else to save it is cancelled. Returns the place, if it was saved. */
async function exportedOrCancelled(blueprint: vscode.Uri): Promise<unknown> {
  let answer: { place: unknown } | undefined;
  void vscode.commands.executeCommand('serviceBlueprint.exportSvg', blueprint).then((place) => {
    answer = { place };
  });
  const { place } = await eventually('the export to end', async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    return answer;
  });
  return place;
}

/** The files that were written to take the place of another and are still there. */
async function leftovers(): Promise<readonly string[]> {
  const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  return names.filter((name) => name.endsWith('.tmp'));
}
