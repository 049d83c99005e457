// Draws the icon, the file icons and the pictures of the walkthrough into `media/`: `npm run media`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBlueprint } from '../core/blueprint-file.ts';
import { assembleSvg } from '../core/diagram/assemble-svg.ts';
import { buildPicture } from '../core/diagram/build-picture.ts';
import { escapeXml } from '../core/diagram/draw/svg.ts';
import { drawPicture } from '../core/diagram/draw.ts';
import { layoutPicture } from '../core/diagram/layout.ts';
import { palettes } from '../core/diagram/palette.ts';
import { template } from '../core/template.ts';
import { launchChromium } from '../tooling/chromium.ts';
import { root } from '../tooling/root.ts';

const media = join(root, 'media');
mkdirSync(join(media, 'walkthrough'), { recursive: true });

const icon = `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 256 256">
<rect width="256" height="256" rx="52" fill="#123c63"/>
<g fill="none" stroke="#ffffff" stroke-opacity=".1" stroke-width="2">
<path d="M0 64H256M0 192H256M64 0V256M128 0V256M192 0V256"/></g>
<path d="M28 96H228" stroke="#8fc7f2" stroke-width="4" stroke-linecap="round"/>
<path d="M28 160H228" stroke="#8fc7f2" stroke-width="4" stroke-linecap="round" stroke-dasharray="2 12"/>
<path d="M80 60H120V128H172V196H196" fill="none" stroke="#ffffff" stroke-width="7" stroke-linejoin="round"/>
<rect x="32" y="40" width="60" height="40" rx="10" fill="#ffd166"/>
<rect x="98" y="108" width="60" height="40" rx="10" fill="#ffffff"/>
<rect x="164" y="176" width="60" height="40" rx="10" fill="#6fc3a8"/>
<rect x="164" y="40" width="60" height="40" rx="10" fill="none" stroke="#ffd166" stroke-width="5"/>
<rect x="32" y="176" width="60" height="40" rx="10" fill="none" stroke="#6fc3a8" stroke-width="5"/>
</svg>
`;
writeFileSync(join(media, 'icon.svg'), icon);
for (const [theme, ink] of [
  ['light', '#1f6fb2'],
  ['dark', '#75bdf0'],
]) {
  writeFileSync(join(media, `file-${theme}.svg`), fileIcon(ink));
}

const picture = (name, text) => writeFileSync(join(media, 'walkthrough', `${name}.svg`), text);
const example = (name) => readFileSync(join(root, 'examples', `${name}.blueprint.yaml`), 'utf8');
picture('write', page(template.split('\n').slice(0, 20)));
picture('preview', drawn(template, 'light'));
picture(
  'problems',
  page(
    ['- stage: Pay', '  steps:', '    - step: Pay the bill', '      importence: 5', '      customer: Pays'],
    3,
  ),
);
picture('complete', drawn(example('fast-food'), 'light'));
picture('export', drawn(example('clinic'), 'print'));

const browser = await launchChromium();
const sheet = await browser.newPage({ viewport: { width: 256, height: 256 } });
await sheet.setContent(`<body style="margin:0">${icon}</body>`);
await sheet.screenshot({ path: join(media, 'icon.png'), omitBackground: true });
await browser.close();

function fileIcon(ink) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">
<path d="M1 5.5H15M1 10.5H15" stroke="${ink}" stroke-opacity=".6"/>
<path d="M5 3H8V8H11V13" fill="none" stroke="${ink}"/>
<g fill="${ink}"><rect x="1" y="1.5" width="4.5" height="3" rx=".7"/><rect x="5.75" y="6.5" width="4.5" height="3" rx=".7"/><rect x="10.5" y="11.5" width="4.5" height="3" rx=".7"/></g>
</svg>
`;
}

/** A whole picture. */
function drawn(text, theme) {
  const palette = palettes[theme];
  const { picture: built } = buildPicture(readBlueprint(text));
  const geometry = layoutPicture(built);
  const { title } = built.header;
  return assembleSvg(drawPicture(geometry, palette), geometry, {
    title,
    desc: title,
    background: palette.page,
  });
}

/** Lines of a file, one of them underlined as a problem. */
function page(lines, wrong) {
  const height = lines.length * 22 + 32;
  const rows = lines.map((line, index) => {
    const y = 32 + index * 22;
    const [, indent, key = '', rest = ''] = /^(\s*(?:- )?)([\w-]+:)?(.*)$/.exec(line) ?? [];
    const under = index === wrong ? ' text-decoration="underline" fill="#b3261e"' : ' fill="#0b5394"';
    return `<text x="20" y="${y}" xml:space="preserve">${escapeXml(indent)}<tspan${under}>${escapeXml(key)}</tspan>${escapeXml(rest)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="${height}" viewBox="0 0 640 ${height}">
<rect width="640" height="${height}" rx="8" fill="#ffffff"/>
<g font-family="Menlo, Consolas, 'Liberation Mono', monospace" font-size="14" fill="#333333">
${rows.join('\n')}
</g>
</svg>
`;
}
