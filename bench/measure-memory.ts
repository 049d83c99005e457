import type { Browser } from 'playwright-core';
import type { BlueprintFile } from '../core/blueprint-file.ts';
import { PreviewPage } from '../tooling/preview-page.ts';
import type { BenchResult } from './bars.ts';
import { cellName, generateBlueprint } from './generate-blueprint.ts';
import { makePreview } from './make-preview.ts';

const cells = 100;
const edits = 1000;
/** Before what is counted: what runs often is compiled anew, and that takes memory too. */
const warmUps = 100;
/** The growth that still counts as none, as a factor: garbage is not taken away to the last byte. */
const flat = 1.05;

/** Measures the memory that the page of the preview holds after so many edits of one cell, garbage taken away. */
export async function measureMemory(
  browser: Browser,
  progress: (what: string) => void,
): Promise<BenchResult> {
  progress(`memory, ${edits} edits`);
  const preview = await PreviewPage.open(browser);
  const session = await preview.page.context().newCDPSession(preview.page);
  const held = async () => {
    for (let run = 0; run < 3; run++) await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { nodes } = await session.send('Memory.getDOMCounters');
    return { heap: usedSize / 1_000_000, nodes };
  };
  const text = generateBlueprint(cells);
  let before: BlueprintFile | undefined;
  let version = 0;
  const edit = async (times: number) => {
    for (const last = version + times; version < last; ) {
      const renamed = text.replace(`${cellName(6)} }`, `Edit ${++version} }`);
      const { model, file } = makePreview(renamed, version, undefined, before);
      before = file;
      await preview.post({ type: 'show', preview: model });
      await preview.told('shown', (message) => message.version === model.version);
    }
  };
  try {
    await edit(warmUps);
    const start = await held();
    await edit(edits);
    const end = await held();
    const rows = [
      { what: 'before the edits', figures: [start.heap, start.nodes] },
      { what: `after ${edits} edits of one cell`, figures: [end.heap, end.nodes] },
    ];
    const what = `memory after ${edits} edits, divided by that before`;
    return {
      tables: [{ title: `Memory, ${cells} cells`, columns: ['heap (MB)', 'DOM nodes'], rows }],
      bars: [{ what, measured: end.heap / start.heap, bar: { atMost: flat }, unit: 'times' }],
    };
  } finally {
    await preview.close();
  }
}
