import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readBlueprint } from '../../core/blueprint-file.ts';
import { buildPicture } from '../../core/diagram/build-picture.ts';
import { drawPages } from '../../core/diagram/pages/draw-pages.ts';
import { composePages } from '../../core/diagram/pages.ts';
import { palettes } from '../../core/diagram/palette.ts';
import { launchChromium } from '../../tooling/chromium.ts';
import { drawnExamples, exampleText, geometryOf, svgOf } from '../../tooling/drawn-examples.ts';
import { PreviewPage } from '../../tooling/preview-page.ts';
import { cache } from '../../tooling/root.ts';
import { findTool } from '../../tooling/tools.ts';
import { type Comparison, comparePictures } from '../support/compare-pictures.ts';
import { skip } from '../support/reporter.ts';
import { drawInChromium, drawPdf, renderers } from './renderers.ts';

/** The differences that a square of 16 × 16 may have, pixels and shade: what is left of the edges of letters. */
const svgLimits = { worst: 12, shade: 14 } as const;

/**
 * The same for a PDF: its letters are those of its own font, as wide as Arial's, which Chromium need not have, and thin
 * lines are put on whole pixels. A missing card, word or ground is still more.
 */
const pdfLimits = { worst: 120, shade: 18 } as const;

const folder = join(cache, 'pictures');

function differs({ worst, shade }: Comparison, limits: typeof svgLimits | typeof pdfLimits): boolean {
  return worst > limits.worst || shade > limits.shade;
}

function same(
  comparison: Comparison,
  name: string,
  limits: typeof svgLimits | typeof pdfLimits = svgLimits,
): void {
  if (!differs(comparison, limits)) return;
  comparison.save(folder, name);
  const { worst, shade } = comparison;
  assert.fail(
    `${worst} pixels and ${shade} of shade differ in a square of 16 × 16; see ${name} in ${folder}`,
  );
}

/** A picture of a preview, at one pixel a unit, and its export in the colours of the theme. */
interface Screen {
  readonly shown: Buffer;
  readonly svg: string;
}

async function screenOf(preview: PreviewPage, id: number): Promise<Screen> {
  await preview.post({ type: 'export', id, format: 'svg', theme: 'current' });
  const { text: svg } = await preview.told('exported', (message) => message.id === id);
  const { page } = preview;
  const picture = page.locator('.canvas > svg');
  const [width, height] = [await picture.getAttribute('width'), await picture.getAttribute('height')].map(
    Number,
  );
  if (!width || !height) throw new Error('The picture has no size.');
  const before = page.viewportSize();
  // Room for the bar of buttons and around: the whole fits at its actual size.
  await page.setViewportSize({ width: width + 40, height: height + 80 });
  await page.keyboard.press('1');
  // What collapses lanes and stages is on the screen only.
  const style = await page.addStyleTag({ content: '.fold { display: none; }' });
  await page.locator('.canvas:not(.stretched)[style*="scale(1)"]').waitFor();
  // Letters stand where they were laid out for the scale before, up to a pixel apart: laid out afresh.
  await picture.evaluate((element) => {
    const { parentElement } = element;
    element.remove();
    document.body.getBoundingClientRect();
    parentElement?.prepend(element);
  });
  const place = (await picture.boundingBox()) ?? assert.fail();
  const clip = { x: Math.round(place.x), y: Math.round(place.y), width, height };
  const shown = await page.screenshot({ clip });
  await style.evaluate((element) => (element as Element).remove());
  if (before) await page.setViewportSize(before);
  return { shown, svg };
}

