import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyExample, newFolder, run, start } from './cli-process.ts';

describe('export --watch', () => {
  let folder: ReturnType<typeof newFolder>;
  let child: ChildProcess;
  let said = '';
  let heard: () => void = () => undefined;

  const begin = (...words: string[]) => {
    said = '';
    child = start(['export', ...words, '--watch', '-f', 'mermaid'], { folder: folder.path });
    child.stderr?.on('data', (data) => {
      said += data;
      heard();
    });
  };
  /** Resolves when it has said this, and forgets what it said until then. */
  const hear = (words: RegExp) =>
    new Promise<void>((resolve) => {
      heard = () => {
        if (!words.test(said)) return;
        said = '';
        heard = () => undefined;
        resolve();
      };
      heard();
    });
  const ended = () => new Promise<number | null>((resolve) => child.once('exit', resolve));
  const mermaid = (name = 'hotel') => readFileSync(join(folder.path, `${name}.blueprint.mmd`), 'utf8');

  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await ended();
    }
    folder.remove();
  });

  it('writes again after each change, goes on after a mistake, and ends with Ctrl+C', async () => {
    const path = copyExample('hotel', folder.path);
    const text = readFileSync(path, 'utf8');
    const brand = join(folder.path, 'blueprint.theme.yaml');
    writeFileSync(brand, 'colours: { customer: "#7a1f3d" }\n');
    begin('hotel.blueprint.yaml');
    await hear(/Watching 1 blueprint/);
    assert.match(mermaid(), /#7a1f3d/);
    writeFileSync(brand, 'colours: { customer: "#0b4f6c" }\n');
    await hear(/Wrote hotel/);
    assert.match(mermaid(), /#0b4f6c/);
    writeFileSync(path, text.replace('Checks in', 'Signs in'));
    await hear(/Wrote hotel/);
    assert.match(mermaid(), /Signs in/);
    writeFileSync(path, 'blueprint: [\n');
    await hear(/error {2}hotel\.blueprint\.yaml:1:12/);
    assert.match(mermaid(), /Signs in/);
    // As editors do that put a new file in the place of the old one.
    writeFileSync(join(folder.path, 'new.tmp'), text.replace('Checks in', 'Walks in'));
    renameSync(join(folder.path, 'new.tmp'), path);
    await hear(/Wrote hotel/);
    assert.match(mermaid(), /Walks in/);
    const end = ended();
    child.kill('SIGINT');
    assert.equal(await end, process.platform === 'win32' ? null : 130);
    assert.equal(said, '');
  });

  it('follows a brand file that appears beside a blueprint, or above it, and that goes away', async () => {
    const inside = join(folder.path, 'inside');
    mkdirSync(inside);
    copyExample('hotel', inside);
    begin(join('inside', 'hotel.blueprint.yaml'));
    await hear(/Watching 1 blueprint/);
    const plain = mermaid('inside/hotel');
    const [above, beside] = [folder.path, inside].map((place) => join(place, 'blueprint.theme.yaml'));
    writeFileSync(above ?? '', 'colours: { customer: "#7a1f3d" }\n');
    await hear(/Wrote inside/);
    assert.match(mermaid('inside/hotel'), /#7a1f3d/);
    writeFileSync(beside ?? '', 'colours: { customer: "#0b4f6c" }\n');
    await hear(/Wrote inside/);
    assert.match(mermaid('inside/hotel'), /#0b4f6c/);
    rmSync(beside ?? '');
    await hear(/Wrote inside/);
    assert.match(mermaid('inside/hotel'), /#7a1f3d/);
    rmSync(above ?? '');
    await hear(/Wrote inside/);
    assert.equal(mermaid('inside/hotel'), plain);
  });

  it('takes in what appears in a folder', async () => {
    copyExample('hotel', folder.path);
    begin('.');
    await hear(/Watching/);
    copyExample('clinic', folder.path);
    await hear(/Wrote clinic/);
    assert.match(mermaid('clinic'), /^flowchart/m);
  });

  it('says when the folder that it watches goes away, and goes on', async () => {
    const inside = join(folder.path, 'inside');
    mkdirSync(inside);
    copyExample('hotel', inside);
    begin('inside');
    await hear(/Watching 1 blueprint/);
    rmSync(inside, { recursive: true });
    await hear(/The folder "inside" is gone\. It is written again when it comes back; Ctrl\+C ends this\./);
    assert.equal(child.exitCode, null);
  });

  it('goes on with a folder that another one takes the place of at once', async () => {
    const inside = join(folder.path, 'inside');
    mkdirSync(inside);
    const path = copyExample('hotel', inside);
    const text = readFileSync(path, 'utf8');
    begin('inside');
    await hear(/Watching 1 blueprint/);
    rmSync(inside, { recursive: true });
    mkdirSync(inside);
    const written = async (words: string) => {
      writeFileSync(path, text.replace('Checks in', words));
      do await hear(/Wrote inside/);
      while (!mermaid('inside/hotel').includes(words));
    };
    await written('Signs in');
    await written('Walks in');
  });

  it('cannot watch standard input', async () => {
    const { code, messages } = await run(['export', '-', '--watch'], { input: '' });
    assert.equal(code, 2);
    assert.match(messages, /Standard input cannot be watched/);
    begin('missing.blueprint.yaml');
    assert.equal(await ended(), 2);
  });
});
