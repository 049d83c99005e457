import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { toHtml } from '../../cli/export/html.ts';
import { readBlueprint } from '../../core/blueprint-file.ts';
import { example, type PreviewPage } from '../../tooling/preview-page.ts';
import { root } from '../../tooling/root.ts';
import { violationsIn } from '../support/axe.ts';
import { eachPreview } from '../support/each-preview.ts';
import { browserOf } from '../support/one-browser.ts';

const hotel = example('hotel');
const names = ['Board', 'Front office', 'Housekeeping', 'IT', 'What guests say'];
const withViews = (views: string) => hotel.replace(/\nviews:\n[\s\S]*?\n\n(?=stages:)/, `\n${views}\n\n`);

/** Returns the title of the slide in a page. */
const title = (page: Page) => page.locator('.speech h1');
const presents = (page: Page) =>
  page.evaluate(() => document.documentElement.classList.contains('presenting'));
const lanes = (page: Page) => page.locator('.canvas .lane-head > g[data-part^="lane_"]').count();

/** From the first to the last view and back, by the keyboard alone. */
async function walkThrough(page: Page): Promise<void> {
  for (const [index, name] of names.entries()) {
    await title(page).getByText(name, { exact: true }).waitFor();
    assert.equal(await page.locator('.speech .count').textContent(), `${index + 1} / ${names.length}`);
    await page.keyboard.press(
      (['ArrowRight', 'PageDown', ' ', 'ArrowDown', 'Enter'] as const)[index] ?? 'End',
    );
  }
  assert.equal(await title(page).textContent(), names.at(-1));
  await page.keyboard.press('PageUp');
  assert.equal(await title(page).textContent(), 'IT');
  await page.keyboard.press('Home');
  assert.equal(await title(page).textContent(), 'Board');
  await page.keyboard.press('End');
  assert.equal(await title(page).textContent(), names.at(-1));
}

