import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { outlineText } from '../../../../cli/export/outlined-text.ts';
import type { InstalledFont } from '../../../../cli/fonts.ts';
import { root } from '../../../../tooling/root.ts';

function fontOf(folder: string, name: string, withBold = true): InstalledFont {
  const at = (cut: string) =>
    join(root, 'node_modules', '@expo-google-fonts', folder, cut, `${name}_${cut}.ttf`);
  const paths = [at('400Regular'), ...(withBold ? [at('700Bold')] : [])];
  const [regular, bold] = paths.map((path) => ({ data: readFileSync(path) }));
  assert.ok(regular);
  return bold === undefined ? { regular, paths } : { regular, bold, paths };
}

const own = fontOf('arimo', 'Arimo');
const thai = fontOf('noto-sans-thai', 'NotoSansThai');
const devanagari = fontOf('noto-sans-devanagari', 'NotoSansDevanagari');
const arabic = fontOf('noto-sans-arabic', 'NotoSansArabic');
const all = [own, thai, devanagari, arabic];

interface Pixels {
  readonly ink: number;
  /** Dark pixels from the first to the last column with any. */
  readonly columns: readonly string[];
}

/** Draws lines below each other with no font but the first, and returns what is seen. */
async function drawn(lines: readonly string[], fonts: readonly InstalledFont[], more = ''): Promise<Pixels> {
  const texts = lines.map(
    (line, at) => `<text x="10" y="${40 + 60 * at}" font-size="32" fill="#000000"${more}>${line}</text>`,
  );
  const size = 'width="800" height="80"';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect ${size} fill="#ffffff"/>${texts.join('')}</svg>`;
  const image = new Resvg(await outlineText(svg, fonts), {
    font: { fontFiles: [...own.paths], loadSystemFonts: false, defaultFontFamily: 'Arimo' },
  }).render();
  const { pixels, width, height } = image;
  const columns: string[] = [];
  let ink = 0;
  for (let x = 0; x < width; x++) {
    let column = '';
    for (let y = 0; y < height; y++) {
      const dark = 255 - (pixels[4 * (y * width + x)] ?? 255);
      ink += dark / 255;
      column += dark > 127 ? '#' : ' ';
    }
    columns.push(column.trimEnd());
  }
  const first = columns.findIndex((column) => column !== '');
  const last = columns.findLastIndex((column) => column !== '');
  return { ink, columns: columns.slice(first, last + 1) };
}

const inks = (lines: readonly string[]) =>
  Promise.all(lines.map(async (line) => (await drawn([line], all)).ink));
const like = (a: number, b: number) => Math.abs(a - b) < 0.03 * b;

describe('characters that the font of PNGs lacks', () => {
  it('look behind those of another script, or a character that no font has, as they look alone', async () => {
    for (const [before, text] of [
      ['الإقامة', 'नाश्ता स्थिति'],
      ['\u{1F600}', 'นักท่องเที่ยว'],
      ['\u{1F600}', 'यात्री'],
      ['ห้องพัก', 'الإقامة'],
    ] as const) {
      const [alone, prefix, both] = await inks([text, before, `${before} ${text}`]);
      assert.ok(alone && prefix && both && like(both, alone + prefix), `${before} ${text}: ${both}`);
      assert.ok(!like(alone, (await drawn([text], [own])).ink), `${text} as boxes`);
    }
  });

  it('have their marks where they belong', async () => {
    // The ring of this vowel is under the tone, so it takes no other place when it is written in two parts.
    assert.deepEqual(await drawn(['น้ำ'], all), await drawn(['น\u0e4d\u0e49า'], all));
    assert.notDeepEqual(await drawn(['น้ำ'], all), await drawn(['น้า'], all));
    // The sign of this vowel stands before its character, which goes on as wide and dark behind it.
    const character = (await drawn(['ब'], all)).columns;
    const both = (await drawn(['बि'], all)).columns;
    assert.ok(both.length > character.length);
    const dark = (columns: readonly string[]) => columns.join('').replaceAll(' ', '').length;
    const behind = both.slice(-Math.floor(character.length / 2));
    const before = both.slice(0, both.length - character.length);
    assert.ok(Math.abs(dark(behind) - dark(character.slice(-behind.length))) < 0.15 * dark(behind));
    assert.ok(before.length > 4 && dark(before) > 20);
  });

  it('are bold where they are meant to be, also without a bold font', async () => {
    const bold = ' font-weight="bold"';
    for (const fonts of [all, [own, fontOf('noto-sans-thai', 'NotoSansThai', false)]]) {
      const thin = (await drawn(['ห้องพัก'], fonts)).ink;
      const thick = (await drawn(['ห้องพัก'], fonts, bold)).ink;
      assert.ok(thick > 1.2 * thin, `${thin} and ${thick}`);
    }
  });

  it('stay at the anchor of their line', async () => {
    const svg = (anchor: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="80"><text x="400" y="40" font-size="32"${anchor}>ห้องพัก</text></svg>`;
    const box = async (anchor: string) => {
      const found = new Resvg(await outlineText(svg(anchor), all), {
        font: { loadSystemFonts: false },
      }).getBBox();
      assert.ok(found);
      return found;
    };
    const [start, middle, end] = [
      await box(''),
      await box(' text-anchor="middle"'),
      await box(' text-anchor="end"'),
    ];
    assert.ok(Math.abs(start.x - 400) < 5);
    assert.ok(Math.abs(middle.x + middle.width / 2 - 400) < 5);
    assert.ok(Math.abs(end.x + end.width - 400) < 5);
  });

  it('stay at the anchor of their line from right to left, also where the font has them all', async () => {
    const svg = (anchor: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="80"><text x="400" y="40" font-size="32"${anchor} direction="rtl">נוסע עסקים</text></svg>`;
    const edges = async (anchor: string) => {
      const found = new Resvg(await outlineText(svg(anchor), [own]), {
        font: { fontFiles: [...own.paths], loadSystemFonts: false, defaultFontFamily: 'Arimo' },
      }).getBBox();
      assert.ok(found);
      return { left: found.x, right: found.x + found.width };
    };
    // What is written from the right starts there: the end of its line is at the left.
    assert.ok(Math.abs((await edges('')).right - 400) < 5);
    assert.ok(Math.abs((await edges(' text-anchor="end"')).left - 400) < 5);
  });

  it('leave a line as text that the font can write', async () => {
    const svg = '<svg><text x="1" y="2" font-size="3" fill="#000000">Tom &amp; Žofie</text></svg>';
    assert.equal(await outlineText(svg, all), svg);
  });
});
