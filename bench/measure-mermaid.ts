import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { root } from '../tooling/root.ts';
import { median } from './statistics.ts';

/** A way to draw the same picture with Mermaid alone. */
export interface MermaidVariant {
  readonly name: string;
  /** The first line of the diagram. */
  readonly kind: string;
  readonly layout?: string;
}

/** The diagram that Mermaid has for lanes. */
export const swimlanes: MermaidVariant = { name: 'Mermaid swimlane-beta', kind: 'swimlane-beta LR' };

export const mermaidVariants: readonly MermaidVariant[] = [
  swimlanes,
  { name: 'Mermaid flowchart, its default layout (ELK)', kind: 'flowchart LR' },
  { name: 'Mermaid flowchart, layout dagre', kind: 'flowchart LR', layout: 'dagre' },
];

const script = join(root, 'node_modules', 'mermaid', 'dist', 'mermaid.min.js');
const limit = 60_000;

/**
 * Returns the median time from Mermaid's text to the picture laid out in the page, in milliseconds, or `undefined` when
 * one run takes more than a minute. `mermaid` is the flowchart text of our own picture.
 */
export async function measureVariant(
  browser: Browser,
  peer: MermaidVariant,
  mermaid: string,
  runs: number,
): Promise<number | undefined> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  try {
    await openMermaidPage(page, peer.layout);
    const text = mermaid.replace(/^flowchart \w+/m, peer.kind);
    if (!text.includes(peer.kind)) throw new Error('The text of the picture is no flowchart.');
    await render(page, `${peer.kind}\n subgraph one\n a --> b\n end\n`);
    const times: number[] = [];
    for (let run = 0; run < runs; run++) {
      const time = await Promise.race([render(page, text), late()]);
      if (time === undefined) return undefined;
      times.push(time);
    }
    return median(times);
  } finally {
    // A page that still computes may not answer; the browser is closed in the end.
    await Promise.race([page.close().catch(() => undefined), soon()]);
  }
}

/** Measures how long Mermaid's own bundle takes to be read, in milliseconds. */
export async function measureMermaidLoad(browser: Browser, runs: number): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const page = await browser.newPage();
    times.push(await openMermaidPage(page));
    await page.close();
  }
  return median(times);
}

interface Mermaid {
  initialize(config: object): void;
  render(id: string, text: string): Promise<{ svg: string }>;
}

async function openMermaidPage(page: Page, layout?: string): Promise<number> {
  await page.setContent('<!DOCTYPE html><html><body><div id="place"></div></body></html>');
  const { readFileSync } = await import('node:fs');
  return await page.evaluate(
    ({ script, layout }) => {
      const start = performance.now();
      const tag = document.createElement('script');
      tag.textContent = script;
      document.head.append(tag);
      const time = performance.now() - start;
      const { mermaid } = window as unknown as { mermaid: Mermaid };
      mermaid.initialize({
        startOnLoad: false,
        maxTextSize: 10_000_000,
        maxEdges: 100_000,
        ...(layout === undefined ? {} : { layout }),
      });
      return time;
    },
    { script: readFileSync(script, 'utf8'), layout },
  );
}

async function render(page: Page, text: string): Promise<number | undefined> {
  return await page.evaluate(async (text) => {
    const { mermaid } = window as unknown as { mermaid: Mermaid };
    const place = document.querySelector('#place');
    if (place === null) throw new Error('The page has no place for the picture.');
    place.innerHTML = '';
    const start = performance.now();
    const { svg } = await mermaid.render('picture', text);
    place.innerHTML = svg;
    document.body.getBoundingClientRect();
    return performance.now() - start;
  }, text);
}

function late(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, limit, undefined).unref();
  });
}

function soon(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 3_000).unref();
  });
}
