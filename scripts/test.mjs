// Runs every check and every suite, one after the other, and closes with `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cache, root } from '../test/support/root.ts';
import { closingLine, judge, takeTotals } from '../test/support/totals.ts';

/** Checks count as one test each; suites leave their own totals. */
const parts = [
  { name: 'lint', check: true },
  { name: 'check:lock', check: true },
  { name: 'generate', args: ['--check'], check: true },
  { name: 'build', check: true },
  { name: 'test:unit' },
  { name: 'test:protocol' },
  { name: 'test:neovim' },
  { name: 'test:webview' },
  { name: 'test:cli' },
  { name: 'test:pictures' },
  { name: 'test:editor' },
  // These need the served editor; where the desktop editor is asked for, it is what runs.
  ...(process.env.VSCODE_TEST_ELECTRON === '1'
    ? []
    : [{ name: 'test:editor:web' }, { name: 'test:editor:vsix' }, { name: 'test:editor:restricted' }]),
];

const hour = 3_600_000;
mkdirSync(cache, { recursive: true });

const results = parts.map(({ name, args = [], check }) => {
  console.log(`\n=== ${name}`);
  const totalsFile = join(cache, `totals-${process.pid}.json`);
  const status = runScript(name, args, { TEST_TOTALS: totalsFile });
  const own = takeTotals(totalsFile);
  const totals = check ? { passed: 1, failed: 0, skipped: 0 } : own;
  const result = judge(status, check && status !== 0 ? undefined : totals);
  if (result.failed > 0) console.log(`=== ${name} failed (exit code ${status})`);
  return result;
});

console.log(`\n${closingLine(results)}`);
process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;

function runScript(name, args, env) {
  const npm = process.env.npm_execpath;
  const words = ['run', '--silent', name, ...(args.length > 0 ? ['--', ...args] : [])];
  const inNode = npm !== undefined && existsSync(npm) && /\.c?js$/.test(npm);
  const run = spawnSync(inNode ? process.execPath : 'npm', inNode ? [npm, ...words] : words, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: !inNode && process.platform === 'win32',
    timeout: hour,
  });
  return run.status;
}
