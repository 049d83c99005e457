import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { toPng } from '../../cli/export/png.ts';
import { launchChromium } from '../../tooling/chromium.ts';
import { geometryOf, svgOf } from '../../tooling/drawn-examples.ts';
import { cache, root } from '../../tooling/root.ts';
import { type Comparison, comparePictures } from '../support/compare-pictures.ts';

/** Every script that the command line brings fonts for, plain and bold, alone and beside others, at all three anchors. */
const text = `blueprint: שהייה במלון
owner: משרד
persona: [Łucja, מסافרת, مسافرة أعمال, נוסע עסקים, นักท่องเที่ยว, व्यापारी यात्री]
scenario: מגיע לחדר 204 (בערב), يصل إلى الغرفة 204 مساءً
actors: { b: { name: موظف الاستقبال }, c: { name: พนักงานต้อนรับ } }
stages:
  - stage: الوصول
    steps:
      - step: تسجيل الوصول
        evidence: [مفتاح الغرفة, استمارة التسجيل]
        customer: { name: يسجل النزيل وصوله عند مكتب الاستقبال, wait: 12m }
        frontstage: { name: يتحقق من جواز السفر ويصدر المفتاح, by: b, to: [{ id: hk, label: يطلب الغرفة, kind: wait }] }
        backstage: { name: التدبير المنزلي يجهز الغرفة, id: hk }
      - step: קבלת המפתח
        evidence: מפתח (204)
        customer: מקבל את המפתח ועולה לחדר
        frontstage: "פקיד הקבלה: Wi-Fi וארוחת הבוקר"
  - stage: พักผ่อน
    steps:
      - step: เข้าห้องพัก
        evidence: ห้องพักและสิ่งอำนวยความสะดวก
        customer: เข้าห้องพักและอาบน้ำก่อนนอน
        frontstage: { name: พนักงานนำกระเป๋าไปส่งที่ห้องพัก, by: c }
      - step: नाश्ता
        evidence: नाश्ते का मेन्यू
        customer: नाश्ता करता है और बिल माँगता है
        frontstage: वेटर नाश्ता परोसता है और बिल लाता है
`;

const ranges = [
  ['Arimo', undefined],
  ['NotoSansArabic', 'U+600-6FF,U+750-77F,U+FB50-FDFF,U+FE70-FEFC'],
  ['NotoSansThai', 'U+E00-E7F'],
  ['NotoSansDevanagari', 'U+900-97F'],
] as const;

/** The pixels of a square of 16 × 16 and its shade that may differ: the edges of letters. */
const limits = { worst: 40, shade: 22 } as const;

const differs = ({ worst, shade }: Comparison) => worst > limits.worst || shade > limits.shade;

describe('the scripts of a PNG of the command line', () => {
  let browser: Browser;
  let page: Page;
  let svg: string;
  let png: Buffer;

  before(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
    const faces = ranges.flatMap(([name, range]) =>
      (['400Regular', '700Bold'] as const).map((cut) => {
        const data = readFileSync(join(root, 'dist', 'fonts', `${name}_${cut}.ttf`)).toString('base64');
        const within = range === undefined ? '' : `unicode-range:${range};`;
        return `@font-face{font-family:Arial;font-weight:${cut.slice(0, 3)};${within}src:url(data:font/ttf;base64,${data})}`;
      }),
    );
    await page.setContent(`<style>body{margin:0}svg{display:block}${faces.join('')}</style>`);
    svg = svgOf(geometryOf(text));
    const { data, missing } = await toPng(svg, 1, root);
    assert.deepEqual(missing, []);
    png = Buffer.from(data);
  });
  after(() => browser.close());

  /** Draws a picture in Chromium with the fonts of the command line alone, whatever the machine has. */
  async function inChromium(picture: string): Promise<Buffer> {
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(picture) ?? assert.fail();
    await page.setViewportSize({ width: Math.ceil(Number(width)), height: Math.ceil(Number(height)) });
    await page.evaluate(async (drawn) => {
      document.body.innerHTML = drawn;
      await document.fonts.ready;
    }, picture);
    return await page.screenshot();
  }

  it('look as they do in Chromium with the same fonts', async () => {
    const comparison = comparePictures(await inChromium(svg), png);
    if (!differs(comparison)) return;
    comparison.save(join(cache, 'pictures'), 'scripts');
    const { worst, shade } = comparison;
    assert.fail(`${worst} pixels and ${shade} of shade differ in a square of 16 × 16`);
  });

  it('would be seen to lack a line, or to have one at the other side of its place', async () => {
    const line = /(<text[^>]*)( text-anchor="end" direction="rtl")([^>]*>נוסע עסקים<\/text>)/;
    for (const spoilt of ['', '$1 direction="rtl"$3']) {
      const other = svg.replace(line, spoilt);
      assert.notEqual(other, svg);
      assert.ok(differs(comparePictures(await inChromium(other), png)), spoilt);
    }
  });
});
