import type { Frame, Page } from 'playwright-core';

/** VS Code puts the page of a webview into a frame `fake.html` within a frame of its own. */
export async function previewFrame(page: Page): Promise<Frame> {
  const isPreview = (frame: Frame) => /\/fake\.html\b/.test(frame.url());
  const newest = page.frames().findLast(isPreview);
  if (newest !== undefined) return newest;
  try {
    return await page.waitForEvent('framenavigated', { predicate: isPreview });
  } catch (cause) {
    throw new Error('The window shows no preview.', { cause });
  }
}
