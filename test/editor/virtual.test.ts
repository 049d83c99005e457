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
      let answer: { place: unknown } | undefined;
      void vscode.commands.executeCommand('serviceBlueprint.exportSvg', hotel.uri).then((place) => {
        answer = { place };
      });
      // The question where else to save it is called off.
      await eventually('the export to end', async () => {
        await vscode.commands.executeCommand('notifications.clearAll');
        return answer;
      });
      assert.deepEqual(answer, { place: undefined });
      assert.deepEqual(await vscode.workspace.fs.readFile(place), before);
      const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
      assert.deepEqual(
        names.filter((name) => name.endsWith('.tmp')),
        [],
      );
    } finally {
      store.room = Number.POSITIVE_INFINITY;
    }
  });
});
