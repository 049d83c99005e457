import type { Browser, Page } from 'playwright-core';
import { inPreview } from './preview-frame.ts';

/** The look of a preview: where its picture is and how large, and all its text. */
export interface PreviewLook {
  readonly place: string | null;
  readonly text: string;
}

/**
 * Opens a blueprint of the folder and its preview in a window of its own, zooms in, reloads the window, and returns
 * what the preview showed before and shows after. The window of the suite itself cannot be reloaded: the suite ends
 * with it. `address` is that of the suite's window.
 */
export async function reloadWindow(
  browser: Browser,
  address: string,
  name: string,
): Promise<{ readonly before: PreviewLook; readonly after: PreviewLook }> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  try {
    await page.goto(withoutSuite(address));
    await choose(page, 'Control+p', name);
    await page.locator('.tab.active', { hasText: name }).waitFor();
    await page.locator('.editor-actions [aria-label*="Open Preview"]').first().click();
    await drawn(page);
    const first = await look(page);
    await inPreview(page, (preview) => preview.locator('[label^="Zoom in"]').click());
    await changed(page, first);
    const before = await look(page);
    await kept(page, before);
    const again = page.waitForEvent('load');
    await choose(page, 'F1', '>Developer: Reload Window');
    await again;
    await drawn(page);
    await arrived(page, before);
    return { before, after: await look(page) };
  } finally {
    await page.close();
  }
}

/**
 * Opens a blueprint of the folder as its picture in a window of its own, writes a name in the place of what a part of it
 * has, reloads the window without saving, and returns the text of the picture then, and whether its tab has the mark of
 * unsaved changes.
 */
export async function reloadUnsaved(
  browser: Browser,
  address: string,
  { name, part, written }: { readonly name: string; readonly part: string; readonly written: string },
): Promise<{ readonly text: string; readonly isDirty: boolean }> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  const tab = page.locator('.tab.active', { hasText: name });
  try {
    await page.goto(withoutSuite(address));
    await choose(page, 'Control+p', name);
    await tab.waitFor();
    await page.locator('.editor-actions [aria-label*="Open as Picture"]').first().click();
    await inPreview(page, (preview) => preview.locator(`.canvas [data-part="${part}"]`).dblclick());
    await inPreview(page, (preview) => preview.locator('textarea.writing').waitFor());
    await page.keyboard.type(written);
    await page.keyboard.press('Enter');
    const dirty = page.locator('.tab.dirty.active', { hasText: name });
    await dirty.waitFor();
    // The workbench asks to stay while what is not saved is not put by yet.
    let isAsked = true;
    while (isAsked) {
      const again = page.waitForEvent('load').then(() => false);
      const asked = page.waitForEvent('dialog').then(async (dialog) => {
        await dialog.dismiss();
        return true;
      });
      for (const one of [again, asked]) one.catch(() => undefined);
      await choose(page, 'F1', '>Developer: Reload Window');
      isAsked = await Promise.race([again, asked]);
    }
    await drawn(page);
    await inPreview(page, (preview) =>
      preview.locator(`.canvas [data-part="${part}"]`, { hasText: written.split(' ')[0] ?? '' }).waitFor(),
    );
    return { text: (await look(page)).text, isDirty: (await dirty.count()) === 1 };
  } finally {
    await page.close();
  }
}

/** The same window, but for the suite that runs in it. */
function withoutSuite(address: string): string {
  const url = new URL(address);
  const payload = JSON.parse(url.searchParams.get('payload') ?? '[]') as readonly (readonly [
    string,
    string,
  ])[];
  const kept = payload.filter(([key]) => key !== 'extensionTestsPath');
  url.searchParams.set('payload', JSON.stringify(kept));
  return url.href;
}

/** Types into the list that a key opens, and takes the first entry that fits. */
async function choose(page: Page, key: string, text: string): Promise<void> {
  await page.locator('.monaco-workbench').waitFor();
  const field = page.locator('.quick-input-widget input').first();
  const entry = page
    .locator('.quick-input-list .monaco-list-row', { hasText: text.replace(/^>/, '') })
    .first();
  await page.keyboard.press(key);
  await field.fill(text);
  await entry.click();
}

async function drawn(page: Page): Promise<void> {
  await inPreview(page, (preview) => preview.locator('.canvas svg').waitFor());
}

/** The workbench in a browser, when idle, writes down what a reload brings back: waits until the place is in it. */
async function kept(page: Page, { place }: PreviewLook): Promise<void> {
  const shown = /translate3d\(([-\d.]+)px, ([-\d.]+)px.*scale\(([\d.]+)\)/.exec(place ?? '') ?? [];
  const wanted = { x: Number(shown[1]), y: Number(shown[2]), k: Number(shown[3]) };
  const stored = async (place: Readonly<Record<string, number>>) => {
    // A style has six digits of a number, what is kept has all. The quotes in it may be escaped, more than once.
    const holds = (text: string) =>
      Object.entries(place).every(([name, number]) =>
        [...text.matchAll(new RegExp(`\\b${name}\\\\*":([-\\d.]+)`, 'g'))].some(
          ([, written]) => Math.abs(Number(written) - number) <= Math.abs(number) * 1e-5,
        ),
      );
    const request = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await request(indexedDB.open(name));
      try {
        for (const store of database.objectStoreNames) {
          const values = await request(database.transaction(store).objectStore(store).getAll());
          const previews = values.map(String).filter((value) => value.includes('serviceBlueprint.preview'));
          if (previews.some(holds)) return true;
        }
      } finally {
        database.close();
      }
    }
    return false;
  };
  // To look on every frame would leave it no time.
  await page.waitForFunction(stored, wanted, { polling: 500 });
}

async function changed(page: Page, { place }: PreviewLook): Promise<void> {
  await inPreview(page, (preview) =>
    preview.waitForFunction((was) => document.querySelector('.canvas')?.getAttribute('style') !== was, place),
  );
}

/** Waits for the picture to come to a place, and no longer than a wait has: what is seen then tells where it is. */
async function arrived(page: Page, { place }: PreviewLook): Promise<void> {
  await inPreview(page, (preview) =>
    preview.waitForFunction(
      (wanted) => document.querySelector('.canvas')?.getAttribute('style') === wanted,
      place,
    ),
  ).catch(() => undefined);
}

async function look(page: Page): Promise<PreviewLook> {
  return await inPreview(page, async (preview) => ({
    place: await preview.locator('.canvas').getAttribute('style'),
    text: (await preview.locator('.canvas svg text').allTextContents()).join(' '),
  }));
}
