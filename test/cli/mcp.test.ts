import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { skip } from '../support/reporter.ts';
import { copyExample, flawed, newFolder, program, run } from './cli-process.ts';

describe('mcp', () => {
  let folder: ReturnType<typeof newFolder>;
  let client: Client;

  beforeEach(async () => {
    folder = newFolder();
    mkdirSync(join(folder.path, 'inside'));
    copyExample('hotel', join(folder.path, 'inside'));
    writeFileSync(join(folder.path, 'inside', 'flawed.blueprint.yaml'), flawed);
    writeFileSync(join(folder.path, 'secret.blueprint.yaml'), 'blueprint: Secret\n');
    client = new Client({ name: 'test', version: '1.0.0' });
    const args = [program, 'mcp', '--root', join(folder.path, 'inside')];
    await client.connect(new StdioClientTransport({ command: process.execPath, args }));
  });
  afterEach(async () => {
    await client.close();
    folder.remove();
  });

  const call = async (name: string, words: Record<string, string> = {}) => {
    const { content, isError } = await client.callTool({ name, arguments: words });
    const [first] = content as { text: string }[];
    return { text: first?.text ?? '', isError: isError === true };
  };

  it('offers tools that only read', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(tools.map(({ name }) => name).toSorted(), [
      'check_blueprint',
      'describe_format',
      'render_picture',
    ]);
    for (const { annotations } of tools) assert.equal(annotations?.readOnlyHint, true);
  });

  it('checks a file and a text', async () => {
    for (const words of [{ path: 'flawed.blueprint.yaml' }, { text: flawed }]) {
      const { text } = await call('check_blueprint', words);
      const codes = JSON.parse(text).files[0].findings.map(({ code }: { code: string }) => code);
      assert.ok(codes.includes('unknown-reference'));
    }
  });

  it('describes the format, with a template that has nothing wrong', async () => {
    const { text } = await call('describe_format');
    assert.match(text, /customer/);
    const template = /## A template\n\n```yaml\n([\s\S]*)```/.exec(text)?.[1] ?? '';
    assert.equal((await run(['check', '-', '--max-warnings', '0'], { input: template })).code, 0);
  });

  it('draws the picture, as the command line does', async () => {
    const svg = await call('render_picture', { path: 'hotel.blueprint.yaml' });
    const exported = await run(['export', join(folder.path, 'inside', 'hotel.blueprint.yaml'), '-o', '-']);
    assert.equal(svg.text, exported.output);
    const mermaid = await call('render_picture', { path: 'hotel.blueprint.yaml', format: 'mermaid' });
    assert.match(mermaid.text, /^flowchart /m);
  });

  it('reads nothing outside its folder, not by a link either', async () => {
    symlinkSync(
      join(folder.path, 'secret.blueprint.yaml'),
      join(folder.path, 'inside', 'link.blueprint.yaml'),
    );
    const outside = [
      '../secret.blueprint.yaml',
      join(folder.path, 'secret.blueprint.yaml'),
      'link.blueprint.yaml',
    ];
    for (const path of outside) {
      const { text, isError } = await call('check_blueprint', { path });
      assert.ok(isError);
      assert.match(text, /outside the workspace/);
    }
    assert.match((await call('check_blueprint', { path: '/etc/passwd' })).text, /is not a blueprint/);
    assert.match((await call('check_blueprint')).text, /either the path of a blueprint or its text/);
  });

  it('reads no pipe, which may never end', async function () {
    const made = spawnSync('mkfifo', [join(folder.path, 'inside', 'pipe.blueprint.yaml')]);
    if (made.status !== 0) return skip(this, 'this system has no mkfifo');
    for (const tool of ['check_blueprint', 'render_picture']) {
      const { text, isError } = await call(tool, { path: 'pipe.blueprint.yaml' });
      assert.ok(isError);
      assert.match(text, /pipe\.blueprint\.yaml.*(pipe|not a file)/);
    }
  });
});
