import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from './chromium.ts';
import type { EditorRun } from './editor-run.ts';
import {
  editorUrl,
  ignoredSignals,
  installExtension,
  remoteUri,
  startEditorServer,
} from './editor-server.ts';
import { provideFonts } from './fonts.ts';
import { cache } from './root.ts';
import { crashReason, late, untilBegun } from './suite-end.ts';
import { openWindowBridge } from './window-bridge.ts';
import { type WindowSteps, windowSteps } from './window-steps.ts';
import { openWorkbenchPage } from './workbench-page.ts';

/** Runs the suite in a VS Code that is served on this machine and shown in headless Chromium; returns the exit code. */
export function runInServed(run: EditorRun): Promise<number> {
  return untilBegun(() => runOnce(run));
}

async function runOnce(run: EditorRun): Promise<number | undefined> {
  const output = join(cache, `output-${process.pid}.txt`);
  const dataFolder = join(cache, `tested-${process.pid}`);
  let steps: WindowSteps | undefined;
  const bridge = await openWindowBridge(() => {
    if (steps === undefined) throw new Error('The window is not open yet.');
    return steps;
  });
  // What the suite starts draws the same characters as the browser.
  provideFonts();
  if (run.vsix !== undefined) installExtension(dataFolder, run.vsix);
  const server = await startEditorServer({
    dataFolder,
    underDevelopment: true,
    ...(run.restricted && { restricted: true }),
    env: { TEST_OUTPUT: output, TEST_WINDOW: bridge.address },
  });
  const browser = await launchChromium(ignoredSignals);
  try {
    const { page, ended, printLog } = await openWorkbenchPage(browser);
    steps = windowSteps(browser, page, join(cache, 'screenshots'));
    const { authority } = server;
    const payload = [
      ['extensionDevelopmentPath', remoteUri(authority, run.extension)],
      ['extensionTestsPath', remoteUri(authority, run.suite)],
    ] as const;
    if (run.language !== undefined) await page.addInitScript(speak, run.language);
    await page.goto(editorUrl(authority, run.workspace, payload));
    const code = await Promise.race([ended, crashReason(server.ended), late()]);
    const printed = print(output);
    if (typeof code === 'string' || !printed) {
      printLog();
      if (typeof code === 'string') console.error(code);
      return printed ? 1 : undefined;
    }
    return code;
  } finally {
    bridge.close();
    await browser.close();
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 3 });
    rmSync(output, { force: true });
  }
}

/** Runs in the page, before the workbench: it tells extensions the language, and where theirs is, they speak it. */
function speak(language: string): void {
  Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
}

function print(output: string): boolean {
  try {
    console.log(readFileSync(output, 'utf8'));
    return true;
  } catch {
    return false;
  }
}
