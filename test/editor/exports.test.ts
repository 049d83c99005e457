import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';
import { exported, opened, textOf } from './exported.ts';
import { withSettings } from './settings.ts';
import { told, windowOf } from './window.ts';

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
    const settings = vscode.workspace.getConfiguration('serviceBlueprint.export.pdf');
    await settings.update('page', 'A3', vscode.ConfigurationTarget.Global);
    const html = textOf(await exported('exportHtml', food, 'html'));
    await settings.update('page', undefined, vscode.ConfigurationTarget.Global);
    assert.match(html, /^<!DOCTYPE html>/);
    assert.match(html, /<\/html>\s*$/);
    const data = /<script type="application\/json" id="blueprint">([^<]*)<\/script>/.exec(html)?.[1] ?? '';
    const { preview, name, paper } = JSON.parse(data);
    assert.equal(preview.picture.header.title, 'Getting fast food');
    assert.equal(name, 'as-page.blueprint');
    assert.equal(paper, 'A3');
    assert.ok(!html.includes(food.uri.path.replace(/\/[^/]*$/, '')), 'the folder is named');
    assert.doesNotMatch(html.replaceAll(/<script[\s\S]*?<\/script>/g, ''), /\s(src|href)="(?!data:)/);
  });

  it('writes a workbook and a list beside the source, whose writers are loaded for it', async () => {
    const food = await opened('as-sheets-of-cells');
    const xlsx = latin1(await exported('exportXlsx', food, 'xlsx'));
    assert.match(xlsx, /^PK[\s\S]*xl\/worksheets\/sheet6\.xml[\s\S]*Service Blueprint$/);
    const csv = textOf(await exported('exportCsv', food, 'csv'));
    assert.match(csv, /^\uFEFF?Stage,Step,Lane,Name/);
    assert.match(csv, /Menu upkeep/);
  });

  it('has nothing of what is left out, in any format, and says so', async function () {
    const window = windowOf(this);
    const food = await opened('for-a-client');
    const formats = { Svg: 'svg', Html: 'html', Drawio: 'drawio', Markdown: 'md', Csv: 'csv' } as const;
    const all = async () => {
      const texts = [];
      for (const [name, ending] of Object.entries(formats)) {
        texts.push(textOf(await exported(`export${name}`, food, ending)));
      }
      return texts;
    };
    await withSettings({ 'serviceBlueprint.export.density': 'full' }, async () => {
      for (const text of (await all()).slice(0, 4)) assert.match(text, /The queue/);
      await withSettings({ 'serviceBlueprint.export.without': ['pains', 'no such part'] }, async () => {
        for (const text of await all()) assert.doesNotMatch(text, /The queue/);
        await told(window, 'Saved for-a-client.blueprint.csv. Left out: pain points.');
      });
    });
  });

  it('asks what is left out of exports, and keeps it for the workspace', async function () {
    const window = windowOf(this);
    const food = await opened('asked');
    await withSettings({ 'serviceBlueprint.export.without': ['notes'] }, async () => {
      const asked = vscode.commands.executeCommand('serviceBlueprint.leaveOutOfExports', food.uri);
      await eventually('the choice', async () =>
        (await window.workbench('.quick-input-widget .monaco-list-row')).join('').includes('pain points')
          ? true
          : undefined,
      );
      await window.screenshot('leave-out-of-exports');
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await asked;
      const kept = vscode.workspace.getConfiguration('serviceBlueprint.export').inspect('without');
      assert.deepEqual(kept?.workspaceValue, ['notes']);
    });
  });

  it('writes the Mermaid text beside the source', async () => {
    const mermaid = textOf(await exported('exportMermaid', await opened('as-mermaid'), 'mmd'));
    assertMermaid(mermaid);
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
});

/** A first line says what wrote it; the diagram follows. */
function assertMermaid(text: string): void {
  assert.match(text, /^%% Service Blueprint\nflowchart LR\n/);
  assert.ok(text.includes('Finds a table and eats'));
}

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /<svg[^>]*?\swidth="([\d.]+)"[^>]*?\sheight="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
