import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../tooling/root.ts';

const badge = `import type { BadgeType } from './badge.ts';

/** A made-up badge for what customers praise. */
export const praise = {
  kind: 'praise',
  place: 6,
  name: 'word of praise',
  said: 'Praise',
  sources: [{ of: 'step', key: 'feedback', title: 'Words of praise' }],
  outline: { name: 'diamond', path: 'M0 -10L10 0L0 10L-10 0Z' },
  glyph: { name: 'tick', path: 'M-4 0L-1 3L4 -3' },
  colours: {
    light: { fill: '#101010', sign: '#fefefe' },
    dark: { fill: '#202020', sign: '#fdfdfd' },
    contrastLight: { fill: '#303030', sign: '#ffffff' },
    contrastDark: { fill: '#404040', sign: '#000000' },
  },
  mermaidBorder: 2,
} as const satisfies BadgeType;
`;

const blueprint = `blueprint: Coffee
stages:
  - stage: Buy
    steps:
      - step: Order
        feedback: [Fast and friendly]
        customer: Orders
`;

type BlueprintFile = typeof import('../../core/blueprint-file.ts');
type BuildPicture = typeof import('../../core/diagram/build-picture.ts');
type SvgFile = typeof import('../../core/diagram/svg-file.ts');
type MermaidText = typeof import('../../core/diagram/mermaid-text.ts');
type PaletteModule = typeof import('../../core/diagram/palette.ts');
type Describe = typeof import('../../core/describe.ts');
type AccessibleNames = typeof import('../../webview/accessible-names.ts');
type ViewModule = typeof import('../../core/diagram/view.ts');

describe('a made-up badge of one file and one line', function () {
  // The compiler and the modules are read anew for the copy.
  this.timeout(600_000);
  let copy = '';
  const from = async <Module>(path: string): Promise<Module> =>
    (await import(pathToFileURL(join(copy, path)).href)) as Module;

  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'made-up-badge-'));
    for (const folder of ['core', 'webview', 'scripts', 'docs', 'tsconfig.json'])
      cpSync(join(root, folder), join(copy, folder), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    writeFileSync(join(copy, 'core/diagram/badges/praise.ts'), badge);
    const index = join(copy, 'core/diagram/badges/index.ts');
    writeFileSync(index, `${readFileSync(index, 'utf8')}export { praise } from './praise.ts';\n`);
  });

  after(() => rmSync(copy, { recursive: true, force: true }));

  it('leaves no list of kinds without it', () => {
    const compiler = join(
      dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
      'bin/tsc',
    );
    const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', 'core'], {
      cwd: copy,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout);
  });

  it('is drawn, explained in the legend and said aloud, in every palette', async () => {
    const { svg, palettes } = await drawn();
    assert.match(svg, /<path d="M0 -10L10 0L0 10L-10 0Z" fill="#101010"/);
    assert.match(svg, /<path d="M-4 0L-1 3L4 -3" fill="none" stroke="#fefefe"/);
    assert.match(svg, />word of praise<\/text>/);
    assert.match(svg, /aria-label="Orders\. [^"]*\. Praise: Fast and friendly"/);
    const fills = Object.values(palettes).map(({ badges }) => Object.values(badges).map(({ fill }) => fill));
    assert.deepEqual(
      fills.map((own) => own.filter((fill) => /^#(10|20|30|40)\1\1$/.test(fill))),
      [['#101010'], ['#202020'], ['#303030'], ['#404040'], ['#101010']],
    );
  });

  it('has its fact on the card of details, once', async () => {
    const { file } = await drawn();
    const { describe } = await from<Describe>('core/describe.ts');
    const [step] = file.model.stages.flatMap(({ steps }) => steps);
    assert.ok(step);
    const facts = describe(step, file).facts.filter(({ values }) =>
      values.some(({ text }) => text === 'Fast and friendly'),
    );
    assert.deepEqual(
      facts.map(({ label }) => label),
      ['Words of praise'],
    );
  });

  it('is in the names that the preview gives to its cells', async () => {
    const { picture } = await drawn();
    const { accessibleNames } = await from<AccessibleNames>('webview/accessible-names.ts');
    const { wholeView } = await from<ViewModule>('core/diagram/view.ts');
    assert.match(
      [...accessibleNames(picture, wholeView).values()].join('\n'),
      /; word of praise: Fast and friendly/,
    );
  });

  it('is a class of its own in Mermaid text', async () => {
    const { picture } = await drawn();
    const { toMermaid } = await from<MermaidText>('core/diagram/mermaid-text.ts');
    assert.match(
      toMermaid(picture),
      /classDef praise stroke:#101010,stroke-width:2px\n {2}class \S+ praise\n/,
    );
  });

  it('has a row in the documentation of the picture', async () => {
    const { picturePage } = await from<{ picturePage(page: string): string }>(
      'scripts/generate/picture-page.mjs',
    );
    const page = picturePage(readFileSync(join(copy, 'docs/picture.md'), 'utf8').replaceAll('\r\n', '\n'));
    assert.match(page, /\| word of praise +\| diamond +\| tick +\| `feedback` +\|/);
  });

  async function drawn() {
    const { readBlueprint } = await from<BlueprintFile>('core/blueprint-file.ts');
    const { buildPicture } = await from<BuildPicture>('core/diagram/build-picture.ts');
    const { svgFile } = await from<SvgFile>('core/diagram/svg-file.ts');
    const { palettes } = await from<PaletteModule>('core/diagram/palette.ts');
    const file = readBlueprint(blueprint);
    const { picture } = buildPicture(file);
    return { file, picture, palettes, svg: svgFile(picture, palettes.print) };
  }
});
