import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import { inPreview } from '../../../tooling/preview-frame.ts';

/** A window whose preview is made anew as soon as somebody looks at it, so many times. */
function windowOf(times: number, isClosed = false): Page {
  let made = 0;
  const frames = () => [
    { url: () => 'https://webview.test/index.html' },
    { url: () => `https://webview.test/fake.html?${made}`, isDetached: () => made <= times },
  ];
  const page = { frames: () => frames().map((frame) => ({ ...frame })), isClosed: () => isClosed };
  return {
    ...page,
    frames: () => {
      made++;
      return page.frames();
    },
  } as unknown as Page;
}

const look = async (frame: Frame) => {
  if (frame.isDetached()) throw new Error('Frame was detached');
  return frame.url();
};

describe('what is done in the preview of a window', () => {
  it('is done in the one that has come in the place of one that went away', async () => {
    assert.equal(await inPreview(windowOf(2), look), 'https://webview.test/fake.html?3');
  });

  it('fails with the window', async () => {
    await assert.rejects(inPreview(windowOf(2, true), look), /detached/);
  });

  it('fails when it is the page itself that refuses', async () => {
    const refuse = () => Promise.reject(new Error('No such element'));
    await assert.rejects(inPreview(windowOf(0), refuse), /No such element/);
  });
});
