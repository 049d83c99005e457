import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { palettes } from '../../core/diagram/palette.ts';
import { closeAll } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';
import { type Ending, exported, opened, read, remove, targetOf, textOf } from './exported.ts';
import { withSettings } from './settings.ts';
import { shown } from './shown.ts';
import { windowOf } from './window.ts';

describe('what an export is of, and when it is written', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  it('writes a page and a Mermaid text of what the preview shows, which say what is left out', async function () {
    const window = windowOf(this);
    const food = await opened('as-journey');
    await shown(food.uri, () => vscode.commands.executeCommand('serviceBlueprint.openLockedPreview'));
    const backstage = 'Menu upkeep';
    assert.ok(textOf(await exported('exportHtml', food, 'html')).includes(backstage));
    await window.click('[label="What to show"]');
    await window.click('[data-choice="journey"]');
    const html = textOf(await exported('exportHtml', food, 'html'));
    assert.ok(!html.includes(backstage), backstage);
    assert.match(html, /<meta name="description" content="Left out: the lanes Backstage/);
    assert.ok(!textOf(await exported('exportMermaid', food, 'mmd')).includes(backstage));
    // A new preview shows the whole again.
    await closeAll();
    assert.ok(textOf(await exported('exportHtml', food, 'html')).includes(backstage));
  });

  it('replaces an earlier export of each kind without asking', async () => {
    const food = await opened('again');
    for (const [command, ending] of [
      ['exportSvg', 'svg'],
      ['exportPng', 'png'],
      ['exportPdf', 'pdf'],
      ['exportHtml', 'html'],
      ['exportMermaid', 'mmd'],
    ] as const) {
      await exported(command, food, ending);
      const place = await vscode.commands.executeCommand<vscode.Uri | undefined>(
        `serviceBlueprint.${command}`,
        food.uri,
      );
      assert.equal(place?.toString(), targetOf(food, ending).toString());
    }
  });

  it('writes on save what the setting names, as it is saved, and nothing else', async () => {
    const food = await opened('on-save');
    for (const ending of ['svg', 'html', 'png', 'pdf', 'mmd'] as const) await remove(targetOf(food, ending));
    await withSettings({ 'serviceBlueprint.export.onSave': ['svg', 'html', 'mermaid'] }, async () => {
      await shown(food.uri, () => vscode.commands.executeCommand('serviceBlueprint.openPreview'));
      await food.replace('Finds a table and eats', 'Devours');
      assert.ok(await food.document.save());
      const written = (ending: Ending) =>
        eventually(`the ${ending} on save`, async () => {
          const text = textOf(await read(targetOf(food, ending)));
          return text === '' ? undefined : text;
        });
      // The Mermaid text is the last to be written.
      assert.match(await written('mmd'), /Devours/);
      assert.match(await written('svg'), /Devours/);
      assert.match(await written('html'), /Devours/);
      assert.equal((await read(targetOf(food, 'png'))).length, 0);
      assert.equal((await read(targetOf(food, 'pdf'))).length, 0);
    });
  });

  it('leaves a file of somebody else alone on save', async () => {
    const food = await opened('not-ours');
    const own = 'flowchart LR\n  my --> own\n';
    await vscode.workspace.fs.writeFile(targetOf(food, 'mmd'), new TextEncoder().encode(own));
    await remove(targetOf(food, 'svg'));
    await withSettings({ 'serviceBlueprint.export.onSave': ['mermaid', 'svg'] }, async () => {
      await shown(food.uri, () => vscode.commands.executeCommand('serviceBlueprint.openPreview'));
      await food.replace('Finds a table and eats', 'Devours');
      await food.document.save();
      await eventually('the SVG after it', async () =>
        (await read(targetOf(food, 'svg'))).length > 0 ? true : undefined,
      );
    });
    assert.equal(textOf(await read(targetOf(food, 'mmd'))), own);
  });

  it('has the colours of print, or of the theme when the setting says so', async () => {
    const food = await opened('coloured');
    await withSettings({ 'workbench.colorTheme': 'Visual Studio Dark' }, async () => {
      await eventually('the dark theme', () =>
        vscode.window.activeColorTheme.kind === vscode.ColorThemeKind.Dark ? true : undefined,
      );
      await shown(food.uri, () => vscode.commands.executeCommand('serviceBlueprint.openPreview'));
      const ground = async () => groundOf(textOf(await exported('exportSvg', food, 'svg')));
      assert.equal(await ground(), palettes.print.page);
      await withSettings({ 'serviceBlueprint.export.theme': 'current' }, async () => {
        assert.equal(await ground(), palettes.dark.page);
      });
      assert.equal(await ground(), palettes.print.page);
    });
  });
});

/** The colour of the first rectangle, which lies under all the others. */
function groundOf(svg: string): string | undefined {
  return /<rect[^>]*\sfill="([^"]*)"/.exec(svg)?.[1];
}
