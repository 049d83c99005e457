// Runs every check and every suite, some at once, and closes with `N passed, N failed`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runInLanes } from '../tooling/lanes.ts';
import { endSignals, inGroup, signalGroup } from '../tooling/process-group.ts';
import { cache, root } from '../tooling/root.ts';
import { closingLine, failureLines, judge, takeTotals } from '../tooling/totals.ts';

const vsix = join(cache, `tested-${process.pid}.vsix`);

/** Checks count as one test each; suites leave their own totals. */
const parts = [
  { name: 'lint', seconds: 30, check: true },
  { name: 'check:lock', seconds: 3, check: true },
  { name: 'generate', seconds: 2, args: ['--check'], check: true },
  { name: 'build', seconds: 10, check: true },
  { name: 'package', seconds: 20, args: [vsix], check: true },
  // Nothing where all is there; otherwise what several suites would install at once.
  { name: 'install-tools', seconds: 40, check: true },
  { name: 'test:unit', seconds: 20 },
  { name: 'test:protocol', seconds: 300, needs: ['build'] },
  { name: 'test:neovim', seconds: 5, needs: ['build', 'install-tools'] },
  { name: 'test:webview', seconds: 250, needs: ['build', 'install-tools'] },
  { name: 'test:cli', seconds: 120, needs: ['build', 'package', 'install-tools'] },
  { name: 'test:pictures', seconds: 90, needs: ['build', 'install-tools'] },
  ...(process.env.VSCODE_TEST_ELECTRON === '1'
    ? [{ name: 'test:editor', seconds: 480, needs: ['build', 'install-tools'] }]
    : [
        // Of the same suite, one run is enough in each kind of extension host: with what is shipped.
        { name: 'test:editor:vsix', seconds: 480, needs: ['package', 'install-tools'] },
        { name: 'test:editor:web', seconds: 250, needs: ['package', 'install-tools'] },
        { name: 'test:editor:restricted', seconds: 20, needs: ['build', 'install-tools'] },
      ]),
];

const hour = 3_600_000;
/** Processes that run now, and their names. */
const running = new Map();
let ending = false;
mkdirSync(cache, { recursive: true });
endWithThis();

// Editors and browsers wait for a third of their time, which another part takes. More than three at once would want more
// memory than time is won.
const results = await runInLanes(parts, Math.min(availableParallelism() + 1, 3), runPart);
// Once more at the end, where whoever sees only the last of many lines finds them.
for (const line of failureLines(results)) console.log(`\nFailed: ${line}`);
console.log(`\n${closingLine(results)}`);
process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;

/** Runs a part and prints what it has printed, in one piece; returns its totals. */
async function runPart({ name, args = [], check }) {
  console.log(`... ${name}`);
  const begun = Date.now();
  const totalsFile = join(cache, `totals-${process.pid}-${name.replaceAll(':', '-')}.json`);
  const { status, printed } = await runScript(name, args, { TEST_TOTALS: totalsFile, TEST_VSIX: vsix });
  const own = takeTotals(totalsFile);
  const totals = check ? { passed: 1, failed: 0, skipped: 0 } : own;
  const result = judge(status, check && status !== 0 ? undefined : totals);
  console.log(`\n=== ${name} (${Math.round((Date.now() - begun) / 1000)} s)\n${printed.trimEnd()}`);
  if (result.failed > 0) console.log(`=== ${name} failed (exit code ${status})`);
  return { name, ...result };
}

function runScript(name, args, env) {
  const npm = process.env.npm_execpath;
  const words = ['run', '--silent', name, ...(args.length > 0 ? ['--', ...args] : [])];
  const inNode = npm !== undefined && existsSync(npm) && /\.c?js$/.test(npm);
  const child = spawn(inNode ? process.execPath : 'npm', inNode ? [npm, ...words] : words, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    shell: !inNode && process.platform === 'win32',
    ...inGroup,
  });
  running.set(child, name);
  const late = setTimeout(() => signalGroup(child, 'SIGKILL'), hour);
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.once('error', (error) => chunks.push(Buffer.from(String(error))));
    child.once('exit', () => {
      clearTimeout(late);
      // What it may have left behind, which would also keep its output open. Of a run that is ended, npm goes first.
      if (!ending) signalGroup(child, 'SIGKILL');
    });
    child.once('close', (status) => {
      running.delete(child);
      resolve({ status, printed: Buffer.concat(chunks).toString() });
    });
  });
}

/** Sees to it that nothing of this run goes on without it. */
function endWithThis() {
  const end = (signal) => {
    for (const child of running.keys()) signalGroup(child, signal);
  };
  process.once('exit', () => {
    end('SIGKILL');
    rmSync(vsix, { force: true });
  });
  for (const signal of endSignals) {
    process.once(signal, async () => {
      console.log(`\nEnded by ${signal} while these ran: ${[...running.values()].join(', ')}`);
      ending = true;
      const ended = [...running.keys()].map((child) => once(child, 'close'));
      // The one that every program of ours takes as the time to put away what it has made.
      end('SIGINT');
      await Promise.race([Promise.all(ended), wait(10_000)]);
      process.exit(1);
    });
  }
}
