import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../disk/write-whole.ts';
import { skip } from '../support/reporter.ts';
import { newFolder, program, run } from './cli-process.ts';

/** Some 40 KB that are not in order, and have something that `--fix` fixes. */
const large = `blueprint:   Large
date: 2026-3-1
stages:
${Array.from({ length: 20 }, (_, stage) => {
  const steps = Array.from({ length: 20 }, (_, step) => {
    const name = `${stage}-${step}`;
    return `  - step: Step ${name}\n    customer: {name: Asks for ${name},  duration: 4m}\n    frontstage: Answers\n`;
  });
  return `- stage: Stage ${stage}\n  steps:\n${steps.join('')}`;
}).join('')}`;

const isPosix = process.platform !== 'win32';
const isRoot = process.getuid?.() === 0;

describe('files are written whole or not at all', () => {
  let folder: ReturnType<typeof newFolder>;
  const file = (name: string) => join(folder.path, name);
  const here = (...words: string[]) => run(words, { folder: folder.path });
  const read = (name: string) => readFileSync(file(name), 'utf8');

  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => folder.remove());

  /** Runs the program in a shell, behind what the shell does first. */
  const behind = (first: string, ...words: string[]) =>
    spawnSync('sh', ['-c', `${first}; exec "$0" "$@"`, process.execPath, program, ...words], {
      cwd: folder.path,
      encoding: 'utf8',
    });

  const commands = {
    format: ['format', 'large.blueprint.yaml'],
    'check --fix': ['check', '--fix', 'large.blueprint.yaml'],
    export: ['export', 'large.blueprint.yaml', '-o', 'large.json'],
    new: ['new', 'fresh'],
  };

  for (const [name, words] of Object.entries(commands)) {
    it(`leaves everything as it was when the file grows too large: ${name}`, function () {
      if (!isPosix) return skip(this, 'only POSIX shells limit the size of files');
      writeFileSync(file('large.blueprint.yaml'), large);
      writeFileSync(file('large.json'), '"old"');
      // In blocks of 512 or 1024 bytes; for `new` none at all.
      const { status, stderr } = behind(`ulimit -f ${name === 'new' ? 0 : 8}`, ...words);
      assert.equal(status, 2, stderr);
      assert.match(stderr, /cannot be written: .*Nothing was changed/);
      assert.deepEqual(readdirSync(folder.path).toSorted(), ['large.blueprint.yaml', 'large.json']);
      assert.equal(read('large.blueprint.yaml'), large);
      assert.equal(read('large.json'), '"old"');
    });

    it(`leaves everything as it was when the disk is full: ${name}`, function () {
      const disk = smallDisk(folder.path, name === 'new' ? '64k' : '72k');
      if (disk === undefined) return skip(this, 'this user cannot mount a disk in memory (unshare, mount)');
      const old = name === 'export' ? '"old"' : large;
      const target = name === 'export' ? 'large.json' : 'large.blueprint.yaml';
      writeFileSync(file('source.yaml'), large);
      writeFileSync(file('old'), old);
      const fill = name === 'new' ? 'head -c 65536 /dev/zero > disk/filling 2>&-' : ':';
      const { status, stdout, stderr } = disk(
        `cp source.yaml disk/large.blueprint.yaml; cp old disk/${target}; ${fill}; cd disk
        "$0" "$@"; code=$?; cmp ${target} ../old && ls -A; exit $code`,
        ...words,
      );
      assert.equal(status, 2, stderr);
      assert.match(stderr, /cannot be written: its disk is full\. Nothing was changed\. Make room/);
      assert.doesNotMatch(stdout, /differ|\.tmp/);
      assert.match(stdout, /large\.blueprint\.yaml\n/);
    });
  }

  for (const format of ['pptx', 'docx', 'xlsx', 'csv', 'drawio']) {
    it(`leaves an earlier export as it was when the disk is full or can only be read: ${format}`, function () {
      const disk = smallDisk(folder.path, '72k');
      if (disk === undefined) return skip(this, 'this user cannot mount a disk in memory (unshare, mount)');
      writeFileSync(file('large.blueprint.yaml'), large);
      writeFileSync(file('old'), '"old"');
      const words = ['export', 'large.blueprint.yaml', '-o', `disk/large.${format}`];
      const { status, stdout, stderr } = disk(
        `cp old disk/large.${format}; head -c 61440 /dev/zero > disk/filling
        "$0" "$@"; full=$?; mount -o remount,ro disk; "$0" "$@"; read=$?
        cmp disk/large.${format} old && ls -A disk; exit $((10 * full + read))`,
        ...words,
      );
      assert.equal(status, 22, stderr);
      assert.match(stderr, /cannot be written: its disk is full\. Nothing was changed/);
      assert.match(stderr, /cannot be written: its disk can only be read/);
      assert.equal(stdout, `filling\nlarge.${format}\n`);
    });
  }

  it('says that a disk can only be read', function () {
    const disk = smallDisk(folder.path, '1m');
    if (disk === undefined) return skip(this, 'this user cannot mount a disk in memory (unshare, mount)');
    writeFileSync(file('source.yaml'), large);
    const { status, stdout, stderr } = disk(
      'cp source.yaml disk/large.blueprint.yaml; mount -o remount,ro disk; cd disk; "$0" "$@"; code=$?; ls -A; exit $code',
      ...commands.format,
    );
    assert.equal(status, 2, stderr);
    assert.match(stderr, /cannot be written: its disk can only be read/);
    assert.equal(stdout, 'large.blueprint.yaml\n');
  });

  it('fails when standard output takes only a part', function () {
    const disk = smallDisk(folder.path, '16k');
    if (disk === undefined) return skip(this, 'this user cannot mount a disk in memory (unshare, mount)');
    writeFileSync(file('large.blueprint.yaml'), large);
    const exported = disk(
      '"$0" "$@" > disk/out',
      ...['export', 'large.blueprint.yaml', '-f', 'json', '-o', '-'],
    );
    assert.equal(exported.status, 2, exported.stderr);
    assert.match(exported.stderr, /^error {2}The output cannot be written: its disk is full\.\n$/);
  });

  it('has the old content or the new when it is killed', async function () {
    if (!isPosix) return skip(this, 'needs a signal that cannot be caught');
    const contents = ['a', 'b'].map((letter) => letter.repeat(8_000_000));
    const [old = '', other = ''] = contents;
    writeFileSync(file('target'), old);
    const code = `
      const { writeWhole } = await import(${JSON.stringify(join(import.meta.dirname, '../../disk/write-whole.ts'))});
      for (let count = 0; ; count++) {
        console.log(count);
        await writeWhole('target', (count % 2 ? 'a' : 'b').repeat(8_000_000));
      }`;
    for (let runs = 1; runs <= 8; runs++) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', code], { cwd: folder.path });
      await new Promise<void>((resolve, reject) => {
        // The next write has begun when it says so; which one is killed differs.
        child.stdout.on('data', (said) => {
          if (Number(String(said).trim().split('\n').at(-1)) >= runs) child.kill('SIGKILL');
        });
        child.once('exit', (_, signal) =>
          signal === 'SIGKILL' ? resolve() : reject(new Error(`${signal}`)),
        );
      });
      const now = read('target');
      assert.ok(now === old || now === other, `${now.length} characters, from "${now.slice(0, 1)}"`);
    }
  });

  it('leaves nothing behind when it is told to end', async function () {
    if (!isPosix) return skip(this, 'needs signals');
    const code = `
      const { writeWhole } = await import(${JSON.stringify(join(import.meta.dirname, '../../disk/write-whole.ts'))});
      await writeWhole('target', 'a'.repeat(64_000_000));
      setInterval(() => undefined, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], { cwd: folder.path });
    const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
    while (!readdirSync(folder.path).some((name) => name.endsWith('.tmp'))) {
      await new Promise(setImmediate);
    }
    child.kill('SIGTERM');
    assert.equal(await ended, 'SIGTERM');
    assert.deepEqual(
      readdirSync(folder.path).filter((name) => name !== 'target'),
      [],
    );
  });

  it('keeps the mode, and the umask for what is new', async function () {
    if (!isPosix) return skip(this, 'Windows has no modes');
    writeFileSync(file('large.blueprint.yaml'), large, { mode: 0o640 });
    chmodSync(file('large.blueprint.yaml'), 0o640);
    await here('format', 'large.blueprint.yaml');
    assert.equal(statSync(file('large.blueprint.yaml')).mode & 0o7777, 0o640);
    const { status } = behind('umask 027', 'export', 'large.blueprint.yaml', '-o', 'new.json');
    assert.equal(status, 0);
    assert.equal(statSync(file('new.json')).mode & 0o7777, 0o640);
  });

  it('keeps the owner', async function () {
    if (!isRoot) return skip(this, 'only root can give a file away');
    writeFileSync(file('large.blueprint.yaml'), large);
    chownSync(file('large.blueprint.yaml'), 12345, 23456);
    chmodSync(file('large.blueprint.yaml'), 0o4755);
    await here('format', 'large.blueprint.yaml');
    const { uid, gid, mode } = statSync(file('large.blueprint.yaml'));
    assert.deepEqual([uid, gid, mode & 0o7777], [12345, 23456, 0o4755]);
    assert.notEqual(read('large.blueprint.yaml'), large);
  });

  it('writes over in place what another owns, where the folder lets nothing else be made', async function () {
    if (!isRoot) return skip(this, 'only root can give a file away');
    mkdirSync(file('theirs'), { mode: 0o755 });
    chmodSync(folder.path, 0o755);
    writeFileSync(file('theirs/shared'), 'old and longer');
    chmodSync(file('theirs/shared'), 0o666);
    const code = `
      process.setgid(23456); process.setuid(12345);
      await (await import(${JSON.stringify(join(import.meta.dirname, '../../disk/write-whole.ts'))})).writeWhole('theirs/shared', 'new');`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    assert.equal(read('theirs/shared'), 'new');
    assert.equal(statSync(file('theirs/shared')).uid, 0);
  });

  it('does not replace a file that this user may not write', async function () {
    if (isRoot) return skip(this, 'root may write every file');
    writeFileSync(file('large.blueprint.yaml'), large);
    chmodSync(file('large.blueprint.yaml'), 0o444);
    const { code, messages } = await here('format', 'large.blueprint.yaml');
    assert.equal(code, 2);
    assert.match(messages, /you have no permission for it/);
    assert.equal(read('large.blueprint.yaml'), large);
  });

  it('writes through symbolic links, also to what is not there yet', async function () {
    if (!isPosix) return skip(this, 'links need rights on Windows');
    mkdirSync(file('real'));
    writeFileSync(file('real/large.yaml'), large);
    symlinkSync('real/large.yaml', file('link.blueprint.yaml'));
    symlinkSync('link.blueprint.yaml', file('second.blueprint.yaml'));
    assert.equal((await here('format', 'second.blueprint.yaml')).code, 0);
    assert.equal(readlinkSync(file('link.blueprint.yaml')), 'real/large.yaml');
    assert.ok(lstatSync(file('real/large.yaml')).isFile());
    assert.notEqual(read('real/large.yaml'), large);
    symlinkSync('real/not-yet.json', file('out.json'));
    assert.equal((await here('export', 'second.blueprint.yaml', '-o', 'out.json')).code, 0);
    assert.ok(lstatSync(file('out.json')).isSymbolicLink());
    assert.equal(JSON.parse(read('real/not-yet.json')).title, 'Large');
  });

  it('keeps all names of a file with several, and its content when that fails', async function () {
    if (!isPosix) return skip(this, 'only POSIX shells limit the size of files');
    writeFileSync(file('large.json'), '"old"'.repeat(2000));
    linkSync(file('large.json'), file('same.json'));
    writeFileSync(file('large.blueprint.yaml'), large);
    const failed = behind('ulimit -f 8', ...commands.export);
    assert.equal(failed.status, 2);
    assert.equal(read('same.json'), '"old"'.repeat(2000));
    assert.equal((await here(...commands.export)).code, 0);
    assert.equal(read('same.json'), read('large.json'));
    assert.equal(statSync(file('same.json')).ino, statSync(file('large.json')).ino);
    assert.equal(JSON.parse(read('same.json')).title, 'Large');
  });

  it('takes a place only while it is free, if that was asked for', async () => {
    await writeWhole(file('fresh'), 'one', { fresh: true });
    await assert.rejects(writeWhole(file('fresh'), 'two', { fresh: true }), { code: 'EEXIST' });
    assert.equal(read('fresh'), 'one');
    assert.deepEqual(readdirSync(folder.path), ['fresh']);
  });

  it('writes no blueprint over with an export, by whatever name or link', async function () {
    if (!isPosix) return skip(this, 'links need rights on Windows');
    const source = 'large.blueprint.yaml';
    writeFileSync(file(source), large);
    writeFileSync(file('other.blueprint.yaml'), large);
    symlinkSync(source, file('symbolic.svg'));
    linkSync(file(source), file('hard.svg'));
    symlinkSync('other.blueprint.yaml', file('elsewhere.svg'));
    mkdirSync(file('out'));
    symlinkSync(`../${source}`, file('out/large.blueprint.json'));
    const refused = [
      [source, '-o', 'symbolic.svg'],
      [source, '-o', 'hard.svg'],
      [source, '-o', 'elsewhere.svg'],
      [source, '-o', source, '-f', 'json'],
      [source, '-o', 'other.blueprint.yaml', '-f', 'json'],
      [source, '-o', 'not-yet.blueprint.yaml', '-f', 'json'],
      ['other.blueprint.yaml', source, '-o', 'out', '-f', 'json'],
      ['hard.svg', '-o', 'large.blueprint.yaml', '-f', 'json'],
    ];
    for (const words of refused) {
      const { code, messages } = await here('export', ...words);
      assert.equal(code, 2, words.join(' '));
      assert.match(messages, /written over/, words.join(' '));
      assert.equal(read(source), large);
      assert.equal(read('other.blueprint.yaml'), large);
    }
    assert.ok(!existsSync(file('not-yet.blueprint.yaml')));
    assert.ok(existsSync(file('out/other.blueprint.json')));
  });
});

/**
 * Runs a script with the program and these words as `"$0" "$@"`, where `disk` is a small disk of its own in memory.
 * `undefined` when nothing can be mounted here.
 */
function smallDisk(folder: string, size: string) {
  mkdirSync(join(folder, 'disk'));
  const unshare = isRoot ? ['-m'] : ['-rm'];
  const mount = `mount -t tmpfs -o size=${size} tmpfs disk`;
  const run = (script: string, ...words: string[]) =>
    spawnSync('unshare', [...unshare, 'sh', '-c', `${mount} && { ${script}\n}`, ...words], {
      cwd: folder,
      encoding: 'utf8',
    });
  if (process.platform !== 'linux' || run('true').status !== 0) return undefined;
  return (script: string, ...words: string[]) =>
    run(script.replaceAll('"$0"', `"$0" "${program}"`), process.execPath, ...words);
}
