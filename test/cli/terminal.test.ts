import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from '../../tooling/on-path.ts';
import { skip } from '../support/reporter.ts';
import { copyExample, newFolder, program } from './cli-process.ts';

describe('export on a terminal', () => {
  let folder: ReturnType<typeof newFolder>;
  before(() => {
    folder = newFolder();
    for (const name of ['hotel', 'clinic', 'fast-food', 'appliance']) {
      for (const copy of 'abcdefghijkl') copyExample(name, join(folder.path, copy));
    }
  });
  after(() => folder.remove());

  /** Runs it on a terminal of its own; `press` is called with what it has shown so far. */
  const onTerminal = (words: string, press: (shown: string) => string | undefined = () => undefined) => {
    const command = `"${process.execPath}" "${program}" ${words}`;
    const child = spawn('script', ['-qfec', command, '/dev/null'], { cwd: folder.path });
    let shown = '';
    child.stdout.on('data', (data) => {
      shown += data;
      const keys = press(shown);
      if (keys !== undefined) child.stdin.write(keys);
    });
    return new Promise<{ code: number | null; shown: string }>((resolve) => {
      child.once('close', (code) => resolve({ code, shown }));
    });
  };
  const noTerminal = () => process.platform !== 'linux' || onPath('script') === undefined;

  it('has a bar that goes away, and then what was written', async function () {
    if (noTerminal()) return skip(this, 'no program "script" that opens a terminal');
    const { code, shown } = await onTerminal('export . -o out -f mermaid');
    assert.equal(code, 0);
    assert.match(shown, /48\/48/);
    assert.match(shown, /Wrote out\/a\/hotel\.blueprint\.mmd\r\n/);
    assert.ok(shown.lastIndexOf('Wrote') > shown.lastIndexOf('48/48'));
  });

  it('ends with Ctrl+C behind the file that is being written, with the cursor back', async function () {
    if (noTerminal()) return skip(this, 'no program "script" that opens a terminal');
    let pressed = false;
    const { code, shown } = await onTerminal('export . -o stopped -f svg', (soFar) => {
      // The bar does not show every count.
      if (pressed || !/ ([2-9]|[1-3]\d)\/48/.test(soFar)) return undefined;
      pressed = true;
      return '\u0003';
    });
    assert.equal(code, 130);
    const written = readdirSync(join(folder.path, 'stopped'), { recursive: true }).filter((name) =>
      String(name).endsWith('.svg'),
    );
    assert.ok(written.length >= 2 && written.length < 48, `${written.length} files`);
    assert.ok(shown.lastIndexOf('\u001b[?25h') > shown.lastIndexOf('\u001b[?25l'));
  });
});
