import assert from 'node:assert/strict';
import { ProjectCopy, type Written } from '../support/project-copy.ts';

/** The message while something is not written: of a test file, or of the type checker of a folder. */
interface Missing {
  readonly what: readonly Written[];
  readonly where: string;
  readonly said: readonly RegExp[];
}

/** A recipe of `CONTRIBUTING.md`, followed to the letter and without one thing of it after the other. */
interface Recipe {
  readonly title: string;
  readonly written: readonly Written[];
  /** The number of files that a recipe writes. */
  readonly files: number;
  /** The paths that `npm run generate` then changes. */
  readonly generated: readonly string[];
  /** Folders for the type checker, and test files, that agree in the end. */
  readonly typed: readonly string[];
  readonly tests: readonly string[];
  /** Of the tests, those whose titles have this; all when absent. */
  readonly only?: RegExp;
  readonly missing: readonly Missing[];
}

const rule: Written = {
  path: 'core/rules/short-title.ts',
  text: `import type { Rule } from '../rule.ts';

/** A title that is hardly a word. */
export const shortTitle: Rule = {
  code: 'short-title',
  severity: 'hint',
  summary: 'A title has three characters or more.',
  rationale: 'A title says which service the blueprint shows.',
  bad: 'blueprint: Ho\\n',
  good: 'blueprint: Overnight hotel stay\\n',
  check({ file: { model } }) {
    const { title } = model;
    if (title === undefined || title.value.length > 2) return [];
    return [{ message: 'This title is short. Write the name of the service.', span: title.span }];
  },
};
`,
};
const ruleImport: Written = {
  path: 'core/rules/index.ts',
  text: "import { shortTitle } from './short-title.ts';\n",
  before: "import { singleChannel } from './single-channel.ts';\n",
};
const ruleLine: Written = {
  path: 'core/rules/index.ts',
  text: '  shortTitle,\n',
  behind: '  missingTitle,\n',
};
const ruleFixture: Written = {
  path: 'test/fixtures/rules/short-title.blueprint.yaml',
  text: 'blueprint: Ho\n#          ^^ short-title\nstages: []\n#^^^^^ no-stages\n',
};

const feature: Written = {
  path: 'server/features/moniker.ts',
  text: `import { type Moniker, UniquenessLevel } from 'vscode-languageserver';
import type { BlueprintDocument } from '../documents.ts';

/** Returns the name by which others know a document: the title of its blueprint. */
export function monikers({ file }: BlueprintDocument): Moniker[] {
  const { title } = file.model;
  if (title === undefined) return [];
  return [{ scheme: 'service-blueprint', identifier: title.value, unique: UniquenessLevel.global }];
}
`,
};
const featureTest: Written = {
  path: 'test/unit/server/features/moniker.test.ts',
  text: `import assert from 'node:assert/strict';
import { monikers } from '../../../../server/features/moniker.ts';
import { openDocument } from '../open-document.ts';

describe('the moniker of a document', () => {
  it('is the title of its blueprint', () => {
    const [moniker] = monikers(openDocument('blueprint: Coffee\\n'));
    assert.equal(moniker?.identifier, 'Coffee');
  });
});
`,
};
const featureImport: Written = {
  path: 'server/serve-features.ts',
  text: "import { monikers } from './features/moniker.ts';\n",
  before: "import { refactor } from './features/refactor.ts';\n",
};
const featureHandler: Written = {
  path: 'server/serve-features.ts',
  text: "  connection.onRequest('textDocument/moniker', answer('find its name', uriOf, (document) => monikers(document)));\n",
  before: '  connection.onFoldingRanges(',
};
const featureCapability: Written = {
  path: 'server/capabilities.ts',
  text: '  monikerProvider: true,\n',
  behind: '  foldingRangeProvider: true,\n',
};

const command: Written = {
  path: 'client/commands/close-previews.ts',
  text: `import type { Command } from './command.ts';

/** Does nothing yet. */
export const closePreviews: Command = {
  id: 'serviceBlueprint.closePreviews',
  run: async () => undefined,
};
`,
};
const commandImport: Written = {
  path: 'client/commands/index.ts',
  text: "import { closePreviews } from './close-previews.ts';\n",
  before: "import type { Command } from './command.ts';\n",
};
const commandLine: Written = {
  path: 'client/commands/index.ts',
  text: '  closePreviews,\n',
  before: '  restartServer,\n',
};
const commandEntry: Written = {
  path: 'package.json',
  text: `      {
        "command": "serviceBlueprint.closePreviews",
        "title": "%command.closePreviews%",
        "category": "%category%",
        "icon": "$(close-all)"
      },
`,
  before: '      {\n        "command": "serviceBlueprint.restartServer",\n',
};
const commandTitles = ['', '.de', '.es', '.ja'].map(
  (language): Written => ({
    path: `package.nls${language}.json`,
    text: '  "command.closePreviews": "Close Previews",\n',
    before: '  "command.restartServer"',
  }),
);

const format: Written = {
  path: 'core/export-formats.ts',
  text: `  outline: {
    name: 'Outline',
    endings: ['outline'],
    mediaType: 'text/plain',
    text: true,
    preview: true,
    office: false,
    copied: false,
    icon: 'list-tree',
    opens: 'text',
    mark: /^# Service Blueprint/,
  },
`,
  before: '  json: {\n',
};
const formatWriter: Written = {
  path: 'cli/export/exporter.ts',
  text: "      case 'outline':\n        return { data: file.model.stages.map(({ name }) => name).join('\\n'), missing: [] };\n",
  before: "      case 'svg':\n",
};
const formatPage: Written = {
  path: 'webview/page/host.ts',
  text: "    case 'outline':\n",
  before: "    case 'html':\n      // This is it.\n",
};
const formatInEditor: Written = {
  path: 'client/picture/exports.ts',
  text: "    if (format === 'outline') return new TextEncoder().encode(uri.path);\n",
  before: "    if (format === 'html') return",
};
const formatTold: readonly Written[] = [
  {
    path: 'README.md',
    text: 'The Outline is a list. ',
    before: 'Press **Export as SVG** in the preview',
  },
  {
    path: 'docs/command-line.md',
    text: '| `outline` | the names of the stages |\n',
    before: '| `svg`      |',
  },
  { path: 'action.yml', text: 'outline, ', behind: 'description: svg, png, pdf, ' },
];

