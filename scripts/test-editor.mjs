// Runs the suite of test/editor inside a real VS Code: one that is installed from npm and shown in headless
// Chromium, or (`--desktop`, or VSCODE_TEST_ELECTRON=1) the desktop editor by way of @vscode/test-electron.
// `--vsix` makes the package, installs it and runs the suite against what is shipped.
// `--web` runs the part of it that the host matters to in the extension host of the web, a worker in that browser,
// against what the package holds.
// `--restricted` runs another suite, in Restricted Mode and in German, in the served editor.
// `--build` only bundles the suite, for the debugger.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildEditorSuite, buildWebEditorSuite } from '../tooling/build-editor-suite.ts';
import { cache, root } from '../tooling/root.ts';
import { runInDesktop } from '../tooling/run-in-desktop.ts';
import { runInServed } from '../tooling/run-in-served.ts';
import { runInWeb } from '../tooling/run-in-web.ts';
import { unpackVsix } from '../tooling/unpack-vsix.ts';

mkdirSync(join(cache, 'debugged'), { recursive: true });

if (process.argv.includes('--build')) await buildEditorSuite();
else {
  const workspace = mkdtempSync(join(cache, 'workspace-'));
  try {
    process.exitCode = await runIn(workspace);
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

async function runIn(workspace) {
  if (process.argv.includes('--web')) return await packaged((vsix) => runUnpackedInWeb(vsix, workspace));
  if (process.argv.includes('--restricted')) {
    const strange = { restricted: true, language: 'de' };
    return await runInServed({
      ...{ workspace, suite: await buildEditorSuite('restricted-suite'), extension: root },
      ...strange,
    });
  }
  const suite = await buildEditorSuite();
  // An editor runs tests only together with an extension under development: one that holds nothing.
  const extension = join(root, 'tooling', 'no-extension');
  if (process.argv.includes('--vsix'))
    return await packaged((vsix) => runInServed({ workspace, suite, vsix, extension }));
  const desktop = process.argv.includes('--desktop') || process.env.VSCODE_TEST_ELECTRON === '1';
  return await (desktop ? runInDesktop : runInServed)({ workspace, suite, extension: root });
}

/** The package that TEST_VSIX names, else one that is made, and removed after the run; 1 when it cannot be made. */
async function packaged(run) {
  if (process.env.TEST_VSIX) return await run(process.env.TEST_VSIX);
  const vsix = join(cache, `tested-${process.pid}.vsix`);
  try {
    const made = spawnSync(process.execPath, [join(root, 'scripts', 'package.mjs'), vsix], {
      stdio: 'inherit',
    });
    return made.status === 0 ? await run(vsix) : 1;
  } finally {
    rmSync(vsix, { force: true });
  }
}

/** A worker cannot install a package, but takes an extension from a folder: the suite is all that is added to it. */
async function runUnpackedInWeb(vsix, workspace) {
  const extension = mkdtempSync(join(cache, 'unpacked-'));
  try {
    unpackVsix(vsix, extension);
    return await runInWeb({
      workspace,
      extension,
      buildSuite: (env) => buildWebEditorSuite(extension, { ...env, TEST_GREP: process.env.TEST_GREP ?? '' }),
    });
  } finally {
    rmSync(extension, { recursive: true, force: true });
  }
}
