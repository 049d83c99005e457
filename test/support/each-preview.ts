import assert from 'node:assert/strict';
import { PreviewPage } from '../../tooling/preview-page.ts';
import type { Theme } from '../../tooling/themes.ts';
import { browserOf } from './one-browser.ts';

/**
 * Sets up, for the suite it is called in, a preview that is as new for each test, which `opened` is given. A test fails
 * when something went wrong in its page, or when the page asked for anything beyond its own files. A page that a test
 * has failed in is not taken again.
 */
export function eachPreview(
  opened: (preview: PreviewPage) => Promise<void> | void,
  { theme = 'light' }: { theme?: Theme } = {},
): void {
  let preview: PreviewPage | undefined;

  beforeEach(async function () {
    if (preview === undefined) preview = await PreviewPage.open(browserOf(this), { theme });
    else await preview.start();
    await opened(preview);
  });
  afterEach(async function () {
    const { errors = [], strays = [] } = (await preview?.end()) ?? {};
    const isSound = this.currentTest?.state === 'passed' && errors.length + strays.length === 0;
    if (!isSound) await close();
    assert.deepEqual({ errors, strays }, { errors: [], strays: [] });
  });
  after(close);

  async function close(): Promise<void> {
    await preview?.close();
    preview = undefined;
  }
}
