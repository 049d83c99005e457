import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { findTool } from '../../tooling/tools.ts';
import { skip } from '../support/reporter.ts';
import { BlueprintEditor, closeAll, example, extension, hasMachine } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';
import { pictureWith, told, windowOf } from './window.ts';

const exportSvg = 'serviceBlueprint.exportSvg';

describe('export', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  it('writes the SVG beside the source by the command, without a preview open', async () => {
    const hotel = await BlueprintEditor.open('command.blueprint.yaml', example('hotel.blueprint.yaml'));
    const svg = await exported(hotel, () => void vscode.commands.executeCommand(exportSvg, hotel.uri));
    assert.match(svg, /<text[\s>]/);
    assert.doesNotMatch(svg, /<script|foreignObject|@import|<image|url\(\s*['"]?(?!#)/i);
    for (const [, value = ''] of svg.matchAll(/\s(?:xlink:)?href="([^"]*)"/g)) assert.match(value, /^#/);
    assert.doesNotMatch(svg, /\son\w+=/);
  });

  it('writes it by the button on the preview, and it looks the same in rsvg-convert and in Chromium', async function () {
    const window = windowOf(this);
    const hotel = await BlueprintEditor.open('button.blueprint.yaml', example('hotel.blueprint.yaml'));
    await vscode.commands.executeCommand('serviceBlueprint.openPreview');
    await pictureWith(window, 'Prepares the food');
    const svg = await exported(hotel, () => window.click('[label="Export as SVG"]'));
    await told(window, 'Saved button.blueprint.svg');
    await window.screenshot('exported');

    if (!hasMachine()) return skip(this, 'a worker of the browser cannot start rsvg-convert');
    const rsvg = findTool('rsvg-convert');
    if (rsvg === undefined) return skip(this, 'rsvg-convert is not on the PATH');
    const drawn = spawnSync(rsvg, ['--background-color=white'], { input: svg, maxBuffer: 1e9 });
    assert.equal(drawn.status, 0, String(drawn.stderr));
    const chromium = Buffer.from(await window.drawSvg(svg), 'base64');
    const { comparePictures } = await import('../support/compare-pictures.ts');
    const comparison = comparePictures(chromium, drawn.stdout);
    comparison.save(join(extension().extensionPath, '.vscode-test', 'screenshots'), 'rsvg-and-chromium');
    assert.ok(comparison.worst <= 12, `${comparison.worst} pixels of a square of 16 × 16 differ`);
  });

  it('says that a PNG is smaller than asked for, and offers the PDF', async function () {
    const window = windowOf(this);
    const steps = Array.from(
      { length: 70 },
      (_, at) => `      - step: Step ${at}\n        customer: Does ${at}\n`,
    );
    const text = `blueprint: Long\nstages:\n  - stage: All\n    steps:\n${steps.join('')}`;
    const long = await BlueprintEditor.open('long.blueprint.yaml', text);
    void vscode.commands.executeCommand('serviceBlueprint.exportPng', long.uri);
    await told(window, 'too large for a PNG of twice its size');
    await window.screenshot('reduced-png');
    await window.answer('too large for a PNG of twice its size', 'Export as PDF');
    await told(window, 'Saved long.blueprint.pdf');
  });

  it('hands an HTML page to the downloads of a browser, which cannot open it where it lies', async function () {
    const window = windowOf(this);
    const food = await BlueprintEditor.open('taken.blueprint.yaml', example('fast-food.blueprint.yaml'));
    void vscode.commands.executeCommand('serviceBlueprint.exportHtml', food.uri);
    await told(window, 'Saved taken.blueprint.html');
    await window.answer('Saved taken.blueprint.html', 'Download');
    await eventually('the page among the downloads', async () =>
      (await window.downloads()).includes('taken.blueprint.html') ? true : undefined,
    );
  });

  it('exports nothing else when it is called on a file that is no blueprint', async () => {
    const hotel = await BlueprintEditor.open('unasked.blueprint.yaml', example('hotel.blueprint.yaml'));
    const notes = vscode.Uri.joinPath(hotel.uri, '..', 'notes.md');
    await vscode.workspace.fs.writeFile(notes, new TextEncoder().encode('# Notes'));
    assert.equal(await vscode.commands.executeCommand('serviceBlueprint.exportSvg', notes), undefined);
    const place = vscode.Uri.joinPath(hotel.uri, '..', 'unasked.blueprint.svg');
    await assert.rejects(async () => await vscode.workspace.fs.stat(place));
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('is offered in the title bar of the text', async () => {
    const { contributes } = extension().packageJSON;
    const places = contributes.menus['editor/title'].map(({ command }: { command: string }) => command);
    assert.ok(places.includes(exportSvg));
  });

  it('says so when the place is read-only, and loses nothing', async function () {
    const window = windowOf(this);
    const hotel = await BlueprintEditor.open('read-only.blueprint.yaml', example('hotel.blueprint.yaml'));
    // A folder in the place of the file refuses to be written, also by root.
    const place = targetOf(hotel);
    await vscode.workspace.fs.createDirectory(place);
    try {
      void vscode.commands.executeCommand(exportSvg, hotel.uri);
      await told(window, 'read-only.blueprint.svg cannot be saved');
      await window.screenshot('read-only');
      assert.ok(hotel.text.includes('Overnight hotel stay'));
    } finally {
      await vscode.workspace.fs.delete(place, { recursive: true });
    }
  });
});

/** `button.blueprint.yaml` is exported to `button.blueprint.svg` in the same folder. */
function targetOf(file: BlueprintEditor): vscode.Uri {
  return file.uri.with({ path: file.uri.path.replace(/\.ya?ml$/, '.svg') });
}

async function exported(file: BlueprintEditor, act: () => unknown): Promise<string> {
  const place = targetOf(file);
  await vscode.workspace.fs.delete(place).then(undefined, () => undefined);
  await act();
  return await eventually(`the file ${place}`, async () => {
    const bytes = await vscode.workspace.fs.readFile(place).then(undefined, () => new Uint8Array());
    const svg = new TextDecoder().decode(bytes);
    return svg.trimEnd().endsWith('</svg>') ? svg : undefined;
  });
}
