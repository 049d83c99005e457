// Runs the suite of test/editor inside a real VS Code: one that is installed from npm and shown in headless
// Chromium, or (`--desktop`, or VSCODE_TEST_ELECTRON=1) the desktop editor by way of @vscode/test-electron.
// `--build` only bundles the suite, for the debugger.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildEditorSuite } from '../test/support/build-editor-suite.ts';
import { cache, root } from '../test/support/root.ts';
import { runInDesktop } from '../test/support/run-in-desktop.ts';
import { runInServed } from '../test/support/run-in-served.ts';

const suite = await buildEditorSuite();
mkdirSync(join(cache, 'debugged'), { recursive: true });

if (!process.argv.includes('--build')) {
  const workspace = mkdtempSync(join(cache, 'workspace-'));
  const desktop = process.argv.includes('--desktop') || process.env.VSCODE_TEST_ELECTRON === '1';
  try {
    const run = { suite, workspace, extension: root };
    process.exitCode = await (desktop ? runInDesktop(run) : runInServed(run));
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}
