import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { run as runHere } from '../../cli/program.ts';
import { root } from '../../tooling/root.ts';
import { newFolder, run } from './cli-process.ts';

const tidy = 'blueprint: A\nstages:\n  - stage: B\n    steps:\n      - step: C\n        customer: Does\n';
const untidy = tidy.replace(': A', ':   A');

describe('one bad file among others', () => {
  let folder: ReturnType<typeof newFolder>;
  const names = ['a', 'b', 'c'].map((name) => `${name}.blueprint.yaml`);
  const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');

  beforeEach(() => {
    folder = newFolder();
    for (const name of names) writeFileSync(join(folder.path, name), untidy);
  });
  afterEach(() => folder.remove());

  /** Runs a command in this process. What is asked for its input a second time, for the second file, throws. */
  async function runWithFault(...words: string[]) {
    const [output, messages] = [new PassThrough(), new PassThrough()];
    let asked = 0;
    const code = await runHere(words, {
      folder: folder.path,
      packageFolder: root,
      get input() {
        asked++;
        if (asked === 2) throw new TypeError('the second is bad');
        return Readable.from([]);
      },
      output,
      messages,
      colour: { output: false, messages: false },
      untilInterrupted: () => Promise.resolve(),
    });
    output.end();
    messages.end();
    return { code, output: await text(output), messages: await text(messages) };
  }

  it('is said when something in it is not foreseen, and the others are checked', async () => {
    const { code, output, messages } = await runWithFault('check', ...names);
    assert.equal(code, 2);
    assert.match(
      messages,
      /^error {2}b\.blueprint\.yaml {2}This file could not be worked on.*the second is bad/m,
    );
    assert.doesNotMatch(messages, /[ac]\.blueprint/);
    assert.match(output, /^a\.blueprint\.yaml:/m);
    assert.match(output, /^c\.blueprint\.yaml:/m);
  });

  it('is said when something in it is not foreseen, and the others are put in order', async () => {
    const { code, messages } = await runWithFault('format', ...names);
    assert.equal(code, 2);
    assert.match(
      messages,
      /^error {2}b\.blueprint\.yaml {2}This file could not be worked on.*the second is bad/m,
    );
    assert.deepEqual(names.map(read), [tidy, untidy, tidy]);
  });

  it('is said when it is no text, and the others are checked, put in order and drawn', async () => {
    writeFileSync(join(folder.path, 'b.blueprint.yaml'), Buffer.from([0x62, 0x3a, 0x20, 0xff, 0xfe]));
    const options = { folder: folder.path };
    const checked = await run(['check', ...names], options);
    assert.equal(checked.code, 2);
    assert.match(checked.output, /^a\.blueprint\.yaml:[\s\S]*^c\.blueprint\.yaml:/m);
    const drawn = await run(['export', ...names], options);
    assert.equal(drawn.code, 2);
    for (const name of ['a', 'c']) assert.match(read(`${name}.blueprint.svg`), /<svg/);
    const formatted = await run(['format', ...names], options);
    assert.equal(formatted.code, 2);
    assert.deepEqual(
      [read('a.blueprint.yaml'), read('c.blueprint.yaml')].map((one) => one === untidy),
      [false, false],
    );
    for (const { messages } of [checked, drawn, formatted]) {
      assert.match(messages, /"b\.blueprint\.yaml" cannot be read: it is not text in UTF-8/);
    }
  });
});
