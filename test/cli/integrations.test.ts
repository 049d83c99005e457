import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import { onPath } from '../../tooling/on-path.ts';
import { root } from '../../tooling/root.ts';
import { skip } from '../support/reporter.ts';
import { copyExample, flawed, newFolder, program } from './cli-process.ts';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const read = (name: string) => parse(readFileSync(join(root, name), 'utf8'));

/** Runs a script as a runner would, with an `npx` that starts the built program instead of fetching it. */
function runScript(script: string, folder: string, env: Record<string, string>) {
  const programs = join(folder, '.programs');
  mkdirSync(programs, { recursive: true });
  const npx = join(programs, 'npx');
  const expected = `--yes service-blueprint@${version}`;
  writeFileSync(
    npx,
    `#!/bin/bash\n[ "$1 $2" = "${expected}" ] || { echo "npx $*" >&2; exit 9; }\nshift 2\nexec "${process.execPath}" "${program}" "$@"\n`,
  );
  chmodSync(npx, 0o755);
  const searchPath = `${programs}${delimiter}${process.env.PATH}`;
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    env: { ...process.env, PATH: searchPath, ...env },
    encoding: 'utf8',
  });
}

describe('the GitHub action', () => {
  const action = read('action.yml');
  let folder: ReturnType<typeof newFolder>;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => folder.remove());

  const step = (name: string, inputs: Record<string, string>, more: Record<string, string> = {}) => {
    const { run: script, env } = action.runs.steps.find((one: { name?: string }) => one.name === name);
    const filled = Object.entries<string>(env).map(([key, value]) => {
      const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1] ?? '';
      return [key, inputs[input] ?? String(action.inputs[input].default)];
    });
    return runScript(script, folder.path, { ...Object.fromEntries(filled), ...more });
  };

  it('uses the version it stands beside, and no input inside a script', () => {
    assert.equal(String(action.inputs.version.default), version);
    for (const { run } of action.runs.steps) assert.doesNotMatch(run ?? '', /\$\{\{/);
  });

  it('annotates, writes SARIF, and fails on errors', function () {
    if (onPath('bash') === undefined) return skip(this, 'no bash');
    writeFileSync(join(folder.path, 'flawed.blueprint.yaml'), flawed);
    const { status, stdout } = step('Check', { 'sarif-file': 'found.sarif' });
    assert.equal(status, 1);
    assert.match(stdout, /^::error file=flawed\.blueprint\.yaml,line=8/m);
    assert.equal(JSON.parse(readFileSync(join(folder.path, 'found.sarif'), 'utf8')).version, '2.1.0');
  });

  it('takes levels of rules', function () {
    if (onPath('bash') === undefined) return skip(this, 'no bash');
    writeFileSync(join(folder.path, 'flawed.blueprint.yaml'), flawed);
    const rules = 'unknown-reference=off\nbad-date=hint';
    const { status, stdout } = step('Check', { rules, 'sarif-file': 'found.sarif' });
    assert.equal(status, 0);
    assert.doesNotMatch(stdout + readFileSync(join(folder.path, 'found.sarif'), 'utf8'), /no actor "nobody"/);
    assert.equal(step('Check', { rules: 'nothing=off' }).status, 2);
  });

  it('exports, and lets a pattern and strange words reach the program as they are', function () {
    if (onPath('bash') === undefined) return skip(this, 'no bash');
    mkdirSync(join(folder.path, 'a b'));
    copyExample('hotel', join(folder.path, 'a b'));
    const files = '**/*.blueprint.yaml $(echo>hit)';
    const { status, stderr } = step('Export', { files, 'export-to': 'out', 'export-format': 'mermaid' });
    assert.equal(status, 2);
    assert.match(stderr, /"\$\(echo>hit\)"/);
    assert.ok(existsSync(join(folder.path, 'out', 'hotel.blueprint.mmd')));
    assert.ok(!existsSync(join(folder.path, 'hit')));
  });

  it('writes into the summary what a pull request changes, with a picture of each', function () {
    if (onPath('bash') === undefined) return skip(this, 'no bash');
    if (onPath('git') === undefined) return skip(this, 'no git');
    const git = (...words: string[]) => {
      const own = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
      const { status, stdout, stderr } = spawnSync('git', [...own, ...words], {
        cwd: folder.path,
        encoding: 'utf8',
      });
      assert.equal(status, 0, stderr);
      return stdout.trim();
    };
    const write = (name: string, text: string) => writeFileSync(join(folder.path, name), text);
    const coffee =
      'blueprint: Coffee\nstages: [{ stage: S, steps: [{ step: T, customer: { name: C, wait: 4m } }] }]\n';
    git('init', '-q', '-b', 'main');
    write('changed $(x).blueprint.yaml', coffee);
    write('old.blueprint.yaml', coffee.replace('Coffee', 'Tea'));
    write('same.blueprint.yaml', coffee.replace('Coffee', 'Milk'));
    write('other.yaml', 'a: 1\n');
    git('add', '.');
    git('commit', '-q', '-m', 'Before');
    const base = git('rev-parse', 'HEAD');
    write('changed $(x).blueprint.yaml', coffee.replace('4m', '1m'));
    git('mv', 'old.blueprint.yaml', 'new.blueprint.yaml');
    write('added.blueprint.yaml', coffee.replace('Coffee', 'Cocoa'));
    write('other.yaml', 'a: 2\n');
    git('add', '*.yaml');
    git('commit', '-q', '-m', 'After');
    const summary = join(folder.path, 'summary.md');
    const inputs = { 'compare-with': base, 'compare-to': 'changes' };
    const { status, stderr } = step('Compare', inputs, { GITHUB_STEP_SUMMARY: summary });
    assert.equal(status, 0, stderr);
    const said = readFileSync(summary, 'utf8');
    const titles = [...said.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    assert.deepEqual(titles.toSorted(), ['Cocoa', 'Coffee', 'Tea']);
    assert.match(said, /wait: 4m → 1m/);
    assert.match(said, /`a\/changed \$\(x\)\.blueprint\.yaml` → `b\/changed \$\(x\)\.blueprint\.yaml`/);
    assert.match(said, /`a\/old\.blueprint\.yaml` → `b\/new\.blueprint\.yaml`\n\n\*\*No difference/);
    for (const name of ['changed $(x)', 'new', 'added']) {
      assert.match(readFileSync(join(folder.path, 'changes', `${name}.blueprint.svg`), 'utf8'), /<\/svg>/);
    }
  });

  it('says in the summary why nothing is compared', function () {
    if (onPath('bash') === undefined) return skip(this, 'no bash');
    if (onPath('git') === undefined) return skip(this, 'no git');
    const outside = { GIT_CEILING_DIRECTORIES: join(folder.path, '..') };
    const none = step('Compare', { 'compare-with': 'abc' }, outside);
    assert.equal(none.status, 0, none.stderr);
    assert.match(none.stdout, /not compared: this is no git repository/);
    spawnSync('git', ['init', '-q'], { cwd: folder.path });
    const gone = step('Compare', { 'compare-with': 'a'.repeat(40) }, outside);
    assert.equal(gone.status, 0, gone.stderr);
    assert.match(gone.stdout, /a{40} is not in this clone.*fetch-depth: 0/);
  });

  it('hands on what paper a PDF is for', function () {
    if (onPath('bash') === undefined) return skip(this, 'no bash');
    const inputs = { files: '.', 'export-to': 'out', 'export-format': 'svg', paper: 'a4' };
    assert.match(step('Export', inputs).stderr, /--paper is for PDF/);
  });
});

describe('the pre-commit hooks', () => {
  const hooks: { id: string; entry: string; files: string }[] = read('.pre-commit-hooks.yaml');

  it('run on blueprints alone', () => {
    for (const { files } of hooks) {
      // The hooks are read by Python, which has its flags in front.
      const [, flags = '', pattern = ''] = /^(?:\(\?(\w+)\))?(.*)$/.exec(files) ?? [];
      const names = new RegExp(pattern, flags);
      assert.match('docs/hotel.blueprint.yaml', names);
      assert.match('docs/HOTEL.BLUEPRINT.YAML', names);
      assert.doesNotMatch('docs/hotel.yaml', names);
    }
  });

  it('find what is wrong, and put in order', function () {
    if (onPath('bash') === undefined) return skip(this, 'no bash');
    const folder = newFolder();
    writeFileSync(join(folder.path, 'flawed.blueprint.yaml'), `${flawed}\n\n`);
    const [check, format] = hooks.map(({ entry }) =>
      runScript(`${entry} flawed.blueprint.yaml`, folder.path, {}),
    );
    assert.equal(check?.status, 1);
    assert.equal(format?.status, 0);
    assert.equal(readFileSync(join(folder.path, 'flawed.blueprint.yaml'), 'utf8'), flawed);
    folder.remove();
  });
});
