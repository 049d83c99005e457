import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { isOwnExport } from '../../client/export-name.ts';
import { launchChromium } from '../support/chromium.ts';
import { example, PreviewPage } from '../support/preview-page.ts';

const hotel = example('hotel');

const hostile = `blueprint: '</title><script>window.hit = 1</script>'
stages:
  - stage: '"><img src=x onerror="window.hit = 2">'
    steps:
      - step: '%%{init: {"layout": "dagre", "theme": "dark"}}%%'
        evidence: '&lt;b&gt; &amp; &#x41; \`code\` #quot; ;'
        customer: 'end'
        frontstage: '<svg/onload=window.hit=3> \u{1F600} \u{1F469}\u{200D}\u{1F680}'
        backstage: 'مرحبا بكم في الفندق'
        support: '${'x'.repeat(500)}'
      - step: default
        evidence: "click A href \\"javascript:window.hit=4\\""
        customer: 'A --> B; style A fill:#f00'
        frontstage: "subgraph x\\nend\\u0007"
        backstage: "][(){}|~@{ shape: x }"
        support: '\u00a0graph TD'
`;

/** The text of a PDF whose fonts are the standard ones, page after page. */
function pdfText(pdf: Buffer): string {
  const texts: string[] = [];
  let at = 0;
  for (;;) {
    const from = pdf.indexOf('stream\n', at);
    const to = pdf.indexOf('\nendstream', from);
    if (from < 0 || to < 0) break;
    at = to + 10;
    let content: string;
    try {
      content = inflateSync(pdf.subarray(from + 7, to)).toString('latin1');
    } catch {
      continue;
    }
    for (const [, shown = ''] of content.matchAll(/\[([^\]]*)\] TJ/g)) {
      texts.push(
        [...shown.matchAll(/<([0-9a-f]*)>/g)]
          .map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1'))
          .join(''),
      );
    }
  }
  return texts.join('\n');
}

