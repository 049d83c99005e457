import assert from 'node:assert/strict';
import { example, type PreviewPage } from '../../tooling/preview-page.ts';
import { eachPreview } from '../support/each-preview.ts';

describe('the layer of the picture', () => {
  let preview: PreviewPage;

  eachPreview(async (opened) => {
    preview = opened;
    await preview.show(example('hotel'));
    await preview.page.keyboard.press('0');
    await preview.page.mouse.move(640, 360);
  });

  it('stands on whole px of the screen, and loses no part of a small movement', async () => {
    const x = async () => Number(/translate3d\((-?[\d.]+)px/.exec(await preview.transform())?.[1]);
    const before = await x();
    for (let turn = 0; turn < 10; turn++) await preview.wheel(0.4, 0);
    const after = await x();
    assert.ok(Number.isInteger(after), `${after}`);
    assert.equal(before - after, 4);
  });

  it('is stretched while the scale changes, never to twice what was painted, and painted anew at rest', async () => {
    // Far away another picture is drawn, unless it is the one that was chosen.
    await preview.page.getByRole('button', { name: 'What to show' }).click();
    await preview.page.getByRole('radio', { name: 'Overview' }).check();
    await preview.page.keyboard.press('Escape');
    await preview.page.locator('.canvas:not(.stretched)').waitFor();
    const stretched = await preview.page.evaluate(() => {
      const canvas = document.querySelector('.canvas');
      return Array.from({ length: 12 }, () => {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '-', bubbles: true }));
        return canvas?.classList.contains('stretched') ? 'stretched' : 'painted';
      });
    });
    // Each key makes it smaller by a fifth: with four of them, less than half of it is left.
    const runs = stretched
      .join(' ')
      .split('painted')
      .map((run) => run.split('stretched').length - 1);
    assert.equal(Math.max(...runs), 3, stretched.join(' '));
    await preview.page.locator('.canvas:not(.stretched)').waitFor();
    const canvas = preview.page.locator('.canvas');
    assert.equal(await canvas.evaluate((element) => getComputedStyle(element).willChange), 'auto');
  });
});
