// Draws blueprints to files, to look at them and for the documentation.
// Usage: npm run picture -- [--theme light|dark|hc-light|hc-dark|print] [--no-details] [--out FOLDER]
//        [--scale N] [--chromium PATH] [--rsvg] FILE.blueprint.yaml...
// Writes NAME.THEME.svg, with --chromium also NAME.THEME.png, with --rsvg NAME.THEME.rsvg.png.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readBlueprint } from '../core/blueprint-file.ts';
import { buildPicture } from '../core/diagram/build-picture.ts';
import { layoutPicture } from '../core/diagram/layout.ts';
import { palettes } from '../core/diagram/palette.ts';
import { svgFile } from '../core/diagram/svg-file.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    theme: { type: 'string', multiple: true, default: ['print'] },
    'no-details': { type: 'boolean', default: false },
    out: { type: 'string', default: '.' },
    scale: { type: 'string', default: '1' },
    chromium: { type: 'string' },
    rsvg: { type: 'boolean', default: false },
  },
});
mkdirSync(values.out, { recursive: true });
const scale = Number(values.scale);

/** Pictures to photograph in a browser: where the SVG is, its size, and where the PNG goes. */
const shots = [];
for (const file of positionals) {
  const { picture } = buildPicture(readBlueprint(readFileSync(file, 'utf8')));
  for (const theme of values.theme) {
    const palette = palettes[theme];
    if (palette === undefined) throw new Error(`There is no theme "${theme}".`);
    const options = { details: !values['no-details'] };
    const geometry = layoutPicture(picture, options);
    const svg = svgFile(picture, palette, options);
    const base = join(values.out, `${basename(file).replace(/\.blueprint\.ya?ml$/, '')}.${theme}`);
    writeFileSync(`${base}.svg`, svg);
    console.log(`${base}.svg ${geometry.width} x ${geometry.height}`);
    if (values.rsvg) {
      const words = ['-z', `${scale}`, `${base}.svg`, '-o', `${base}.rsvg.png`];
      const { error } = spawnSync('rsvg-convert', words, { stdio: 'inherit' });
      if (error !== undefined) throw new Error(`rsvg-convert could not be started: ${error.message}`);
    }
    shots.push({
      svg,
      size: { width: Math.ceil(geometry.width), height: Math.ceil(geometry.height) },
      path: `${base}.png`,
    });
  }
}
if (values.chromium !== undefined) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: values.chromium, args: ['--no-sandbox'] });
  for (const { svg, size, path } of shots) {
    const page = await browser.newPage({ viewport: size, deviceScaleFactor: scale });
    await page.setContent(`<body style="margin:0">${svg}</body>`);
    await page.screenshot({ path });
    await page.close();
  }
  await browser.close();
}
