import assert from 'node:assert/strict';
import { readBlueprint } from '../../core/blueprint-file.ts';
import { darkKeys } from '../../core/impact/dark-keys.ts';
import { impactOf } from '../../core/impact/impact.ts';
import { example, type PreviewPage } from '../../tooling/preview-page.ts';
import { eachPreview } from '../support/each-preview.ts';

const hotel = example('hotel');

describe('something that is switched off in the preview', () => {
  let preview: PreviewPage;
  eachPreview((opened) => {
    preview = opened;
  });

  const dark = () =>
    preview.page.evaluate(() =>
      [...document.querySelectorAll('.canvas .dark')].map((one) => one.getAttribute('data-part')),
    );

  it('darkens what depends on it, also in the next picture, until Escape', async () => {
    await preview.show(hotel);
    const file = readBlueprint(hotel);
    const [, registration] = file.model.systems;
    assert.ok(registration);
    const keys = [...darkKeys(impactOf(file, registration), file)];
    await preview.post({ type: 'dark', keys, sentence: 'Without it: 14 cells.' });
    await preview.page.locator('.notice', { hasText: 'Without it: 14 cells.' }).waitFor();
    assert.deepEqual((await dark()).sort(), keys.toSorted());
    const fill = await preview
      .part('c3_1_0')
      .locator('text')
      .first()
      .evaluate((one) => getComputedStyle(one).fill);
    assert.equal(fill, 'rgb(213, 218, 227)');
    await preview.show(`${hotel}\nx-more: 1\n`);
    assert.deepEqual((await dark()).sort(), keys.toSorted());
    await preview.page.keyboard.press('Escape');
    await preview.told('switched-on');
    assert.deepEqual(await dark(), []);
    await preview.page.locator('.notice').waitFor({ state: 'hidden' });
  });
});
