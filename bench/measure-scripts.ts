import type { Browser } from 'playwright-core';
import type { BenchResult } from './bars.ts';
import { measureMermaidLoad } from './measure-mermaid.ts';
import { measureLoad } from './measure-ours.ts';

const runs = 7;

/** Measures how long the scripts that draw take to be read. */
export async function measureScripts(
  browser: Browser,
  progress: (what: string) => void,
): Promise<BenchResult> {
  progress('how long the scripts take to be read');
  const rows = [
    { what: 'the preview', figures: [await measureLoad(browser, runs)] },
    { what: 'Mermaid whole', figures: [await measureMermaidLoad(browser, runs)] },
  ];
  return { tables: [{ title: 'Script read', unit: 'ms', columns: ['median'], rows }], bars: [] };
}
