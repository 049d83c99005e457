// Runs the suite of test/editor inside a real VS Code: one that is installed from npm and shown in headless
// Chromium, or (`--desktop`, or VSCODE_TEST_ELECTRON=1) the desktop editor by way of @vscode/test-electron.
// `--web` runs it in the extension host of the web, a worker in that browser.
// `--vsix` makes the package, installs it and runs the suite against what is shipped.
// `--build` only bundles the suite, for the debugger.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildEditorSuite, buildWebEditorSuite } from '../test/support/build-editor-suite.ts';
import { cache, root } from '../test/support/root.ts';
import { runInDesktop } from '../test/support/run-in-desktop.ts';
import { runInServed } from '../test/support/run-in-served.ts';
import { runInWeb } from '../test/support/run-in-web.ts';

mkdirSync(join(cache, 'debugged'), { recursive: true });

if (process.argv.includes('--build')) await buildEditorSuite();
else {
  const workspace = mkdtempSync(join(cache, 'workspace-'));
  try {
    process.exitCode = await runIn({ workspace, extension: root });
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

async function runIn(run) {
  if (process.argv.includes('--web'))
    return await runInWeb({
      ...run,
      buildSuite: (env) => buildWebEditorSuite({ ...env, TEST_GREP: process.env.TEST_GREP ?? '' }),
    });
  const suite = await buildEditorSuite();
  if (process.argv.includes('--vsix')) {
    const vsix = join(run.workspace, '..', `tested-${process.pid}.vsix`);
    try {
      const made = spawnSync(process.execPath, [join(root, 'scripts', 'package.mjs'), vsix], {
        stdio: 'inherit',
      });
      if (made.status !== 0) return 1;
      // An editor runs tests only together with an extension under development: one that holds nothing.
      return await runInServed({
        ...run,
        suite,
        vsix,
        extension: join(root, 'test', 'support', 'no-extension'),
      });
    } finally {
      rmSync(vsix, { force: true });
    }
  }
  const desktop = process.argv.includes('--desktop') || process.env.VSCODE_TEST_ELECTRON === '1';
  return await (desktop ? runInDesktop : runInServed)({ ...run, suite });
}