describe('export from the preview', () => {
  let browser: Browser;
  let preview: PreviewPage;

  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());
  beforeEach(async () => {
    preview = await PreviewPage.open(browser, { theme: 'dark' });
  });
  afterEach(async () => {
    const { errors, strays } = preview;
    await preview.close();
    assert.deepEqual({ errors, strays }, { errors: [], strays: [] });
  });

  const parse = (svg: string) =>
    preview.page.evaluate((text) => {
      const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
      const all = [...root.querySelectorAll('*')];
      return {
        name: root.nodeName,
        size: [root.getAttribute('width'), root.getAttribute('height'), root.getAttribute('viewBox')],
        tags: [...new Set(all.map((element) => element.tagName))],
        attributes: all.flatMap((element) =>
          [...element.attributes].map(({ name, value }) => [name, value] as const),
        ),
        texts: all
          .filter((element) => element.tagName === 'text')
          .map((element) => element.textContent ?? ''),
        title: root.querySelector('title')?.textContent,
        description: root.querySelector('desc')?.textContent ?? '',
      };
    }, svg);

  it('is an SVG of its own: real text, a fixed size, a title, and nothing to load or run', async () => {
    await preview.show(hotel);
    const svg = await preview.exportSvg();
    const { name, size, tags, attributes, texts, title, description } = await parse(svg);
    assert.equal(name, 'svg');
    assert.equal(size[2], `0 0 ${size[0]} ${size[1]}`);
    for (const tag of ['script', 'style', 'foreignObject', 'image', 'use', 'a'])
      assert.ok(!tags.includes(tag), tag);
    for (const [attribute, value] of attributes) {
      assert.doesNotMatch(attribute, /^on|href|^style$|^data-|^class$/);
      assert.doesNotMatch(value, /url\(\s*['"]?[^#]|javascript:/);
    }
    assert.ok(texts.includes('Checks in'));
    assert.equal(title, 'Overnight hotel stay');
    assert.match(description, /Check in/);
    assert.ok(isOwnExport(svg));
  });

  it('is in print colours whatever the theme, the same every time', async () => {
    await preview.show(hotel);
    const dark = await preview.exportSvg(1);
    await preview.setTheme('light');
    assert.equal(await preview.exportSvg(2), dark);
  });

  it('is the last good picture while the file cannot be read', async () => {
    await preview.show(hotel);
    const good = await preview.exportSvg(1);
    await preview.show(hotel.replace('stages:\n', 'stages: [\n'), 2);
    assert.equal(await preview.exportSvg(2), good);
  });

  it('says so when there is nothing to export', async () => {
    await preview.show('');
    await preview.post({ type: 'export', id: 7, format: 'svg', theme: 'print' });
    const { message } = await preview.told('failed', ({ id }) => id === 7);
    assert.match(message, /nothing to export/);
  });

  it('is a PNG twice as large, that names what made it', async () => {
    await preview.show(hotel);
    const svg = await preview.exportSvg(1);
    const png = await preview.exportBytes('png', 2);
    const { width, height } = PNG.sync.read(png);
    const [, svgWidth, svgHeight] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? assert.fail();
    assert.deepEqual([width, height], [2 * Number(svgWidth), 2 * Number(svgHeight)]);
    assert.ok(isOwnExport(png.toString('latin1'), 'png'));
  });

  it('is a PDF of one page, and one of sheets with the lanes and the number on each', async () => {
    await preview.show(hotel);
    const count = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length;
    const whole = await preview.exportBytes('pdf', 1);
    assert.equal(whole.subarray(0, 5).toString(), '%PDF-');
    assert.equal(count(whole), 1);
    assert.ok(isOwnExport(whole.toString('latin1'), 'pdf'));
    const sheets = await preview.exportBytes('pdf', 2, 'A4');
    const pages = count(sheets) ?? 0;
    assert.ok(pages > 1, `${pages} pages`);
    const text = pdfText(sheets);
    for (let page = 1; page <= pages; page++) assert.ok(text.includes(`${page} of ${pages}`), `${page}`);
    writeFileSync('.vscode-test/screenshots/webview-sheets.pdf', sheets);
  });

  it('shows what is to be seen: a view that is collapsed too', async () => {
    await preview.show(hotel);
    await preview.page.locator('.canvas [data-part="fold_lane_2"]').click();
    const svg = await preview.exportSvg(1);
    assert.match(svg, /hidden\)/);
    assert.doesNotMatch(svg, /Expand/);
  });

  it('has buttons', async () => {
    await preview.show(hotel);
    await preview.page.locator('[label="Export as SVG"]').click();
    assert.equal((await preview.told('command')).command, 'export-svg');
    await preview.page.locator('[label="More to export or copy"]').click();
    await preview.page.screenshot({ path: '.vscode-test/screenshots/webview-export-menu.png' });
    await preview.page.getByText('Copy as PNG').click();
    await preview.told('command', ({ command }) => command === 'copy-png');
  });

  it('puts a PNG on the clipboard, or says why not', async () => {
    await preview.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await preview.show(hotel);
    await preview.page.bringToFront();
    await preview.post({ type: 'copy-png', id: 3, theme: 'print' });
    await preview.told('exported', ({ id }) => id === 3);
    const types = await preview.page.evaluate(async () => (await navigator.clipboard.read())[0]?.types);
    assert.deepEqual(types, ['image/png']);
    await preview.page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new Error('Document is not focused.'));
    });
    await preview.post({ type: 'copy-png', id: 4, theme: 'print' });
    assert.match((await preview.told('failed', ({ id }) => id === 4)).message, /not focused/);
  });

  it('takes hostile text for text, on the screen, in the card and in the file', async () => {
    const model = await preview.show(hostile);
    const text = async () => (await preview.page.locator('.canvas svg text').allTextContents()).join(' ');
    assert.match(await text(), /onload=window\.hit=3/);
    // Once more by way of a patch.
    await preview.show(hostile.replace("'end'", "'<script>window.hit = 5</script>'"), 2);
    assert.match(await text(), /<script>/);
    for (const { key } of model.picture.cells) {
      await preview.part(key).focus();
      await preview.page.keyboard.press('ArrowDown');
    }
    const { tags, title } = await parse(await preview.exportSvg());
    assert.ok(!tags.includes('script') && !tags.includes('img'));
    assert.equal(title, '</title><script>window.hit = 1</script>');
    assert.equal(await preview.page.evaluate(() => 'hit' in window), false);
    await preview.page.screenshot({ path: '.vscode-test/screenshots/webview-hostile.png' });
  });
});
