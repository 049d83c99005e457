import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { installExtension, startEditorServer } from '../tooling/editor-server.ts';
import { cache, root } from '../tooling/root.ts';
import type { BenchResult } from './bars.ts';
import { EditorWindow } from './editor-window.ts';
import { median } from './statistics.ts';

const runs = 5;
const name = 'hotel.blueprint.yaml';

/**
 * Measures the time from the command to the picture, in VS Code with the package `vsix` installed, as a user has it.
 */
export async function measureEditor(
  browser: Browser,
  vsix: string,
  progress: (what: string) => void,
): Promise<BenchResult> {
  const folder = mkdtempSync(join(cache, 'measured-'));
  const file = join(folder, 'blueprints', name);
  cpSync(join(root, 'examples', name), file);
  progress('the first picture after the command: starting VS Code');
  installExtension(join(folder, 'editor'), vsix);
  const server = await startEditorServer({ dataFolder: join(folder, 'editor') });
  const first: number[] = [];
  const again: number[] = [];
  try {
    for (let run = 0; run < runs; run++) {
      progress(`the first picture after the command, window ${run + 1} of ${runs}`);
      const window = await EditorWindow.open(browser, server.authority, join(folder, 'blueprints'), file);
      first.push(await window.timePreview());
      await window.closePreview();
      again.push(await window.timePreview());
      await window.close();
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
  const title = 'First picture after the command, in VS Code';
  const rows = [
    { what: 'the first one in a window', figures: [median(first), Math.max(...first)] },
    { what: 'opened again in the same window', figures: [median(again), Math.max(...again)] },
  ];
  const what = 'first picture after the command, in VS Code';
  return {
    tables: [{ title, unit: 'ms', columns: ['median', 'slowest'], rows }],
    bars: [{ what, measured: median(first), bar: { atMost: 1000 }, unit: 'ms' }],
  };
}
