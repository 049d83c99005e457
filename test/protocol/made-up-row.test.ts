import assert from 'node:assert/strict';
import { ProjectCopy } from '../support/project-copy.ts';

const row = `import { textEntries } from './entries.ts';
import { paragraphs } from './paragraphs.ts';
import type { RowType } from './row.ts';

/** A made-up row of what customers think, once more. */
export const whispers: RowType = {
  kind: 'whispers',
  zone: 'lanes',
  place: 4.5,
  name: 'Whispers',
  shows: 'what is whispered',
  read: (step) => textEntries(step.thinks),
  fit: () => paragraphs(),
  legend: () => [
    {
      text: 'a whisper',
      width: 10,
      marks: [{ type: 'dot', x: 0, y: 0, radius: 4.25, colour: 'low', look: 'outlined' }],
    },
  ],
};
`;

const blueprint = `blueprint: Coffee
stages:
  - stage: Buy
    steps:
      - step: Order
        thinks: [Far too hot]
        pains: [The queue]
        customer: Orders
      - step: Pay
        customer: Pays
`;

type BlueprintFile = typeof import('../../core/blueprint-file.ts');
type BuildPicture = typeof import('../../core/diagram/build-picture.ts');
type SvgFile = typeof import('../../core/diagram/svg-file.ts');
type Layout = typeof import('../../core/diagram/layout.ts');
type Pages = typeof import('../../core/diagram/pages.ts');
type PaletteModule = typeof import('../../core/diagram/palette.ts');
type AccessibleNames = typeof import('../../webview/accessible-names.ts');
type ViewModule = typeof import('../../core/diagram/look.ts');
type Contents = typeof import('../../pdf/contents.ts');

describe('a made-up row of one file and one line', function () {
  // The compiler and the modules are read anew for the copy.
  this.timeout(600_000);
  let copy: ProjectCopy;

  before(() => {
    copy = new ProjectCopy(['core', 'webview', 'pdf', 'scripts', 'docs', 'tsconfig.json']);
    copy.write({ path: 'core/diagram/rows/whispers.ts', text: row });
    copy.write({
      path: 'core/diagram/rows/index.ts',
      text: "export { whispers } from './whispers.ts';\n",
      behind: "export { voice } from './voice.ts';\n",
    });
  });

  after(() => copy.delete());

  it('leaves no list of rows without it', () => assert.equal(copy.typeErrors('core'), ''));

  it('is drawn in full in its place, with its head, its cell and its sign in the legend', async () => {
    const { svgFile } = await copy.import<SvgFile>('core/diagram/svg-file.ts');
    const { palettes } = await copy.import<PaletteModule>('core/diagram/palette.ts');
    const { picture, geometry } = await drawn();
    const names = geometry.rows.map(({ name }) => name);
    assert.deepEqual(names, ['Voice', 'Pain points', 'Whispers']);
    const svg = svgFile(picture, palettes.print, { density: 'full' });
    assert.match(svg, /aria-label="Row Whispers"/);
    assert.match(svg, /aria-label="Whispers, Order: Far too hot"/);
    assert.match(svg, /r="4.25"/);
    assert.match(svg, />a whisper<\/text>/);
    assert.doesNotMatch(svgFile(picture, palettes.print), /[Ww]hisper/);
  });

  it('is on the sheets, and read where it stands in a PDF', async () => {
    const { composePages } = await copy.import<Pages>('core/diagram/pages.ts');
    const { contentsOf } = await copy.import<Contents>('pdf/contents.ts');
    const { picture, geometry } = await drawn();
    const [page] = composePages(picture, 'A4', { density: 'full' }).pages;
    assert.ok(page?.geometry.rows.some(({ name, cells }) => name === 'Whispers' && cells.length === 1));
    const { heads, signs, stages } = contentsOf(picture, geometry);
    assert.ok(heads.includes('facts_whispers'));
    assert.equal(signs.get('facts_whispers_0'), 'Whispers');
    assert.ok(stages[0]?.steps[0]?.cells.some(({ key }) => key === 'facts_whispers_0'));
  });

  it('is found, and in the names that the preview gives to its cells', async () => {
    const { accessibleNames } = await copy.import<AccessibleNames>('webview/accessible-names.ts');
    const { wholeView } = await copy.import<ViewModule>('core/diagram/look.ts');
    const { picture } = await drawn();
    const names = accessibleNames(picture, wholeView);
    assert.equal(names.get('facts_whispers_0'), 'Whispers, step 1 Order: Far too hot');
  });

  it('has a line in the documentation of the picture', async () => {
    const { picturePage } = await copy.import<{ picturePage(page: string): string }>(
      'scripts/generate/picture-page.mjs',
    );
    const page = picturePage(copy.read('docs/picture.md'));
    assert.match(page, /\| Whispers +\| under the lanes +\| what is whispered +\|/);
  });

  async function drawn() {
    const { readBlueprint } = await copy.import<BlueprintFile>('core/blueprint-file.ts');
    const { buildPicture } = await copy.import<BuildPicture>('core/diagram/build-picture.ts');
    const { layoutPicture } = await copy.import<Layout>('core/diagram/layout.ts');
    const { picture } = buildPicture(readBlueprint(blueprint));
    return { picture, geometry: layoutPicture(picture, { density: 'full' }) };
  }
});
