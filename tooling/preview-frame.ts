import type { Frame, Page } from 'playwright-core';

/**
 * Acts on the page of the newest preview. A preview may be made anew at any time: when its page goes away meanwhile,
 * this acts on the one that has come in its place.
 */
export async function inPreview<Result>(
  page: Page,
  act: (preview: Frame) => Promise<Result>,
): Promise<Result> {
  for (;;) {
    const frame = await previewFrame(page);
    try {
      return await act(frame);
    } catch (error) {
      if (!frame.isDetached() || page.isClosed()) throw error;
    }
  }
}

/** VS Code puts the page of a webview into a frame `fake.html` within a frame of its own. */
async function previewFrame(page: Page): Promise<Frame> {
  const isPreview = (frame: Frame) => /\/fake\.html\b/.test(frame.url());
  const newest = page.frames().findLast(isPreview);
  if (newest !== undefined) return newest;
  try {
    return await page.waitForEvent('framenavigated', { predicate: isPreview });
  } catch (cause) {
    throw new Error('The window shows no preview.', { cause });
  }
}
