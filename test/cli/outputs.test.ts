import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { skip } from '../support/reporter.ts';
import { copyExample, flawed, newFolder, program, run, start } from './cli-process.ts';

/** Whatever a terminal obeys, and whatever turns characters around, but for the end of a line. */
const acting = /(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u;

const hostile = `blueprint: "A\\e[1m"
"k\\e[31mred\\e]0;pwn\\a\\x9b2J\\u202e": x
stages:
  - stage: S
    steps:
      - step: T
        customer: { name: "C\\n::error::pwned", by: "\\e[31mX\\n::error::pwned", duration: "\\e[5m" }
`;

describe('what is written to a terminal or a log', () => {
  let folder: ReturnType<typeof newFolder>;
  const file = (name: string) => join(folder.path, name);
  const here = (...words: string[]) => run(words, { folder: folder.path });

  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => folder.remove());

  it('has no control characters of a blueprint, in no report', async () => {
    writeFileSync(file('hostile.blueprint.yaml'), hostile);
    for (const format of ['text', 'github', 'sarif', 'json']) {
      const { output } = await here('check', 'hostile.blueprint.yaml', '--format', format);
      assert.ok(output.includes('␛[31m'), format);
      assert.doesNotMatch(output, acting, format);
      for (const line of output.split('\n')) assert.doesNotMatch(line, /^::error::pwned/, format);
    }
    for (const format of ['mermaid', 'json', 'svg']) {
      const { output } = await here('export', 'hostile.blueprint.yaml', '-o', '-', '--format', format);
      assert.ok(output.length > 100, format);
      assert.doesNotMatch(output, acting, format);
    }
  });

  it('begins no line with a piece of a name, nor a command for the runner of GitHub', async function () {
    const names = ['\u001b[2Ja\n::error::pwned.blueprint.yaml', '::error::pwned.blueprint.yaml'];
    try {
      for (const name of names) writeFileSync(file(name), flawed);
    } catch {
      return skip(this, 'this system has no such names');
    }
    writeFileSync(file('broken\n::error::pwned.blueprint.yaml'), 'blueprint: [\n');
    const said = [];
    said.push(await here('check', '.'));
    said.push(await here('format', '--check', '.'));
    said.push(await here('format', '.'));
    said.push(await here('export', '.', '-f', 'mermaid'));
    said.push(await here('check', ...names.map((name) => `gone${name}`)));
    said.push(await here('check', ...names, '-o\n::error::pwned'));
    said.push(await here('\n::error::pwned'));
    for (const { output, messages } of said) {
      assert.match(`${output}${messages}`, /pwned/);
      assert.doesNotMatch(`${output}${messages}`, acting);
      for (const line of `${output}${messages}`.split('\n')) assert.doesNotMatch(line, /^\s*::|##\[/);
    }
    const report = JSON.parse((await here('check', '.', '--format', 'json')).output);
    const listed = report.files.map(({ file }: { file: string }) => file);
    assert.ok(listed.includes(names[0]), 'programs get the name as it is');
  });

  it('says in a sentence that the output could not be written, and ends with 2', async function () {
    if (!existsSync('/dev/full')) return skip(this, 'this system has no /dev/full');
    copyExample('hotel', folder.path);
    for (const words of ['check hotel.blueprint.yaml', '--help', 'export hotel.blueprint.yaml -o -']) {
      const { code, messages } = await shell(`node_ ${words} > /dev/full`, folder.path);
      assert.equal(code, 2, words);
      assert.equal(messages, 'error  The output cannot be written: its disk is full.\n', words);
    }
  });

  it('keeps the exit code when who reads goes away in the middle', async function () {
    if (process.platform === 'win32') return skip(this, 'a reader of Windows goes away unseen');
    const by = 'nobody'.repeat(160);
    const steps = Array.from(
      { length: 400 },
      (_, at) => `      - step: S${at}\n        customer: { name: C, by: ${by} }\n`,
    );
    const long = `blueprint: Long\nstages:\n  - stage: One\n    steps:\n${steps.join('')}`;
    writeFileSync(file('long.blueprint.yaml'), long);
    const { output } = await here('check', 'long.blueprint.yaml');
    assert.ok(output.length > 400_000, `more than a pipe and its reader hold at once: ${output.length}`);
    for (const [words, wanted] of [
      ['check long.blueprint.yaml', 1],
      ['check long.blueprint.yaml --rule unknown-reference=warning', 0],
    ] as const) {
      const child = start(words.split(' '), { folder: folder.path });
      let messages = '';
      child.stderr?.on('data', (data) => {
        messages += data;
      });
      child.stdout?.once('data', () => child.stdout?.destroy());
      const code = await new Promise((resolve) => child.once('close', resolve));
      assert.equal(code, wanted, words);
      assert.doesNotMatch(messages, /EPIPE|mistake|cannot be written/, words);
    }
  });

  it('keeps the exit code when nobody reads', async function () {
    if (process.platform === 'win32') return skip(this, 'needs a POSIX shell');
    writeFileSync(file('flawed.blueprint.yaml'), flawed);
    copyExample('hotel', folder.path);
    const ended = { 'check flawed.blueprint.yaml': 1, 'check hotel.blueprint.yaml': 0, 'check gone.yaml': 2 };
    for (const [words, wanted] of Object.entries(ended)) {
      // Whoever reads is gone before anything is written.
      const { code, messages } = await shell(
        `{ node_ ${words}; echo "code $?" >&2; } | exec true`,
        folder.path,
      );
      assert.equal(code, 0);
      assert.match(messages, new RegExp(`code ${wanted}\n$`), words);
      assert.doesNotMatch(messages, /EPIPE|mistake/);
    }
  });
});

/** Runs a line in a POSIX shell, where `node_` is the built program. */
function shell(line: string, cwd: string): Promise<{ code: number | null; messages: string }> {
  const child = spawn('sh', ['-c', `node_() { "$NODE" "$PROGRAM" "$@"; }; ${line}`], {
    cwd,
    env: { ...process.env, NODE: process.execPath, PROGRAM: program, FORCE_COLOR: '0' },
  });
  let messages = '';
  child.stderr.on('data', (data) => {
    messages += data;
  });
  child.stdout.resume();
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, messages })));
}
