import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tooling/root.ts';
import { newFolder, run } from './cli-process.ts';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('service-blueprint', () => {
  it('says its version and what it can do', async () => {
    assert.equal((await run(['--version'])).output.trim(), manifest.version);
    const { code, output } = await run(['--help']);
    assert.equal(code, 0);
    for (const command of ['check', 'export', 'format', 'new', 'schema', 'lsp', 'mcp']) {
      assert.match(output, new RegExp(`^ {2}${command} `, 'm'));
      const help = await run([command, '--help']);
      assert.equal(help.code, 0);
      assert.match(help.output, new RegExp(`^Usage: service-blueprint ${command}`));
    }
  });

  it('shows how it is used and ends with 2 when it does not understand', async () => {
    for (const words of [['frobnicate'], ['check'], ['check', '--nope', 'x'], ['check', '.', '-f', 'xml']]) {
      const { code, output, messages } = await run(words);
      assert.equal(code, 2, words.join(' '));
      assert.equal(output, '');
      assert.match(messages, /^error: .*\n\nUsage: /);
    }
  });

  it('is a program that a shell can start', () => {
    assert.match(readFileSync(join(root, 'dist', 'cli.js'), 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });
});

describe('schema', () => {
  it('is the published one', async () => {
    const { code, output } = await run(['schema']);
    assert.equal(code, 0);
    assert.equal(output, readFileSync(join(root, 'schema', 'blueprint.schema.json'), 'utf8'));
  });
});

describe('new', () => {
  let folder: ReturnType<typeof newFolder>;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => folder.remove());

  it('writes a blueprint that has nothing wrong, and leaves alone what is there', async () => {
    const here = { folder: folder.path };
    assert.equal((await run(['new', 'docs/hotel'], here)).code, 0);
    const checked = await run(['check', 'docs/hotel.blueprint.yaml', '--max-warnings', '0'], here);
    assert.equal(checked.code, 0, checked.output);
    const again = await run(['new', 'docs/hotel.blueprint.yaml'], here);
    assert.equal(again.code, 2);
    assert.match(again.messages, /is there already and was left alone/);
  });

  it('begins with what it is asked for, and with a to-be that compares by itself', async () => {
    const here = { folder: folder.path };
    const made = await run(
      ['new', 'visit', '--kind', 'pair', '--title', 'A visit', '--persona', 'A patient'],
      here,
    );
    assert.equal(
      made.output + made.messages,
      'Wrote visit.blueprint.yaml\nWrote visit-to-be.blueprint.yaml\n',
    );
    const compared = await run(['compare', 'visit-to-be.blueprint.yaml'], here);
    assert.match(compared.output, /renamed, was “A visit”[\s\S]*3 differences/);
    assert.equal((await run(['new', 'next/copy', '--to-be-of', 'visit.blueprint.yaml'], here)).code, 0);
    const again = await run(['compare', 'next/copy.blueprint.yaml'], here);
    assert.match(again.output, /based-on: set to \.\.\/visit\.blueprint\.yaml[\s\S]*3 differences/);
    for (const kind of ['journey', 'blank', 'example']) {
      assert.equal((await run(['new', kind, '--kind', kind], here)).code, 0);
    }
    const journey = await run(['check', 'journey.blueprint.yaml', '--max-warnings', '0'], here);
    assert.equal(journey.code, 0, journey.output);
    const gone = await run(['new', 'x', '--to-be-of', 'gone.blueprint.yaml'], here);
    assert.equal(gone.code, 2);
    assert.match(gone.messages, /gone\.blueprint\.yaml/);
  });

  it('writes to standard output for -', async () => {
    const { output } = await run(['new', '-']);
    assert.equal((await run(['check', '-'], { input: output })).code, 0);
  });
});
