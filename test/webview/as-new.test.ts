import assert from 'node:assert/strict';
import { cellKey, example, PreviewPage } from '../../tooling/preview-page.ts';
import { browserOf } from '../support/one-browser.ts';

const hotel = example('hotel');

describe('a preview that tests share', () => {
  it('is as new when it has been ended, whatever a test has done in it', async function () {
    const used = await PreviewPage.open(browserOf(this));
    const fresh = await used.another();
    const { page } = used;
    const model = await used.show(hotel);
    await page.setViewportSize({ width: 600, height: 500 });
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() => {
      localStorage.setItem('kept', 'yes');
      sessionStorage.setItem('kept', 'yes');
      Object.assign(window, { kept: 'yes' });
      setInterval(() => console.error('still here'));
    });
    await page.setViewportSize({ width: 1280, height: 720 });
    const cell = used.part(cellKey(model, 'Checks in'));
    await cell.hover();
    await page.locator('.card').waitFor({ state: 'visible' });
    await cell.click();
    await page.keyboard.press('+');
    await page.setViewportSize({ width: 600, height: 500 });
    const { errors } = await used.end();
    assert.ok(errors.includes('still here'));
    await used.start();
    for (const preview of [used, fresh]) await preview.show(hotel, 2);
    assert.deepEqual(await lookOf(used), await lookOf(fresh));
    assert.deepEqual(used.messages, fresh.messages);
    assert.deepEqual(await used.end(), { errors: [], strays: [] });
    for (const preview of [used, fresh]) await preview.close();
  });
});

/** All that a test could find of another one. */
async function lookOf(preview: PreviewPage) {
  const { page } = preview;
  const inPage = await page.evaluate(async () => ({
    motion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    clipboard: (await navigator.permissions.query({ name: 'clipboard-read' as PermissionName })).state,
    stored: localStorage.length + sessionStorage.length,
    isKept: 'kept' in window,
    focused: document.activeElement?.localName,
    pointed: [...document.querySelectorAll(':hover')].map(({ localName }) => localName),
    body: document.body.innerHTML.replaceAll(location.origin, ''),
    look: document.documentElement.getAttribute('style'),
  }));
  return {
    ...inPage,
    size: page.viewportSize(),
    kept: await preview.kept(),
    place: await preview.transform(),
  };
}
