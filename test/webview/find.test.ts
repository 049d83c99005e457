import assert from 'node:assert/strict';
import type { PreviewModel } from '../../server/protocol.ts';
import { example, type PreviewPage } from '../../tooling/preview-page.ts';
import { eachPreview } from '../support/each-preview.ts';

const hotel = example('hotel');

describe('find in the preview', () => {
  let preview: PreviewPage;
  let model: PreviewModel;
  eachPreview(async (opened) => {
    preview = opened;
    model = await preview.show(hotel);
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
    const [first, last] = [model.picture.cells[0], model.picture.cells.at(-1)];
    const away = async () => (await preview.part(last?.key ?? '').boundingBox()) ?? assert.fail();
    await preview.post({ type: 'reveal', key: first?.key ?? '' });
    assert.ok((await away()).x > 1280);
    await field().locator('input').fill('Reads the departure cards');
    const box = (await page.locator('.hit.current').boundingBox()) ?? assert.fail();
    assert.ok(box.x >= 0 && box.x + box.width <= 1280 && box.y >= 34 && box.y + box.height <= 720);
    await field().locator('input').fill('no such thing');
    assert.equal(await count(), 'No results');
  });

  it('marks of a lane its head alone, and what it marks can still be read', async () => {
    const { page } = preview;
    await page.keyboard.press('Control+f');
    await field().locator('input').fill('Frontstage technology');
    const lane = model.picture.lanes.find(({ name }) => name === 'Frontstage technology') ?? assert.fail();
    const [mark, head] = [
      await page.locator('.hit').boundingBox(),
      await preview.part(lane.key).boundingBox(),
    ];
    assert.ok(mark && head && Math.abs(mark.width - head.width) < 12, `${mark?.width} for ${head?.width}`);
    const opacity = await page.locator('.hit').evaluate((hit) => getComputedStyle(hit).fillOpacity);
    assert.ok(Number(opacity) <= 0.3);
  });

  it('takes the place of the choices, and they take its', async () => {
    const { page } = preview;
    const choices = page.getByRole('dialog', { name: 'What to show' });
    await page.getByRole('button', { name: 'What to show' }).click();
    assert.ok(await choices.isVisible());
    await page.keyboard.press('Control+f');
    assert.ok((await choices.isHidden()) && (await page.locator('.find').isVisible()));
    await page.getByRole('button', { name: 'What to show' }).click();
    assert.ok((await choices.isVisible()) && (await page.locator('.find').isHidden()));
  });

  it('can be reached by its button in a window that is too narrow for all', async () => {
    const { page } = preview;
    await page.setViewportSize({ width: 300, height: 500 });
    await page.getByRole('button', { name: 'Find (Ctrl+F)' }).click();
    assert.ok(await page.locator('.find').isVisible());
  });

  it('follows an edit, and leaves keys that mean something in the preview to the field', async () => {
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
