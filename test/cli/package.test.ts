import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { onPath } from '../../tooling/on-path.ts';
import { root } from '../../tooling/root.ts';
import { skip } from '../support/reporter.ts';
import { copyExample, newFolder, run } from './cli-process.ts';

const leftOut = new Set(['node_modules', '.git', '.vscode-test', '.tmp', 'dist']);

/** A Node of this major version on the PATH, other than the one that the project brings. */
function findNode(major: number): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    if (folder.includes('node_modules')) continue;
    const node = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
    if (!existsSync(node)) continue;
    const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
    if (stdout?.startsWith(`v${major}.`)) return node;
  }
  return undefined;
}

function npm(words: readonly string[], folder: string): string {
  const path = process.env.npm_execpath;
  const options = { cwd: folder, encoding: 'utf8', stdio: 'pipe', timeout: 540_000 } as const;
  if (path?.endsWith('.js')) return execFileSync(process.execPath, [path, ...words], options);
  return execFileSync('npm', [...words], { ...options, shell: process.platform === 'win32' });
}

describe('the npm package', function () {
  this.timeout(600_000);
  const project = newFolder();
  const empty = newFolder();
  after(() => {
    project.remove();
    empty.remove();
  });

  it('holds what the command line needs and nothing else', function () {
    if (onPath('npm') === undefined && process.env.npm_execpath === undefined) return skip(this, 'no npm');
    cpSync(root, project.path, {
      recursive: true,
      filter: (path) => !leftOut.has(relative(root, path)),
    });
    symlinkSync(join(root, 'node_modules'), join(project.path, 'node_modules'), 'junction');
    npm(['pack'], project.path);
    const [tarball] = readdirSync(project.path).filter((name) => name.endsWith('.tgz'));
    assert.ok(tarball);
    const manifest = readFileSync(join(root, 'package.json'), 'utf8');
    assert.equal(
      readFileSync(join(project.path, 'package.json'), 'utf8'),
      manifest,
      'the manifest is put back',
    );

    npm(['init', '-y'], empty.path);
    try {
      npm(
        ['install', '--no-audit', '--no-fund', '--prefer-offline', join(project.path, tarball)],
        empty.path,
      );
    } catch (error) {
      if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT/.test(String(error))) {
        return skip(this, 'its dependencies cannot be fetched');
      }
      throw error;
    }
    const installed = join(empty.path, 'node_modules', 'service-blueprint');
    const names = readdirSync(installed, { recursive: true }).map(String);
    const strays = names.filter((name) =>
      /(?<!\.d)\.ts$|\.(map|mjs|test\.js)$|^(test|core|cli|node_modules)/.test(name),
    );
    // One waits for its WebAssembly, which only an ES module can; the other is imported.
    assert.deepEqual(strays.sort(), [join('dist', 'cli', 'harfbuzz.mjs'), join('dist', 'library.mjs')]);
    assert.ok(names.includes(join('dist', 'cli', 'harfbuzz.wasm')));
    assert.match(readFileSync(join(installed, 'dist', 'NOTICES.txt'), 'utf8'), /^mermaid \d/m);
    const packed = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    assert.deepEqual(Object.keys(packed.dependencies), ['@resvg/resvg-js', 'sharp']);
    assert.equal(packed.devDependencies ?? packed.optionalDependencies ?? packed.scripts, undefined);
  });

  /** The program on the page of the library, in the folder that the package is installed in; absent when it is not. */
  function exampleOfPage(): string | undefined {
    if (!existsSync(join(empty.path, 'node_modules', 'service-blueprint', 'dist', 'library.mjs')))
      return undefined;
    const page = readFileSync(join(root, 'docs', 'library.md'), 'utf8');
    const [, example] = /^```ts\n([\s\S]*?)^```$/m.exec(page) ?? [];
    assert.ok(example);
    return example;
  }

  it('is a library: the example of its page runs', async function () {
    const example = exampleOfPage();
    if (example === undefined) return skip(this, 'it could not be installed');
    writeFileSync(join(empty.path, 'example.mjs'), example);
    const { code, output, messages } = await run([], {
      folder: empty.path,
      program: join(empty.path, 'example.mjs'),
    });
    assert.equal(code, 0, messages);
    assert.match(output, /^\d+:\d+ (error|warning|information|hint): .+ \([a-z-]+\)\n/);
    assert.match(output, /\ntrue\ntrue true\nCheck in \(Step 1 · Arrive\): .*Waiting/);
  });

  it('has types that stand alone, and fit the example of its page', function () {
    const example = exampleOfPage();
    if (example === undefined) return skip(this, 'it could not be installed');
    writeFileSync(join(empty.path, 'example.mts'), example);
    for (const [module, moduleResolution] of [
      ['nodenext', 'nodenext'],
      ['esnext', 'bundler'],
    ]) {
      const compilerOptions = {
        ...{ strict: true, exactOptionalPropertyTypes: true, noEmit: true, skipLibCheck: false },
        ...{ types: [], lib: ['ES2023', 'DOM'], target: 'es2023', module, moduleResolution },
      };
      writeFileSync(
        join(empty.path, 'tsconfig.json'),
        JSON.stringify({ compilerOptions, files: ['example.mts'] }),
      );
      const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
      const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', empty.path], { encoding: 'utf8' });
      assert.equal(status, 0, stdout);
    }
  });

  for (const major of [20, 24]) {
    it(`works in an empty folder on Node ${major}`, async function () {
      const program = join(empty.path, 'node_modules', 'service-blueprint', 'dist', 'cli.js');
      if (!existsSync(program)) return skip(this, 'it could not be installed');
      const node = process.version.startsWith(`v${major}.`) ? process.execPath : findNode(major);
      if (node === undefined) return skip(this, `no Node ${major} on the PATH`);
      copyExample('hotel', empty.path);
      const there = { folder: empty.path, node, program };
      for (const ending of ['svg', 'png', 'pdf', 'html', 'pptx', 'xlsx', 'csv', 'json', 'mmd']) {
        const words = ['export', 'hotel.blueprint.yaml', '-o', `hotel.${ending}`];
        const { code, messages } = await run(words, there);
        assert.equal(code, 0, messages);
        assert.equal(messages, `Wrote hotel.${ending}\n`);
      }
      const here = await run(['export', 'examples/hotel.blueprint.yaml', '-o', '-']);
      assert.equal(readFileSync(join(empty.path, 'hotel.svg'), 'utf8'), here.output);
      assert.equal((await run(['check', '.'], there)).code, 0);
      assert.equal((await run(['format', '--check', '.'], there)).code, 0);
      assert.equal((await run(['schema'], there)).code, 0);
      assert.match((await run(['mcp'], { ...there, input: '' })).output, /^$/);
    });
  }
});
