import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../tooling/root.ts';

/** What the recipe of a kind of arrow says to write: a file, the line that it comes before, and the new text. */
const arrow = [
  [
    'core/diagram/arrow-kinds.ts',
    "} as const satisfies Readonly<Record<'path' | LinkKind, ArrowType>>;",
    `  handover: {
    name: 'hands over to',
    said: 'handover',
    stroke: { name: 'long dashes', width: 1.5, dash: '11 5' },
    heads: 1,
    colours: { light: '#101010', dark: '#f0f0f0', contrastLight: '#111111', contrastDark: '#eeeeee' },
    mermaid: '-.->',
    meaning: 'somebody else goes on with it',
  },
`,
  ],
  [
    'core/schema/choices.ts',
    "  { value: 'rework',",
    "  { value: 'handover', description: 'Somebody else goes on with it.' },\n",
  ],
] as const;

const hues = "[{ bar: '#123456', head: '#eeeeee', tint: '#fafafa', border: '#cccccc', ink: '#222222' }]";

/** What the recipe of a role says to write. */
const role = [
  [
    'core/diagram/roles.ts',
    '} as const satisfies Readonly<Record<Role, RoleType>>;',
    `  partner: {
    name: 'Partner',
    hint: 'what others do',
    lane: 'Partners',
    meeting: 'never meets it',
    depth: 5,
    isJourney: false,
    shape: 'pill',
    mermaid: ['([', '])'],
    icon: 'M-6 -6L6 6M-6 6L6 -6',
    hues: { light: ${hues}, dark: ${hues} },
  },
`,
  ],
  [
    'core/vocabulary.ts',
    '] as const satisfies readonly RoleWords[];',
    "  { role: 'partner', name: 'Partners', description: 'What other companies do.', synonyms: ['partners'] },\n",
  ],
] as const;

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
  let copy = '';
  const from = async (): Promise<Library> =>
    (await import(pathToFileURL(join(copy, 'core/index.ts')).href)) as Library;

  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'made-up-kinds-'));
    for (const name of ['core', 'tsconfig.json'])
      cpSync(join(root, name), join(copy, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    for (const [name, before, text] of [...arrow, ...role]) {
      const source = readFileSync(join(copy, name), 'utf8').replaceAll('\r\n', '\n');
      assert.equal(source.split(before).length, 2, `${name} has one place for it`);
      writeFileSync(
        join(copy, name),
        source.replace(before, () => `${text}${before}`),
      );
    }
  });

  const typecheck = () =>
    spawnSync(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'core'], {
      cwd: copy,
      encoding: 'utf8',
    });

  after(() => rmSync(copy, { recursive: true, force: true }));

  it('leave no list of kinds without them', () => {
    const { status, stdout } = typecheck();
    assert.equal(status, 0, stdout);
  });

  for (const [kind, recipe] of [
    ['handover', arrow],
    ['partner', role],
  ] as const) {
    for (const [name, before, text] of recipe) {
      it(`are an error of the type checker when ${kind} is missing in ${name} alone`, () => {
        const path = join(copy, name);
        const whole = readFileSync(path, 'utf8');
        writeFileSync(
          path,
          whole.replace(`${text}${before}`, () => before),
        );
        try {
          const { status, stdout } = typecheck();
          assert.notEqual(status, 0);
          assert.match(stdout, new RegExp(`'"?${kind}"?'`));
        } finally {
          writeFileSync(path, whole);
        }
      });
    }
  }

  it('are read without a problem, drawn, and explained', async () => {
    const { check, drawSvg, readBlueprint } = await from();
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
    const { drawMermaid, readBlueprint } = await from();
    const text = drawMermaid(readBlueprint(blueprint));
    assert.match(text, /\(\["Brews"\]\)/);
    assert.match(text, /^ {2}\S+ -\.-> \S+$/m);
  });

  it('are on the cards of details', async () => {
    const { describe: cardOf, readBlueprint } = await from();
    const file = readBlueprint(blueprint);
    const [step] = file.model.stages.flatMap(({ steps }) => steps);
    const cell = step?.cells.find(({ name }) => name === 'Takes the order');
    assert.ok(cell);
    const values = cardOf(cell, file).facts.flatMap(({ values }) => values.map(({ text }) => text));
    assert.ok(values.includes('Brews (handover)'), values.join('\n'));
  });
});
