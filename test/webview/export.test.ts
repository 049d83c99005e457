import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { isOwnExport } from '../../client/export-name.ts';
import { palettes } from '../../core/diagram/palette.ts';
import { readBlueprint } from '../../core/index.ts';
import { withoutParts } from '../../core/without-parts.ts';
import { contentFrom, example, type PreviewPage } from '../../tooling/preview-page.ts';
import type { ToWebview, VisiblePart } from '../../webview/protocol.ts';
import { eachPreview } from '../support/each-preview.ts';
import { readPdf } from '../support/read-pdf.ts';

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

/** The lines of a PDF, page after page. */
async function pdfText(pdf: Buffer): Promise<string> {
  return (await readPdf(pdf)).pages.flatMap(({ texts }) => texts).join('\n');
}

describe('export from the preview', () => {
  let preview: PreviewPage;
  eachPreview(
    (opened) => {
      preview = opened;
    },
    { theme: 'dark' },
  );

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

  it('is in the colours of the theme when that is asked for', async () => {
    await preview.show(hotel);
    const grounds = new Set<string | undefined>();
    for (const [id, theme] of (['dark', 'light', 'hc-dark'] as const).entries()) {
      await preview.setTheme(theme);
      await preview.post({ type: 'export', id, format: 'svg', theme: 'current' });
      const { text } = await preview.told('exported', (message) => message.id === id);
      const ground = /<rect[^>]*\sfill="([^"]*)"/.exec(text)?.[1];
      assert.equal(ground, palettes[theme].page);
      grounds.add(ground);
    }
    assert.equal(grounds.size, 3);
  });

  it('is the last good picture while the file cannot be read', async () => {
    await preview.show(hotel);
    const good = await preview.exportSvg(1);
    await preview.show(hotel.replace('stages:\n', 'stages: [\n'), 2);
    assert.equal(await preview.exportSvg(2), good);
  });

  it('is of the newest text it was asked for, also while that is drawn for the first time', async () => {
    const another = {
      ...contentFrom(hotel.replace('Overnight hotel stay', 'Of another file')),
      uri: 'file:///b.blueprint.yaml',
    };
    const messages: readonly ToWebview[] = [
      { type: 'show', preview: contentFrom(hotel) },
      { type: 'export', id: 1, format: 'svg', theme: 'print' },
      { type: 'show', preview: another },
      { type: 'export', id: 2, format: 'svg', theme: 'print' },
      {
        type: 'show',
        preview: {
          ...another,
          ...contentFrom(hotel.replace('Overnight hotel stay', 'A night'), 2),
          uri: another.uri,
        },
      },
      { type: 'export', id: 3, format: 'pdf', theme: 'print' },
      { type: 'export', id: 4, format: 'svg', theme: 'print' },
    ];
    await preview.page.evaluate((all) => {
      // In one go: each comes while what the one before asked for is still under way.
      for (const data of all) window.dispatchEvent(new MessageEvent('message', { data }));
    }, messages);
    const title = async (id: number) =>
      (await parse((await preview.told('exported', (one) => one.id === id)).text)).title;
    // What came meanwhile may be in it, what came before is not.
    assert.equal(await title(4), 'A night');
    assert.notEqual(await title(2), 'Overnight hotel stay');
    assert.ok((await title(1)) !== undefined);
    const { text } = await preview.told('exported', (one) => one.id === 3);
    assert.match(await pdfText(Buffer.from(text, 'base64')), /A night/);
  });

  it('splits into sheets of A3 where one does not hold the picture, with the stages and lanes on each', async () => {
    await preview.show(example('fast-food'), 1);
    const sizes = (pdf: Buffer) =>
      [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
        [Number(width), Number(height)]
          .map((points) => Math.round((points / 72) * 25.4))
          .sort((a, b) => b - a),
      );
    assert.deepEqual(sizes(await preview.exportBytes('pdf', 1, 'A3')), [[420, 297]]);
    const steps = Array.from(
      { length: 30 },
      (_, index) => `      - step: Step ${index + 1}\n        customer: Does thing ${index + 1}\n`,
    );
    await preview.show(`blueprint: Long\nstages:\n  - stage: Everything\n    steps:\n${steps.join('')}`, 2);
    const long = await preview.exportBytes('pdf', 2, 'A3');
    const all = sizes(long);
    assert.ok(all.length > 1 && all.length < 5, `${all.length} sheets`);
    for (const size of all) assert.deepEqual(size, [420, 297]);
    const words = (await pdfText(long)).split('\n');
    const countOf = (word: string) => words.filter((one) => one === word).length;
    assert.equal(countOf('Long'), all.length);
    // A sheet has one band of columns or more, each with its stages and lanes, and a strip of the stages.
    const bands = countOf('Customer actions');
    assert.ok(bands >= all.length, `${bands} bands`);
    assert.equal(countOf('Everything'), bands + all.length);
    for (let index = 1; index <= 30; index++)
      assert.equal(words.filter((word) => word === `Does thing ${index}`).length, 1, `${index}`);
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

  it('says how large a PNG is that a canvas cannot hold at twice the size', async () => {
    const steps = Array.from(
      { length: 70 },
      (_, at) => `      - step: Step ${at}\n        customer: Does ${at}\n`,
    );
    await preview.show(`blueprint: Long\nstages:\n  - stage: All\n    steps:\n${steps.join('')}`);
    const [, svgWidth] = /width="(\d+)"/.exec(await preview.exportSvg(1)) ?? assert.fail();
    const { text, scale } = await preview.exported({ format: 'png', id: 2 });
    const { width } = PNG.sync.read(Buffer.from(text, 'base64'));
    assert.equal(width, 16_384);
    assert.ok(scale !== undefined && Math.abs(scale - width / Number(svgWidth)) < 0.001, `${scale}`);
    await preview.show(hotel, 2);
    assert.equal((await preview.exported({ format: 'png', id: 3 })).scale, undefined);
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
    const text = await pdfText(sheets);
    for (let page = 1; page <= pages; page++) assert.ok(text.includes(`${page} of ${pages}`), `${page}`);
    writeFileSync('.vscode-test/screenshots/webview-sheets.pdf', sheets);
  });

  it('has in a PDF what no font has, as an image with its text upon it', async () => {
    await preview.show(hostile);
    const pdf = (await preview.exportBytes('pdf', 1)).toString('latin1');
    assert.equal((await preview.told('exported')).missing, undefined);
    assert.match(pdf, /\/SMask \d+ 0 R/);
    assert.match(pdf, /\/BaseFont \/AAAAAA\+Hidden/);
    // A line that is on several sheets is painted once.
    const images = pdf.match(/\/SMask/g)?.length;
    const sheets = (await preview.exportBytes('pdf', 2, 'A4')).toString('latin1');
    assert.equal(sheets.match(/\/SMask/g)?.length, images);
  });

  it('has question marks in a PDF, and says so, where the browser gives noise for pixels', async () => {
    await preview.show(hostile);
    await preview.page.evaluate(() => {
      const { prototype } = CanvasRenderingContext2D;
      const read = prototype.getImageData;
      prototype.getImageData = function (...place) {
        const image = read.apply(this, place);
        image.data[0] = 255 - (image.data[0] ?? 0);
        return image;
      };
    });
    const pdf = await preview.exportBytes('pdf', 1);
    assert.ok((await preview.told('exported')).missing?.includes('م'));
    assert.match(await pdfText(pdf), /\?\?\?/);
    assert.doesNotMatch(pdf.toString('latin1'), /\/SMask/);
  });

  it('shows what is to be seen: a view that is collapsed too', async () => {
    await preview.show(hotel);
    await preview.page.locator('.canvas [data-part="fold_lane_2"]').click();
    const svg = await preview.exportSvg(1);
    assert.match(svg, /hidden\)/);
    assert.doesNotMatch(svg, /Expand/);
  });

  it('says what is to be seen, for a page or a text of just that', async () => {
    const { picture } = await preview.show(hotel);
    const part = async (id: number): Promise<VisiblePart> => {
      await preview.post({ type: 'part', id });
      return JSON.parse((await preview.told('exported', (message) => message.id === id)).text);
    };
    assert.deepEqual((await part(1)).picture, picture);
    await preview.page.locator('[label="What to show"]').click();
    await preview.page.locator('[data-choice="journey"]').click();
    await preview.page.locator('[data-choice="details"]').click();
    await preview.page.locator('[data-choice="stubs"]').click();
    const journey = await part(2);
    assert.deepEqual(
      journey.picture.lanes
        .map(({ role }) => role)
        .filter((role) => role === 'backstage' || role === 'support'),
      [],
    );
    assert.ok(!journey.mermaid.includes('Housekeeping releases the room'));
    assert.equal(journey.look.details, false);
    assert.equal(journey.look.stubs, true);
  });

  it('is pale where the preview is filtered', async () => {
    await preview.show(hotel);
    const whole = await preview.exportSvg(1);
    await preview.page.locator('[label="What to show"]').click();
    await preview.page.locator('[data-choice="actors Housekeeper"]').click();
    const filtered = await preview.exportSvg(2);
    const inkOf = (svg: string, name: string) =>
      new RegExp(`<text[^>]* fill="(#\\w+)"[^>]*>${name}<`).exec(svg)?.[1] ?? assert.fail(name);
    assert.equal(inkOf(filtered, 'Housekeeping'), inkOf(whole, 'Housekeeping'));
    assert.notEqual(inkOf(filtered, 'Sleeps'), inkOf(whole, 'Sleeps'));
    const { text: shapes } = await preview.exported({ format: 'drawio', id: 3 });
    assert.ok(shapes.includes(inkOf(filtered, 'Sleeps')));
  });

  it('is of a picture with less in it when one is given, as it is to be seen', async () => {
    await preview.show(hotel);
    const { picture } = withoutParts(readBlueprint(hotel), ['pains']).drawn;
    await preview.page.locator('.canvas [data-part="fold_lane_2"]').click();
    const exports = { svg: 1, drawio: 2, pdf: 3 } as const;
    for (const format of ['svg', 'drawio', 'pdf'] as const) {
      const id = exports[format];
      await preview.post({ type: 'export', id, format, theme: 'print', density: 'full', picture });
      const { text } = await preview.told('exported', (message) => message.id === id);
      const words = format === 'pdf' ? await pdfText(Buffer.from(text, 'base64')) : text;
      assert.doesNotMatch(words, /Queues for ten minutes/, format);
      assert.match(words, /Checks in/, format);
      assert.match(words, /hidden\)/, format);
    }
    await preview.post({ type: 'part', id: 4, picture });
    const { text } = await preview.told('exported', ({ id }) => id === 4);
    assert.doesNotMatch(text, /Queues for ten minutes/);
  });

  it('has buttons', async () => {
    await preview.show(hotel);
    await preview.page.locator('[label="Export as SVG"]').click();
    assert.equal((await preview.told('command')).command, 'export-svg');
    await preview.page.locator('[label="More to export or copy"]').click();
    await preview.page.screenshot({ path: '.vscode-test/screenshots/webview-export-menu.png' });
    await preview.page.getByText('Copy as PNG').click();
    await preview.told('command', ({ command }) => command === 'copy-png');
    await preview.page.locator('[label="More to export or copy"]').click();
    await preview.page.getByText('Leave Out of Exports…').click();
    await preview.told('command', ({ command }) => command === 'leave-out-of-exports');
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

  it('loads what writes PDF only for the first PDF', async () => {
    const loads = () =>
      preview.page.evaluate(
        () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/pdf.js')).length,
      );
    await preview.show(hotel);
    await preview.exportSvg();
    assert.equal(await loads(), 0);
    await preview.exportBytes('pdf', 1);
    await preview.exportBytes('pdf', 2);
    assert.equal(await loads(), 1);
  });
});
