import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { compare } from '../../server/features/compare.ts';
import { example } from '../../tooling/preview-page.ts';
import { cache, root } from '../../tooling/root.ts';
import { type Theme, themes } from '../../tooling/themes.ts';
import { violationsIn } from '../support/axe.ts';
import { browserOf } from '../support/one-browser.ts';

const script = readFileSync(join(root, 'dist', 'webview', 'compare.js'), 'utf8');

interface Opened {
  readonly page: Page;
  readonly messages: () => Promise<readonly { readonly type: string }[]>;
}

/** Opens the page as the editor does, with its colours, and with a stand-in for the editor. */
async function open(
  context: Mocha.Context,
  theme: Theme,
  before: string,
  ...after: readonly string[]
): Promise<Opened> {
  const [first = { name: '', text: '' }, theirs] = after.map((text, index) => ({
    ...{ name: `after ${index}`, text, uri: `file:///after-${index}` },
  }));
  const { page: html } = compare({
    before: { name: 'before', text: before, uri: 'file:///before' },
    after: first,
    ...(theirs && { theirs }),
    theme,
    script: { source: 'compare.js', nonce: 'n' },
  });
  const page = await browserOf(context).newPage({ viewport: { width: 1280, height: 720 } });
  const { bodyClass, variables } = themes[theme];
  const style = Object.entries(variables).map(([name, value]) => `--vscode-${name}:${value}`);
  const stub = `const messages=[];let state;window.told=messages;window.acquireVsCodeApi=()=>({postMessage:(m)=>messages.push(m),getState:()=>state,setState:(s)=>{state=s}});`;
  await page.setContent(
    html
      .replace('<html', `<html style="${style.join(';').replaceAll('"', "'")}"`)
      .replace('<body>', `<body class="${bodyClass}">`)
      .replace(
        '<script nonce="n" src="compare.js"></script>',
        () => `<script nonce="n">${stub}${script}</script>`,
      ),
  );
  const messages = () => page.evaluate(() => (window as unknown as { told: { type: string }[] }).told);
  return { page, messages };
}

describe('the page of a comparison', () => {
  const hotel = example('hotel');
  const toBe = example('hotel-to-be');

  for (const theme of ['light', 'dark', 'hc-dark', 'hc-light'] as const) {
    it(`has nothing that axe finds in ${theme}, and is walked by the keyboard`, async function () {
      const { page } = await open(this, theme, hotel, toBe);
      const rows = page.locator('tr[data-group]');
      await page.keyboard.press('F7');
      assert.equal(await rows.nth(0).getAttribute('aria-current'), 'true');
      await page.keyboard.press('Shift+F7');
      assert.equal(await rows.last().getAttribute('aria-current'), 'true');
      await page.keyboard.press('Shift+F7');
      assert.equal(await page.locator('[aria-current]').count(), 1);
      assert.ok((await page.locator('.pane:not([hidden]) .ring').count()) > 0);
      assert.deepEqual(await violationsIn(page), []);
      await page.screenshot({ path: join(cache, 'screenshots', `compare-${theme}.png`) });
      await page.locator('[data-mode="step"]').press('ArrowRight');
      assert.equal(await page.locator('[data-mode="one-0"]').getAttribute('aria-checked'), 'true');
      assert.deepEqual(await violationsIn(page), []);
      await page.close();
    });
  }

  it('scrolls, zooms and chooses in both pictures at once', async function () {
    const { page } = await open(this, 'light', hotel, toBe);
    const regions = page.locator('.pane[data-of="step"] .scroll');
    const place = (index: number, group: string) =>
      regions.nth(index).evaluate((region, key) => {
        const box = region.querySelector(`[data-key="${key}"]`)?.getBoundingClientRect();
        return box === undefined ? 0 : box.x + box.width / 2 - region.getBoundingClientRect().x;
      }, group);
    // The step Check in is the fourth of the hotel, and the fifth of its to-be.
    await regions.nth(0).evaluate((region) => {
      const box = region.querySelector('[data-key="step_3"]')?.getBoundingClientRect();
      region.scrollLeft +=
        (box?.x ?? 0) + (box?.width ?? 0) / 2 - region.getBoundingClientRect().x - region.clientWidth / 2;
    });
    await page.waitForFunction(() => {
      const [, second] = document.querySelectorAll('.pane[data-of="step"] .scroll');
      return second !== undefined && second.scrollLeft > 0;
    });
    assert.ok(Math.abs((await place(0, 'step_3')) - (await place(1, 'step_4'))) < 3);
    const wide = () =>
      regions.locator('> svg').evaluateAll((all) => all.map((svg) => svg.getBoundingClientRect().width));
    const before = await wide();
    await page.locator('[data-zoom="in"]').click();
    const after = await wide();
    for (const [index, width] of after.entries())
      assert.ok(Math.abs(width / (before[index] ?? 1) - 1.25) < 0.01);
    await regions.nth(0).locator('[data-key="step_3"] text').first().click();
    assert.deepEqual(
      await regions.evaluateAll((all) => all.map((region) => region.querySelectorAll('.ring').length)),
      [1, 1],
    );
    assert.match(
      (await page.locator('#chosen').textContent()) ?? '',
      /step “Check in” in before.*step “Check in” in after 0/,
    );
    await page.close();
  });

  it('asks to take apart, to join and to exchange', async function () {
    const { page, messages } = await open(this, 'light', hotel, toBe);
    await page.locator('tr', { hasText: 'was “Checks in”' }).locator('[data-pick]').click();
    await page.getByRole('button', { name: 'Not the Same' }).click();
    await page.locator('tr', { hasText: 'step “Check in on the phone”' }).locator('[data-pick]').click();
    await page.getByRole('button', { name: 'Same As…' }).click();
    await page.getByRole('button', { name: 'Exchange the sides' }).click();
    const [apart, join, exchange] = await messages();
    assert.equal(apart?.type, 'apart');
    assert.ok(join?.type === 'join' && 'others' in join && Array.isArray(join.others));
    assert.equal(join.others.length, 11);
    assert.deepEqual(exchange, { type: 'exchange' });
    await page.close();
  });

  it('shows three sides of a merge in step, and one picture for each', async function () {
    const [ours, theirs] = [hotel.replace('wait: 10m', 'wait: 8m'), hotel.replace('Checks in', 'Signs in')];
    const { page } = await open(this, 'light', hotel, ours, theirs);
    assert.deepEqual(await page.locator('.pane:not([hidden]) h2').allTextContents(), [
      'after 0',
      'before',
      'after 1',
    ]);
    assert.equal(await page.getByRole('radio').count(), 3);
    await page.getByRole('radio', { name: 'One Picture: after 1' }).click();
    assert.deepEqual(await page.locator('.pane:not([hidden]) h2').allTextContents(), ['before → after 1']);
    await page.close();
  });

  it('says what cannot be drawn', async function () {
    const { page } = await open(this, 'light', '', 'blueprint: [');
    assert.match(
      (await page.locator('.pane:not([hidden])').allTextContents()).join(' '),
      /before has no step/,
    );
    await page.keyboard.press('F7');
    assert.deepEqual(await violationsIn(page), []);
    await page.close();
  });
});
