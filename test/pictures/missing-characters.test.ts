import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../tooling/chromium.ts';
import { PreviewPage } from '../../tooling/preview-page.ts';
import { cache } from '../../tooling/root.ts';
import { findTool } from '../../tooling/tools.ts';
import { type Comparison, comparePictures } from '../support/compare-pictures.ts';
import { skip } from '../support/reporter.ts';
import { drawInChromium, drawPdf } from './renderers.ts';

const words = {
  Japanese: '検索して、空室を確認',
  Chinese: '客房很舒适，高兴',
  Korean: '방을 보여 준다',
  Arabic: 'يرحب بالضيف',
  Thai: 'ชำระเงิน',
  Hindi: 'स्वागत है',
  emoji: 'Family 👩‍👩‍👧 🇯🇵',
} as const;

const text = `blueprint: 旅館での一泊 – One night
stages:
  - stage: 予約
    steps:
      - step: 宿を探す
        evidence: ${words.Korean}
        customer: ${words.Japanese}
        frontstage: ${words.Thai}
        backstage: ${words.Chinese}
  - stage: الوصول
    steps:
      - step: الفندق (غرفة 204)
        evidence: ${words.emoji}
        customer: ${words.Arabic}
        frontstage: ${words.Hindi}
        backstage: Łódź
`;

/** Poppler stretches an image to whole pixels: of small ones that is less. */
const scale = 2;

function differs({ worst, shade }: Comparison): boolean {
  return worst > 150 || shade > 24;
}

describe('characters that no font of a PDF has', () => {
  let browser: Browser;
  let svg: string;
  let pdf: Buffer;

  before(async () => {
    browser = await launchChromium();
    const preview = await PreviewPage.open(browser);
    await preview.show(text);
    svg = await preview.exportSvg(1);
    pdf = await preview.exportBytes('pdf', 2);
    await preview.close();
  });
  after(() => browser.close());

  it('look as they do in Chromium', async function () {
    const pages = drawPdf(pdf, scale);
    if (pages === undefined) return skip(this, 'pdftoppm is not on the PATH');
    const picture = await drawInChromium(browser, svg, scale);
    const comparison = comparePictures(picture, pages[0] ?? assert.fail('The PDF has no page.'));
    if (!differs(comparison)) return;
    comparison.save(join(cache, 'pictures'), 'characters');
    const { worst, shade } = comparison;
    assert.fail(`${worst} pixels and ${shade} of shade differ in a square of 16 × 16`);
  });

  it('are missed where they are missing', async function () {
    const pages = drawPdf(pdf, scale);
    if (pages === undefined) return skip(this, 'pdftoppm is not on the PATH');
    const less = svg.replace(/<text[^>]*>検索[^<]*<\/text>/, '');
    assert.notEqual(less, svg);
    const comparison = comparePictures(await drawInChromium(browser, less, scale), pages[0] ?? assert.fail());
    assert.ok(differs(comparison), `${comparison.worst} pixels, ${comparison.shade} of shade`);
  });

  for (const [script, wanted] of Object.entries(words)) {
    it(`can be found: ${script}`, function () {
      const program = findTool('pdftotext');
      if (program === undefined) return skip(this, 'pdftotext is not on the PATH');
      const { stdout } = spawnSync(program, ['-', '-'], { input: pdf, encoding: 'utf8' });
      // What a card cannot hold on one line is on several; marks of direction are the program's own.
      const found = stdout.replace(/[\s\u202a-\u202e]/g, '');
      assert.ok(found.includes(wanted.replace(/\s/g, '')), stdout);
    });
  }
});
