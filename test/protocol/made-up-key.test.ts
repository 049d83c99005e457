import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse, parseDocument } from 'yaml';
import { root } from '../../tooling/root.ts';
import { type Path, said } from '../unit/examples/said.ts';

/** What the recipe of a key says to write: a file, the line that it comes behind, and the new text. */
const recipe = [
  [
    'core/schema/cell-keys.ts',
    "      example: 'Offers a drink in the bar',\n    },\n",
    `    {
      key: 'chance',
      value: { type: 'text' },
      description: 'How often it goes wrong.',
      example: 'once a week',
    },
`,
  ],
  ['core/model.ts', '  readonly recovery?: Located<string>;\n', '  readonly chance?: Located<string>;\n'],
  [
    'core/build-model/build-cell.ts',
    "recovery: fields.text('recovery'), ",
    "chance: fields.text('chance'), ",
  ],
  [
    'examples/hotel.blueprint.yaml',
    '            recovery: Offers a drink in the bar and brings the key there\n',
    '            chance: once a week\n',
  ],
] as const;

type Library = typeof import('../../core/index.ts');

describe('a made-up key of the format, written where the recipe says', function () {
  // The compiler and the modules are read anew for the copy.
  this.timeout(600_000);
  let copy = '';
  const read = (name: string) => readFileSync(join(copy, name), 'utf8').replaceAll('\r\n', '\n');
  const from = async <Module>(path: string): Promise<Module> =>
    (await import(pathToFileURL(join(copy, path)).href)) as Module;

  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'made-up-key-'));
    const names = [
      'core',
      'examples',
      'docs',
      'schema',
      'scripts',
      'tooling',
      'tsconfig.json',
      'package.json',
    ];
    for (const name of names) cpSync(join(root, name), join(copy, name), { recursive: true });
    for (const language of ['', '.de', '.es', '.ja'])
      cpSync(join(root, `package.nls${language}.json`), join(copy, `package.nls${language}.json`));
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    for (const [name, behind, text] of recipe) {
      const source = read(name);
      assert.equal(source.split(behind).length, 2, `${name} has one place for it`);
      writeFileSync(
        join(copy, name),
        source.replace(behind, () => `${behind}${text}`),
      );
    }
  });

  after(() => rmSync(copy, { recursive: true, force: true }));

  it('is known to the type checker', () => {
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', 'core'], {
      cwd: copy,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout);
  });

  it('is read without a problem, into the model', async () => {
    const { check, readBlueprint } = await from<Library>('core/index.ts');
    const file = readBlueprint(read('examples/hotel.blueprint.yaml'));
    const serious = check(file).filter(({ severity }) => severity === 'error' || severity === 'warning');
    assert.deepEqual(serious, []);
    const cells = file.model.stages.flatMap(({ steps }) => steps.flatMap((step) => step.cells));
    assert.match(JSON.stringify(cells.flatMap(({ fail }) => fail)), /"chance":\{"value":"once a week"/);
  });

  it('is in the reference, in the JSON Schema, and in no other file that is generated', async () => {
    const { generatedFiles } = await from<{ generatedFiles(): readonly (readonly [string, string])[] }>(
      'scripts/generate.mjs',
    );
    const changed = generatedFiles().filter(([name, text]) => text !== read(name));
    assert.deepEqual(
      changed.map(([name]) => name),
      ['schema/blueprint.schema.json', 'docs/format.md'],
    );
    for (const [name, text] of changed) assert.match(text, /How often it goes wrong\./, name);
  });

  it('leaves no key of the format that is not read into the model', async () => {
    const { readBlueprint } = await from<Library>('core/index.ts');
    /** What a text says in the model, without the places. */
    const modelOf = (text: string) =>
      JSON.stringify(readBlueprint(text).model, (key, value) => {
        if (/spans?$/i.test(key)) return undefined;
        return value instanceof Map ? [...value] : value;
      });
    const hotel = read('examples/hotel.blueprint.yaml');
    const whole = modelOf(String(parseDocument(hotel)));
    // The words of a choice are read where their key is, and what begins with x- is the author's own.
    const keys = [...said(parse(hotel))].filter(([name]) => !name.includes(': ') && !name.includes('.x-'));
    assert.ok(keys.length > 50);
    const isRead = (path: Path) => {
      const text = parseDocument(hotel);
      text.deleteIn(path);
      return modelOf(String(text)) !== whole;
    };
    // Somewhere it says more than what follows without it.
    const unread = keys.flatMap(([name, paths]) => (paths.some(isRead) ? [] : [name]));
    // The ids of the lanes of the hotel say their roles already.
    assert.deepEqual(unread, ['lane.role']);
  });
});
