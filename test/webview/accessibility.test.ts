import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { toHtml } from '../../cli/export/html.ts';
import { readBlueprint } from '../../core/blueprint-file.ts';
import { withBrand } from '../../core/diagram/with-brand.ts';
import { pictureCommands } from '../../core/export-formats.ts';
import { cellKey, contentFrom, example, type PreviewPage } from '../../tooling/preview-page.ts';
import { cache, root } from '../../tooling/root.ts';
import type { Theme } from '../../tooling/themes.ts';
import { violationsIn } from '../support/axe.ts';
import { eachPreview } from '../support/each-preview.ts';
import { EditedPage } from '../support/edited-page.ts';
import { browserOf } from '../support/one-browser.ts';

const hotel = example('hotel');
const twoPersonas = `blueprint: Borrowing a book
persona: [{ id: student, name: Student }, { id: parent, name: Parent with a pram }]
stages:
  - stage: Find
    steps:
      - { step: Search, emotion: { student: 1, parent: 0 }, evidence: Page, customer: Looks }
      - step: Walk
        emotion: { student: -1, parent: -2 }
        customer: Goes upstairs
        frontstage: { name: Shows the way, emotion: -1 }
        backstage: Puts books back
        support: Catalogue
`;
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Themes that differ from one of the others in nothing but colours: no rule of the style sheet is for them alone. */
const ofOtherColours: readonly Theme[] = ['dark', 'hc-light'];

const choose = async (page: Page, density: string) => {
  await page.locator('[label^="What to show"]').click();
  await page.getByRole('radio', { name: density }).check();
  await page.keyboard.press('Escape');
};

/** A text that only the full density has. */
const textOfRow = '.canvas [aria-label="Row Pain points"] text';

