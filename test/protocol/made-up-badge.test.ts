import assert from 'node:assert/strict';
import { ProjectCopy } from '../support/project-copy.ts';

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
    light: { fill: '#101010', ink: '#fefefe' },
    dark: { fill: '#202020', ink: '#fdfdfd' },
    contrastLight: { fill: '#303030', ink: '#ffffff' },
    contrastDark: { fill: '#404040', ink: '#000000' },
  },
  slide: { slot: 'accent4', letter: 'P' },
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
type ViewModule = typeof import('../../core/diagram/look.ts');

describe('a made-up badge of one file and one line', function () {
  // The compiler and the modules are read anew for the copy.
  this.timeout(600_000);
  let copy: ProjectCopy;

  before(() => {
    copy = new ProjectCopy(['core', 'webview', 'scripts', 'docs', 'tsconfig.json']);
    copy.write({ path: 'core/diagram/badges/praise.ts', text: badge });
    copy.write({
      path: 'core/diagram/badges/index.ts',
      text: "export { praise } from './praise.ts';\n",
      before: "export { question } from './question.ts';\n",
    });
  });

  after(() => copy.delete());

  it('leaves no list of kinds without it', () => assert.equal(copy.typeErrors('core'), ''));

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
    const { describe } = await copy.import<Describe>('core/describe.ts');
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
    const { accessibleNames } = await copy.import<AccessibleNames>('webview/accessible-names.ts');
    const { wholeView } = await copy.import<ViewModule>('core/diagram/look.ts');
    assert.match(
      [...accessibleNames(picture, wholeView).values()].join('\n'),
      /; word of praise: Fast and friendly/,
    );
  });

  it('is a class of its own in Mermaid text', async () => {
    const { picture } = await drawn();
    const { toMermaid } = await copy.import<MermaidText>('core/diagram/mermaid-text.ts');
    assert.match(
      toMermaid(picture),
      /classDef praise stroke:#101010,stroke-width:2px\n {2}class \S+ praise\n/,
    );
  });

  it('has a row in the documentation of the picture', async () => {
    const { picturePage } = await copy.import<{ picturePage(page: string): string }>(
      'scripts/generate/picture-page.mjs',
    );
    const page = picturePage(copy.read('docs/picture.md'));
    assert.match(page, /\| word of praise +\| diamond +\| tick +\| `feedback` +\|/);
  });

  async function drawn() {
    const { readBlueprint } = await copy.import<BlueprintFile>('core/blueprint-file.ts');
    const { buildPicture } = await copy.import<BuildPicture>('core/diagram/build-picture.ts');
    const { svgFile } = await copy.import<SvgFile>('core/diagram/svg-file.ts');
    const { palettes } = await copy.import<PaletteModule>('core/diagram/palette.ts');
    const file = readBlueprint(blueprint);
    const { picture } = buildPicture(file);
    return { file, picture, palettes, svg: svgFile(picture, palettes.print) };
  }
});
