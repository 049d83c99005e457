import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../tooling/chromium.ts';
import { PreviewPage } from '../../tooling/preview-page.ts';
import type { Theme } from '../../tooling/themes.ts';

/**
 * Sets up, for the suite it is called in, one browser, and a new preview for each test, which `opened` is given. A test
 * fails when something went wrong in its page, or when the page asked for anything beyond its own files.
 */
export function eachPreview(
  opened: (preview: PreviewPage) => Promise<void> | void,
  { theme = 'light' }: { theme?: Theme } = {},
): void {
  let browser: Browser;
  let preview: PreviewPage | undefined;

  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());
  beforeEach(async () => {
    preview = await PreviewPage.open(browser, { theme });
    await opened(preview);
  });
  afterEach(async () => {
    const { errors = [], strays = [] } = preview ?? {};
    await preview?.close();
    assert.deepEqual({ errors, strays }, { errors: [], strays: [] });
  });
}
