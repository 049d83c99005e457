import assert from 'node:assert/strict';
import { ProjectCopy, type Written } from '../support/project-copy.ts';

/** The changes that the recipe of a kind of arrow says to write. */
const arrow: readonly Written[] = [
  {
    path: 'core/diagram/arrow-kinds.ts',
    before: "} as const satisfies Readonly<Record<'path' | LinkKind, ArrowType>>;",
    text: `  handover: {
    name: 'hands over to',
    said: 'handover',
    stroke: { name: 'long dashes', width: 1.5, dash: '11 5' },
    heads: 1,
    colours: { light: '#101010', dark: '#f0f0f0', contrastLight: '#111111', contrastDark: '#eeeeee' },
    slide: { slot: 'accent4', dash: 'dash' },
    mermaid: '-.->',
    meaning: 'somebody else goes on with it',
  },
`,
  },
  {
    path: 'core/schema/choices.ts',
    before: "  { value: 'rework',",
    text: "  { value: 'handover', description: 'Somebody else goes on with it.' },\n",
  },
];

const hues = "[{ bar: '#123456', head: '#eeeeee', tint: '#fafafa', border: '#cccccc', ink: '#222222' }]";

/** The changes that the recipe of a role says to write. */
const role: readonly Written[] = [
  {
    path: 'core/diagram/roles.ts',
    before: '} as const satisfies Readonly<Record<Role, RoleType>>;',
    text: `  partner: {
    name: 'Partner',
    hint: 'what others do',
    lane: 'Partners',
    meeting: 'never meets it',
    depth: 5,
    isJourney: false,
    shape: 'pill',
    mermaid: ['([', '])'],
    slide: 'accent6',
    icon: 'M-6 -6L6 6M-6 6L6 -6',
    hues: { light: ${hues}, dark: ${hues} },
  },
`,
  },
  {
    path: 'core/vocabulary.ts',
    before: '] as const satisfies readonly RoleWords[];',
    text: "  { role: 'partner', name: 'Partners', description: 'What other companies do.', synonyms: ['partners'] },\n",
  },
];

const blueprint = `blueprint: Coffee
stages:
  - stage: Buy
    steps:
      - step: Order
        customer: Orders
        frontstage: { name: Takes the order, to: { id: brews, kind: handover } }
        partner: { id: brews, name: Brews }
`;

type Library = typeof import('../../core/index.ts');

describe('a made-up kind of arrow and a made-up role, written where the recipes say', function () {
  // The compiler and the modules are read anew for the copy.
  this.timeout(600_000);
  let copy: ProjectCopy;

  before(() => {
    copy = new ProjectCopy(['core', 'tsconfig.json']);
    for (const one of [...arrow, ...role]) copy.write(one);
  });

  after(() => copy.delete());

  it('leave no list of kinds without them', () => assert.equal(copy.typeErrors('core'), ''));

  for (const [kind, recipe] of [
    ['handover', arrow],
    ['partner', role],
  ] as const) {
    for (const one of recipe) {
      it(`are an error of the type checker when ${kind} is missing in ${one.path} alone`, () => {
        copy.remove(one);
        try {
          assert.match(copy.typeErrors('core'), new RegExp(`'"?${kind}"?'`));
        } finally {
          copy.write(one);
        }
      });
    }
  }

  it('are read without a problem, drawn, and explained', async () => {
    const { check, drawSvg, readBlueprint } = await copy.import<Library>('core/index.ts');
    const file = readBlueprint(blueprint);
    assert.deepEqual(
      check(file).filter(({ severity }) => severity === 'error'),
      [],
    );
    const svg = drawSvg(file);
    assert.match(svg, /stroke="#101010"[^>]*stroke-dasharray="11 5"/);
    assert.match(svg, />hands over to<\/text>/);
    assert.match(svg, /fill="#123456"/);
    assert.match(svg, />Partners</);
  });

  it('are in Mermaid text, with an edge and an outline of their own', async () => {
    const { drawMermaid, readBlueprint } = await copy.import<Library>('core/index.ts');
    const text = drawMermaid(readBlueprint(blueprint));
    assert.match(text, /\(\["Brews"\]\)/);
    assert.match(text, /^ {2}\S+ -\.-> \S+$/m);
  });

  it('are on the cards of details', async () => {
    const { describe: cardOf, readBlueprint } = await copy.import<Library>('core/index.ts');
    const file = readBlueprint(blueprint);
    const [step] = file.model.stages.flatMap(({ steps }) => steps);
    const cell = step?.cells.find(({ name }) => name === 'Takes the order');
    assert.ok(cell);
    const values = cardOf(cell, file).facts.flatMap(({ values }) => values.map(({ text }) => text));
    assert.ok(values.includes('Brews (handover)'), values.join('\n'));
  });
});
