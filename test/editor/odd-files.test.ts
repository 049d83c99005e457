import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { linkSync, symlinkSync } from 'node:fs';
import * as vscode from 'vscode';
import { skip } from '../support/reporter.ts';
import { BlueprintEditor, closeAll, example, hasMachine, workspaceFolder } from './blueprint-editor.ts';
import { told, windowOf } from './window.ts';

const exportSvg = 'serviceBlueprint.exportSvg';

describe('what is no ordinary file', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  for (const [kind, link] of [
    ['a symbolic link', symlinkSync],
    ['a hard link', linkSync],
  ] as const) {
    it(`is never exported over: ${kind} to the blueprint itself`, async function () {
      const window = windowOf(this);
      if (!hasMachine()) return skip(this, 'a worker of the browser makes no links');
      const name = `own-${link.name}`;
      // As if it were an earlier export, so that nobody is asked whether it may be replaced.
      const text = `# <svg class="service-blueprint">\n${example('fast-food.blueprint.yaml')}`;
      const food = await BlueprintEditor.open(`${name}.blueprint.yaml`, text);
      const place = beside(food, 'svg');
      link(food.uri.fsPath, place.fsPath);
      try {
        void vscode.commands.executeCommand(exportSvg, food.uri);
        await told(window, `${name}.blueprint.svg is the blueprint itself`);
        assert.equal(textOf(await vscode.workspace.fs.readFile(food.uri)), text);
      } finally {
        await vscode.workspace.fs.delete(place);
      }
    });
  }

  it('is not waited for: a pipe in the place of an export', async function () {
    const window = windowOf(this);
    const food = await BlueprintEditor.open('piped.blueprint.yaml', example('fast-food.blueprint.yaml'));
    const place = beside(food, 'svg');
    if (!hasMachine()) return skip(this, 'a worker of the browser makes no pipes');
    if (spawnSync('mkfifo', [place.fsPath]).status !== 0) return skip(this, 'no mkfifo is here');
    try {
      void vscode.commands.executeCommand(exportSvg, food.uri);
      await told(window, 'piped.blueprint.svg cannot be saved there: it is a pipe');
    } finally {
      await vscode.workspace.fs.delete(place);
    }
  });
});

describe('a file with its name in capitals', () => {
  afterEach(closeAll);

  it('is a blueprint, with its problems and its names', async () => {
    const upper = await BlueprintEditor.open('UPPER.BLUEPRINT.YAML', 'blueprint: Upper\nstagez: []\n');
    assert.equal(upper.document.languageId, 'service-blueprint');
    await upper.problemsWith('unknown-key');
  });

  it('counts in its folder when it is not open', async () => {
    const title = 'Nobody else is called so';
    const text = `blueprint: ${title}\nstages: [{ stage: One, steps: [{ step: Goes, customer: Goes }] }]\n`;
    const place = vscode.Uri.joinPath(workspaceFolder(), 'CLOSED.BLUEPRINT.YML');
    await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(text));
    try {
      const other = await BlueprintEditor.open('other.blueprint.yaml', text);
      const [problem] = await other.problemsWith('duplicate-title');
      assert.equal(problem?.relatedInformation?.[0]?.location.uri.toString(), place.toString());
    } finally {
      await vscode.workspace.fs.delete(place);
    }
  });
});

function beside(file: BlueprintEditor, ending: string): vscode.Uri {
  return file.uri.with({ path: file.uri.path.replace(/\.yaml$/, `.${ending}`) });
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
