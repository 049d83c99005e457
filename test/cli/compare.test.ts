import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder, program, run } from './cli-process.ts';

const before = `blueprint: Coffee
stages:
  - stage: Buy
    steps:
      - step: Order
        customer: { name: Orders, wait: 4m }
`;
const after = `blueprint: Coffee
state: to-be
based-on: before.blueprint.yaml
stages:
  - stage: Buy
    steps:
      - step: Order
        customer: { name: Orders, wait: 1m }
`;

describe('compare', () => {
  let folder: ReturnType<typeof newFolder>;
  const compare = (...words: string[]) => run(['compare', ...words], { folder: folder.path });
  const write = (name: string, text: string) => writeFileSync(join(folder.path, name), text);

  beforeEach(() => {
    folder = newFolder();
    write('before.blueprint.yaml', before);
    write('after.blueprint.yaml', after);
  });
  afterEach(() => folder.remove());

  it('names each difference with its place, and ends with 1', async () => {
    const { code, output } = await compare('before.blueprint.yaml', 'after.blueprint.yaml');
    assert.equal(code, 1);
    assert.match(
      output,
      /^after\.blueprint\.yaml:8:41 {2}cell “Orders” {2}changed, wait: 4m → 1m {2}Buy › Order/m,
    );
    assert.match(output, /^ {2}The customer waits: 4 min → 1 min \(3 min saved\)$/m);
    assert.match(output, /^3 differences: 3 changed\.$/m);
  });

  it('ends with 0 where only the lines differ', async () => {
    write(
      'other.blueprint.yaml',
      `# Another comment\n${before.replace('{ name: Orders, wait: 4m }', '\n          wait: 4m\n          name: Orders')}`,
    );
    const { code, output } = await compare('before.blueprint.yaml', 'other.blueprint.yaml');
    assert.equal(output, 'No difference in what they say.\n');
    assert.equal(code, 0);
  });

  it('finds the other one by based-on', async () => {
    const { code, output } = await compare('after.blueprint.yaml', '--format', 'json');
    assert.equal(code, 1);
    const said = JSON.parse(output);
    assert.equal(said.before, 'before.blueprint.yaml');
    assert.deepEqual(said.reality.waiting, { before: 240, after: 60 });
    assert.deepEqual(
      said.differences.map(({ key }: { key: string }) => key),
      ['state', 'based-on', 'wait'],
    );
    const alone = await compare('before.blueprint.yaml');
    assert.equal(alone.code, 2);
    assert.match(alone.messages, /does not say what it is based on/);
  });

  it('ends with 2 where a file is not there, or more than two are named', async () => {
    const missing = await compare('before.blueprint.yaml', 'none.blueprint.yaml');
    assert.equal(missing.code, 2);
    assert.match(missing.messages, /none\.blueprint\.yaml/);
    assert.equal(
      (await compare('before.blueprint.yaml', 'after.blueprint.yaml', 'after.blueprint.yaml')).code,
      2,
    );
    write('lost.blueprint.yaml', after.replace('before.blueprint', 'gone.blueprint'));
    const lost = await compare('lost.blueprint.yaml');
    assert.equal(lost.code, 2);
    assert.match(lost.messages, /gone\.blueprint\.yaml/);
  });

  it('compares what could be read of a broken file, and says so', async () => {
    write('broken.blueprint.yaml', `${before}      - step: [\n`);
    const { code, output } = await compare('before.blueprint.yaml', 'broken.blueprint.yaml');
    assert.equal(code, 1);
    assert.match(output, /^broken\.blueprint\.yaml cannot be read at line 7/m);
  });

  it('is what git shows, once it is set up as a diff driver', async function () {
    const git = (...words: string[]) =>
      execFileSync('git', ['-C', folder.path, ...words], { encoding: 'utf8' });
    try {
      git('init', '-q');
    } catch {
      console.log('    skipped: there is no git on this machine');
      this.skip();
    }
    write('.gitattributes', '*.blueprint.yaml diff=blueprint\n');
    git('config', 'diff.blueprint.command', `"${process.execPath}" "${program}" compare --git`);
    git('add', 'before.blueprint.yaml');
    write('before.blueprint.yaml', before.replace('4m', '2m'));
    assert.match(git('diff'), /^b\/before\.blueprint\.yaml:6:41 {2}cell “Orders” {2}changed, wait: 4m → 2m/m);
    git('add', '-A');
    assert.match(
      git('diff', '--cached'),
      /b\/before\.blueprint\.yaml:\d+:\d+ {2}stage “Buy” {2}added, with “Order”/,
    );
  });

  it('tells of the to-be of the hotel in Markdown', async () => {
    const { output } = await run(['compare', 'examples/hotel-to-be.blueprint.yaml', '--format', 'md']);
    assert.match(output, /^## Overnight hotel stay, with check-in on the phone$/m);
    assert.match(output, /^\| New channels \| Hotel app \|$/m);
  });

  it('writes to a file and never over a blueprint', async () => {
    const { code, messages } = await compare('after.blueprint.yaml', '-f', 'md', '-o', 'changes.md');
    assert.equal(code, 1);
    assert.match(messages, /Wrote changes\.md/);
    assert.match(readFileSync(join(folder.path, 'changes.md'), 'utf8'), /^## Coffee$/m);
    assert.equal((await compare('after.blueprint.yaml', '-o', 'before.blueprint.yaml')).code, 2);
  });
});
