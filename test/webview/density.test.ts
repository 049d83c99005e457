import assert from 'node:assert/strict';
import { example, type PreviewPage } from '../../tooling/preview-page.ts';
import { eachPreview } from '../support/each-preview.ts';

const hotel = example('hotel');

describe('how much the preview says', () => {
  let preview: PreviewPage;
  eachPreview((opened) => {
    preview = opened;
  });

  const choose = async (density: string) => {
    await preview.page.locator('[label^="What to show"]').click();
    await preview.page.getByRole('radio', { name: density }).check();
    await preview.page.keyboard.press('Escape');
  };
  const row = (name: string) => preview.page.locator(`.canvas .lane-head [aria-label="Row ${name}"]`);
  const middleOf = async (key: string) => {
    const box = (await preview.part(key).boundingBox()) ?? assert.fail(key);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  /** Turns the wheel with Ctrl over a point so often, and waits until the cells have texts or none. */
  const zoom = async (point: { x: number; y: number }, by: number, turns: number, hasTexts: boolean) => {
    await preview.page.mouse.move(point.x, point.y);
    await preview.page.keyboard.down('Control');
    for (let turn = 0; turn < turns; turn++) await preview.page.mouse.wheel(0, by);
    await preview.page.keyboard.up('Control');
    await preview.page.waitForFunction(
      (wanted) => (document.querySelector('.canvas .cell text') !== null) === wanted,
      hasTexts,
    );
    await stillness();
  };
  /** Waits until nothing glides any more. */
  const stillness = () => preview.page.waitForFunction(() => document.getAnimations().length === 0);

  it('is chosen in the panel, also by the keyboard, and kept over a reload', async () => {
    await preview.show(hotel);
    assert.equal(await row('Pain points').count(), 0);
    await choose('Full');
    await row('Pain points').waitFor();
    await preview.page.locator('[label^="What to show"]').click();
    await preview.page.locator('input[data-choice="full"]:focus').waitFor();
    await preview.page.keyboard.press('ArrowUp');
    await row('Pain points').waitFor({ state: 'detached' });
    await preview.page.keyboard.press('ArrowDown');
    await row('Pain points').waitFor();
    const again = await preview.another({ state: await preview.kept() });
    await again.show(hotel);
    await again.page.locator('.canvas .lane-head [aria-label="Row Pain points"]').waitFor();
    await again.close();
  });

  it('has rows whose cells are chosen, pointed at, walked to and found like cards', async () => {
    const { picture } = await preview.show(hotel);
    await choose('Full');
    await row('Pain points').waitFor();
    const pains = picture.rows.find(({ kind }) => kind === 'pains')?.cells[0] ?? assert.fail();
    const cell = preview.part(pains.key);
    assert.match((await cell.getAttribute('aria-label')) ?? '', /^Pain points, step 4 Check in: Queues/);
    await cell.hover();
    await preview.page.locator('.card', { hasText: 'Queues for ten minutes' }).waitFor();
    await cell.click();
    const { key } = await preview.told('select', (message) => message.key === pains.key);
    assert.equal(key, pains.key);
    await cell.focus();
    await preview.page.keyboard.press('ArrowDown');
    await preview.page.locator('.canvas [data-part^="facts_opportunities"]:focus').waitFor();
    await preview.page.keyboard.press('Control+f');
    await preview.page.locator('.find input').fill('spelled on the telephone');
    await preview.page.locator('.canvas .hits .current').waitFor();
  });

  it('outlines the step where the text cursor is in what a row says and there is no row', async () => {
    const { picture } = await preview.show(hotel);
    const pains = picture.rows.find(({ kind }) => kind === 'pains')?.cells[0] ?? assert.fail();
    await preview.post({ type: 'reveal', key: pains.key });
    await preview.page.locator('.canvas .outline').waitFor({ state: 'attached' });
  });

  it('becomes the overview far away and what was chosen near, with the place under the pointer where it was', async () => {
    const { picture } = await preview.show(hotel);
    const key = picture.cells.find(({ name }) => name === 'Goes to the room')?.key ?? assert.fail();
    const before = await middleOf(key);
    await zoom(before, 100, 3, false);
    const away = await middleOf(key);
    assert.ok(
      Math.abs(away.x - before.x) < 20 && Math.abs(away.y - before.y) < 30,
      JSON.stringify([before, away]),
    );
    const kept = await preview.kept();
    assert.ok('far' in kept);
    await zoom(away, -100, 5, true);
    const near = await middleOf(key);
    assert.ok(Math.abs(near.x - away.x) < 30 && Math.abs(near.y - away.y) < 40, JSON.stringify([away, near]));
  });

  it('shows a journey of forty steps whole as its overview, and exports what was chosen', async () => {
    const steps = Array.from(
      { length: 40 },
      (_, at) => `      - step: Step ${at}\n        customer: Walks ${at}\n`,
    );
    await preview.show(`blueprint: Long\nstages:\n  - stage: S\n    steps:\n${steps.join('')}`);
    await preview.page.locator('[label^="Show everything"]').click();
    await preview.page.locator('.canvas .cell > g rect').first().waitFor();
    await preview.page.waitForFunction(() => document.querySelector('.canvas .cell text') === null);
    await stillness();
    const sizes = await preview.page.locator('.canvas .step text').evaluateAll((texts) =>
      texts.map((text) => {
        const matrix = (text as SVGTextElement).getScreenCTM();
        const scale = matrix === null ? 0 : Math.hypot(matrix.a, matrix.b);
        return Number(text.getAttribute('font-size')) * scale;
      }),
    );
    assert.ok(sizes.length >= 80 && sizes.every((size) => size >= 8.5), String(Math.min(...sizes)));
    assert.match(await preview.exportSvg(), /Walks 39</);
  });
});