const rules = 'test/unit/core/rules/rules.test.ts';
const manifest = 'test/unit/client/manifest.test.ts';
const localisation = 'test/unit/client/localisation.test.ts';
const served = 'test/unit/server/serve-features.test.ts';
const formats = 'test/unit/core/export-formats.test.ts';
const manifestFiles = ['package.json', ...['', '.de', '.es', '.ja'].map((name) => `package.nls${name}.json`)];

const recipes: readonly Recipe[] = [
  {
    title: 'a rule',
    written: [rule, ruleImport, ruleLine, ruleFixture],
    files: 3,
    generated: [
      'docs/rules/README.md',
      'docs/rules/short-title.md',
      'package.json',
      'schema/blueprint.schema.json',
    ],
    typed: ['core'],
    tests: [rules, manifest],
    only: /short-title|each have a file|has a setting for every rule/,
    missing: [
      {
        what: [ruleLine],
        where: rules,
        said: [/short-title\.ts is in no list: add it to core\/rules\/index\.ts/],
      },
      {
        what: [ruleFixture],
        where: rules,
        said: [/fixtures\/rules\/short-title\.blueprint\.yaml is missing: write it/],
      },
    ],
  },
  {
    title: 'a feature of the editor',
    written: [feature, featureTest, featureImport, featureHandler, featureCapability],
    files: 4,
    generated: [],
    typed: ['server'],
    tests: [served, featureTest.path],
    missing: [
      {
        what: [featureHandler, featureTest],
        where: served,
        said: [
          /textDocument\/moniker is not answered: add its handler to server\/serve-features\.ts/,
          /features\/moniker\.ts has no test: write test\/unit/,
        ],
      },
      {
        what: [featureCapability],
        where: served,
        said: [/add monikerProvider to server\/capabilities\.ts/],
      },
    ],
  },
  {
    title: 'a command',
    written: [command, commandImport, commandLine, commandEntry, ...commandTitles],
    files: 7,
    generated: [],
    typed: ['client'],
    tests: [manifest, localisation],
    missing: [
      {
        what: [commandLine],
        where: manifest,
        said: [/close-previews\.ts is in no list: add it to client\/commands/],
      },
      {
        what: [commandEntry],
        where: manifest,
        said: [/does not declare serviceBlueprint\.closePreviews: add it/],
      },
      { what: commandTitles.slice(0, 1), where: localisation, said: [/command\.closePreviews/] },
      {
        what: commandTitles.slice(1),
        where: localisation,
        said: ['de', 'es', 'ja'].map((language) => new RegExp(`commands and code in ${language}:`)),
      },
    ],
  },
  {
    title: 'an export format',
    written: [format, formatWriter, formatInEditor, formatPage, ...formatTold],
    files: 7,
    generated: manifestFiles,
    typed: ['cli', 'client', 'webview'],
    tests: [formats, manifest, localisation],
    missing: [
      { what: [formatWriter], where: 'cli', said: [/cli\/export\/exporter\.ts/] },
      { what: [formatInEditor], where: 'client', said: [/client\/picture\/exports\.ts.*"outline"/] },
      { what: [formatPage], where: 'webview', said: [/webview\/page\/host\.ts.*"outline"/] },
      {
        what: formatTold,
        where: formats,
        said: formatTold.map(({ path }) => new RegExp(`${path}: outline`)),
      },
    ],
  },
];

/** The folders and files that the generator and the tests read. */
const parts = [
  ...[
    'cli',
    'client',
    'core',
    'disk',
    'docs',
    'examples',
    'hyphenation',
    'l10n',
    'markdown',
    'media',
    'office',
    'pdf',
  ],
  ...['schema', 'scripts', 'server', 'syntaxes', 'test', 'tooling', 'webview'],
  ...['README.md', 'action.yml', 'tsconfig.json', ...manifestFiles],
];

for (const { title, written, files, generated, typed, tests, only, missing } of recipes) {
  describe(`${title}, written where the recipe says`, function () {
    // The compiler and the tests are started anew for the copy.
    this.timeout(600_000);
    let copy: ProjectCopy;
    let changed: readonly string[];

    before(async () => {
      copy = new ProjectCopy(parts);
      for (const one of written) copy.write(one);
      changed = await copy.generate();
    });

    after(() => copy.delete());

    it(`is ${files} files to write, and ${generated.length} that are generated`, () => {
      assert.equal(new Set(written.map(({ path }) => path)).size, files);
      assert.deepEqual(changed.toSorted(), generated.toSorted());
    });

    it('leaves nothing to say for the type checker and for the tests', () => {
      for (const folder of typed) assert.equal(copy.typeErrors(folder), '');
      assert.equal(copy.testFailures(tests, only), '');
    });

    for (const { what, where, said } of missing) {
      it(`is told of by ${where} when it is not in ${what.map(({ path }) => path).join(', ')}`, () => {
        for (const one of what) copy.remove(one);
        try {
          const told = where.endsWith('.ts') ? copy.testFailures([where], only) : copy.typeErrors(where);
          for (const pattern of said) assert.match(told, pattern);
        } finally {
          for (const one of what) copy.write(one);
        }
      });
    }
  });
}
