import assert from 'node:assert/strict';
import { linkSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { run as runHere } from '../../cli/program.ts';
import { PartlyWritten } from '../../disk/write-over.ts';
import { writeWhole } from '../../disk/write-whole.ts';
import { root } from '../../tooling/root.ts';
import { flawed, newFolder } from './cli-process.ts';
import { type Refusals, refuse } from './refusing-disk.ts';

const old = 'what was there before, and is longer than what is new';

/** Codes of a disk that takes nothing more, or not now. */
const full = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EBUSY'] as const;

describe('a file that the system does not take', () => {
  let folder: ReturnType<typeof newFolder>;
  const file = (name: string) => join(folder.path, name);
  const read = (name: string) => readFileSync(file(name), 'utf8');
  const names = () => readdirSync(folder.path).toSorted();

  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => folder.remove());

  async function whileRefused<T>(refusals: Refusals, work: () => Promise<T>): Promise<T> {
    const heal = refuse(refusals);
    try {
      return await work();
    } finally {
      heal();
    }
  }
  const write = (refusals: Refusals, options = {}) =>
    whileRefused(refusals, () => writeWhole(file('target'), 'new', options));

  for (const code of full) {
    it(`leaves the old one, and nothing beside it, wherever it stops: ${code}`, async () => {
      writeFileSync(file('target'), old);
      for (const call of ['open', 'writeFile', 'sync', 'close'] as const) {
        await assert.rejects(write({ [call]: code }), { code }, call);
        assert.equal(read('target'), old, call);
        assert.deepEqual(names(), ['target'], call);
      }
    });

    it(`leaves nothing where nothing was, wherever it stops: ${code}`, async () => {
      for (const fresh of [false, true]) {
        for (const call of ['open', 'writeFile', 'sync', 'close'] as const) {
          await assert.rejects(write({ [call]: code }, { fresh }), { code }, call);
          assert.deepEqual(names(), [], call);
        }
      }
    });
  }

  for (const code of ['ENOSPC', 'EDQUOT', 'EIO']) {
    it(`leaves the old one when only its taking the place fails: ${code}`, async () => {
      writeFileSync(file('target'), old);
      await assert.rejects(write({ rename: code }), { code });
      assert.equal(read('target'), old);
      assert.deepEqual(names(), ['target']);
    });
  }

  it('is refused when less arrived than was taken, and the old one stays', async () => {
    const short = /only 1 of 3 bytes arrived there/;
    await assert.rejects(write({ writeFile: 'half' }), short);
    await assert.rejects(write({ writeFile: 'half' }, { fresh: true }), short);
    assert.deepEqual(names(), []);
    writeFileSync(file('target'), old);
    await assert.rejects(write({ writeFile: 'half' }), short);
    assert.equal(read('target'), old);
    assert.deepEqual(names(), ['target']);
  });

  // A file that is mounted by itself, or open elsewhere; a file system that cannot rename.
  for (const code of ['EXDEV', 'EBUSY', 'EPERM', 'ENOSYS', 'ENOTSUP']) {
    it(`is written in place where it cannot take the place of another: ${code}`, async () => {
      await write({ rename: code });
      assert.equal(read('target'), 'new');
      writeFileSync(file('target'), old);
      const { ino } = statSync(file('target'));
      await write({ rename: code });
      assert.equal(read('target'), 'new');
      assert.equal(statSync(file('target')).ino, ino);
      assert.deepEqual(names(), ['target']);
    });
  }

  it('is written in place where it cannot get a second name, and never over another', async () => {
    for (const code of ['EPERM', 'ENOTSUP', 'EXDEV', 'EMLINK']) {
      await whileRefused({ link: code }, async () => {
        await writeWhole(file(code), 'new', { fresh: true });
        await assert.rejects(writeWhole(file(code), 'other', { fresh: true }), { code: 'EEXIST' });
      });
      assert.equal(read(code), 'new');
    }
    assert.deepEqual(names(), ['EMLINK', 'ENOTSUP', 'EPERM', 'EXDEV']);
  });

  it('gets its content back when what is written in place does not arrive', async () => {
    writeFileSync(file('target'), old);
    const short = write({ rename: 'EXDEV', write: ['half', 1] });
    await assert.rejects(short, /something else arrived there/);
    assert.equal(read('target'), old);
    await assert.rejects(write({ rename: 'EXDEV', write: ['EDQUOT', 1] }), { code: 'EDQUOT' });
    assert.equal(read('target'), old);
    assert.deepEqual(names(), ['target']);
  });

  it('is kept beside it, and said where, when the old content cannot be put back', async () => {
    writeFileSync(file('target'), old);
    linkSync(file('target'), file('other'));
    const damaged = await write({ write: 'EDQUOT' }).then(
      () => undefined,
      (error: unknown) => error,
    );
    assert.ok(damaged instanceof PartlyWritten);
    assert.equal(readFileSync(damaged.whole ?? '', 'utf8'), 'new');
  });

  /** Runs a command in this process, on a disk that refuses. */
  async function say(refusals: Refusals, ...words: string[]) {
    const [output, messages] = [new PassThrough(), new PassThrough()];
    const code = await whileRefused(refusals, () =>
      runHere(words, {
        folder: folder.path,
        packageFolder: root,
        input: Readable.from([]),
        output,
        messages,
        colour: { output: false, messages: false },
        untilInterrupted: () => Promise.resolve(),
      }),
    );
    output.end();
    messages.end();
    return { code, messages: await text(messages) };
  }

  const commands = {
    format: ['format', 'a.blueprint.yaml'],
    'check --fix': ['check', '--fix', 'a.blueprint.yaml'],
    export: ['export', 'a.blueprint.yaml', '-o', 'a.svg'],
    'export --watch': ['export', '--watch', 'a.blueprint.yaml', '-o', 'a.svg'],
    new: ['new', 'b'],
  };
  const reasons = {
    EDQUOT: /written: your share of its disk is used up\. Nothing was changed\. Make room on the disk/,
    ENOSPC: /written: its disk is full\. Nothing was changed\. Make room on the disk/,
    EBUSY: /written: another program is using it\. Nothing was changed\. Close it there and try again/,
  };
  for (const [name, words] of Object.entries(commands)) {
    it(`is said with what to do, and nothing is changed: ${name}`, async () => {
      const untidy = flawed.replace('Flawed', '  Flawed');
      for (const [code, said] of Object.entries(reasons)) {
        writeFileSync(file('a.blueprint.yaml'), untidy);
        writeFileSync(file('a.svg'), old);
        const ended = await say({ sync: code }, ...words);
        assert.match(ended.messages, said);
        // Who watches goes on, until it is ended.
        assert.equal(ended.code, name === 'export --watch' ? 130 : 2, ended.messages);
        assert.equal(read('a.blueprint.yaml'), untidy);
        assert.equal(read('a.svg'), old);
        assert.deepEqual(names(), ['a.blueprint.yaml', 'a.svg']);
      }
    });
  }
});
