import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Density } from '../core/diagram/density.ts';
import { root } from '../tooling/root.ts';
import type { PreviewContent } from '../webview/protocol.ts';
import { cellName, generateBlueprint } from './generate-blueprint.ts';
import { makePreview } from './make-preview.ts';
import { median } from './statistics.ts';

/** Medians in milliseconds. */
export interface OurTimes {
  /** From opening the file to its picture, through Mermaid, with another file on the screen before. */
  readonly first: number;
  /** From the text to the picture, when everything in the file became something else. */
  readonly other: number;
  /** From the text with one cell renamed to the picture. */
  readonly edit: number;
  /** The share of `edit` that the page takes. */
  readonly editInPage: number;
  /** The finished picture, as one string, put into the page. */
  readonly floor: number;
  /** Mermaid text of the same picture, for Mermaid alone. */
  readonly mermaid: string;
}

/**
 * Measures the page of the preview as it is shipped, with a stand-in for the editor around it; in full with as much known
 * of each step as that has rows for.
 */
export async function measureOurs(
  browser: Browser,
  cells: number,
  runs: number,
  density: Density = 'standard',
): Promise<OurTimes> {
  const text = generateBlueprint(cells, density === 'full');
  const first: number[] = [];
  const all: number[] = [];
  const edit: number[] = [];
  const editInPage: number[] = [];
  const floor: number[] = [];
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  try {
    await openPreviewPage(page, density);
    // Everything has run once, as in an editor that is in use; the picture is another one.
    const other = generateBlueprint(25);
    let version = 0;
    await show(page, makePreview(other, ++version).model);
    await show(page, makePreview(text, ++version).model);
    for (let run = 0; run < runs; run++) {
      await show(page, makePreview(other, ++version).model);
      const opened = makePreview(text, ++version, `opened-${run}`);
      first.push(opened.duration + (await show(page, opened.model)));

      await show(page, makePreview(other, ++version).model);
      const whole = makePreview(text, ++version);
      all.push(whole.duration + (await show(page, whole.model)));

      const renamed = text.replace(`${cellName(6)} }`, `${cellName(6)} again }`);
      const changed = makePreview(renamed, ++version, undefined, whole.file);
      const shown = await show(page, changed.model);
      edit.push(changed.duration + shown);
      editInPage.push(shown);
      floor.push(await putFinished(page));
    }
  } finally {
    await page.close();
  }
  return {
    first: median(first),
    other: median(all),
    edit: median(edit),
    editInPage: median(editInPage),
    floor: median(floor),
    mermaid: makePreview(text, 1).model.mermaid,
  };
}

/** Measures how long the script of the preview takes from being read to asking what to show, in milliseconds. */
export async function measureLoad(browser: Browser, runs: number): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const page = await browser.newPage();
    times.push(await openPreviewPage(page));
    await page.close();
  }
  return median(times);
}

/** Opens the page of the preview in a browser, and returns how long its script took to be read, in milliseconds. */
export async function openPreviewPage(page: Page, density: Density = 'standard'): Promise<number> {
  const file = (name: string) => readFileSync(join(root, 'dist', 'webview', name), 'utf8');
  await page.setContent('<!DOCTYPE html><html><head></head><body class="vscode-light"></body></html>');
  await page.evaluate((density) => {
    const told = new EventTarget();
    const editor = {
      getState: () => ({ view: { density } }),
      setState: () => undefined,
      postMessage: (message: unknown) => told.dispatchEvent(new CustomEvent('message', { detail: message })),
    };
    Object.assign(window, { told, acquireVsCodeApi: () => editor });
  }, density);
  return await page.evaluate((script) => {
    const start = performance.now();
    const tag = document.createElement('script');
    tag.textContent = script;
    document.head.append(tag);
    return performance.now() - start;
  }, file('main.js'));
}

/** Returns how long it takes from the message to the page to the picture laid out in it, in milliseconds. */
export async function show(page: Page, preview: PreviewContent): Promise<number> {
  return await page.evaluate(async (preview) => {
    const { told } = window as unknown as { told: EventTarget };
    const shown = new Promise<void>((resolve, reject) => {
      told.addEventListener('message', function listen(event) {
        const message = (event as CustomEvent<{ type: string; version?: number; message?: string }>).detail;
        if (message.type === 'not-drawn') reject(new Error(message.message));
        if (message.type !== 'shown' || message.version !== preview.version) return;
        told.removeEventListener('message', listen);
        resolve();
      });
    });
    const start = performance.now();
    window.postMessage({ type: 'show', preview }, '*');
    await shown;
    document.body.getBoundingClientRect();
    return performance.now() - start;
  }, preview);
}

async function putFinished(page: Page): Promise<number> {
  return await page.evaluate(() => {
    const place = document.createElement('div');
    const finished = document.querySelector('.canvas svg')?.outerHTML ?? '';
    if (finished === '') throw new Error('There is no picture to put.');
    document.body.append(place);
    document.body.getBoundingClientRect();
    const start = performance.now();
    place.innerHTML = finished;
    document.body.getBoundingClientRect();
    const time = performance.now() - start;
    place.remove();
    return time;
  });
}