describe('accessibility of the preview', () => {
  let preview: PreviewPage;
  eachPreview((opened) => {
    preview = opened;
  });

  // Each theme with one more density, and each density in one theme of each kind.
  for (const [theme, density] of [
    ['light', 'Overview'],
    ['dark', 'Full'],
    ['hc-dark', 'Full'],
    ['hc-light', 'Overview'],
  ] as const) {
    it(`leaves axe nothing to find in ${theme}, whatever is open`, async function () {
      // axe looks at every text of the picture, once for each.
      this.timeout(240_000);
      const { page } = preview;
      const isOfColours = ofOtherColours.includes(theme);
      /** @param isBesidePicture true when the picture is as it was looked at before */
      const look = async (at: string, isBesidePicture = false) => {
        assert.deepEqual(await violationsIn(page, { isOfColours, isBesidePicture }), [], at);
        await page.screenshot({ path: `.vscode-test/screenshots/webview-${at}-${theme}.png` });
      };
      await preview.setTheme(theme);
      const model = await preview.show(hotel);
      await look('picture');
      await choose(page, density);
      await page
        .locator(density === 'Full' ? textOfRow : '.canvas .cell:not(:has(text))')
        .first()
        .waitFor();
      await look(density.toLowerCase());
      await choose(page, 'Standard');
      await preview.part(cellKey(model, 'Checks in')).focus();
      await page.keyboard.press('ArrowRight');
      await page.locator('.card').waitFor({ state: 'visible' });
      await look('card', true);
      await page.keyboard.press('Tab');
      await page.locator('.card a:focus').waitFor();
      await look('card-entered', true);
      await page.keyboard.press('Escape');
      await preview.part(cellKey(model, 'Processes the registration')).hover();
      await page.locator('.card').waitFor({ state: 'visible' });
      await look('pointed');
      await preview.part(cellKey(model, 'Processes the registration')).click();
      await look('selected');
      await page.keyboard.press('Control+f');
      await page.locator('.find input').fill('check');
      await look('find');
      await page.locator('.find input').fill('no such thing');
      await look('not-found', true);
      await page.keyboard.press('Escape');
      await page.locator('[label^="What to show"]').click();
      await look('choices', true);
      await page.locator('[data-choice="journey"]').click();
      await look('chosen');
      await page.keyboard.press('Escape');
      await page.locator('[label="More to export or copy"]').click();
      await page.locator('.menu [role="menuitem"]').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await look('menu', true);
      await page.keyboard.press('Escape');
      await page.locator('[label="Present (F5)"]').click();
      await look('presented', true);
      await page.keyboard.press('Escape');
      await preview.show(hotel.replace('stages:\n', 'stages: [\n'), 2);
      await page.locator('.notice').waitFor({ state: 'visible' });
      await look('error', true);
      await preview.show('', 3);
      await look('empty', true);
    });
  }

  for (const theme of ['light', 'dark', 'hc-dark', 'hc-light'] as const) {
    it(`leaves axe nothing to find in the panel of details in ${theme}`, async () => {
      const { page } = preview;
      await preview.setTheme(theme);
      await new EditedPage(preview, hotel.replace('rating: 2', 'rating: 12')).open();
      const panel = page.getByRole('complementary', { name: 'Details' });
      const look = async (at: string) => {
        const isOfColours = ofOtherColours.includes(theme);
        assert.deepEqual(await violationsIn(page, { isOfColours, isBesidePicture: true }), [], at);
        await page.screenshot({ path: `.vscode-test/screenshots/details-${at}-${theme}.png` });
      };
      const opened = async (title: string) => {
        await panel.getByRole('heading', { name: title }).waitFor();
        const fold = panel.locator('details.more:not([open]) summary');
        if ((await fold.count()) > 0) await fold.click();
      };
      await page.locator('[label^="Details"]').click();
      await opened('Overnight hotel stay');
      await look('document');
      await preview.part('step_3').focus();
      await page.keyboard.press('Alt+Enter');
      await opened('Check in');
      await panel.getByRole('button', { name: 'About Rating' }).click();
      await panel.locator('[data-field="rating"] .problems').waitFor();
      await look('step');
      await preview.part('c3_2_0').focus();
      await page.keyboard.press('Alt+Enter');
      await opened('Processes the registration');
      await panel.getByRole('combobox', { name: 'Add to Done by' }).press('ArrowDown');
      await look('cell');
    });
  }

  it('leaves axe nothing to find in the colours of a brand, with the emotions of several personas', async () => {
    const content = contentFrom(twoPersonas);
    const lanes = ['evidence', 'customer', 'frontstage', 'backstage', 'support'];
    const colours = Object.fromEntries(
      ['band', 'curve', ...lanes].map((key) => [key, { light: '#f4b400' }] as const),
    );
    const logo = { width: 40, height: 10, data: pixel };
    const picture = withBrand(content.picture, { brand: { font: 'Georgia', colours }, logo });
    for (const theme of ['light', 'dark'] as const) {
      await preview.setTheme(theme);
      await preview.post({ type: 'show', preview: { ...content, picture }, reopened: true });
      await preview.told('shown');
      const named = preview.part('emotion').locator('[role="img"]');
      assert.equal(await named.first().getAttribute('aria-label'), 'Search, Student: good');
      assert.equal(await preview.page.locator('.canvas svg image').count(), 1, 'the logo');
      assert.deepEqual(await violationsIn(preview.page, { isOfColours: theme === 'dark' }), [], theme);
    }
  });

  it('is heard in order: stages, steps, then the cells with place, text and relations', async () => {
    const model = await preview.show(hotel);
    const { cells, steps } = model.picture;
    const heard = await preview.page
      .locator('.canvas [data-part][role="button"]')
      .evaluateAll((parts) => parts.map((part) => part.getAttribute('aria-label') ?? ''));
    const at = (start: string) => heard.findIndex((label) => label.startsWith(start));
    assert.ok(
      at('Lane ') < at('Stage ') && at('Stage ') < at('Step ') && at('Step ') < heard.length - cells.length,
    );
    const cell = cells.find(({ name }) => name === 'Processes the registration') ?? assert.fail();
    const label = (await preview.part(cell.key).getAttribute('aria-label')) ?? '';
    const step = steps[cell.column];
    assert.ok(
      label.startsWith(`Frontstage, step ${step?.number} ${step?.name}: Processes the registration, by `),
      label,
    );
    assert.match(label, /; leads to .+; follows /);
    for (const { name } of [...cells, ...steps, ...model.picture.lanes]) {
      assert.ok(
        heard.some((one) => one.includes(name)),
        name,
      );
    }
  });

  it('calls everything by the name that is written on it', async () => {
    const { picture } = await preview.show(hotel);
    const nameOf = async (key: string) => (await preview.part(key).getAttribute('aria-label')) ?? '';
    for (const { key, name } of [...picture.cells, ...picture.stages, ...picture.lanes]) {
      assert.ok((await nameOf(key)).includes(name), name);
      const written = (await preview.part(key).locator('text').allTextContents()).join(' ');
      assert.ok(written.includes(name), `${written} for ${name}`);
    }
    const words = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    for (const { key } of picture.steps) {
      const written = (await preview.part(key).locator('text').allTextContents()).join(' ');
      assert.ok(words(await nameOf(key)).includes(words(written)), written);
    }
  });

  it('says of the menu of exports what it is, whether it is open and where one is, by the keyboard alone', async () => {
    await preview.show(hotel);
    const { page } = preview;
    const button = page.getByRole('button', { name: 'More to export or copy' });
    const focusIn = (tag: string) => page.evaluate((name) => document.activeElement?.localName === name, tag);
    await button.focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('menu', { name: 'Export' });
    await menu.waitFor();
    assert.equal(await button.getAttribute('aria-expanded'), 'true');
    const names = pictureCommands.flatMap(({ name, label }) => (name === 'export-svg' ? [] : [label]));
    for (const [at, name] of names.entries()) {
      const item = page.getByRole('menuitem', { name, exact: true });
      assert.equal(await item.getAttribute('id'), `item-${at}`, name);
    }
    const place = await preview.transform();
    await page.keyboard.press('ArrowUp');
    const last = page.getByRole('menuitem', { name: 'Leave Out of Exports…' });
    assert.equal(await menu.getAttribute('aria-activedescendant'), await last.getAttribute('id'));
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    assert.equal(await button.getAttribute('aria-expanded'), 'false');
    assert.ok(await focusIn('vscode-toolbar-button'));
    await page.keyboard.press('Enter');
    await menu.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.equal((await preview.told('command')).command, 'export-png');
    assert.ok(await focusIn('vscode-toolbar-button'));
    assert.equal(await preview.transform(), place, 'its arrow keys do not move the picture');
  });

  it('gives the focus back when the choices are closed by the keyboard', async () => {
    await preview.show(hotel);
    const { page } = preview;
    const button = page.getByRole('button', { name: 'What to show' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'What to show' }).waitFor();
    await page.keyboard.press('Escape');
    assert.ok(await button.evaluate((inner) => inner.matches(':focus')));
  });

  it('lets the keyboard reach every stage, step, lane and cell from the first', async () => {
    const { picture } = await preview.show(hotel);
    const { page } = preview;
    const all = [
      ...picture.stages.filter(({ columns }) => columns > 0),
      ...picture.steps,
      ...picture.lanes,
      ...picture.cells,
    ].map(({ key }) => key);
    assert.equal(await page.locator('.canvas [tabindex="0"]').count(), 1);
    const reached = await page.evaluate(() => {
      const focused = () => document.activeElement?.getAttribute('data-part') ?? '';
      document.querySelector<SVGElement>('.canvas [tabindex="0"]')?.focus();
      const seen = new Set<string>();
      const queue = [focused()];
      for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
        if (seen.has(key)) continue;
        seen.add(key);
        for (const arrow of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
          const part = document.querySelector<SVGElement>(`.canvas [data-part="${key}"]`);
          part?.focus();
          part?.dispatchEvent(new KeyboardEvent('keydown', { key: arrow, bubbles: true, cancelable: true }));
          queue.push(focused());
        }
      }
      return [...seen];
    });
    const seen = new Set(reached);
    assert.deepEqual(
      all.filter((key) => !seen.has(key)),
      [],
    );
  });

  it('moves nothing by itself', async () => {
    const model = await preview.show(hotel);
    const { page } = preview;
    const moving = () => page.evaluate(() => document.getAnimations().length);
    for (const act of [
      () => page.keyboard.press('+'),
      () => page.keyboard.press('1'),
      () => preview.part(cellKey(model, 'Checks in')).click(),
      () => preview.setTheme('dark'),
      () => preview.show(hotel.replace('Goes to the room', 'Goes to a room'), 2),
    ]) {
      await act();
      assert.equal(await moving(), 0);
    }
  });

  it('lets nothing move when less motion is asked for, whatever a style says', async () => {
    const { page } = preview;
    await preview.show(hotel);
    await page.addStyleTag({ content: '.frame .canvas { transition: transform 60s; }' });
    await page.keyboard.press('+');
    assert.equal(await page.evaluate(() => document.getAnimations().length), 1);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.keyboard.press('+');
    assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
  });
});

describe('accessibility of a page of HTML', () => {
  it('leaves axe nothing to find in any density, light, dark or of high contrast', async function () {
    this.timeout(240_000);
    const file = join(cache, 'accessible.html');
    const options = {
      theme: undefined,
      density: 'standard',
      stubs: false,
      packageFolder: root,
    } as const;
    writeFileSync(file, await toHtml('hotel.blueprint.yaml', readBlueprint(hotel), options));
    const page = await browserOf(this).newPage();
    try {
      await page.goto(pathToFileURL(file).href);
      await page.locator('.canvas .cell text').first().waitFor();
      for (const density of ['Standard', 'Overview', 'Full']) {
        await choose(page, density);
        await page
          .locator(density === 'Full' ? textOfRow : '.canvas .cell')
          .first()
          .waitFor();
        assert.deepEqual(await violationsIn(page), [], density);
      }
      for (const media of [
        { colorScheme: 'dark' },
        { colorScheme: 'dark', contrast: 'more' },
        { colorScheme: 'light', contrast: 'more' },
      ] as const) {
        await page.emulateMedia(media);
        assert.deepEqual(await violationsIn(page, { isOfColours: true }), [], JSON.stringify(media));
      }
    } finally {
      await page.close();
    }
  });
});
