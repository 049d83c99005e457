import assert from 'node:assert/strict';
import fc from 'fast-check';
import { brandColourKeys } from '../../../../core/brand/brand-keys.ts';
import type { Brand } from '../../../../core/diagram/brand.ts';
import { branded, lowContrastOf } from '../../../../core/diagram/brand-colours.ts';
import { drawPicture } from '../../../../core/diagram/draw.ts';
import { layoutPicture } from '../../../../core/diagram/layout.ts';
import { toMermaid } from '../../../../core/diagram/mermaid-text.ts';
import { drawPages } from '../../../../core/diagram/pages/draw-pages.ts';
import { composePages } from '../../../../core/diagram/pages.ts';
import { palettes } from '../../../../core/diagram/palette.ts';
import type { Picture } from '../../../../core/diagram/picture.ts';
import { svgFile } from '../../../../core/diagram/svg-file.ts';
import { measure } from '../../../../core/diagram/text/text-metrics.ts';
import { withBrand } from '../../../../core/diagram/with-brand.ts';
import { contrast, graphicsOf, textsOf } from './contrasts.ts';
import { cellOf, pictureOf } from './pictures.ts';

const keys = brandColourKeys.map(({ key }) => key);
const data = 'data:image/png;base64,AAAA';
const plain = pictureOf(2, [cellOf(0, 1, 0, { name: 'Checks in & <waits>' }), cellOf(1, 1, 0)]);
const logo = { width: 400, height: 100, data };

function of(brand: Partial<Brand>, image?: typeof logo): Picture {
  return withBrand(plain, { brand: { colours: {}, ...brand }, ...(image && { logo: image }) });
}

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('a brand', () => {
  it('has texts that can be read and graphics that can be seen, in whatever colours', () => {
    const anyBrand = fc.dictionary(
      fc.constantFrom(...keys),
      fc.record({ light: anyColour, dark: anyColour }, { requiredKeys: ['light'] }),
    );
    fc.assert(
      fc.property(anyBrand, fc.constantFrom('light', 'dark', 'print'), (colours, theme) => {
        const palette = branded(palettes[theme], { colours } as Brand);
        for (const [what, ink, ground] of textsOf(palette))
          assert.ok(contrast(ink, ground) >= 4.5, `${theme} ${what}: ${ink} on ${ground}`);
        for (const [what, colour, ground] of graphicsOf(palette))
          assert.ok(contrast(colour, ground) >= 3, `${theme} ${what}: ${colour} on ${ground}`);
      }),
      { numRuns: 100 },
    );
  });

  it('is told of a colour that lacks contrast, with one that has enough', () => {
    fc.assert(
      fc.property(
        anyColour,
        fc.constantFrom(...keys),
        fc.constantFrom('light', 'dark'),
        (colour, key, theme) => {
          const palette = palettes[theme];
          const low = lowContrastOf(key, colour, palette);
          if (low === undefined) return;
          assert.ok(low.ratio < low.least, `${low.of} ${low.ratio}`);
          assert.equal(lowContrastOf(key, low.nearest, palette), undefined, `${low.nearest} for ${colour}`);
        },
      ),
      { numRuns: 80 },
    );
    for (const [key, colour] of [
      ['band', '#f4b400'],
      ['curve', '#ffd54f'],
      ['customer', '#cccccc'],
    ] as const)
      assert.ok(lowContrastOf(key, colour, palettes.light), colour);
    assert.equal(lowContrastOf('customer', '#0f766e', palettes.light), undefined);
  });

  it('gives its colours to lanes, band and curve, those that are seen as they are', () => {
    const colours: Brand['colours'] = {
      band: { light: '#7a1f3d', dark: '#ffb3c7' },
      curve: { light: '#8a4b00' },
      customer: { light: '#a0144f' },
    };
    const light = branded(palettes.print, { colours });
    assert.equal(light.stage.fill, '#7a1f3d');
    assert.equal(light.emotion.curve, '#8a4b00');
    assert.equal(light.lanes.customer[0]?.border, '#a0144f');
    assert.deepEqual(light.lanes.support, palettes.print.lanes.support);
    const dark = branded(palettes.dark, { colours });
    assert.equal(dark.stage.fill, '#ffb3c7');
    assert.notEqual(dark.lanes.customer[0]?.bar, palettes.dark.lanes.customer[0]?.bar);
    assert.match(toMermaid(of({ colours })), /stroke:#a0144f/);
  });

  it('leaves high contrast alone, and is nothing without a colour', () => {
    const colours = Object.fromEntries(keys.map((key) => [key, { light: '#7a1f3d' }]));
    for (const name of ['hc-light', 'hc-dark'] as const)
      assert.deepEqual(branded(palettes[name], { colours }), palettes[name]);
    assert.deepEqual(branded(palettes.dark, { colours: {} }), palettes.dark);
    assert.equal(branded(palettes.dark, undefined), palettes.dark);
  });

  it('has its logo at the right of the title in each density, and on sheets', () => {
    const picture = of({}, logo);
    for (const density of ['overview', 'standard', 'full'] as const) {
      const { header } = layoutPicture(picture, { density });
      assert.ok(header.logo, density);
      assert.deepEqual([header.logo.width, header.logo.height], [144, 36]);
      assert.equal(header.logo.x + header.logo.width, header.x + header.width);
    }
    const [sheet = ''] = drawPages(composePages(picture, 'A4'), palettes.print, 'A');
    assert.equal(sheet.split(data).length, 2, 'once on the first sheet');
  });

  it('shows a logo only when it can, and in dark themes on a light ground', () => {
    const drawn = (picture: Picture, theme: 'print' | 'dark') => svgFile(picture, palettes[theme]);
    const missing = withBrand(plain, { brand: { colours: {} }, logo: { fault: 'There is none.' } });
    assert.equal(drawn(missing, 'print'), drawn(plain, 'print'));
    assert.equal(layoutPicture(missing).header.logo, undefined, 'no room is kept for it');
    assert.ok(!drawn(of({}, logo), 'print').includes('fill="#ffffff"/><image'));
    assert.ok(drawn(of({}, logo), 'dark').includes('fill="#ffffff"/><image'));
  });

  it('writes each line in its font, as long as it was measured for', () => {
    const parts = drawPicture(
      layoutPicture(plain),
      branded(palettes.print, { font: 'Open Sans', colours: {} }),
    );
    const svg = parts.map((part) => part.svg).join('');
    assert.ok(!svg.includes('font-family="Arial'));
    assert.ok(svg.includes('font-family="&quot;Open Sans&quot;, Arial'));
    let lines = 0;
    for (const [, attributes = '', text = ''] of svg.matchAll(/<text ([^>]*)>([^<]*)</g)) {
      const size = Number(/font-size="([\d.]+)"/.exec(attributes)?.[1]);
      const shown = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
      const length = Number(/textLength="([\d.]+)"/.exec(attributes)?.[1]);
      assert.ok(Math.abs(length - measure(shown, size, attributes.includes('bold'))) < 0.01, text);
      lines++;
    }
    assert.ok(lines > 5);
  });
});
