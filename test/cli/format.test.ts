import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder, run } from './cli-process.ts';

const untidy = `blueprint:   Untidy # why
stages:
- stage: One
  steps:
  - step: First
    customer: {name: Asks,  duration: 4m}\u0020\u0020
`;

const tidy = `blueprint: Untidy # why
stages:
  - stage: One
    steps:
      - step: First
        customer: { name: Asks, duration: 4m }
`;

describe('format', () => {
  let folder: ReturnType<typeof newFolder>;
  let file: string;
  const format = (...words: string[]) => run(['format', ...words], { folder: folder.path });

  beforeEach(() => {
    folder = newFolder();
    file = join(folder.path, 'untidy.blueprint.yaml');
    writeFileSync(file, untidy);
  });
  afterEach(() => folder.remove());

  it('puts files in order, and touches none that are', async () => {
    assert.equal((await format('.')).code, 0);
    assert.equal(readFileSync(file, 'utf8'), tidy);
    const { mtimeMs } = statSync(file);
    assert.equal((await format('.')).messages, '');
    assert.equal(statSync(file).mtimeMs, mtimeMs);
  });

  it('only looks with --check', async () => {
    const { code, messages } = await format('--check', '.');
    assert.equal(code, 1);
    assert.match(messages, /untidy\.blueprint\.yaml is not in order/);
    assert.equal(readFileSync(file, 'utf8'), untidy);
    writeFileSync(file, tidy);
    assert.equal((await format('--check', '.')).code, 0);
  });

  it('goes from standard input to standard output', async () => {
    assert.equal((await run(['format', '-'], { input: untidy })).output, tidy);
  });

  it('leaves a file that cannot be read as it is, and says where', async () => {
    writeFileSync(file, 'blueprint: [\n');
    const { code, messages } = await format('.');
    assert.equal(code, 1);
    assert.match(messages, /untidy\.blueprint\.yaml:1:12 {2}/);
    assert.equal(readFileSync(file, 'utf8'), 'blueprint: [\n');
  });
});
