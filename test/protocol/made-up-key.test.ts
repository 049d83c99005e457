import assert from 'node:assert/strict';
import { parse, parseDocument } from 'yaml';
import { ProjectCopy, type Written } from '../support/project-copy.ts';
import { type Path, said } from '../unit/examples/said.ts';

/** The changes that the recipe of a key says to write. */
const recipe: readonly Written[] = [
  {
    path: 'core/schema/finding-keys.ts',
    behind: "      example: 'Offers a drink in the bar',\n    },\n",
    text: `    {
      key: 'chance',
      value: { type: 'text' },
      description: 'How often it goes wrong.',
      example: 'once a week',
    },
`,
  },
  {
    path: 'core/model.ts',
    behind: '  readonly recovery?: Located<string>;\n',
    text: '  readonly chance?: Located<string>;\n',
  },
  {
    path: 'core/build-model/read-findings.ts',
    behind: "recovery: fields.text('recovery'), ",
    text: "chance: fields.text('chance'), ",
  },
  {
    path: 'examples/hotel.blueprint.yaml',
    behind: '            recovery: Offers a drink in the bar and brings the key there\n',
    text: '            chance: once a week\n',
  },
];

type Library = typeof import('../../core/index.ts');

describe('a made-up key of the format, written where the recipe says', function () {
  // The compiler and the modules are read anew for the copy.
  this.timeout(600_000);
  let copy: ProjectCopy;

  before(() => {
    copy = new ProjectCopy([
      ...['core', 'examples', 'docs', 'schema', 'scripts', 'tooling', 'tsconfig.json', 'package.json'],
      ...['', '.de', '.es', '.ja'].map((language) => `package.nls${language}.json`),
    ]);
    for (const one of recipe) copy.write(one);
  });

  after(() => copy.delete());

  it('is known to the type checker', () => assert.equal(copy.typeErrors('core'), ''));

  it('is read without a problem, into the model', async () => {
    const { check, readBlueprint } = await copy.import<Library>('core/index.ts');
    const file = readBlueprint(copy.read('examples/hotel.blueprint.yaml'));
    const serious = check(file).filter(({ severity }) => severity === 'error' || severity === 'warning');
    assert.deepEqual(serious, []);
    const cells = file.model.stages.flatMap(({ steps }) => steps.flatMap((step) => step.cells));
    assert.match(JSON.stringify(cells.flatMap(({ fail }) => fail)), /"chance":\{"value":"once a week"/);
  });

  it('is in the reference, in the JSON Schema, and in no other file that is generated', async () => {
    const changed = await copy.generate();
    assert.deepEqual(changed, ['schema/blueprint.schema.json', 'docs/format.md']);
    for (const path of changed) assert.match(copy.read(path), /How often it goes wrong\./, path);
  });

  it('leaves no key of the format that is not read into the model', async () => {
    const { readBlueprint } = await copy.import<Library>('core/index.ts');
    /** Returns the model that a text says, without the places. */
    const modelOf = (text: string) =>
      JSON.stringify(readBlueprint(text).model, (key, value) => {
        if (/spans?$/i.test(key)) return undefined;
        return value instanceof Map ? [...value] : value;
      });
    const hotel = copy.read('examples/hotel.blueprint.yaml');
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