describe('the same picture everywhere', () => {
  let browser: Browser;
  /** The exports of the preview, by example, and Chromium's pictures of them. */
  const exported = new Map<
    string,
    { text: string; svg: string; picture: Buffer; pdf: Buffer; png: Buffer; sheets: Buffer; screen: Screen }
  >();

  before(async () => {
    browser = await launchChromium();
    const preview = await PreviewPage.open(browser);
    for (const [index, name] of drawnExamples.entries()) {
      const text = exampleText(name);
      await preview.show(text, index + 1);
      const svg = await preview.exportSvg(index + 1);
      const id = 100 + 10 * index;
      const pdf = await preview.exportBytes('pdf', id);
      const png = await preview.exportBytes('png', id + 1);
      const sheets = await preview.exportBytes('pdf', id + 2, 'A4');
      const picture = await drawInChromium(browser, svg);
      exported.set(name, { text, svg, pdf, png, sheets, picture, screen: await screenOf(preview, id + 3) });
    }
    await preview.close();
  });
  after(() => browser.close());

  const exportOf = (name: string) => exported.get(name) ?? assert.fail(`${name} was not exported`);

  for (const name of drawnExamples) {
    for (const renderer of renderers) {
      it(`${name} looks in ${renderer.name} as it does in Chromium`, function () {
        const program = findTool(renderer.name);
        if (program === undefined) return skip(this, `${renderer.name} is not on the PATH`);
        const { svg, picture } = exportOf(name);
        same(comparePictures(picture, renderer.draw(program, svg)), `${name}-${renderer.name}`);
      });
    }

    it(`${name} is drawn alike by the preview and without one`, async () => {
      const { text, picture } = exportOf(name);
      const alone = await drawInChromium(browser, svgOf(geometryOf(text)));
      same(comparePictures(picture, alone), `${name}-without-preview`);
    });
  }

  for (const name of drawnExamples) {
    it(`${name} looks as PDF as it does in Chromium`, function () {
      const { pdf, picture } = exportOf(name);
      const pages = drawPdf(pdf);
      if (pages === undefined) return skip(this, 'pdftoppm is not on the PATH');
      same(
        comparePictures(picture, pages[0] ?? assert.fail('The PDF has no page.')),
        `${name}-pdf`,
        pdfLimits,
      );
    });

    it(`${name} looks on sheets of A4 as they do in Chromium`, async function () {
      const { text, sheets } = exportOf(name);
      const pages = drawPdf(sheets);
      if (pages === undefined) return skip(this, 'pdftoppm is not on the PATH');
      const { picture } = buildPicture(readBlueprint(text));
      const svgs = drawPages(composePages(picture, 'A4'), palettes.print, name);
      assert.equal(pages.length, svgs.length);
      for (const [index, svg] of svgs.entries()) {
        const page = pages[index] ?? assert.fail();
        same(
          comparePictures(await drawInChromium(browser, svg), page),
          `${name}-sheet-${index + 1}`,
          pdfLimits,
        );
      }
    });
  }

  for (const name of drawnExamples) {
    it(`${name} looks as PNG as it does in Chromium`, async () => {
      const { svg, png } = exportOf(name);
      same(comparePictures(await drawInChromium(browser, svg, 2), png), `${name}-png`);
    });

    it(`${name} looks in the preview as it is exported in the same colours`, async () => {
      const { svg, shown } = exportOf(name).screen;
      same(comparePictures(await drawInChromium(browser, svg), shown), `${name}-preview`);
    });
  }

  /** Differences that a preview could show from its export, done to the export. */
  const others: readonly (readonly [string, (svg: string) => string])[] = [
    ['a card stands four pixels away', (svg) => movedCard(svg, 4)],
    ['a card has another colour', recolouredCard],
  ];
  for (const [fault, spoil] of others) {
    it(`finds that in the preview ${fault}`, async () => {
      const { svg, shown } = exportOf('hotel').screen;
      const spoilt = spoil(svg);
      assert.notEqual(spoilt, svg);
      const comparison = comparePictures(await drawInChromium(browser, spoilt), shown);
      assert.ok(differs(comparison, svgLimits), `${comparison.worst} pixels, ${comparison.shade} of shade`);
    });
  }

  it('finds what is missing in a PDF', async function () {
    const { svg, pdf } = exportOf('hotel');
    const pages = drawPdf(pdf);
    if (pages === undefined) return skip(this, 'pdftoppm is not on the PATH');
    for (const part of [
      /<text[^>]*>Arrives at the hotel<\/text>/,
      /<path d="[^"]+" fill="none" stroke="#1f5fc4"[^>]*\/>/,
    ]) {
      const more = svg.replace(part, '');
      assert.notEqual(more, svg);
      const comparison = comparePictures(await drawInChromium(browser, more), pages[0] ?? assert.fail());
      assert.ok(differs(comparison, pdfLimits), `${comparison.worst} pixels, ${comparison.shade} of shade`);
    }
  });

  /** Faults that a renderer could have, done to the file. */
  const faults: readonly (readonly [string, (svg: string) => string])[] = [
    ['a word is missing', (svg) => svg.replace('>Arrives at the hotel<', '>Arrives at the<')],
    ['a letter is missing', (svg) => svg.replace('>Arrives at the hotel<', '>Arrives at the hote<')],
    ['the head of an arrow is missing', (svg) => svg.replace(/<path d="[^"]+" fill="#1f5fc4"\/>/, '')],
    ['a card stands four pixels away', (svg) => movedCard(svg, 4)],
    ['letters have other widths', (svg) => svg.replace(/font-size="13"/g, 'font-size="13.6"')],
    ['a dashed line is drawn through', (svg) => svg.replaceAll(/ stroke-dasharray="[^"]*"/g, '')],
    ['a lane has the ground of another', (svg) => svg.replaceAll('#eff5fe', '#d6e4fb')],
  ];
  for (const [fault, spoil] of faults) {
    it(`finds that ${fault}`, async () => {
      const { svg, picture } = exportOf('hotel');
      const spoilt = spoil(svg);
      assert.notEqual(spoilt, svg);
      const comparison = comparePictures(picture, await drawInChromium(browser, spoilt));
      assert.ok(differs(comparison, svgLimits), `${comparison.worst} pixels, ${comparison.shade} of shade`);
    });
  }
});

function movedCard(svg: string, by: number): string {
  return svg.replace(/<g(?=[^>]*aria-label="Arrives at the hotel\.)/, `<g transform="translate(0 ${by})"`);
}

function recolouredCard(svg: string): string {
  return svg.replace(
    /(<g[^>]*aria-label="Arrives at the hotel\..*?fill=")#[0-9a-f]{6}(?=" stroke=)/s,
    '$1#f5cfa0',
  );
}
