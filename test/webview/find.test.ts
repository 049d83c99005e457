import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { PreviewModel } from '../../server/protocol.ts';
import { launchChromium } from '../support/chromium.ts';
import { example, PreviewPage } from '../support/preview-page.ts';

const hotel = example('hotel');

describe('find in the preview', () => {
  let browser: Browser;
  let preview: PreviewPage;
  let model: PreviewModel;

  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());
  beforeEach(async () => {
    preview = await PreviewPage.open(browser);
    model = await preview.show(hotel);
  });
  afterEach(async () => {
    const { errors } = preview;
    await preview.close();
    assert.deepEqual(errors, []);
  });

  const count = () => preview.page.locator('.find .count').textContent();
  const hits = () => preview.page.locator('.hit').count();
  const field = () => preview.page.locator('.find vscode-textfield');

  it('opens by Ctrl+F, counts, steps through the hits and around, and closes', async () => {
    const { page } = preview;
    await page.keyboard.press('Control+f');
    await field().locator('input').fill('check');
    const total = await hits();
    assert.ok(total > 1);
    assert.equal(await count(), `1 of ${total}`);
    await page.keyboard.press('Enter');
    assert.equal(await count(), `2 of ${total}`);
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Shift+Enter');
    assert.equal(await count(), `${total} of ${total}`);
    await page.keyboard.press('F3');
    assert.equal(await count(), `1 of ${total}`);
    await page.screenshot({ path: '.vscode-test/screenshots/webview-find.png' });
    await page.keyboard.press('Escape');
    assert.equal(await hits(), 0);
    assert.ok(await page.locator('.find').isHidden());
  });

  it('brings a hit into sight, and says when there is none', async () => {
    const { page } = preview;
    await page.keyboard.press('0');
    await page.keyboard.press('Control+f');
    await field()
      .locator('input')
      .fill(model.picture.cells.at(-1)?.name ?? '');
    const box = (await page.locator('.hit.current').boundingBox()) ?? assert.fail();
    assert.ok(box.x >= 0 && box.x + box.width <= 1280 && box.y >= 34 && box.y + box.height <= 720);
    await field().locator('input').fill('no such thing');
    assert.equal(await count(), 'No results');
  });

  it('follows an edit, and leaves the letters of the preview to the field', async () => {
    const { page } = preview;
    const place = await preview.transform();
    await page.keyboard.press('Control+f');
    await field().locator('input').focus();
    await page.keyboard.type('10+0');
    assert.equal(await preview.transform(), place);
    await field().locator('input').fill('room 42');
    assert.equal(await hits(), 0);
    await preview.show(hotel.replace('Goes to the room', 'Goes to room 42'), 2);
    assert.equal(await hits(), 1);
  });
});
