import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { palettes } from '../../core/diagram/palette.ts';
import { fontStack } from '../../core/diagram/text/text-metrics.ts';
import { launchChromium } from '../../tooling/chromium.ts';
import { example, PreviewPage } from '../../tooling/preview-page.ts';
import { newFolder, run } from './cli-process.ts';

/** A blueprint with texts that are hard to write in XML, in ways that browsers and other writers could differ in. */
const awkward = `blueprint: "Tom & Jerry's <b>\\"quoted\\"</b>\\ttab"
stages:
  - stage: "two\\nlines"
    steps:
      - step: 'a > b'
        evidence: "no\\u00a0break \\u2028 \\U0001F600 \\u0007"
        customer: "one\\r\\ntwo"
        frontstage: 'مرحبا بكم في الفندق'
        backstage: "]]> &amp; &#10;"
        support: end
`;

describe('the picture of the command line and that of the editor', () => {
  let browser: Browser;
  let folder: ReturnType<typeof newFolder>;

  before(async () => {
    browser = await launchChromium();
    folder = newFolder();
  });
  after(async () => {
    folder.remove();
    await browser.close();
  });

  for (const name of ['hotel', 'clinic', 'fast-food', 'appliance', 'awkward']) {
    it(`are one file, byte for byte: ${name}`, async () => {
      const text = name === 'awkward' ? awkward : example(name);
      const preview = await PreviewPage.open(browser);
      await preview.show(text);
      const ofEditor = await preview.exportSvg();
      const { text: shapes } = await preview.exported({ format: 'drawio', id: 2 });
      await preview.close();
      const written = async (...words: string[]) =>
        (await run(['export', '-', '-o', '-', ...words], { input: text })).output;
      assert.equal(await written(), ofEditor);
      assert.equal(await written('-f', 'drawio'), shapes);
    });
  }

  it('a page shows the picture, needs nothing from outside, and gives the same SVG', async () => {
    const page = join(folder.path, 'hotel.html');
    await run(['export', 'examples/hotel.blueprint.yaml', '-o', page]);
    const svg = await run(['export', 'examples/hotel.blueprint.yaml', '-o', '-']);
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 720 } });
      const tab = await context.newPage();
      const strays: string[] = [];
      const errors: string[] = [];
      tab.on('request', (request) => {
        if (!/^(data|blob):/.test(request.url())) strays.push(request.url());
      });
      tab.on('pageerror', (error) => errors.push(String(error)));
      tab.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await tab.goto(pathToFileURL(page).href);
      await tab.locator('.canvas svg text', { hasText: 'Checks in' }).first().waitFor();
      assert.match(
        (await tab.locator('body').getAttribute('class')) ?? '',
        new RegExp(`vscode-${colorScheme}`),
      );
      const font = await tab.locator('body').evaluate((body) => getComputedStyle(body).fontFamily);
      assert.equal(font.replaceAll('"', ''), fontStack.replaceAll('"', ''));
      const download = tab.waitForEvent('download');
      await tab.locator('[label="Export as SVG"]').click();
      const saved = await download;
      assert.equal(saved.suggestedFilename(), 'hotel.blueprint.svg');
      assert.equal(readFileSync(await saved.path(), 'utf8'), svg.output);
      await tab.screenshot({ path: `.vscode-test/screenshots/page-${colorScheme}.png` });
      await context.close();
      assert.deepEqual({ strays, errors }, { strays: [pathToFileURL(page).href], errors: [] });
    }
  });

  it('a page has its boxes, fields, buttons and menus on its own ground, light or dark', async () => {
    const page = join(folder.path, 'grounds.html');
    await run(['export', 'examples/hotel.blueprint.yaml', '-o', page]);
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 720 } });
      const tab = await context.newPage();
      await tab.goto(pathToFileURL(page).href);
      // How light the ground of each is that its own style gives one, from 0 to 1.
      const look = (): { readonly what: string; readonly light: number }[] => {
        const widgets = [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot !== null);
        const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        const lightness = (colour: string): number | undefined => {
          if (pen === null) return undefined;
          pen.clearRect(0, 0, 1, 1);
          pen.fillStyle = colour;
          pen.fillRect(0, 0, 1, 1);
          const [red = 0, green = 0, blue = 0, opaque = 0] = pen.getImageData(0, 0, 1, 1).data;
          return opaque < 200 ? undefined : (red + green + blue) / 765;
        };
        return widgets.flatMap((widget) =>
          [widget, ...(widget.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((part) => {
            const light = lightness(getComputedStyle(part).backgroundColor);
            return light === undefined ? [] : [{ what: `${widget.localName} ${part.className}`, light }];
          }),
        );
      };
      const grounds = [];
      for (const [opener, opened] of [
        ['Find (', 'vscode-textfield'],
        ['What to show', 'vscode-checkbox'],
        ['More to export', 'vscode-context-menu-item'],
      ] as const) {
        await tab.locator(`[label^="${opener}"]`).click();
        await tab.locator(opened).first().waitFor();
        for (const ground of await tab.evaluate(look)) grounds.push(ground);
      }
      await tab.screenshot({ path: `.vscode-test/screenshots/page-widgets-${colorScheme}.png` });
      for (const kind of ['vscode-checkbox', 'vscode-textfield', 'vscode-context-menu']) {
        assert.ok(
          grounds.some(({ what }) => what.startsWith(kind)),
          kind,
        );
      }
      // Buttons have the colour of what is chosen.
      const others = grounds.filter(
        ({ what, light }) => !what.startsWith('vscode-button') && light > 0.5 !== (colorScheme === 'light'),
      );
      assert.deepEqual(others, []);
      await context.close();
    }
  });

  it('a page says why an export from it fails, or a copy is not let', async () => {
    const page = join(folder.path, 'failing.html');
    await run(['export', 'examples/hotel.blueprint.yaml', '-o', page]);
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
    const tab = await context.newPage();
    await tab.addInitScript(() => {
      const refused = () => Promise.reject(new Error('no clipboard today'));
      Object.defineProperty(navigator, 'clipboard', { value: { write: refused, writeText: refused } });
      Object.assign(HTMLCanvasElement.prototype, {
        toBlob() {
          throw new Error('no canvas today');
        },
      });
    });
    await tab.goto(pathToFileURL(page).href);
    await tab.locator('.canvas svg text', { hasText: 'Checks in' }).first().waitFor();
    for (const [label, reason] of [
      ['Export as PNG', 'no canvas today'],
      ['Copy as SVG', 'no clipboard today'],
    ] as const) {
      const said = tab.waitForEvent('dialog');
      await tab.locator('[label="More to export or copy"]').click();
      // The alert holds the click until it is closed.
      const clicked = tab.locator('vscode-context-menu-item', { hasText: label }).first().click();
      const dialog = await said;
      assert.ok(dialog.message().includes(reason), dialog.message());
      await dialog.dismiss();
      await clicked;
    }
    await context.close();
  });

  it('a page leads from the names on a card to what they name in the picture', async () => {
    const page = join(folder.path, 'linked.html');
    await run(['export', 'examples/hotel.blueprint.yaml', '-o', page]);
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
    const tab = await context.newPage();
    await tab.goto(pathToFileURL(page).href);
    const cell = (name: string) => tab.locator('.canvas .cell > g', { hasText: name }).first();
    // Its name stands in two lines.
    await tab
      .locator('.canvas .cell > g', { hasText: /Processes the\s*registration/ })
      .first()
      .hover();
    const card = tab.locator('.card');
    await card.waitFor({ state: 'visible' });
    assert.match((await card.textContent()) ?? '', /Desk clerk/);
    assert.equal(await card.locator('a', { hasText: 'Desk clerk' }).count(), 0, 'an actor is not drawn');
    await card.locator('a', { hasText: 'Checks in' }).click();
    assert.ok(await card.isHidden(), 'the card may lie over it');
    const [outline, named] = [
      (await tab.locator('.canvas .outline').boundingBox()) ?? assert.fail(),
      (await cell('Checks in').boundingBox()) ?? assert.fail(),
    ];
    assert.ok(outline.x < named.x + named.width / 2 && named.x + named.width / 2 < outline.x + outline.width);
    assert.ok(Math.abs(outline.width - named.width) < 20);
    await context.close();
  });

  it('a page is printed on the sheets that it is laid out for, without its toolbar, in the colours of print', async () => {
    const page = join(folder.path, 'printed.html');
    await run(['export', 'examples/hotel.blueprint.yaml', '-o', page]);
    const context = await browser.newContext({ colorScheme: 'dark', viewport: { width: 1280, height: 720 } });
    const tab = await context.newPage();
    await tab.goto(pathToFileURL(page).href);
    await tab.locator('.canvas svg text', { hasText: 'Checks in' }).first().waitFor();
    await tab.locator('[label="Zoom in (+)"]').click();
    await tab.evaluate(() => {
      addEventListener('beforeprint', () => {
        document.documentElement.dataset.ink =
          document.querySelector('.sheets > svg text')?.getAttribute('fill') ?? '';
        document.documentElement.dataset.said = JSON.stringify(
          [...document.querySelectorAll('.sheets > svg')].map((sheet) => sheet.textContent),
        );
      });
    });
    const printed = await tab.pdf({ preferCSSPageSize: true, printBackground: false });
    const sheets = printed.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    const said = JSON.parse(
      (await tab.evaluate(() => document.documentElement.dataset.said)) ?? '[]',
    ) as string[];
    assert.ok(said.length > 1 && sheets.length === said.length, `${sheets.length} of ${said.length}`);
    for (const [index, text] of said.entries())
      assert.match(text, new RegExp(`Sheet ${index + 1} of ${said.length}`));
    assert.equal(await tab.locator('.sheets').count(), 0);
    const [, width, height] =
      /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(printed.toString('latin1')) ?? [];
    const a4 = [595, 842];
    const sides = [Number(width), Number(height)].sort((one, other) => one - other);
    assert.ok(
      sides.every((side, index) => Math.abs(side - (a4[index] ?? 0)) < 2),
      `${sides}`,
    );
    assert.equal(await tab.evaluate(() => document.documentElement.dataset.ink), palettes.print.ink);
    // Afterwards the page is as it was.
    assert.match((await tab.locator('body').getAttribute('class')) ?? '', /vscode-dark/);

    await tab.emulateMedia({ media: 'print' });
    assert.ok(await tab.locator('.toolbar').isHidden());
    assert.ok(await tab.locator('.canvas .fold > g').first().isHidden());
    const {
      x,
      y,
      width: wide,
      height: high,
    } = (await tab.locator('.canvas > svg').boundingBox()) ?? assert.fail();
    assert.deepEqual([x, y], [0, 0]);
    assert.ok(wide <= 1280 && high <= 720, `${wide} × ${high}`);
    await context.close();
  });

  it('a page is printed on the paper that was asked for, turned as that says', async () => {
    const page = join(folder.path, 'on-paper.html');
    await run(['export', 'examples/clinic.blueprint.yaml', '-o', page, '--paper', 'a3-portrait']);
    const tab = await browser.newPage({ colorScheme: 'dark' });
    await tab.goto(pathToFileURL(page).href);
    await tab.locator('.canvas svg text').first().waitFor();
    const printed = await tab.pdf({ preferCSSPageSize: true, printBackground: true });
    await tab.close();
    const boxes = printed.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g);
    const sizes = [...boxes].map((box) => box.slice(1).map((side) => Math.round(Number(side) / 10)));
    assert.ok(sizes.length > 0);
    for (const size of sizes) assert.deepEqual(size, [84, 119]);
  });

  it('a page says nothing of the folder that it was made in', async () => {
    const text = example('hotel');
    writeFileSync(join(folder.path, 'secret-folder.blueprint.yaml'), text);
    const { output } = await run(['export', 'secret-folder.blueprint.yaml', '-o', '-', '-f', 'html'], {
      folder: folder.path,
    });
    assert.ok(output.includes('secret-folder.blueprint'));
    assert.ok(!output.includes(folder.path));
  });
});