describe('presenting', () => {
  let preview: PreviewPage;
  eachPreview((opened) => {
    preview = opened;
  });
  const present = () => preview.page.locator('vscode-toolbar-button[label="Present (F5)"]').click();

  it('goes from the first view to the last by the keyboard, and leaves everything as it was', async () => {
    const { page } = preview;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await preview.show(hotel);
    const place = await preview.transform();
    await present();
    assert.equal(await presents(page), true);
    assert.equal(await page.locator('.toolbar').isVisible(), false);
    assert.equal(await lanes(page), 4);
    assert.equal(
      await page.locator('.speech strong').textContent(),
      'Ten minutes at the desk cost us the rating.',
    );
    await walkThrough(page);
    await page.keyboard.press('Escape');
    assert.equal(await presents(page), false);
    assert.equal(await page.locator('.speech').isVisible(), false);
    assert.equal(await lanes(page), 6);
    assert.equal(await preview.transform(), place);
  });

  it('is begun by the editor, once', async () => {
    await preview.show(hotel);
    await preview.post({ type: 'present' });
    await preview.page.keyboard.press('End');
    await preview.post({ type: 'present' });
    assert.equal(await title(preview.page).textContent(), names.at(-1));
  });

  it('is black while that is wanted, and says so', async () => {
    const { page } = preview;
    await preview.show(hotel);
    await present();
    await page.keyboard.press('b');
    assert.equal(await page.locator('.black').isVisible(), true);
    assert.equal(await page.getByRole('status').getByText('Black. Press B to go on.').count(), 1);
    await page.keyboard.press('b');
    assert.equal(await page.locator('.black').isVisible(), false);
    await page.keyboard.press('.');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.locator('.black').isVisible(), false);
    assert.equal(await title(page).textContent(), 'Front office');
  });

  it('flies from stage to stage where there are no views, and jumps with reduced motion', async () => {
    const { page } = preview;
    // So narrow that not all stages are in sight at once.
    await page.setViewportSize({ width: 800, height: 600 });
    const { picture } = await preview.show(withViews('# none'));
    assert.equal(picture.views, undefined);
    await present();
    assert.equal(await title(page).textContent(), 'Overnight hotel stay');
    const stage = page.locator('.canvas [data-part="stage_0"]');
    const before = await stage.boundingBox();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.keyboard.press('ArrowRight');
    assert.equal(await title(page).textContent(), 'Book');
    const after = await stage.boundingBox();
    assert.ok((after?.width ?? 0) > (before?.width ?? 0), 'the stage is not nearer');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    const was = await preview.transform();
    await page.keyboard.press('ArrowRight');
    assert.equal(await title(page).textContent(), 'Arrive');
    for (let at = 2; at < picture.stages.length; at++) await page.keyboard.press('ArrowRight');
    assert.equal(await title(page).textContent(), 'Leave');
    await page.locator('.canvas [data-part="stage_4"].looked-at').waitFor();
    await page.waitForFunction(
      (place) => document.querySelector<HTMLElement>('.canvas')?.style.transform !== place,
      was,
    );
  });

  it('shows what is said as Markdown, and runs nothing of it', async () => {
    const { page } = preview;
    const say = [
      '# Head',
      '<script>window.ran = 1</script><img src=x onerror="window.ran = 1">',
      '[page](https://example.org) [not](javascript:window.ran=1) ![alt](x.png)',
      '- one',
      '- *two* `three`',
    ].join('\n\n');
    await preview.show(withViews(`views:\n  - { view: "<b>A</b>", say: ${JSON.stringify(say)} }`));
    await present();
    assert.equal(await title(page).textContent(), '<b>A</b>');
    assert.equal(await page.locator('.words').locator('script, img, b').count(), 0);
    assert.match((await page.locator('.words').textContent()) ?? '', /<script>window\.ran = 1<\/script>/);
    assert.deepEqual(
      await page.locator('.words a').evaluateAll((all) => all.map((one) => one.getAttribute('href'))),
      ['https://example.org'],
    );
    assert.equal(await page.locator('.words li em').textContent(), 'two');
    assert.equal(await page.evaluate(() => 'ran' in window), false);
  });

  it('follows a text that changes meanwhile, and edits nothing by its keys', async () => {
    const { page } = preview;
    await preview.show(hotel);
    await present();
    await page.keyboard.press('End');
    await preview.show(withViews('views: [{ view: One }, { view: Two }]'), 2);
    assert.equal(await title(page).textContent(), 'Two');
    for (const key of ['Delete', 'Insert', 'm', 'F2', '+', '?']) await page.keyboard.press(key);
    await preview.heard();
    assert.ok(!preview.messages.some(({ type }) => type === 'gesture' || type === 'ask'));
    assert.equal(await presents(page), true);
    assert.equal(await page.locator('.speech').getByText('2 / 2').count(), 1);
  });

  it('rings what the pointer is on', async () => {
    const { page } = preview;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await preview.show(hotel);
    await present();
    await page.keyboard.press('ArrowRight');
    await preview.part('c3_1_0').hover();
    assert.equal(await page.locator('.canvas .ringed').count(), 1);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.ringed').count(), 0);
  });

  for (const theme of ['dark', 'hc-light'] as const) {
    it(`has nothing beside the picture that axe finds in ${theme}`, async () => {
      const { page } = preview;
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await preview.setTheme(theme);
      await preview.show(hotel);
      await present();
      await title(page).getByText('Board', { exact: true }).waitFor();
      assert.deepEqual(await violationsIn(page, { isBesidePicture: true }), []);
    });
  }

  it('can be looked at in every theme, on screens of two sizes', async () => {
    const { page } = preview;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await preview.show(hotel);
    for (const [width, height] of [
      [1280, 720],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      await present();
      for (const theme of ['light', 'dark', 'hc-dark', 'hc-light'] as const) {
        await preview.setTheme(theme);
        await page.keyboard.press('Home');
        for (const name of names) {
          await title(page).getByText(name, { exact: true }).waitFor();
          const shot = `${names.indexOf(name)}-${theme}-${width}`;
          await page.screenshot({ path: `.vscode-test/screenshots/present-${shot}.png` });
          const { right, left } = await page.evaluate(() => ({
            right: document.querySelector('.frame')?.getBoundingClientRect().right ?? 0,
            left: document.querySelector('.speech')?.getBoundingClientRect().left ?? 0,
          }));
          assert.ok(right <= left + 1, 'the words lie over the picture');
          await page.keyboard.press('ArrowRight');
        }
      }
      // A window that fills the screen has no other size.
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => document.fullscreenElement === null);
    }
  });

  it('chooses a view of the file in the toolbar, which then goes with the text', async () => {
    const { page } = preview;
    await preview.show(hotel);
    const picker = page.getByRole('combobox', { name: 'View' });
    await picker.selectOption('Board');
    assert.equal(await lanes(page), 4);
    await preview.show(hotel.replace('    lanes: journey\n', '    lanes: [customer]\n'), 2);
    assert.equal(await lanes(page), 1);
    assert.equal(
      await picker.evaluate((one) => (one as HTMLSelectElement).selectedOptions[0]?.label),
      'Board',
    );
    await picker.selectOption('Everything');
    assert.equal(await lanes(page), 6);
    await page.locator('[label^="What to show"]').click();
    await page.locator('[data-choice="journey"]').click();
    assert.equal(
      await picker.evaluate((one) => (one as HTMLSelectElement).selectedOptions[0]?.label),
      'Own choice',
    );
    await preview.show(withViews('# none'), 3);
    assert.equal(await picker.isVisible(), false);
  });
});

describe('presenting a page of HTML', () => {
  it('goes from the first view to the last by the keyboard', async function () {
    const folder = join(root, '.vscode-test', 'pages');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'present.html');
    const options = { theme: undefined, density: 'standard', stubs: false, packageFolder: root } as const;
    writeFileSync(file, await toHtml('hotel.blueprint.yaml', readBlueprint(hotel), options));
    const page = await browserOf(this).newPage();
    try {
      await page.goto(pathToFileURL(file).href);
      await page.locator('.canvas .cell text').first().waitFor();
      await page.keyboard.press('F5');
      await walkThrough(page);
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !document.documentElement.classList.contains('presenting'));
      assert.equal(await lanes(page), 6);
    } finally {
      await page.close();
    }
  });
});
