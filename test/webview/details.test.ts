import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { cellKey, example, PreviewPage } from '../support/preview-page.ts';

const hotel = example('hotel');

describe('details and selection in the preview', () => {
  let browser: Browser;
  let preview: PreviewPage;

  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());
  beforeEach(async () => {
    preview = await PreviewPage.open(browser);
  });
  afterEach(async () => {
    const { errors } = preview;
    await preview.close();
    assert.deepEqual(errors, []);
  });

  const card = () => preview.page.locator('.card');

  it('shows the card of what the pointer is on, inside the window', async () => {
    const model = await preview.show(hotel);
    const key = cellKey(model, 'Checks in');
    await preview.part(key).hover();
    await card().waitFor({ state: 'visible' });
    const text = (await card().textContent()) ?? '';
    assert.ok(text.startsWith('Checks in'));
    for (const { label, values } of model.cards[key]?.facts ?? []) {
      assert.ok(text.includes(label));
      for (const value of values) assert.ok(text.includes(value.text), value.text);
    }
    const box = (await card().boundingBox()) ?? assert.fail();
    assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= 1280 && box.y + box.height <= 720);
    await preview.page.screenshot({ path: '.vscode-test/screenshots/webview-card.png' });
    await preview.page.keyboard.press('Escape');
    await card().waitFor({ state: 'hidden' });
  });

  it('goes to what a value of the card names', async () => {
    const model = await preview.show(hotel);
    const key = cellKey(model, 'Processes the registration');
    await preview.part(key).hover();
    await card().waitFor({ state: 'visible' });
    const link = card().locator('a').first();
    await link.click();
    const { offset } = await preview.told('open-offset');
    const targets = model.cards[key]?.facts.flatMap(({ values }) => values.map(({ target }) => target));
    assert.ok(targets?.includes(offset));
  });

  it('is walked through by keyboard, with the card of each cell', async () => {
    const model = await preview.show(hotel);
    const first = model.picture.cells[0] ?? assert.fail();
    await preview.part(first.key).focus();
    const focused = () => preview.page.evaluate(() => document.activeElement?.getAttribute('data-part'));
    await preview.page.keyboard.press('ArrowRight');
    const second = await focused();
    const cell = model.picture.cells.find(({ key }) => key === second) ?? assert.fail();
    assert.equal(cell.lane, first.lane);
    assert.notEqual(cell.key, first.key);
    assert.ok(((await card().textContent()) ?? '').startsWith(cell.name));
    const label = await preview.part(cell.key).getAttribute('aria-label');
    assert.ok(label?.includes(`: ${cell.name}`), label ?? '');
    await preview.page.keyboard.press('Escape');
    assert.ok(await card().isHidden());
    await preview.page.keyboard.press('Enter');
    const { key, focus } = await preview.told('select');
    assert.deepEqual({ key, focus }, { key: cell.key, focus: true });
  });

  it('keeps the focus on a cell while it is edited', async () => {
    const model = await preview.show(hotel);
    const key = cellKey(model, 'Checks in');
    await preview.part(key).focus();
    await preview.show(hotel.replace('name: Checks in', 'name: Checks in at last'), 2);
    assert.equal(await preview.page.evaluate(() => document.activeElement?.getAttribute('data-part')), key);
  });

  it('selects on a click, and lets the neighbours along the arrows stand out', async () => {
    const model = await preview.show(hotel);
    const key = cellKey(model, 'Checks in');
    await preview.part(key).click();
    assert.equal((await preview.told('select')).key, key);
    const opacity = (part: string) =>
      preview.part(part).evaluate((element) => getComputedStyle(element).opacity);
    const near = model.picture.links.find(({ from }) => from === key)?.to ?? assert.fail();
    const far = model.picture.cells.at(-1)?.key ?? assert.fail();
    assert.equal(await opacity(key), '1');
    assert.equal(await opacity(near), '1');
    assert.ok(Number(await opacity(far)) < 1);
    assert.equal(await preview.page.locator('.canvas .outline').count(), 1);
    await preview.page.screenshot({ path: '.vscode-test/screenshots/webview-selected.png' });
    await preview.page.keyboard.press('Escape');
    await preview.page.keyboard.press('Escape');
    assert.equal(await opacity(far), '1');
  });

  it('outlines what the text cursor is in, and brings it into sight', async () => {
    const model = await preview.show(hotel);
    await preview.page.keyboard.press('0');
    const key = model.picture.cells.at(-1)?.key ?? assert.fail();
    await preview.post({ type: 'reveal', key });
    const outline = preview.page.locator('.canvas .outline');
    await outline.waitFor({ state: 'attached' });
    const box = (await outline.boundingBox()) ?? assert.fail();
    assert.ok(box.x >= 0 && box.x + box.width <= 1280 && box.y >= 0 && box.y + box.height <= 720);
    await preview.show(hotel.replace('Overnight hotel stay', 'A night'), 2);
    assert.equal(await outline.count(), 1);
    await preview.post({ type: 'reveal', key: null });
    await outline.waitFor({ state: 'detached' });
  });
});
