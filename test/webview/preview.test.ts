import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { cellKey, example, PreviewPage, previewOf } from '../support/preview-page.ts';

const hotel = example('hotel');

/** The hotel with one more stage of so many steps. */
function withStage(count: number, text = hotel): string {
  const steps = Array.from(
    { length: count },
    (_, index) => `      - step: Return ${index + 1}\n        customer: Returns\n`,
  );
  return text.replace('\nx-reviewed-by', `\n  - stage: Later\n    steps:\n${steps.join('')}\nx-reviewed-by`);
}

describe('the preview', () => {
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
    const { errors, strays } = preview;
    await preview.close();
    assert.deepEqual({ errors, strays }, { errors: [], strays: [] });
  });

  const texts = () => preview.page.locator('.canvas svg text').allTextContents();

  it('shows every cell of the blueprint, whole, in its window', async () => {
    const model = await preview.show(hotel);
    for (const { key } of model.picture.cells) assert.equal(await preview.part(key).count(), 1);
    const box = await preview.page.locator('.canvas svg').boundingBox();
    assert.ok(
      box !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= 1280 && box.y + box.height <= 720,
    );
    await preview.page.screenshot({ path: '.vscode-test/screenshots/webview-hotel.png' });
  });

  it('begins at a size that can be read where the whole would be too small', async () => {
    await preview.page.setViewportSize({ width: 600, height: 720 });
    await preview.show(hotel);
    const box = await preview.page.locator('.canvas svg').boundingBox();
    const model = await preview.page.locator('.canvas svg').getAttribute('width');
    assert.ok(box !== null && box.x >= 0 && box.y >= 0 && box.x < 40);
    assert.ok(box.width >= 0.6 * Number(model), `${box.width} px of ${model}`);
  });

  it('leaves nothing of its workshop in the page', async () => {
    await preview.show(hotel);
    assert.equal(await preview.page.locator('svg:not(.sticky svg)').count(), 1);
    assert.equal(await preview.page.locator('svg style, svg foreignObject, svg marker').count(), 0);
  });

  it('replaces only what an edit changed', async () => {
    const model = await preview.show(hotel);
    await preview.page.evaluate(() => {
      for (const part of document.querySelectorAll('[data-part] > g')) Object.assign(part, { old: true });
    });
    await preview.show(hotel.replace('Goes to the room', 'Goes to a room'), 2);
    const replaced = await preview.page.evaluate(() =>
      [...document.querySelectorAll('[data-part] > g')]
        .filter((part) => !('old' in part))
        .map((part) => part.parentElement?.getAttribute('data-part') ?? ''),
    );
    assert.ok(replaced.includes(cellKey(model, 'Goes to the room')));
    assert.ok(replaced.length < 6, `${replaced.length} parts were replaced`);
  });

  it('patches a structural edit to what a new preview shows', async () => {
    await preview.show(hotel);
    const texts = [
      withStage(3),
      hotel.replace(/ {2}- stage: Arrive[\s\S]*?(?= {2}- stage: )/, ''),
      withStage(1, hotel.replace('Goes to the room', 'Goes')),
    ];
    for (const [index, text] of texts.entries()) {
      await preview.show(text, index + 2);
      const fresh = await PreviewPage.open(browser);
      await fresh.show(text);
      const shape = (page: PreviewPage) =>
        page.page.locator('.canvas svg').evaluate((svg) => {
          const copy = svg.cloneNode(true) as Element;
          // Where the author last was is no part of the picture.
          for (const part of copy.querySelectorAll('[tabindex]')) part.removeAttribute('tabindex');
          return copy.innerHTML;
        });
      assert.equal(await shape(preview), await shape(fresh));
      await fresh.close();
    }
  });

  it('keeps the elements of what a structural edit leaves as it is', async () => {
    const model = await preview.show(hotel);
    const key = cellKey(model, 'Makes a reservation');
    await preview.part(key).evaluate((part) => Object.assign(part.firstElementChild ?? part, { old: true }));
    await preview.part(key).focus();
    await preview.show(withStage(2), 2);
    assert.ok(await preview.part(key).evaluate((part) => 'old' in (part.firstElementChild ?? part)));
    assert.equal(await preview.page.evaluate(() => document.activeElement?.getAttribute('data-part')), key);
  });

  it('keeps zoom and place over an edit, a structural one too', async () => {
    await preview.show(hotel);
    await preview.page.mouse.move(400, 300);
    await preview.page.keyboard.down('Control');
    await preview.page.mouse.wheel(0, -400);
    await preview.page.keyboard.up('Control');
    await preview.page.mouse.wheel(80, 40);
    const place = await preview.transform();
    await preview.show(hotel.replace('Goes to the room', 'Goes to a room'), 2);
    assert.equal(await preview.transform(), place);
    await preview.show(withStage(1), 3);
    assert.ok((await texts()).includes('Returns'));
    assert.equal(await preview.transform(), place);
  });

  it('zooms at the pointer, and by its keys', async () => {
    await preview.show(hotel);
    const corner = async () => (await preview.page.locator('.canvas svg').boundingBox()) ?? assert.fail();
    const before = await corner();
    await preview.page.mouse.move(Math.round(before.x), Math.round(before.y));
    await preview.page.keyboard.down('Control');
    await preview.page.mouse.wheel(0, -100);
    await preview.page.keyboard.up('Control');
    const zoomed = await corner();
    assert.ok(zoomed.width > before.width);
    assert.ok(Math.abs(zoomed.x - before.x) < 1 && Math.abs(zoomed.y - before.y) < 1);
    await preview.page.keyboard.press('0');
    assert.match(await preview.transform(), /scale\(1\)/);
    await preview.page.keyboard.press('1');
    assert.deepEqual(await corner(), before);
    await preview.page.keyboard.press('+');
    assert.ok((await corner()).width > before.width);
  });

  it('moves with a drag, which is not a click', async () => {
    const model = await preview.show(hotel);
    const cell = (await preview.part(cellKey(model, 'Checks in')).boundingBox()) ?? assert.fail();
    await preview.page.mouse.move(cell.x + 10, cell.y + 10);
    await preview.page.mouse.down();
    await preview.page.mouse.move(cell.x + 60, cell.y + 40, { steps: 4 });
    await preview.page.mouse.up();
    const moved = (await preview.part(cellKey(model, 'Checks in')).boundingBox()) ?? assert.fail();
    assert.ok(Math.abs(moved.x - cell.x - 50) < 1 && Math.abs(moved.y - cell.y - 30) < 1);
    assert.ok(!preview.messages.some(({ type }) => type === 'select'));
  });

  it('keeps the last good picture while the file cannot be read, says where, and recovers', async () => {
    await preview.show(hotel);
    const good = await texts();
    const place = await preview.transform();
    const broken = await preview.show(hotel.replace('stages:\n', 'stages: [\n'), 2);
    assert.ok(broken.broken !== undefined);
    assert.deepEqual(await texts(), good);
    assert.equal(await preview.transform(), place);
    const notice = preview.page.locator('.notice');
    assert.match((await notice.textContent()) ?? '', /Line \d+/);
    await preview.page.screenshot({ path: '.vscode-test/screenshots/webview-broken.png' });
    await notice.locator('a').click();
    const open = await preview.told('open');
    assert.deepEqual({ line: open.line, character: open.character }, broken.broken.range.start);
    await preview.show(hotel.replace('Overnight hotel stay', 'A night'), 3);
    assert.ok(await notice.isHidden());
    assert.ok((await texts()).includes('A night'));
  });

  it('shows what could be understood of a file that was never good', async () => {
    await preview.show(`${hotel}\n  - stage: [`);
    assert.ok((await texts()).some((text) => text.includes('Check in')));
    assert.ok(await preview.page.locator('.notice').isVisible());
  });

  it('never lets an older version win', async () => {
    const versions = [3, 5, 4, 2];
    for (const version of versions) {
      const text = withStage(version, hotel.replace('Overnight hotel stay', `Version ${version}`));
      await preview.post({ type: 'show', preview: previewOf(text, version) });
    }
    await preview.told('shown', ({ version }) => version === 5);
    await preview.exportSvg();
    assert.ok((await texts()).includes('Version 5'));
    assert.ok(!preview.messages.some((message) => message.type === 'shown' && message.version === 4));
  });

  it('starts to count again when the document was opened anew', async () => {
    await preview.show(hotel, 9);
    const model = previewOf(hotel.replace('Overnight hotel stay', 'A night'), 1);
    await preview.post({ type: 'show', preview: model, reopened: true });
    await preview.told('shown', ({ version }) => version === 1);
    assert.ok((await texts()).includes('A night'));
  });

  it('shows how to begin when there is nothing, and writes a template', async () => {
    await preview.show('');
    const button = preview.page.getByText('New Blueprint from a Template');
    await preview.page.screenshot({ path: '.vscode-test/screenshots/webview-empty.png' });
    await button.click();
    assert.equal((await preview.told('command')).command, 'new-blueprint');
    await preview.show(hotel, 2);
    assert.ok(await button.isHidden());
  });

  it('comes back to the place it had before the window was reloaded', async () => {
    await preview.show(hotel);
    await preview.page.keyboard.press('0');
    const place = await preview.transform();
    const state = await preview.page.evaluate(() => (window as unknown as { state: object }).state);
    const again = await PreviewPage.open(browser, { state });
    await again.show(hotel);
    assert.equal(await again.transform(), place);
    await again.close();
  });

  it('follows the theme without losing its place', async () => {
    await preview.show(hotel);
    await preview.page.keyboard.press('+');
    const place = await preview.transform();
    const looks = new Set<string>();
    for (const theme of ['light', 'dark', 'hc-dark', 'hc-light'] as const) {
      await preview.setTheme(theme);
      looks.add(await preview.page.locator('.canvas svg').innerHTML());
      assert.equal(await preview.transform(), place);
      await preview.page.screenshot({ path: `.vscode-test/screenshots/webview-${theme}.png` });
    }
    assert.equal(looks.size, 4);
  });
});
