import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { palettes } from '../../core/diagram/palette.ts';
import { BlueprintEditor, closeAll, example } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';
import { withSettings } from './settings.ts';
import { shown } from './shown.ts';
import { windowOf } from './window.ts';

type Ending = 'html' | 'svg' | 'png' | 'pdf' | 'mmd';

describe('the other exports', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  it('writes a PNG of twice the size beside the source', async () => {
    const food = await opened('as-png');
    const svg = sizeOf(textOf(await exported('exportSvg', food, 'svg')));
    const png = await exported('exportPng', food, 'png');
    assert.deepEqual([...png.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    assert.match(latin1(png.subarray(-12)), /IEND/);
    const header = new DataView(png.buffer, png.byteOffset, png.byteLength);
    // A browser rounds the size of a picture, at most one pixel up, before it is doubled.
    assert.ok(Math.abs(header.getUint32(16) - 2 * svg.width) <= 2, `${header.getUint32(16)} px wide`);
    assert.ok(Math.abs(header.getUint32(20) - 2 * svg.height) <= 2, `${header.getUint32(20)} px high`);
  });

  it('writes a whole PDF beside the source', async () => {
    const pdf = latin1(await exported('exportPdf', await opened('as-pdf'), 'pdf'));
    assert.match(pdf, /^%PDF-\d/);
    assert.match(pdf.trimEnd(), /%%EOF$/);
  });

  it('writes sheets of the paper that is asked for, whatever the setting says', async () => {
    const food = await opened('as-sheets');
    const sheet = async (command: string) =>
      /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(latin1(await exported(command, food, 'pdf')))?.slice(1);
    const longer = async (command: string) =>
      Math.round(Math.max(...((await sheet(command)) ?? []).map(Number)));
    assert.equal(await longer('exportPdfA4'), 842);
    assert.equal(await longer('exportPdfA3'), 1191);
  });

  it('writes a page that needs nothing else beside the source', async () => {
    const food = await opened('as-page');
    const html = textOf(await exported('exportHtml', food, 'html'));
    assert.match(html, /^<!DOCTYPE html>/);
    assert.match(html, /<\/html>\s*$/);
    const data = /<script type="application\/json" id="blueprint">([^<]*)<\/script>/.exec(html)?.[1] ?? '';
    const { preview, name } = JSON.parse(data);
    assert.equal(preview.picture.header.title, 'Getting fast food');
    assert.equal(name, 'as-page.blueprint');
    assert.ok(!html.includes(food.uri.path.replace(/\/[^/]*$/, '')), 'the folder is named');
    assert.doesNotMatch(html.replaceAll(/<script[\s\S]*?<\/script>/g, ''), /\s(src|href)="(?!data:)/);
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

  it('writes the Mermaid text beside the source', async () => {
    const mermaid = textOf(await exported('exportMermaid', await opened('as-mermaid'), 'mmd'));
    assertMermaid(mermaid);
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

  it('copies the SVG', async () => {
    const food = await opened('copied-svg');
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('serviceBlueprint.copySvg', food.uri);
    const svg = await vscode.env.clipboard.readText();
    assert.match(svg, /^<\?xml[^>]*>\s*<svg\b/);
    assert.match(svg, /<\/svg>\s*$/);
    assert.ok(svg.includes('Getting fast food'));
  });

  it('copies the Mermaid text', async () => {
    const food = await opened('copied-mermaid');
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('serviceBlueprint.copyMermaid', food.uri);
    assertMermaid(await vscode.env.clipboard.readText());
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

function opened(name: string): Promise<BlueprintEditor> {
  return BlueprintEditor.open(`${name}.blueprint.yaml`, example('fast-food.blueprint.yaml'));
}

/** Runs the command on a file that was not exported yet, and returns what it wrote beside it. */
async function exported(command: string, file: BlueprintEditor, ending: Ending): Promise<Uint8Array> {
  const place = targetOf(file, ending);
  await remove(place);
  const saved = await vscode.commands.executeCommand<vscode.Uri | undefined>(
    `serviceBlueprint.${command}`,
    file.uri,
  );
  assert.equal(saved?.toString(), place.toString());
  return await vscode.workspace.fs.readFile(place);
}

function targetOf(file: BlueprintEditor, ending: Ending): vscode.Uri {
  return file.uri.with({ path: file.uri.path.replace(/\.ya?ml$/, `.${ending}`) });
}

async function remove(place: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(place).then(undefined, () => undefined);
}

/** Nothing when there is no such file. */
async function read(place: vscode.Uri): Promise<Uint8Array> {
  return await vscode.workspace.fs.readFile(place).then(undefined, () => new Uint8Array());
}

/** A first line says what wrote it; the diagram follows. */
function assertMermaid(text: string): void {
  assert.match(text, /^%% Service Blueprint\nflowchart LR\n/);
  assert.ok(text.includes('Finds a table and eats'));
}

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /<svg[^>]*?\swidth="([\d.]+)"[^>]*?\sheight="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** The colour of the first rectangle, which lies under all the others. */
function groundOf(svg: string): string | undefined {
  return /<rect[^>]*\sfill="([^"]*)"/.exec(svg)?.[1];
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
