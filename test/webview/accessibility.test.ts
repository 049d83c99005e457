import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { cellKey, example, PreviewPage } from '../support/preview-page.ts';
import { root } from '../support/root.ts';

const hotel = example('hotel');
const axe = readFileSync(createRequire(join(root, 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');

describe('accessibility of the preview', () => {
  let browser: Browser;
  let preview: PreviewPage;

  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());
  beforeEach(async () => {
    preview = await PreviewPage.open(browser);
  });
  afterEach(() => preview.close());

  async function violations(): Promise<readonly string[]> {
    // Evaluated by the driver: the page's own policy would not let it in.
    await preview.page.evaluate(axe);
    const { violations } = await preview.page.evaluate(() =>
      (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        // The texts of a card are broken into lines, which axe reads as one word; the names are compared below.
        rules: { 'label-content-name-mismatch': { enabled: false } },
      }),
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
  }

  for (const theme of ['light', 'dark', 'hc-dark', 'hc-light'] as const) {
    it(`leaves axe nothing to find in ${theme}, with card, find and choices open`, async function () {
      // axe looks at every text of the picture, four times.
      this.timeout(120_000);
      await preview.setTheme(theme);
      const model = await preview.show(hotel);
      const { page } = preview;
      await preview.part(cellKey(model, 'Checks in')).focus();
      await page.keyboard.press('ArrowRight');
      await page.locator('.card').waitFor({ state: 'visible' });
      assert.deepEqual(await violations(), []);
      await page.screenshot({ path: `.vscode-test/screenshots/webview-card-${theme}.png` });
      await page.keyboard.press('Control+f');
      await page.locator('.find input').fill('check');
      assert.deepEqual(await violations(), []);
      await page.screenshot({ path: `.vscode-test/screenshots/webview-find-${theme}.png` });
      await page.keyboard.press('Escape');
      await page.locator('[label^="What to show"]').click();
      assert.deepEqual(await violations(), []);
      await page.screenshot({ path: `.vscode-test/screenshots/webview-choices-${theme}.png` });
      await page.keyboard.press('Escape');
      await preview.show('', 2);
      assert.deepEqual(await violations(), []);
    });
  }

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

  it('moves nothing by itself when less motion is asked for', async () => {
    await preview.page.emulateMedia({ reducedMotion: 'reduce' });
    await preview.show(hotel);
    const moving = await preview.page.evaluate(() => document.getAnimations().length);
    assert.equal(moving, 0);
  });
});
