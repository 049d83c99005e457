import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as vscode from 'vscode';
import { skip } from '../support/reporter.ts';
import {
  BlueprintEditor,
  closeAll,
  example,
  extension,
  hasMachine,
  workspaceFolder,
} from './blueprint-editor.ts';

describe('the tools for language models', () => {
  before(async function () {
    const { lm }: { lm?: Partial<typeof vscode.lm> } = vscode;
    if (lm?.invokeTool === undefined) skip(this, 'this editor has no tools for language models');
    await extension().activate();
  });
  afterEach(closeAll);

  it('check a file as it is in the editor, and draw it', async () => {
    const hotel = await BlueprintEditor.open('tools.blueprint.yaml', example('hotel.blueprint.yaml'));
    await hotel.replace('by: ', 'by: nobody-');
    const report = JSON.parse(await invoke('check', { path: 'tools.blueprint.yaml' }));
    const codes = report.files[0].findings.map(({ code }: { code: string }) => code);
    assert.ok(codes.includes('unknown-reference'), codes.join());
    assert.match(await invoke('render', { path: 'tools.blueprint.yaml' }), /^flowchart /m);
    assert.match(await invoke('render', { text: hotel.text, format: 'svg' }), /^<\?xml[^>]*>\s*<svg /);
  });

  it('describe the format', async () => {
    assert.match(await invoke('format', {}), /^# The format of a blueprint[\s\S]*## A template/);
  });

  it('read nothing outside the workspace', async () => {
    await assert.rejects(invoke('check', { path: '../secret.blueprint.yaml' }), /outside the workspace/);
    await assert.rejects(invoke('check', { path: '/etc/passwd' }), /is not a blueprint/);
    await assert.rejects(invoke('render', {}), /either the path of a blueprint or its text/);
  });

  it('wait for no pipe', async function () {
    if (!hasMachine()) return skip(this, 'a worker of the browser cannot make a pipe');
    const pipe = vscode.Uri.joinPath(workspaceFolder(), 'pipe.blueprint.yaml');
    if (spawnSync('mkfifo', [pipe.fsPath]).status !== 0) return skip(this, 'no mkfifo is here');
    try {
      await assert.rejects(invoke('check', { path: 'pipe.blueprint.yaml' }), /is not a file/);
    } finally {
      await vscode.workspace.fs.delete(pipe);
    }
  });

  it('follow no link, which may lead outside', async function () {
    if (!hasMachine()) return skip(this, 'a worker of the browser cannot make a link');
    const link = vscode.Uri.joinPath(workspaceFolder(), 'link.blueprint.yaml');
    const { symlinkSync } = await import('node:fs');
    symlinkSync('/etc/hostname', link.fsPath);
    try {
      await assert.rejects(invoke('check', { path: 'link.blueprint.yaml' }), /reached by a link/);
    } finally {
      await vscode.workspace.fs.delete(link);
    }
  });
});

async function invoke(name: string, input: object): Promise<string> {
  const options = { input, toolInvocationToken: undefined };
  const { content } = await vscode.lm.invokeTool(`service_blueprint_${name}`, options);
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}
